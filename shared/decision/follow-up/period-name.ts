import type { Translate } from '#shared/base/i18n/translate.ts';
import type { PeriodId } from './records.ts';

/** Year 1; Y1 H2 */
export const periodName = (t: Translate, period: PeriodId): string => {
  const [, year = '', , half] = period;
  return half === undefined ? t('followUp.actuals.period.y', { year }) : t('followUp.actuals.period.h', { year, half });
};
