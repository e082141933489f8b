/** The dossiers of a pack side by side, a few at a time: the same rows for all, read across. */
import type { Severity } from '#shared/assessment/coherence/finding.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatProgress, formatRate } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import { completeness } from '#shared/dossier/content/completeness.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import { factOf } from '../answers.ts';
import type { TableBlock } from '../document.ts';
import { planIsEmpty } from '../finance.ts';
import { documentsNotSeen } from '../station-lists.ts';
import type { PackEntry } from './entry.ts';

/** Columns that one page can hold. */
const ABREAST = 5;
const NONE = '–';

/** The model that carries a year, 0 is today. */
export const modelOf = (s: PackEntry, year: number): string => {
  const mix = s.projection.mixes.find((m) => m.year === year);
  const profile = classify(mix?.byLeaf ?? {});
  return profile.kind === 'none' ? NONE : profileLabel(profile.models);
};
const money = (s: PackEntry, cents: number | null): string =>
  cents === null ? NONE : formatCents(cents, s.language, 0);
const amount = (s: PackEntry, id: string): string =>
  s.dossier.drafts[`answers/${id}`] === undefined ? money(s, answerNumber(s.dossier, id)) : s.t('memo.toSpecifyShort');
const fact = (s: PackEntry, id: string): string => factOf(s, id).value;
const ofPlan =
  (say: (s: PackEntry) => string) =>
  (s: PackEntry): string =>
    planIsEmpty(s) ? NONE : say(s);
const findings = (s: PackEntry, severity: Severity): string =>
  String((s.findings ?? []).filter((f) => f.severity === severity).length);

const ROWS = [
  ['stage', (s: PackEntry) => fact(s, 'request.stage')],
  ['modelToday', (s: PackEntry) => modelOf(s, 0)],
  ['modelLater', (s: PackEntry) => modelOf(s, 3)],
  ['asked', (s: PackEntry) => amount(s, 'request.amountAsked')],
  ['proposed', (s: PackEntry) => amount(s, 'request.amountProposed')],
  ['instrument', (s: PackEntry) => fact(s, 'request.instrument')],
  ['decision', (s: PackEntry) => fact(s, 'opinion.decision')],
  ['lowest', ofPlan((s) => money(s, s.projection.cash.lowestCents))],
  ['lowestMonth', ofPlan((s) => monthName(s.projection.months[s.projection.cash.lowestMonth - 1] ?? '', s.language))],
  ['below', ofPlan((s) => String(s.projection.cash.monthsBelowZero.length))],
  [
    'coverage',
    ofPlan((s) => {
      const rate = s.projection.coverage[0].signedRate;
      return rate === null ? NONE : formatRate(rate, s.language);
    }),
  ],
  ['result', ofPlan((s) => money(s, s.projection.result.years[2]))],
  ['serious', (s: PackEntry) => findings(s, 'serious')],
  ['attention', (s: PackEntry) => findings(s, 'attention')],
  ['setAside', (s: PackEntry) => String(s.dossier.setAside.length)],
  ['conditions', (s: PackEntry) => String(s.dossier.conditions.length)],
  ['notSeen', (s: PackEntry) => String(documentsNotSeen(s).length)],
  ['complete', (s: PackEntry) => formatProgress(completeness(s.dossier), s.language)],
] as const;
/** A figure by its own name; a fact by that of the pack. */
const nameOfRow = (t: Translate, language: Language, row: (typeof ROWS)[number][0]): string => {
  if (row === 'lowest') return CASH_NAMES.lowest[language];
  if (row === 'coverage') return t('pack.rows.coverage', { name: SIGNED_COVERAGE.label[language] });
  return t(`pack.rows.${row}`);
};

export const comparisonTables = (seen: readonly PackEntry[], language: Language): TableBlock[] => {
  const t = translator(language);
  return Array.from({ length: Math.ceil(seen.length / ABREAST) }, (_, band): TableBlock => {
    const abreast = seen.slice(band * ABREAST, (band + 1) * ABREAST);
    return {
      kind: 'table',
      columns: [
        { head: '', number: false, share: 1.5 },
        ...abreast.map((s) => ({ head: `${s.number}. ${s.project}`, number: false, share: 1 })),
        // A last band of fewer dossiers keeps the columns of the others.
        ...Array.from({ length: band === 0 ? 0 : ABREAST - abreast.length }, () => ({
          head: '',
          number: false,
          share: 1,
        })),
      ],
      rows: ROWS.map(([name, of]) => ({
        cells: [
          nameOfRow(t, language, name),
          ...abreast.map(of),
          ...Array.from({ length: band === 0 ? 0 : ABREAST - abreast.length }, () => ''),
        ],
      })),
      dense: true,
      ...((band + 1) * ABREAST >= seen.length ? { note: t('memo.computed') } : {}),
    };
  });
};
