/** Ratios and other quotients, taken apart into the amounts that they compare. */

import { local } from '#shared/base/method/typeset.ts';
import { amountOf, type Cents } from '#shared/base/money/cents.ts';
import { type FigureDefinition, valueOfFigure } from '#shared/finance/figures/formula.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { definitionOf, SIGNED_COVERAGE, type Term } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '../calendar.ts';
import type { Ratio } from '../projection.ts';
import { whyRunning } from './cash.ts';
import type { Sources } from './node.ts';
import type { Quotient } from './quotient.ts';
import { whyTerm } from './terms.ts';

/** @param value the engine's own figure, which the terms give again */
const whyFigure = (
  s: Sources,
  figure: FigureDefinition<string, Term>,
  value: number | null,
  year: PlanYear,
): Quotient => {
  const { label, rule, source, unit, formula } = figure;
  const terms =
    formula.kind === 'sum'
      ? { top: whyTerm(s, figure.id as Term, year), by: null, times: 1, bottom: null }
      : {
          top: whyTerm(s, formula.top, year),
          by: formula.by === null ? null : whyTerm(s, formula.by, year),
          times: formula.times,
          bottom: whyTerm(s, formula.bottom, year),
        };
  return { kind: 'quotient', label, rule, source, unit, value, ...terms };
};

export const whyRatio = (s: Sources, { id, years }: Ratio, year: PlanYear): Quotient =>
  whyFigure(s, definitionOf(id), years[(year - 1) as 0 | 1 | 2], year);

/** Signed resources against the need of a year. */
export const whyCoverageRate = (s: Sources, year: PlanYear): Quotient => {
  const cents = (term: 'signed' | 'need'): Cents => whyTerm(s, term, year).cents;
  return whyFigure(s, SIGNED_COVERAGE, valueOfFigure(SIGNED_COVERAGE, cents), year);
};

/** The level that a month's cash should not fall below. */
export const whySafety = (s: Sources, month: number): Quotient => {
  const top = whyRunning(s, (Math.floor((month - 1) / 12) + 1) as PlanYear);
  const cents: Cents = amountOf((top.cents * s.input.plan.safetyMonths) / 12, Number.MAX_SAFE_INTEGER);
  return {
    kind: 'quotient',
    label: {
      fr: `${CASH_NAMES.safety.fr}, mois ${month}`,
      en: `${CASH_NAMES.safety.en}, month ${month}`,
    },
    unit: 'cents',
    value: cents,
    rule: local(
      'dépenses courantes payées dans l’année × mois du seuil ÷ 12',
      'running costs paid in the year × months of the safety level ÷ 12',
    ),
    source: local('défaut de l’outil, à régler dans le plan', 'tool default, set in the plan'),
    top,
    by: null,
    times: s.input.plan.safetyMonths / 12,
    bottom: null,
  };
};
