import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { DEFAULT_MILESTONES } from '#shared/base/method/tables/follow-up.ts';

export const momentName = (t: Translate, month: number): string =>
  month === 0 ? t('rubric.own.before') : t('rubric.own.month', { month });

/** Before the decision, or at one of the milestones of the follow-up. */
export const MomentField = ({
  value,
  also,
  onChange,
}: {
  readonly value: number;
  /** other moments that an opinion speaks of */ readonly also: readonly number[];
  readonly onChange: (month: number) => void;
}) => {
  const t = useT();
  const months = [...new Set([...DEFAULT_MILESTONES.map((m) => m.month), ...also])].sort((a, b) => a - b);
  return (
    <ChoiceField
      label={t('rubric.own.moment')}
      value={String(value)}
      empty={t('common.choose')}
      options={months.map((month) => ({ id: String(month), label: momentName(t, month) }))}
      onChange={(month) => month !== '' && onChange(Number(month))}
    />
  );
};
