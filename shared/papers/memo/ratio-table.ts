/** The ratios, each with the threshold it is read against and what it says, in words: never a score, never one number for the whole. */

import { largestModel } from '#shared/assessment/coherence/context.ts';
import { THRESHOLDS, type ThresholdId, thresholdFor } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { classify } from '#shared/base/method/classify.ts';
import type { Origin } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { OF_ORGANISATION, type RatioId, termName } from '#shared/finance/figures/ratios.ts';
import type { Ratio } from '#shared/finance/projection/projection.ts';
import { type MemoContext, yearColumns, yearsList } from './context.ts';
import type { TableBlock } from './document.ts';

interface RatioThreshold {
  readonly value: number;
  /** whether the ratio should stand above the threshold or below it */ readonly side: 'atLeast' | 'atMost';
}
const BY_RATIO: Readonly<Partial<Record<RatioId, { threshold: ThresholdId; side: RatioThreshold['side'] }>>> = {
  freeReserveMonths: { threshold: 'reservesLow', side: 'atLeast' },
  staffWeight: { threshold: 'staffWeight', side: 'atMost' },
  collectionCost: { threshold: 'collectionCost', side: 'atMost' },
  dscr: { threshold: 'debtCover', side: 'atLeast' },
  ourShare: { threshold: 'ourShare', side: 'atMost' },
};

const thresholdValue = ({ dossier, projection, thresholds }: MemoContext, id: ThresholdId): number => {
  const kind = answerText(dossier, 'model.structureKind');
  const year1 = projection.mixes.find((m) => m.year === 1);
  return thresholdFor(
    id,
    kind === 'generalInterest' || kind === 'socialOperator' ? kind : null,
    largestModel(classify(year1?.byLeaf ?? {})),
    thresholds,
  );
};
const thresholdOf = (c: MemoContext, id: RatioId): RatioThreshold | null => {
  if (id === 'cashMonths') return { value: c.dossier.plan.safetyMonths, side: 'atLeast' };
  const by = BY_RATIO[id];
  return by === undefined ? null : { value: thresholdValue(c, by.threshold), side: by.side };
};

/** A ratio's value with its unit. */
export const ratioText = (c: MemoContext, value: number | null, unit: Ratio['unit']): string => {
  if (value === null) return '–';
  switch (unit) {
    case 'cents':
      return formatCents(value, c.language, 0);
    case 'rate':
      return formatRate(value, c.language);
    case 'months':
    case 'days':
    case 'years':
      return c.t(`memo.unit.${unit}`, {
        count: Math.abs(Number(value.toFixed(unit === 'days' ? 0 : 1))),
        value: formatNumber(value, c.language, unit === 'days' ? 0 : 1),
      });
    case 'number':
      return formatNumber(value, c.language);
  }
};

/** `à tenir : au moins 2 mois — en dessous en année 1`. Empty when no threshold applies. */
export const reading = (c: MemoContext, ratio: Ratio): string => {
  const threshold = thresholdOf(c, ratio.id);
  if (threshold === null || ratio.years.every((y) => y === null)) return '';
  const outside = ratio.years.flatMap((value, y) =>
    value !== null && (threshold.side === 'atLeast' ? value < threshold.value : value > threshold.value) ? [y + 1] : [],
  );
  const said = c.t(`memo.thresholds.${threshold.side}`, { value: ratioText(c, threshold.value, ratio.unit) });
  return `${said} — ${
    outside.length === 0
      ? c.t('memo.thresholds.held')
      : c.t(threshold.side === 'atLeast' ? 'memo.thresholds.below' : 'memo.thresholds.above', {
          years: yearsList(c, outside),
        })
  }`;
};

/** What a project alone cannot tell of its organisation. */
const isUnknown = (c: MemoContext, { id }: Ratio): boolean => c.projection.projectAlone && OF_ORGANISATION.has(id);

export const ratioTable = (c: MemoContext): TableBlock => ({
  kind: 'table',
  title: c.t('memo.ratios.title'),
  columns: [
    { head: '', number: false, share: 1.25 },
    ...yearColumns(c),
    { head: c.t('memo.thresholds.head'), number: false, share: 1 },
  ],
  rows: c.projection.ratios
    .filter((r) => isUnknown(c, r) || r.years.some((y) => y !== null))
    .map((r) => ({
      cells: [
        termName(r.id).label[c.language],
        ...r.years.map((y) => (isUnknown(c, r) ? c.t('scopes.notKnown') : ratioText(c, y, r.unit))),
        reading(c, r),
      ],
    })),
  note: [c.t('memo.thresholds.note'), ...(c.projection.projectAlone ? [c.t('scopes.notKnownWhy')] : [])].join(' '),
});

/** Who set a threshold: the tool, a law, a study, or the foundation with its day and its reason. */
const originWords = ({ t }: MemoContext, { kind, reference, asOf }: Origin): string => {
  if (kind === 'foundation') return t('memo.origin.foundation', { date: shortDate(asOf), reason: reference });
  if (kind === 'law') return t('memo.origin.law', { reference });
  return t(kind === 'tool' ? 'memo.origin.toolDefault' : 'memo.origin.adapted');
};

/** The thresholds used above with their origin, for the annex. */
export const thresholdsUsed = (
  c: MemoContext,
): { readonly name: string; readonly value: string; readonly origin: string }[] =>
  c.projection.ratios
    .filter((r) => r.years.some((y) => y !== null))
    .flatMap((r) => {
      const by = BY_RATIO[r.id];
      if (by === undefined) return [];
      const { label, origin } = (c.thresholds ?? THRESHOLDS)[by.threshold];
      return [
        {
          name: label[c.language],
          value: ratioText(c, thresholdValue(c, by.threshold), r.unit),
          origin: originWords(c, origin),
        },
      ];
    });

/** What the findings were compared with, each threshold once, with its origin; nothing where no finding compares. */
export const findingThresholds = (c: MemoContext): TableBlock[] => {
  const table = c.thresholds ?? THRESHOLDS;
  const all = [...(c.findings ?? []), ...(c.setAside ?? []).map((s) => s.finding)].flatMap((f) => f.thresholds);
  const used = [...new Map(all.map((m) => [m.id, m])).values()];
  return used.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: c.t('memo.thresholds.ofFindings'),
          columns: [
            { head: c.t('memo.settings.name'), number: false, share: 1.5 },
            { head: c.t('memo.settings.value'), number: true },
            { head: c.t('memo.settings.origin'), number: false, share: 1 },
          ],
          rows: used.map(({ id, value }) => ({
            cells: [
              table[id].label[c.language],
              thresholdInWords(table[id].unit, value, c.language),
              originWords(c, table[id].origin),
            ],
          })),
          note: c.t('memo.thresholds.note'),
        },
      ];
};
