import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { placeExists } from '#shared/assessment/coherence/place.ts';
import { findings, openFindings, setAsideFindings } from '#shared/assessment/coherence/run.ts';
import { F } from '#shared/assessment/coherence/texts.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { type Dossier, DossierSchema } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { explain } from '#shared/finance/projection/why.ts';
import { dossierArbitrary } from './dossier-arbitrary.ts';

const key = (f: { readonly rule: string; readonly subject: string }): string => `${f.rule}\n${f.subject}`;

/** A person may have typed it: what is quoted of them is theirs. */
const isWrittenIn = (value: unknown, word: string): boolean =>
  typeof value === 'string'
    ? value.includes(word)
    : typeof value === 'object' && value !== null && Object.values(value).some((inner) => isWrittenIn(inner, word));

/** Everything that a finding must never be, in words; one list a finding keeps a run of thousands short. */
const problemsOf = (dossier: Dossier, f: Finding): string[] => {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) problems.push(`${f.rule}/${f.subject}: ${what}`);
  };
  must(f.subject.length > 0 && f.subject.length <= 120 && f.rule.length <= 60, 'a key that a dossier can store');
  must((STATION_IDS as readonly string[]).includes(f.station), 'a station');
  must(f.facts.length > 0, 'at least one fact');
  must(new Set(f.facts.map((x) => `${x.path.join('/')}${x.label.fr}`)).size === f.facts.length, 'facts said once');
  for (const { path } of f.facts) must(placeExists(dossier, path), `a place that exists, not ${path.join('/')}`);
  for (const { label, figure } of f.facts) {
    if (figure === undefined) continue;
    const found = explain(dossier, figure);
    const value = found.kind === 'amount' ? found.why.cents : (found.value ?? Number.NaN);
    const written = [F.euros(value), F.percent(value), F.number(value), F.number(value, 2)];
    must(
      written.some((w) => label.fr.endsWith(w)),
      `the figure that its explanation gives: ${label.fr}, ${value}`,
    );
  }
  for (const text of [f.title, f.text, f.source, ...f.facts.map((x) => x.label), ...Object.values(f.suggest ?? {})])
    for (const written of [text.fr, text.en]) {
      must(written.trim() !== '', 'words');
      const [slip] = /undefined|NaN|Infinity|\[object|null/.exec(written) ?? [];
      must(slip === undefined || isWrittenIn(dossier, slip), `a sentence, not: ${written}`);
    }
  must(f.text.fr !== f.text.en, 'two languages');
  return problems;
};

describe('coherence, for every dossier that the schema accepts', () => {
  it('never throws; each finding has its own key, words in both languages, and facts that lead somewhere', () => {
    let seen = 0;
    const rules = new Set<string>();
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        expect(DossierSchema.safeParse(dossier).success).toBe(true);
        const projection = project(dossier);
        const before = canonical(dossier);
        const list = findings(dossier, projection);
        expect(canonical(dossier)).toBe(before);
        expect(canonical(findings(dossier, projection))).toBe(canonical(list));
        expect(new Set(list.map(key)).size).toBe(list.length);
        for (const f of list) rules.add(f.rule);
        seen += list.length;
        expect(list.flatMap((f) => problemsOf(dossier, f))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // The run is worth something only if dossiers raised many findings of many rules.
    expect(seen).toBeGreaterThan(2_000);
    expect(rules.size).toBeGreaterThan(60);
  });

  it('open and set aside are a partition of the findings, except for the opinion, which looks at what is open', () => {
    fc.assert(
      fc.property(dossierArbitrary, fc.nat(), (dossier, pick) => {
        const projection = project(dossier);
        const list = findings(dossier, projection).filter((f) => !f.rule.startsWith('opinion.'));
        const chosen = list[list.length === 0 ? 0 : pick % list.length];
        if (!chosen) return;
        const settled: Dossier = {
          ...dossier,
          setAside: [{ id: 's1', rule: chosen.rule, subject: chosen.subject, reason: 'vu' }],
        };
        const open = openFindings(settled, projection).filter((f) => !f.rule.startsWith('opinion.'));
        expect(setAsideFindings(settled, projection).map((s) => key(s.finding))).toEqual([key(chosen)]);
        expect(open.map(key)).toEqual(list.map(key).filter((k) => k !== key(chosen)));
      }),
      { numRuns: 200 },
    );
  });
});
