/** Cash, coverage, income statement, resources: what the plan says, computed by the engine and by nothing else. */

import { closedYears } from '#shared/assessment/stakes/after.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { draftPlace, draftTexts } from '#shared/dossier/content/drafts.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import { COVERAGE_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { Years } from '#shared/finance/projection/projection.ts';
import { cashCurve } from '#shared/papers/charts/cash-curve.ts';
import type { ChartSize } from '#shared/papers/charts/month-frame.ts';
import { PRINT } from '#shared/papers/charts/palettes.ts';
import { euros, type MemoContext, pair, YEAR_INDEXES, type YearIndex, yearColumns } from './context.ts';
import type { Block, TableBlock } from './document.ts';
import { lineOrigin } from './line-origin.ts';

/** No line and no cash: there is nothing to compute, and tables of zeros would say something false. */
export const planIsEmpty = ({ projection: p }: MemoContext): boolean =>
  p.lines.length === 0 && p.cash.openingCents === 0 && p.cash.closing.every((v) => v === 0);

/** The lowest point and the coverage of year 1, in two sentences. */
export const cashSentence = (c: MemoContext): string => {
  const { projection: p, language, t } = c;
  const rate = p.coverage[0].signedRate;
  return [
    t('memo.lowest', {
      month: monthName(p.months[p.cash.lowestMonth - 1] ?? '', language),
      amount: formatCents(p.cash.lowestCents, language, 0),
    }),
    ...(rate === null ? [] : [t('memo.coverageSentence', { rate: formatRate(rate, language) })]),
  ].join(' ');
};
/** Figures of the plan that somebody typed and that are not understood: nothing is counted for them, and the reader must know. */
const toSpecify = (c: MemoContext): Block[] => {
  const typed = draftTexts(c.dossier).filter(({ path }) => path[0] !== 'answers');
  if (typed.length === 0) return [];
  const items = typed.map(({ path, text }) =>
    pair(c, draftPlace(c.dossier, path, c.language), c.t('memo.typed', { text })),
  );
  return [{ kind: 'callout', tone: 'serious', title: c.t('memo.toSpecifyTitle'), text: items.join('\n') }];
};
export const cashBlocks = (c: MemoContext, size: ChartSize): Block[] =>
  planIsEmpty(c)
    ? [...toSpecify(c), { kind: 'paragraph', text: c.t('memo.noPlan'), tone: 'muted' }]
    : [
        ...toSpecify(c),
        { kind: 'chart', chart: cashCurve(c.projection, c.language, PRINT, size), note: c.t('memo.computed') },
        { kind: 'paragraph', text: cashSentence(c), tone: 'strong' },
      ];

export const coverageTable = (c: MemoContext): TableBlock => {
  const { projection: p, language, t } = c;
  const row = (name: string, of: (y: YearIndex) => string, total = false) => ({
    cells: [name, ...YEAR_INDEXES.map(of)],
    ...(total ? { total } : {}),
  });
  return {
    kind: 'table',
    title: `${t('projection.coverage')} (€)`,
    columns: [{ head: '', number: false }, ...yearColumns(c)],
    rows: [
      row(COVERAGE_NAMES.need[language], (y) => euros(c, p.coverage[y].needCents)),
      row(COVERAGE_NAMES.signed[language], (y) => euros(c, p.coverage[y].signedCents)),
      row(COVERAGE_NAMES.weighted[language], (y) => euros(c, p.coverage[y].weightedCents)),
      row(COVERAGE_NAMES.full[language], (y) => euros(c, p.coverage[y].fullCents)),
      row(
        SIGNED_COVERAGE.label[language],
        (y) => {
          const rate = p.coverage[y].signedRate;
          return rate === null ? '–' : formatRate(rate, language);
        },
        true,
      ),
    ],
    note: t('memo.computed'),
  };
};

