/** The dossiers of a pack side by side, a few at a time: the same rows for all, read across. */
import type { Severity } from '#shared/assessment/coherence/finding.ts';
import { shareOfIncome, year3Without } from '#shared/assessment/stakes/after.ts';
import { amountsNeeded } from '#shared/assessment/stakes/amounts.ts';
import { costPerResult, peopleReached } from '#shared/assessment/stakes/results.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { type Translate, translator } from '#shared/base/i18n/translate.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatProgress, formatRate } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import { completeness } from '#shared/dossier/content/completeness.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import { factOf } from '../answers.ts';
import type { TableBlock } from '../document.ts';
import { planIsEmpty } from '../finance.ts';
import { exactAmount, resolutionOf } from '../note/resolution.ts';
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
/** What the resolution says: typed, else the supports of the plan. */
const proposalText = (s: PackEntry): string =>
  s.dossier.drafts['answers/request.amountProposed'] === undefined
    ? money(s, resolutionOf(s.dossier).amountCents)
    : s.t('memo.toSpecifyShort');
const fact = (s: PackEntry, id: string): string => factOf(s, id).value;
const ofPlan =
  (say: (s: PackEntry) => string) =>
  (s: PackEntry): string =>
    planIsEmpty(s) ? NONE : say(s);
const findings = (s: PackEntry, severity: Severity): string =>
  String((s.findings ?? []).filter((f) => f.severity === severity).length);

const formsOf = (s: PackEntry): string =>
  resolutionOf(s.dossier)
    .forms.map(({ form, cents }) => `${exactAmount(cents, s.language)} ${s.t(`note.form.${form}`)}`)
    .join('\n') || NONE;
const people = ({ dossier, language }: PackEntry): string => {
  const reached = peopleReached(dossier);
  const words = (n: number | null): string => (n === null ? '?' : formatNumber(n, language, 1));
  return reached === null ? NONE : `${words(reached.today)} → ${words(reached.year3)}`;
};
const rate = (s: PackEntry, value: number | null): string => (value === null ? NONE : formatRate(value, s.language));

/** What decides first: what is proposed and why so much, what it brings, what holds without us; then what is still open. */
const ROWS = [
  ['decision', (s: PackEntry) => fact(s, 'opinion.decision')],
  ['asked', (s: PackEntry) => amount(s, 'request.amountAsked')],
  ['proposed', proposalText],
  ['forms', formsOf],
  ['needed', ofPlan((s) => money(s, amountsNeeded(s.dossier).forZero.cents))],
  ['people', people],
  ['costPerResult', (s: PackEntry) => money(s, costPerResult(s.dossier))],
  ['modelToday', (s: PackEntry) => modelOf(s, 0)],
  ['modelLater', (s: PackEntry) => modelOf(s, 3)],
  ['share', ofPlan((s) => rate(s, s.dossier.supports.length === 0 ? null : shareOfIncome(s.projection, 0)))],
  ['lowest', ofPlan((s) => money(s, s.projection.cash.lowestCents))],
  ['lowestMonth', ofPlan((s) => monthName(s.projection.months[s.projection.cash.lowestMonth - 1] ?? '', s.language))],
  ['below', ofPlan((s) => String(s.projection.cash.monthsBelowZero.length))],
  ['coverage', ofPlan((s) => rate(s, s.projection.coverage[0].signedRate))],
  ['result', ofPlan((s) => money(s, s.projection.result.years[2]))],
  ['without', ofPlan((s) => money(s, year3Without(s.dossier)))],
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
  const bands = Math.ceil(seen.length / ABREAST);
  // Six dossiers are three and three, never five and one.
  const wide = Math.ceil(seen.length / Math.max(1, bands));
  return Array.from({ length: bands }, (_, band): TableBlock => {
    const abreast = seen.slice(band * wide, (band + 1) * wide);
    return {
      kind: 'table',
      columns: [
        { head: '', number: false, share: 1.5 },
        ...abreast.map((s) => ({ head: `${s.number}. ${s.project}`, number: false, share: 1 })),
        // A last band of fewer dossiers keeps the columns of the others.
        ...Array.from({ length: band === 0 ? 0 : wide - abreast.length }, () => ({
          head: '',
          number: false,
          share: 1,
        })),
      ],
      rows: ROWS.map(([name, of]) => ({
        cells: [
          nameOfRow(t, language, name),
          ...abreast.map(of),
          ...Array.from({ length: band === 0 ? 0 : wide - abreast.length }, () => ''),
        ],
      })),
      dense: true,
      ...((band + 1) * wide >= seen.length ? { note: t('memo.computed') } : {}),
    };
  });
};
