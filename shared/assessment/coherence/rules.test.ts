import { describe, expect, it } from 'vitest';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { PlanIssue } from '#shared/finance/projection/projection.ts';
import { BUDGET_CASES } from '#test/coherence-cases/budget.ts';
import type { RuleCase } from '#test/coherence-cases/lines.ts';
import { MEMO_CASES } from '#test/coherence-cases/memo.ts';
import { MODEL_CASES } from '#test/coherence-cases/model.ts';
import { MONEY_CASES } from '#test/coherence-cases/money.ts';
import { PAY_CASES } from '#test/coherence-cases/pay.ts';
import { STATION_CASES } from '#test/coherence-cases/stations.ts';
import { SUPPORT_CASES } from '#test/coherence-cases/support.ts';
import { WORD_CASES } from '#test/coherence-cases/words.ts';
import { RULES } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { findings } from './run.ts';

const CASES: readonly RuleCase[] = [
  ...MONEY_CASES,
  ...MODEL_CASES,
  ...SUPPORT_CASES,
  ...WORD_CASES,
  ...STATION_CASES,
  ...MEMO_CASES,
  ...PAY_CASES,
  ...BUDGET_CASES,
];
const raisedBy = (dossier: Dossier, rule: string, issues: readonly PlanIssue[] = []): readonly Finding[] => {
  const projection = project(dossier);
  return findings(dossier, { ...projection, issues: [...projection.issues, ...issues] }).filter((f) => f.rule === rule);
};

describe.each(RULES.map((r) => r.id))('%s', (rule) => {
  const cases = CASES.filter((c) => c.rule === rule);
  it('is raised by the dossier that deserves it, with its figures, and not by its neighbour', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const c of cases) {
      expect(parseDossier(JSON.parse(JSON.stringify(c.raises))), 'a valid dossier').toMatchObject({ ok: true });
      const raised = raisedBy(c.raises, rule, c.issues);
      expect(raised.length, JSON.stringify(c.raises.answers)).toBeGreaterThan(0);
      if (c.says) expect(raised.map((f) => f.text.fr).join('\n')).toMatch(c.says);
      if (c.severity) expect(raised.map((f) => f.severity)).toContain(c.severity);
      // A neighbour may raise the same rule at another severity: what matters is that this finding is gone.
      const before = new Set(raised.map((f) => `${f.subject}/${f.severity}`));
      expect(raisedBy(c.quiet, rule).filter((f) => before.has(`${f.subject}/${f.severity}`))).toEqual([]);
    }
  });
});

it('has one id, both languages, a source and a date for every rule', () => {
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^[a-z]+\.[a-zA-Z0-9]{3,}$/);
    expect(rule.since).toMatch(/^\d{4}-\d{2}$/);
    for (const text of [rule.title, rule.why, rule.source]) {
      expect(text.fr.length, rule.id).toBeGreaterThan(3);
      expect(text.en.length, rule.id).toBeGreaterThan(3);
      expect(text.fr, rule.id).not.toMatch(/ [;:!?%»]|« |'/);
    }
  }
});
