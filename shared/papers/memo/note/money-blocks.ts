/** Our money line by line, to its return. For the full memo. */
import { dueToUs, monthOfPlan } from '#shared/assessment/stakes/after.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import type { MemoContext } from '../context.ts';
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
