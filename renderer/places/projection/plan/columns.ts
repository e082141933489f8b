/** The columns of the plan in its two views. Years count 0, 1, 2 and months 0…35 from the plan's first month. */

import type { GridColumn } from '#renderer/ground/grid/sheet.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';

export type PlanView = 'years' | 'months';
export type PlanColumn =
  | { readonly key: 'label' | 'kind' | 'funder' | 'status' | 'driver' | 'today' }
  | { readonly key: 'year'; readonly year: 0 | 1 | 2 }
  | { readonly key: 'month'; readonly month: number };

const YEARS = [0, 1, 2] as const;

export const planColumns = (view: PlanView): PlanColumn[] =>
  view === 'years'
    ? [
        ...(['label', 'kind', 'funder', 'status', 'driver', 'today'] as const).map((key) => ({ key })),
        ...YEARS.map((year) => ({ key: 'year' as const, year })),
      ]
    : [
        { key: 'label' },
        ...YEARS.flatMap((year): PlanColumn[] => [
          ...Array.from({ length: 12 }, (_, m) => ({ key: 'month' as const, month: year * 12 + m })),
          { key: 'year', year },
        ]),
      ];

const WIDTHS = { label: 172, kind: 90, funder: 90, status: 98, driver: 112, today: 88 } as const;
/** With figures only beside it, the label has room. */
const MONTHS_LABEL_WIDTH = 250;

/** @param months the plan's months, 'YYYY-MM' */
export const gridColumns = (
  columns: readonly PlanColumn[],
  months: readonly string[],
  t: Translate,
  language: Language,
): GridColumn[] => {
  const isMonths = columns.some((c) => c.key === 'month');
  return columns.map((column): GridColumn => {
    if (column.key === 'year') {
      const span = [0, 11].map((m) => monthName(months[column.year * 12 + m] ?? '', language)).join(' – ');
      return {
        id: `y${column.year}`,
        head: t('grid.column.year', { year: column.year + 1 }),
        title: `${t('grid.column.year', { year: column.year + 1 })} (${span})`,
        width: 78,
        numeric: true,
        ...(isMonths ? { strong: true } : {}),
      };
    }
    if (column.key === 'month') {
      const month = months[column.month] ?? '';
      const [year = '', number = ''] = month.split('-');
      return {
        id: `m${column.month}`,
        head: `${number}/${year}`,
        title: monthName(month, language),
        width: 78,
        numeric: true,
        ...(column.month % 12 === 0 && column.month > 0 ? { edge: true } : {}),
      };
    }
    return {
      id: column.key,
      head: t(`grid.column.${column.key}`),
      width: column.key === 'label' && isMonths ? MONTHS_LABEL_WIDTH : WIDTHS[column.key],
      numeric: column.key === 'today',
      ...(column.key === 'today' ? { edge: true } : {}),
    };
  });
};
