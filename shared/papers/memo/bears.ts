/** What the plan bears, found by moving one thing at a time on the same engine: committee questions answered before they are asked. */
import { monthName } from '#shared/base/i18n/dates.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { planBears } from '#shared/finance/risk/seek.ts';
import { euros, type MemoContext } from './context.ts';
import type { TableBlock } from './document.ts';

/** The losses that hurt most: a plan of sixty funders does not need sixty lines. */
const FUNDERS = 8;

export const bearsTables = (c: MemoContext): TableBlock[] => {
  const { dossier, projection, language, t } = c;
  const found = planBears(dossier);
  const cents = (value: number): string => formatCents(value, language, 0);
  const months = (value: number | null): string =>
    value === null ? t('memo.bears.notBorne') : t('memo.unit.months', { count: value, value });
  const row = (name: string, value: string) => ({ cells: [name, value] });
  return [
    {
      kind: 'table',
      title: t('memo.bears.title'),
      columns: [
        { head: '', number: false },
        { head: t('memo.bears.answer'), number: true },
      ],
      rows: [
        row(t('memo.bears.grantForZero'), cents(found.grantForZeroCents)),
        row(t('memo.bears.grantForSafety'), cents(found.grantForSafetyCents)),
        row(t('memo.bears.grantSignedOnly'), cents(found.grantSignedOnlyCents)),
        ...(dossier.supports.length === 0 ? [] : [row(t('memo.bears.spare'), cents(found.spareSupportCents))]),
        row(t('memo.bears.delay'), months(found.longestDelayMonths)),
        ...found.posts
          .filter((p) => p.plannedMonth > 1)
          .map((p) =>
            row(
              t('memo.bears.post', { post: p.title, month: p.plannedMonth }),
              p.earliestMonth === null ? t('memo.bears.notBorne') : t('memo.bears.month', { month: p.earliestMonth }),
            ),
          ),
      ],
      note: t('memo.bears.note'),
    },
    ...(found.funders.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            title: `${t('memo.bears.losses')} (€)`,
            columns: [
              { head: t('memo.funder'), number: false },
              { head: CASH_NAMES.lowest[language], number: true },
              { head: t('memo.scenarios.month'), number: true },
              { head: t('memo.bears.borne'), number: true },
            ],
            rows: found.funders.slice(0, FUNDERS).map((f) => ({
              cells: [
                f.funder,
                euros(c, f.lowestCents),
                monthName(projection.months[f.lowestMonth - 1] ?? '', language),
                t(f.borne ? 'memo.bears.yes' : 'memo.bears.no'),
              ],
            })),
            note: t('memo.bears.lossesNote'),
          },
        ]),
  ];
};
