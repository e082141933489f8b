/** Actuals by line on paper: what the screen shows of each year that was taken. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import { headingById } from '#shared/base/method/headings.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatAmount, formatRate } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { Block, Column, TableRow } from '#shared/papers/memo/document.ts';
import { ACTUAL_MONTHS, type FollowUp } from '../records.ts';
import { type Compared, type ComparedRow, lineTable, yearOfMonth } from './line-table.ts';

interface ByLineInput {
  readonly t: Translate;
  readonly followUp: Pick<FollowUp, 'actualLines'>;
  readonly planned: Pick<Dossier, 'resources' | 'costs'>;
  readonly plan: Projection;
  readonly language: Language;
}
const text = (head: string, share = 1): Column => ({ head, number: false, share });
const figure = (head: string): Column => ({ head, number: true });

/** Each year that was taken from files: its lines by heading, what stands outside the plan, and the totals. */
export const byLineBlocks = ({ t, followUp, planned, plan, language }: ByLineInput): Block[] =>
  ACTUAL_MONTHS.flatMap((month): Block[] => {
    const expected = expectedLines(planned, plan, yearOfMonth(month), language);
    const found = lineTable(followUp.actualLines, expected, month);
    if (found === null) return [];
    const amounts = (of: Compared): string[] => [
      formatAmount(of.plannedCents, language),
      formatAmount(of.actualCents, language),
      formatAmount(of.varianceCents, language),
      of.rate === null ? t('followUp.paper.missing') : formatRate(of.rate, language),
    ];
    const none = t('followUp.paper.missing');
    const rowCells = ({ line, ...of }: ComparedRow): string[] => {
      const [planned = '', actual = '', variance = '', rate = ''] = amounts(of);
      return [
        line.label,
        line.plannedCents === null ? none : planned,
        line.actualCents === null ? none : actual,
        variance,
        rate,
      ];
    };
    const rows = found.sides.flatMap((side): TableRow[] => [
      ...side.headings.flatMap((h): TableRow[] => [
        ...h.rows.map((row): TableRow => ({ cells: rowCells(row) })),
        { cells: [headingById(h.heading).label[language], ...amounts(h)], total: true },
      ]),
      ...side.outside.map((row): TableRow => ({ cells: rowCells(row) })),
      ...(side.outside.length === 0
        ? []
        : [
            {
              cells: [
                t('intake.actuals.outside'),
                none,
                formatAmount(side.outsideCents, language),
                formatAmount(side.outsideCents, language),
                none,
              ],
              total: true,
            },
          ]),
      { cells: [t(`followUp.byLine.total.${side.side}`), ...amounts(side)], total: true },
    ]);
    return [
      { kind: 'heading', level: 2, text: t('followUp.milestones.at', { month }) },
      {
        kind: 'table',
        columns: [
          text(t('followUp.actuals.line'), 3),
          figure(t('followUp.actuals.rows.planned')),
          figure(t('followUp.actuals.rows.actual')),
          figure(t('followUp.actuals.rows.variance')),
          figure(t('followUp.actuals.rows.rate')),
        ],
        rows: [...rows, { cells: [t('followUp.byLine.result'), ...amounts(found.result)], total: true }],
        note: t('followUp.byLine.from', {
          files: found.files.map((f) => t('followUp.byLine.file', { name: f.name, count: f.rows })).join(', '),
        }),
      },
    ];
  });
