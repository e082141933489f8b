/** Every sentence that the program puts together from words and figures, in both languages: elisions, plurals and articles follow the words they meet. */
import { describe, expect, it } from 'vitest';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { catalogueOf } from '#shared/base/i18n/translate.ts';
import { LANGUAGES } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { BUDGET_CASES } from '#test/coherence-cases/budget.ts';
import { MODEL_CASES } from '#test/coherence-cases/model.ts';
import { MONEY_CASES } from '#test/coherence-cases/money.ts';
import { PAY_CASES } from '#test/coherence-cases/pay.ts';
import { STATION_CASES } from '#test/coherence-cases/stations.ts';
import { SUPPORT_CASES } from '#test/coherence-cases/support.ts';
import { WORD_CASES } from '#test/coherence-cases/words.ts';
import { grammarProblems } from '../grammar.ts';

const cases = [
  ...MONEY_CASES,
  ...MODEL_CASES,
  ...SUPPORT_CASES,
  ...WORD_CASES,
  ...STATION_CASES,
  ...PAY_CASES,
  ...BUDGET_CASES,
].flatMap((c) => [c.raises, c.quiet]);
/** The assessor's own readings, of each year: what is said of them meets every name of a year. */
const read = (dossier: Dossier): Dossier => ({
  ...dossier,
  modelOverrides: [0, 1, 2, 3].map((year) => ({
    id: `o${year}`,
    scope: 'organisation',
    year,
    models: ['M6' as const],
    reason: 'lecture',
  })),
});
const dossiers: readonly Dossier[] = [...cases, ...LANGUAGES.map((l) => read(exampleDossier('x', l)))];

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

describe.each(LANGUAGES)('in %s', (language) => {
  it('findings, their facts and what they suggest', () => {
    const found = dossiers.flatMap((d) => openFindings(d, project(d)));
    expect(found.length).toBeGreaterThan(200);
    const said = found.flatMap((f) => [
      f.text[language],
      ...f.facts.map((x) => x.label[language]),
      ...Object.values(f.suggest ?? {}).flatMap((s) => strings(s?.[language])),
    ]);
    expect(said.flatMap((text) => grammarProblems(text, language))).toEqual([]);
  });
  it('memos', () => {
    const all = [...dossiers.filter((_, i) => i % 9 === 0), read(exampleDossier('x', language))];
    const said = all.flatMap((dossier) =>
      strings(
        dossierMemo({
          dossier,
          language,
          format: 'full',
          date: '2026-12-01',
          version: '1',
          organisation: 'Fondation',
          edition: { mark: 'none', issued: true, rendition: 'archive' },
        }).blocks,
      ),
    );
    expect(said.length).toBeGreaterThan(1_000);
    expect([...new Set(said)].flatMap((text) => grammarProblems(text, language))).toEqual([]);
  });
  it('words of the catalogue that meet a number', () => {
    const invariable = /^(mois|fois|sur|sans|des|sous|dans|plus|is|has|was|as|cents|draws|tirages|of)$/;
    // Said only from two years of months on.
    const large = /anyDelay$/;
    const walk = (node: unknown, at: string): [string, string][] =>
      typeof node === 'string'
        ? [[at, node]]
        : Object.entries(node as object).flatMap(([k, v]) => walk(v, `${at}.${k}`));
    const unbent = walk(catalogueOf(language), '')
      .filter(([key]) => !/_(one|many|other)$/.test(key) && !large.test(key))
      .filter(([, text]) =>
        [...text.matchAll(/\{\{(?:count|n|years|age|counted|needed|left)\}\}[ \u00a0\u202f](\p{Ll}+s)\b/gu)].some(
          ([, word = '']) => !invariable.test(word),
        ),
      );
    expect(unbent).toEqual([]);
  });
});
