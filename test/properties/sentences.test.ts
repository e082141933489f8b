/** Every sentence that the program puts together from words and figures, in both languages: elisions, plurals and articles follow the words they meet. */
import { describe, expect, it } from 'vitest';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { nextStepsOf } from '#shared/assessment/overview/next-step.ts';
import { stationSentence } from '#shared/assessment/overview/station-sentence.ts';
import { triptychOf } from '#shared/assessment/overview/triptych.ts';
import { verdictsOf } from '#shared/assessment/overview/verdicts.ts';
import { catalogueOf, translator } from '#shared/base/i18n/translate.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { LANGUAGES, type Language } from '#shared/base/method/text.ts';
import { buildFollowUpReport } from '#shared/decision/follow-up/report.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { exampleFollowUp } from '#shared/example/follow-up.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { missingForIssue } from '#shared/papers/memo/edition.ts';
import { BUDGET_CASES } from '#test/coherence-cases/budget.ts';
import { MEMO_CASES } from '#test/coherence-cases/memo.ts';
import { MODEL_CASES } from '#test/coherence-cases/model.ts';
import { MONEY_CASES } from '#test/coherence-cases/money.ts';
import { PAY_CASES } from '#test/coherence-cases/pay.ts';
import { STATION_CASES } from '#test/coherence-cases/stations.ts';
import { SUPPORT_CASES } from '#test/coherence-cases/support.ts';
import { WORD_CASES } from '#test/coherence-cases/words.ts';
import { grammarProblems } from '../grammar.ts';
import { rejectedWords } from '../rejected-words.ts';

const cases = [
  ...MONEY_CASES,
  ...MEMO_CASES,
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

/** What is wrong with a sentence: its grammar, or a word that is not the trade's. */
const wrongIn = (texts: Iterable<string>, language: Language): string[] =>
  [...new Set(texts)].flatMap((text) => [...grammarProblems(text, language), ...rejectedWords(text, language)]);
/** In the words of the user, or of the tool in the other language, nothing is ours to mend. */
const inLanguage = (value: unknown, language: Language): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]) =>
        typeof child === 'string' ? (key === language ? [child] : []) : inLanguage(child, language),
      );

describe.each(LANGUAGES)('in %s', (language) => {
  it('findings, their facts and what they suggest', () => {
    const found = dossiers.flatMap((d) => openFindings(d, project(d)));
    expect(found.length).toBeGreaterThan(200);
    const said = found.flatMap((f) => [
      f.text[language],
      ...f.facts.map((x) => x.label[language]),
      // The condition that a finding on the memo offers is a sentence of its author.
      ...Object.entries(f.suggest ?? {}).flatMap(([kind, s]) =>
        kind === 'condition' && f.rule.startsWith('claims.') ? [] : strings(s?.[language]),
      ),
    ]);
    expect(wrongIn(said, language)).toEqual([]);
  });
  it('memos', () => {
    const all = [...dossiers.filter((_, i) => i % 9 === 0), read(exampleDossier('x', language))];
    const said = all.flatMap((dossier) =>
      (['full', 'summary'] as const).flatMap((format) =>
        strings(
          dossierMemo({
            dossier,
            language,
            format,
            date: '2026-12-01',
            version: '1',
            organisation: 'Fondation',
            edition: { mark: 'none', issued: true, rendition: 'archive' },
          }).blocks,
        ),
      ),
    );
    expect(said.length).toBeGreaterThan(1_000);
    expect([...new Set(said)].flatMap((text) => grammarProblems(text, language))).toEqual([]);
  });
  it('the overview: what ties two levers, the next step, verdicts that are proposed', () => {
    const said = dossiers.flatMap((dossier) => {
      const projection = project(dossier);
      const context = ruleContext(dossier, projection);
      const now = { today: '2026-12-01', refused: missingForIssue(dossier) };
      return [
        triptychOf(context),
        nextStepsOf(dossier, openFindings(dossier, projection), now),
        verdictsOf(context),
        STATION_IDS.map((station) => stationSentence(context, station)),
      ].flatMap((part) => inLanguage(part, language));
    });
    expect(said.length).toBeGreaterThan(1_000);
    expect(wrongIn(said, language)).toEqual([]);
  });
  it('the report of a follow-up', () => {
    const dossier = exampleDossier('x', language);
    const report = buildFollowUpReport({
      followUp: exampleFollowUp(language),
      project: 'Recoudre',
      organisation: 'Les Ateliers du Fil',
      foundation: 'Fondation',
      plan: project(dossier),
      planned: dossier,
      isPlanDecided: true,
      award: null,
      today: '2027-04-01',
      language,
    });
    expect(wrongIn(strings(report.blocks), language)).toEqual([]);
  });
  it('what the catalogue counts: nothing, one, two, a dozen', () => {
    const t = translator(language);
    const walk = (node: unknown, at: string): string[] =>
      typeof node === 'string'
        ? [at]
        : Object.entries(node as object).flatMap(([k, v]) => walk(v, at === '' ? k : `${at}.${k}`));
    const counted = walk(catalogueOf(language), '').filter((key) => key.endsWith('_one'));
    expect(counted.length).toBeGreaterThan(150);
    const names = [
      'date',
      'when',
      'who',
      'name',
      'what',
      'path',
      'version',
      'size',
      'cell',
      'label',
      'labels',
      'sheet',
    ];
    const said = counted.flatMap((key) =>
      [0, 1, 2, 12].map((count) =>
        t(key.slice(0, -4) as 'common.years', {
          count,
          ...Object.fromEntries(names.map((name) => [name, 'X'])),
        }).replace(/\{\{\w+\}\}/g, 'X'),
      ),
    );
    expect(wrongIn(said, language)).toEqual([]);
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
