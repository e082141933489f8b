/**
 * "Why this figure": any figure of the projection, taken apart into the lines and rules that made it. It asks the engine's own flows again rather
 * than keeping words beside the figures: the parts of an amount always add up to it, to the cent, and the terms of a quotient give it again.
 */

import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import type { ModelId } from '#shared/base/method/models.ts';
import type { BalanceLine, FinancingLine } from '#shared/finance/figures/lines.ts';
import type { RatioId } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from './calendar.ts';
import { project } from './engine.ts';
import type { PlanInput } from './projection.ts';
import { type AtYear, whyBalance, whyFundOf } from './why/balance.ts';
import { whyClosing, whyPayments, whyReceipts } from './why/cash.ts';
import {
  type MixYear,
  whyActivity,
  whyConcentration,
  whyFunder,
  whyFunderShare,
  whyLeaf,
  whyLeafShare,
  whyMixTotal,
  whyModelShare,
} from './why/composition.ts';
import { whyFinancing } from './why/financing.ts';
import { sourcesOf, type Why } from './why/node.ts';
import type { Index, Quotient } from './why/quotient.ts';
import { whyCoverageRate, whyRatio, whySafety } from './why/ratios.ts';
import { whyCovered, whyHeading, whyResult, whySide } from './why/statement.ts';

export type { Why } from './why/node.ts';

/** An amount: a sum of parts. */
export type Figure =
  | { readonly kind: 'heading'; readonly heading: ProductHeading | ChargeHeading; readonly year: PlanYear }
  | { readonly kind: 'products' | 'charges' | 'result'; readonly year: PlanYear }
  /** month-end cash, or what came in or went out in the month; 1…36 */
  | { readonly kind: 'closing' | 'receipts' | 'payments'; readonly month: number }
  | { readonly kind: 'covered'; readonly counting: 'signed' | 'weighted' | 'full'; readonly year: PlanYear }
  /** year 0 is the opening */
  | { readonly kind: 'balance'; readonly line: BalanceLine; readonly year: AtYear }
  | { readonly kind: 'fund'; readonly fundId: string; readonly year: AtYear }
  | { readonly kind: 'financing'; readonly line: FinancingLine; readonly year: PlanYear }
  /** operating resources; year 0 is the last closed year */
  | { readonly kind: 'resources'; readonly year: MixYear }
  | { readonly kind: 'leaf'; readonly leaf: LeafId; readonly year: MixYear }
  | { readonly kind: 'funder'; readonly funder: string; readonly year: MixYear }
  | { readonly kind: 'activity'; readonly activityId: string | undefined; readonly year: MixYear };
/** A figure that is no sum. */
export type QuotientFigure =
  | { readonly kind: 'ratio'; readonly ratio: RatioId; readonly year: PlanYear }
  | { readonly kind: 'coverageRate'; readonly year: PlanYear }
  | { readonly kind: 'safety'; readonly month: number }
  | { readonly kind: 'modelShare'; readonly model: ModelId; readonly year: MixYear }
  | { readonly kind: 'leafShare'; readonly leaf: LeafId; readonly year: MixYear }
  | { readonly kind: 'funderShare'; readonly funder: string; readonly year: MixYear }
  | {
      readonly kind: 'concentration';
      readonly by: 'leaf' | 'funder';
      /** without the support asked */ readonly before: boolean;
      readonly year: MixYear;
    };
export type AnyFigure = Figure | QuotientFigure;
export type Explanation = { readonly kind: 'amount'; readonly why: Why } | Quotient | Index;

const COMPARED: ReadonlySet<string> = new Set<QuotientFigure['kind']>([
  'ratio',
  'coverageRate',
  'safety',
  'modelShare',
  'leafShare',
  'funderShare',
  'concentration',
]);
const isCompared = (figure: AnyFigure): figure is QuotientFigure => COMPARED.has(figure.kind);

/** @returns the amount taken apart; an amount of nothing has no parts */
export const explainFigure = (input: PlanInput, figure: Figure): Why => {
  const s = sourcesOf(input);
  switch (figure.kind) {
    case 'heading':
      return whyHeading(s, figure.heading, figure.year);
    case 'products':
      return whySide(s, 'product', figure.year);
    case 'charges':
      return whySide(s, 'charge', figure.year);
    case 'result':
      return whyResult(s, figure.year);
    case 'receipts':
      return whyReceipts(s, figure.month);
    case 'payments':
      return whyPayments(s, figure.month);
    case 'closing':
      return whyClosing(s, figure.month);
    case 'covered':
      return whyCovered(s, figure.counting, figure.year);
    case 'balance':
      return whyBalance(s, figure.line, figure.year);
    case 'fund':
      return whyFundOf(s, figure.fundId, figure.year);
    case 'financing':
      return whyFinancing(s, figure.line, figure.year);
    case 'resources':
      return whyMixTotal(s, figure.year);
    case 'leaf':
      return whyLeaf(s, figure.leaf, figure.year);
    case 'funder':
      return whyFunder(s, figure.funder, figure.year);
    case 'activity':
      return whyActivity(s, figure.activityId, figure.year);
  }
};

const explainQuotient = (input: PlanInput, figure: QuotientFigure): Quotient | Index => {
  const s = sourcesOf(input);
  switch (figure.kind) {
    case 'ratio': {
      const ratio = project(input).ratios.find((r) => r.id === figure.ratio);
      if (ratio === undefined) throw new Error(`No ratio ${figure.ratio}.`);
      return whyRatio(s, ratio, figure.year);
    }
    case 'coverageRate':
      return whyCoverageRate(s, figure.year);
    case 'safety':
      return whySafety(s, figure.month);
    case 'modelShare':
      return whyModelShare(s, figure.model, figure.year);
    case 'leafShare':
      return whyLeafShare(s, figure.leaf, figure.year);
    case 'funderShare':
      return whyFunderShare(s, figure.funder, figure.year);
    case 'concentration':
      return whyConcentration(s, figure.by, figure.before, figure.year);
  }
};

/** @returns where a figure of any kind comes from; a ratio that is an amount (`workingCapital`…) is a quotient over nothing */
export const explain = (input: PlanInput, figure: AnyFigure): Explanation =>
  isCompared(figure) ? explainQuotient(input, figure) : { kind: 'amount', why: explainFigure(input, figure) };
