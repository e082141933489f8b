/** The three years of a plan as the last columns of a table: their heads, and the amounts of a row. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatAmount } from '#shared/base/money/format.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import type { Years } from '#shared/finance/projection/projection.ts';

export const YearHeads = () => {
  const t = useT();
  return PLAN_YEARS.map((year) => (
    <th key={year} className="num">
      {t('projection.year', { year })}
    </th>
  ));
};
/** @param years cents */
export const YearAmounts = ({ years }: { readonly years: Years }) => {
  const language = useLanguage();
  return years.map((cents, y) => (
    <td key={PLAN_YEARS[y]} className="num">
      {formatAmount(cents, language)}
    </td>
  ));
};