const CLOSED = [0, 1, 2] as const;
/** The statement of the plan's years; beside them, of the closed years that the lines know, what they say: oldest first, a dash where nothing does. */
export const statementTable = (c: MemoContext): TableBlock => {
  const { dossier, projection: p, language, t } = c;
  const closed = closedYears(dossier);
  // The past of posts is not entered: charges without them would be read as the whole.
  const charges = closed.charges.map((x) => (dossier.posts.length > 0 ? null : x));
  const known = CLOSED.filter((y) => closed.products[y] !== null || closed.charges[y] !== null);
  const start = Number(dossier.plan.startMonth.slice(0, 4));
  const past = (value: number | null): string => (value === null ? '–' : euros(c, value));
  const row = (
    name: string,
    before: (year: (typeof CLOSED)[number]) => number | null,
    years: Years,
    total = false,
  ) => ({
    cells: [name, ...known.map((y) => past(before(y))), ...years.map((y) => euros(c, y))],
    ...(total ? { total } : {}),
  });
  const ofHeading = (heading: string, year: (typeof CLOSED)[number]): number | null => {
    const values = p.lines.filter((l) => l.heading === heading).flatMap((l) => l.historyCents[year] ?? []);
    return values.length === 0 ? null : sum(values);
  };
  const side = (which: 'product' | 'charge') =>
    p.headings
      .filter((h) => h.side === which && h.years.some((y) => y !== 0))
      .map((h) => row(headingById(h.heading).label[language], (y) => ofHeading(h.heading, y), h.years));
  const result = (y: (typeof CLOSED)[number]): number | null => {
    const [products = null, spent = null] = [closed.products[y], charges[y]];
    return products === null || spent === null ? null : products - spent;
  };
  return {
    kind: 'table',
    title: `${t('projection.statement')} (€)`,
    columns: [
      { head: t('projection.heading'), number: false },
      ...known.map((y) => ({ head: String(start - 3 + y), number: true })),
      ...yearColumns(c),
    ],
    rows: [
      ...side('product'),
      row(STATEMENT_NAMES.products[language], (y) => closed.products[y], p.products.years, true),
      ...side('charge'),
      row(STATEMENT_NAMES.charges[language], (y) => charges[y] ?? null, p.charges.years, true),
      row(STATEMENT_NAMES.result[language], result, p.result.years, true),
      ...(p.inKind.years.some((y) => y !== 0) ? [row(t('memo.inKindBoth'), () => null, p.inKind.years)] : []),
    ],
    note: known.length === 0 ? t('memo.computed') : t('memo.closedNote'),
  };
};

/** Every line of resource and support, the most certain first; "today" is the last closed year. */
export const resourceTable = (c: MemoContext): TableBlock[] => {
  const { projection: p, t } = c;
  const rank = (status: (typeof STATUSES)[number] | undefined): number => STATUSES.indexOf(status ?? 'toFind');
  const lines = p.lines
    .filter((l) => (l.kind === 'resource' || l.kind === 'support') && l.status !== undefined)
    .toSorted((a, b) => rank(a.status) - rank(b.status));
  const today = (history: readonly (number | null)[]): string => {
    const last = history.at(-1) ?? null;
    return last === null ? '–' : euros(c, last);
  };
  if (lines.length === 0) return [];
  const noted = new Map([...c.dossier.resources, ...c.dossier.supports].map((line) => [line.id, lineOrigin(c, line)]));
  const rows = lines.map((l) => ({
    cells: [
      l.label,
      l.funder ?? '',
      t(`stations.status.${l.status ?? 'toFind'}`),
      today(l.historyCents),
      ...l.accrued.years.map((y) => euros(c, y)),
    ],
    origin: noted.get(l.id) ?? '',
  }));
  return [
    {
      kind: 'table',
      title: `${t('memo.resources')} (€)`,
      columns: [
        { head: t('stations.model.label'), number: false, share: 1.6 },
        { head: t('memo.funder'), number: false, share: 1.2 },
        { head: t('memo.status'), number: false, share: 0.8 },
        { head: t('stations.model.today'), number: true },
        ...yearColumns(c),
      ],
      rows,
      note: t('memo.resourcesNote'),
    },
  ];
};
