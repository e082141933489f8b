/** What the draws say, in sentences: granted, refused, and what it all rests on. The same on the screen and on paper. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { RiskResult } from '#shared/finance/risk/monte-carlo.ts';

export const outcomeSentences = (result: RiskResult, t: Translate, language: Language): string[] => {
  const { parameters, refused } = result;
  const { amount, habit, costs, delays } = parameters;
  const rate = (share: number): string => formatRate(share, language);
  const outcome = {
    ever: rate(result.everBelowZero),
    support: formatCents(result.supportFor80Cents, language, 0),
  };
  const late =
    delays.slice(1).reduce((t, d) => t + d, 0) /
    Math.max(
      1e-9,
      delays.reduce((t, d) => t + d, 0),
    );
  return [
    refused === null ? t('risk.outcomeAlone', outcome) : t('risk.outcomeGranted', outcome),
    ...(refused === null
      ? []
      : [
          t('risk.outcomeRefused', {
            ever: rate(refused.everBelowZero),
            support: formatCents(refused.supportFor80Cents, language, 0),
          }),
        ]),
    t('risk.planPlace', {
      rate: rate(result.planAbove.at(-1) ?? 0),
      unsigned: rate(result.unsignedShare),
    }),
    t('risk.restsOn', {
      draws: formatNumber(parameters.draws, language, 0),
      low: rate(amount.low),
      high: rate(amount.high),
      habitLow: rate(habit.low),
      habitHigh: rate(habit.high),
      costsLow: rate(costs.low),
      costsHigh: rate(costs.high),
      late: rate(late),
      seed: String(parameters.seed),
    }),
  ];
};
