import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { planCashSentence, trialSentence } from './cash-sentence.ts';
import { verifyFirst } from './verify-first.ts';
import { whatIfSentence, whatIfsOf } from './what-ifs.ts';

const d = exampleDossier('d', 'fr');
const p = project(d);
const poor: Dossier = { ...d, opening: { ...d.opening, cashCents: 0 }, resources: [], supports: [] };
const EMPTY: Dossier = { ...d, resources: [], costs: [], posts: [], investments: [], supports: [] };

describe('the sentence above the cash', () => {
  it('names the lowest month, and the receipts that come after it', () => {
    expect(planCashSentence(p).fr).toMatch(/^Le mois le plus bas est février 2027, avec 7\u202f181\u00a0€, avant «/);
    expect(planCashSentence(p).en).toMatch(/^The lowest month is February 2027, with €7,181, before “/);
  });
  it('counts the months below zero, and says the month in the singular in English', () => {
    const broke = project(poor);
    expect(planCashSentence(broke).fr).toContain(`${broke.cash.monthsBelowZero.length} mois sous zéro`);
    const once = { ...p, cash: { ...p.cash, lowestCents: -100, monthsBelowZero: [2] } };
    expect(planCashSentence(once).en).toContain('is below zero for 1 month;');
    expect(trialSentence(once).en).toContain('does not hold: 1 month below zero');
  });
  it('says of a trial whether the plan holds, and by how much', () => {
    expect(trialSentence(p).fr).toContain('Le plan tient, à 7\u202f181\u00a0€ près');
  });
});

describe('what may change', () => {
  const outcomes = whatIfsOf(d, p, project);
  it('asks six things, each on the engine itself, what is borne best first', () => {
    expect(outcomes).toHaveLength(6);
    for (const o of outcomes) {
      expect(o.projection.cash.lowestCents).toBe(project(d, o.adjustments).cash.lowestCents);
      expect(o.holds).toBe(o.projection.cash.monthsBelowZero.length === 0);
    }
    const lows = outcomes.map((o) => o.projection.cash.lowestCents);
    expect(lows).toEqual([...lows].sort((a, b) => b - a));
  });
  it('asks only what the plan has a line or a funder for', () => {
    expect(
      whatIfsOf(EMPTY, project(EMPTY), project)
        .map((o) => o.id)
        .sort(),
    ).toEqual(['costs', 'late']);
  });
  it('says what is borne and what is not, and nothing of it where the plan is below zero already', () => {
    expect(whatIfSentence(outcomes, p).fr).toMatch(/^Le plan tient si .+\u202f?; il ne tient plus si /);
    expect(whatIfSentence([], project(poor)).fr).toContain('avant même que rien ne change');
    expect(
      whatIfSentence(
        outcomes.map((o) => ({ ...o, holds: true })),
        p,
      ).en,
    ).toContain('withstands each');
    expect(
      whatIfSentence(
        outcomes.map((o) => ({ ...o, holds: false })),
        p,
      ).en,
    ).toContain('withstands none');
  });
});

describe('what to verify first', () => {
  const lines = verifyFirst(d);
  it('ranks by effect and doubt, the first one whole', () => {
    expect(lines[0]?.weight).toBe(1);
    const weights = lines.map((l) => l.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(lines.every((l) => l.effectCents > 0)).toBe(true);
  });
  it('weighs less what is signed, and less what has a source', () => {
    const [first] = lines;
    const id = first?.path[1] ?? '';
    const effect = (plan: Dossier) => verifyFirst(plan, 50).find((l) => l.path[1] === id);
    const others = verifyFirst(d, 50).filter((l) => l.path[1] !== id);
    expect(others.length).toBeGreaterThan(0);
    const sourced: Dossier = {
      ...d,
      resources: d.resources.map((r) => (r.id === id ? { ...r, cells: { y0: { source: 'convention' } } } : r)),
      costs: d.costs.map((c) => (c.id === id ? { ...c, cells: { y0: { source: 'bail' } } } : c)),
      posts: d.posts.map((c) => (c.id === id ? { ...c, cells: { y0: { source: 'contrat' } } } : c)),
    };
    expect(effect(sourced)?.sourced).toBe(true);
    expect((effect(sourced)?.weight ?? 1) <= (first?.weight ?? 0)).toBe(true);
  });
  it('finds nothing in an empty plan', () => expect(verifyFirst(EMPTY)).toEqual([]));
});
