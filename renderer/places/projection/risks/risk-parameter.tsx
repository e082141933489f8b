/** The parameters of the draws, where a dossier sets its own. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { DOSSIER_FIELDS } from '#shared/base/fields/dossier-fields.ts';
import { formatNumber, formatRate } from '#shared/base/money/format.ts';
import { DEFAULT_RISK } from '#shared/finance/risk/monte-carlo.ts';

/** What the tool ships, by the field in which a dossier sets its own. */
export const SHIPPED = {
  riskAmountLow: DEFAULT_RISK.amount.low,
  riskAmountHigh: DEFAULT_RISK.amount.high,
  riskHabitLow: DEFAULT_RISK.habit.low,
  riskHabitHigh: DEFAULT_RISK.habit.high,
  riskCostsLow: DEFAULT_RISK.costs.low,
  riskCostsHigh: DEFAULT_RISK.costs.high,
  riskOneMonthLate: DEFAULT_RISK.delays[1] ?? 0,
  riskTwoMonthsLate: DEFAULT_RISK.delays[2] ?? 0,
  riskThreeMonthsLate: DEFAULT_RISK.delays[3] ?? 0,
} as const;

/** One parameter of the draws: empty, it is the tool's, which is said beside it with its origin. */
export const RiskParameter = ({
  name,
  value,
  kind,
}: {
  readonly name: keyof typeof SHIPPED | 'riskSwing';
  readonly value: number;
  readonly kind: 'number' | 'rate';
}) => {
  const t = useT();
  const language = useLanguage();
  const shown = kind === 'rate' ? formatRate(value, language) : formatNumber(value, language);
  return (
    <PlaceField
      base={['plan']}
      spec={{
        path: [name],
        kind,
        label: DOSSIER_FIELDS[name]?.[language] ?? name,
        hint: t('risk.shipped', { value: shown }),
        optional: true,
      }}
      change={t('risk.draws')}
    />
  );
};
