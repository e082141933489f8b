/** The sentence above the cash curve: its lowest month, and what comes after it; or how long it is below zero. */
import type { LocalText } from '#shared/base/method/text.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { E, F, fr } from '../coherence/texts.ts';

/** A receipt that is findAwaited within this many months of the lowest one explains it. */
const AWAITED_MONTHS = 4;
const AWAITED = 2;

/** The largest receipts that come just after the lowest month, in the order in which they come. */
const findAwaited = ({ cash, lines }: Pick<Projection, 'cash' | 'lines'>): readonly string[] => {
  const { lowestMonth } = cash;
  const typical = cash.receipts.reduce((a, b) => a + b, 0) / Math.max(1, cash.receipts.length);
  return lines
    .filter((l) => (l.kind === 'resource' || l.kind === 'support') && (l.label || l.funder))
    .flatMap((l) =>
      l.cash.months
        .map((cents, m) => ({ name: l.label || l.funder || '', cents, month: m + 1 }))
        .filter(({ month, cents }) => month > lowestMonth && month <= lowestMonth + AWAITED_MONTHS && cents >= typical),
    )
    .sort((a, b) => b.cents - a.cents)
    .slice(0, AWAITED)
    .sort((a, b) => a.month - b.month)
    .map(({ name }) => name)
    .filter((name, i, all) => all.indexOf(name) === i);
};

/** @param p the plan, or a scenario of it */
export const planCashSentence = (p: Pick<Projection, 'cash' | 'lines' | 'months'>): LocalText => {
  const { lowestCents, lowestMonth, monthsBelowZero } = p.cash;
  const month = { fr: F.month(p.months, lowestMonth), en: E.month(p.months, lowestMonth) };
  if (monthsBelowZero.length > 0) {
    const count = monthsBelowZero.length;
    return {
      fr: fr`La trésorerie est ${count} mois sous zéro ; au plus bas ${F.euros(lowestCents)}, fin ${month.fr}`,
      en: `Cash is below zero for ${E.count(count, 'month', 'months')}; ${E.euros(lowestCents)} at the lowest, at the end of ${month.en}`,
    };
  }
  const names = findAwaited(p);
  const before = (quoted: readonly string[], and: string): string => quoted.join(and);
  return names.length === 0
    ? {
        fr: fr`Le mois le plus bas est ${month.fr}, avec ${F.euros(lowestCents)}`,
        en: `The lowest month is ${month.en}, with ${E.euros(lowestCents)}`,
      }
    : {
        fr: fr`Le mois le plus bas est ${month.fr}, avec ${F.euros(lowestCents)}, avant ${before(names.map(F.quoted), ' et ')}`,
        en: `The lowest month is ${month.en}, with ${E.euros(lowestCents)}, before ${before(names.map(E.quoted), ' and ')}`,
      };
};

/** A trial in one sentence: whether the plan still holds, and by how much. */
export const trialSentence = (trial: Pick<Projection, 'cash' | 'months'>): LocalText => {
  const { lowestCents, lowestMonth, monthsBelowZero } = trial.cash;
  const month = { fr: F.month(trial.months, lowestMonth), en: E.month(trial.months, lowestMonth) };
  return monthsBelowZero.length === 0
    ? {
        fr: fr`Le plan tient, à ${F.euros(lowestCents)} près, fin ${month.fr}`,
        en: `The plan holds, with ${E.euros(lowestCents)} to spare, at the end of ${month.en}`,
      }
    : {
        fr: fr`Le plan ne tient pas : ${monthsBelowZero.length} mois sous zéro, ${F.euros(lowestCents)} fin ${month.fr}`,
        en: `The plan does not hold: ${E.count(monthsBelowZero.length, 'month', 'months')} below zero, ${E.euros(lowestCents)} at the end of ${month.en}`,
      };
};
