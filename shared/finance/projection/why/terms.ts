/** The quantities and amounts that ratios compare, each taken apart; an amount that has a definition is taken apart by it. */

import { headingById } from '#shared/base/method/headings.ts';
import { isGift, isSold } from '#shared/base/method/levers.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { QuantityId } from '#shared/finance/figures/quantities.ts';
import { definitionIn, type Term, termName } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '../calendar.ts';
import type { LineResult } from '../projection.ts';
import { costsOfSales } from '../ratios.ts';
import { incomeStatement } from '../statements.ts';
import { whyBalance, whyDebtService, whyInterest } from './balance.ts';
import { whyRunning } from './cash.ts';
import { bare, leaf, negative, type Sources, sumNode, type Why, yearOf } from './node.ts';
import { whyCovered, whyHeading, whySide } from './statement.ts';

const income = ({ flows, inputOf }: Sources, year: PlanYear, test: (line: LineResult) => boolean): Why[] =>
  flows.lines.filter(test).map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id)));
const costs = ({ input, flows, inputOf }: Sources, year: PlanYear, test: (at: number) => boolean): Why[] =>
  input.costs.flatMap((c, i) =>
    test(i) ? [leaf(bare(c.label || c.id), yearOf(flows.costs[i]?.accrued ?? [], year), inputOf(c.id))] : [],
  );
const ofInvestments = (
  { input, flows, inputOf }: Sources,
  year: PlanYear,
  pick: (flow: Sources['flows']['investments'][number]) => readonly Cents[],
): Why[] =>
  input.investments.map((v, i) => {
    const flow = flows.investments[i];
    return leaf(bare(v.label || v.id), flow === undefined ? 0 : yearOf(pick(flow), year), inputOf(v.id));
  });
const isVariable = ({ input }: Sources, at: number): boolean => {
  const cost = input.costs[at];
  return cost !== undefined && costsOfSales(input)(cost);
};

const openingDepreciation = ({ input, flows }: Sources, year: PlanYear): Why =>
  leaf(
    local('Amortissement de l’existant', 'Depreciation of existing assets'),
    yearOf(incomeStatement(input, flows).openingDepreciation, year),
    { path: ['opening', 'fixedAssetsRemainingMonths'] },
  );

const partsOf = (s: Sources, id: QuantityId, year: PlanYear): readonly Why[] => {
  const { input, flows, inputOf } = s;
  switch (id) {
    case 'products':
      return whySide(s, 'product', year).parts;
    case 'charges':
      return whySide(s, 'charge', year).parts;
    case 'staff':
      return whyHeading(s, 'staff', year).parts;
    case 'running':
      return whyRunning(s, year).parts;
    case 'debtService':
      return whyDebtService(s, year).parts;
    case 'signed':
      return whyCovered(s, 'signed', year).parts;
    case 'depreciation':
      return [
        openingDepreciation(s, year),
        ...ofInvestments(s, year, (f) => f.depreciation),
        ...costs(s, year, (at) => input.costs[at]?.settlement === 'provision'),
      ];
    case 'released':
      return [
        leaf(
          local('Subventions de l’existant', 'Capital grants for existing assets'),
          yearOf(incomeStatement(input, flows).openingReleased, year),
          { path: ['opening', 'investmentSubsidiesRemainingMonths'] },
        ),
        ...ofInvestments(s, year, (f) => f.subsidyReleased),
      ].map((n) => ({
        ...n,
        rule: local('quote-part de subvention, sans encaissement', 'capital grant released, with nothing received'),
      }));
    case 'fundraising':
      return costs(s, year, (at) => input.costs[at]?.fundraising === true);
    case 'raised':
      return income(s, year, (l) => l.kind === 'resource' && l.leaf !== undefined && isGift(l.leaf));
    case 'support':
      return income(s, year, (l) => l.kind === 'support');
    case 'sales':
      return income(s, year, (l) => l.kind === 'resource' && l.leaf !== undefined && isSold(l.leaf));
    case 'signedSubsidies':
      return income(
        s,
        year,
        (l) => l.kind === 'resource' && l.status === 'signed' && l.leaf?.startsWith('C') === true && !isSold(l.leaf),
      );
    case 'variableCosts':
      return costs(s, year, (at) => isVariable(s, at));
    case 'fixedCosts':
      return [
        ...costs(s, year, (at) => !isVariable(s, at)),
        ...input.posts.map((p, i) =>
          leaf(bare(p.title || p.id), yearOf(flows.posts[i]?.accrued ?? [], year), inputOf(p.id)),
        ),
        openingDepreciation(s, year),
        ...ofInvestments(s, year, (f) => f.depreciation),
        ...whyInterest(s, year),
      ];
    case 'alreadyPaid':
      return [
        leaf(headingById('dedicatedFundsUsed').label, yearOf(flows.dedicated.used, year)),
        ...partsOf(s, 'released', year),
        leaf(
          local('Produits constatés d’avance repris', 'Deferred income released'),
          yearOf(incomeStatement(input, flows).deferredReleased, year),
          { path: ['opening', 'deferredIncome'] },
        ),
      ];
    default:
      return whyBalance(s, id, year).parts;
  }
};

/** @returns what the term comes to in a year, or at its end; a floored amount below zero is nothing, and has no parts */
export const whyTerm = (s: Sources, term: Term, year: PlanYear): Why => {
  const { label, rule } = termName(term);
  const figure = definitionIn(term);
  if (figure === null) return sumNode(label, rule, partsOf(s, term as QuantityId, year));
  if (figure.formula.kind !== 'sum') throw new Error(`${figure.id} is no amount.`);
  const { plus, minus, floored } = figure.formula;
  const whole = sumNode(label, rule, [
    ...plus.map((t) => whyTerm(s, t, year)),
    ...minus.map((t) => negative(whyTerm(s, t, year))),
  ]);
  return floored && whole.cents < 0 ? { ...whole, cents: 0, parts: [] } : whole;
};
