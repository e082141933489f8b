/** Our money line by line, to its return; and the years on either side of the plan's beginning. For the full memo. */
import { closedYears, dueToUs, monthOfPlan } from '#shared/assessment/stakes/after.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { euros, type MemoContext, yearColumns } from '../context.ts';
import type { TableBlock } from '../document.ts';
import { exactAmount } from './resolution.ts';

/** Each support: its form, its sum, when it arrives, what comes back and when. */
export const ourMoneyTable = (c: MemoContext): TableBlock[] => {
  const { dossier, language, t } = c;
  if (dossier.supports.length === 0) return [];
  const due = dueToUs(dossier);
  const back = (id: string): string =>
    due
      .flatMap(({ year, parts }) =>
        parts
          .filter((part) => part.id === id)
          .map((part) =>
            t('note.use.years', { amount: exactAmount(part.capitalCents + part.interestCents, language), year }),
          ),
      )
      .join('\n') || t('note.use.never');
  return [
    {
      kind: 'table',
      title: t('note.use.title'),
      columns: [
        { head: t('stations.model.label'), number: false, share: 1.4 },
        { head: t('note.use.form'), number: false, share: 1.2 },
        { head: t('note.use.amount'), number: true },
        { head: t('note.use.arrives'), number: false, share: 0.9 },
        { head: t('note.use.back'), number: false, share: 1.3 },
      ],
      rows: dossier.supports.map((s) => ({
        cells: [
          s.label,
          t(`plan.supports.kinds.${s.kind}`),
          exactAmount(s.principalCents, language),
          monthName(monthOfPlan(dossier.plan.startMonth, s.month), language),
          back(s.id),
        ],
      })),
      note: t('note.use.note'),
    },
  ];
};
/** What the lines say of three closed years, beside the three years of the plan; nothing when no line says anything of the past. */
export const closedYearsTable = (c: MemoContext): TableBlock[] => {
  const { dossier, projection: p, language, t } = c;
  const closed = closedYears(dossier);
  if ([...closed.products, ...closed.charges].every((x) => x === null)) return [];
  const start = Number(dossier.plan.startMonth.slice(0, 4));
  const past = (value: number | null): string => (value === null ? '–' : euros(c, value));
  return [
    {
      kind: 'table',
      title: `${t('note.closed.title')} (€)`,
      columns: [
        { head: '', number: false },
        ...[3, 2, 1].map((back) => ({ head: String(start - back), number: true })),
        ...yearColumns(c),
      ],
      rows: [
        {
          cells: [
            STATEMENT_NAMES.products[language],
            ...closed.products.map(past),
            ...p.products.years.map((y) => euros(c, y)),
          ],
        },
        {
          cells: [
            STATEMENT_NAMES.charges[language],
            // The past of posts is not entered: charges without them would be read as the whole.
            ...closed.charges.map((x) => past(dossier.posts.length > 0 ? null : x)),
            ...p.charges.years.map((y) => euros(c, y)),
          ],
        },
      ],
      note: t('note.closed.note'),
    },
  ];
};
