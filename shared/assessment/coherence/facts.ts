/** Short ways to write the facts of a finding. */

import { questionById } from '#shared/base/method/questions/all.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { formatNumber, NO_BREAK } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import {
  BALANCE_NAMES,
  type BalanceLine,
  CASH_NAMES,
  FINANCING_NAMES,
  type FinancingLine,
  STATEMENT_NAMES,
} from '#shared/finance/figures/lines.ts';
import { definitionOf, type RatioId, SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import type { Fact } from './finding.ts';
import { E, F } from './texts.ts';

export const fact = (path: readonly string[], fr: string, en: string): Fact => ({ label: { fr, en }, path });
const labelledFact = (
  path: readonly string[],
  labels: readonly [string, string],
  values: readonly [string, string],
): Fact => fact(path, `${labels[0]}${NO_BREAK}: ${values[0]}`, `${labels[1]}: ${values[1]}`);
export const amountFact = (path: readonly string[], fr: string, en: string, cents: number): Fact =>
  labelledFact(path, [fr, en], [F.euros(cents), E.euros(cents)]);
export const rateFact = (path: readonly string[], fr: string, en: string, rate: number): Fact =>
  labelledFact(path, [fr, en], [F.percent(rate), E.percent(rate)]);
export const numberFact = (path: readonly string[], fr: string, en: string, value: number): Fact =>
  labelledFact(path, [fr, en], [F.number(value), E.number(value)]);
export const lineFact = (collection: string, line: { readonly id: string; readonly label: string }): Fact =>
  fact([collection, line.id], F.quoted(line.label), E.quoted(line.label));

/** A figure by its one name, with its year. */
const namedFact = (
  path: readonly string[],
  { fr, en }: LocalText,
  year: PlanYear,
  values: readonly [string, string],
): Fact => labelledFact(path, [`${fr}, ${F.year(year)}`, `${en}, ${E.year(year)}`], values);
/** A ratio that can be taken apart. */
export const ratioFact = (id: RatioId, year: PlanYear, value: number): Fact => {
  const { label, unit } = definitionOf(id);
  const ratioValue = ({ euros, percent, number }: typeof F): string =>
    unit === 'cents' ? euros(value) : unit === 'rate' ? percent(value) : number(value, unit === 'number' ? 2 : 1);
  const known = namedFact(['projection', 'ratios'], label, year, [ratioValue(F), ratioValue(E)]);
  return because(known, { kind: 'ratio', ratio: id, year });
};
export const balanceFact = (line: BalanceLine, year: PlanYear, cents: number): Fact =>
  because(namedFact(['projection', 'balance'], BALANCE_NAMES[line], year, [F.euros(cents), E.euros(cents)]), {
    kind: 'balance',
    line,
    year,
  });
export const financingFact = (line: FinancingLine, year: PlanYear, cents: number): Fact =>
  because(namedFact(['projection', 'financing'], FINANCING_NAMES[line], year, [F.euros(cents), E.euros(cents)]), {
    kind: 'financing',
    line,
    year,
  });
export const resultFact = (year: PlanYear, cents: number): Fact =>
  because(namedFact(['projection', 'statement'], STATEMENT_NAMES.result, year, [F.euros(cents), E.euros(cents)]), {
    kind: 'result',
    year,
  });
export const signedCoverageFact = (year: PlanYear, rate: number): Fact =>
  because(namedFact(['projection', 'coverage'], SIGNED_COVERAGE.label, year, [F.percent(rate), E.percent(rate)]), {
    kind: 'coverageRate',
    year,
  });
export const lowestCashFact = ({ cash }: Projection): Fact =>
  because(amountFact(['projection', 'cash'], CASH_NAMES.lowest.fr, CASH_NAMES.lowest.en, cash.lowestCents), {
    kind: 'closing',
    month: cash.lowestMonth,
  });

/** The question by its own words, with its answer when it is a number. */
export const answerFact = (dossier: Dossier, id: string): Fact => {
  const question = questionById(id);
  const value = answerNumber(dossier, id);
  const label = question?.label ?? { fr: id, en: id };
  if (value === null || question?.kind === 'text') return { label, path: ['answers', id] };
  if (question?.kind === 'cents') return amountFact(['answers', id], label.fr, label.en, value);
  if (question?.kind === 'year')
    return labelledFact(['answers', id], [label.fr, label.en], [String(value), String(value)]);
  return labelledFact(['answers', id], [label.fr, label.en], [formatNumber(value, 'fr'), formatNumber(value, 'en')]);
};
/** A fact whose figure can be taken apart. */
export const because = (known: Fact, figure: AnyFigure): Fact => ({ ...known, figure });
export const ratioOf = (projection: Projection, id: RatioId, year: PlanYear): number | null =>
  projection.ratios.find((r) => r.id === id)?.years[year - 1] ?? null;

const MAX_SUBJECT = 120;
/** A subject from parts, never longer than the dossier can keep: what is too long is cut and told apart by a checksum. */
export const findingSubject = (...parts: readonly (string | number)[]): string => {
  const whole = parts.join('.');
  if (whole.length <= MAX_SUBJECT) return whole;
  let hash = 0x811c9dc5;
  for (const unit of whole) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${whole.slice(0, MAX_SUBJECT - 9)}-${hash.toString(16).padStart(8, '0')}`;
};
