/** Receipts, payments and month-end balances, taken apart. */

import { monthName } from '#shared/base/i18n/dates.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { type PlanYear, planMonths } from '../calendar.ts';
import { cashPlan } from '../cash.ts';
import { VAT_SETTLEMENT, vatPlan } from '../vat.ts';
import { bare, leaf, negative, type Sources, sumNode, type Why, yearOf } from './node.ts';

const { paidAfterMonths, refundedAfterMonths } = VAT_SETTLEMENT;
const VAT_RULES = {
  paid: local(
    `TVA encaissée − TVA payée et crédit reporté, ${paidAfterMonths} mois plus tôt`,
    `VAT received − VAT paid and credit carried, ${paidAfterMonths} month earlier`,
  ),
  refunded: local(
    `crédit qui restait en fin de trimestre, ${refundedAfterMonths} mois plus tôt`,
    `credit left at a quarter’s end, ${refundedAfterMonths} months earlier`,
  ),
} as const;
/** VAT handed over in a month, or come back. */
const vatMoved = (
  { input, flows }: Pick<Sources, 'input' | 'flows'>,
  month: number,
  how: 'paid' | 'refunded',
): Why[] => {
  const vat = vatPlan(flows, input.plan.startMonth);
  const name = how === 'paid' ? CASH_NAMES.vatPaid : CASH_NAMES.vatRefunded;
  return vat === null ? [] : [leaf(name, vat[how][month - 1] ?? 0, { rule: VAT_RULES[how], path: ['plan', 'vat'] })];
};
export const whyReceipts = ({ input, flows, inputOf }: Sources, month: number): Why => {
  const at = (months: readonly Cents[]): Cents => months[month - 1] ?? 0;
  return sumNode(
    local('Encaissements', 'Receipts'),
    local('ce qui arrive à la banque ce mois-là', 'what reaches the bank that month'),
    [
      ...flows.resources.map((f) =>
        leaf(bare(f.line.label || f.line.id), at(f.cash) + at(f.vat ?? []), inputOf(f.line.id)),
      ),
      ...input.supports.map((s, i) =>
        leaf(bare(s.label || s.id), at(flows.supports[i]?.received ?? []), inputOf(s.id)),
      ),
      ...input.investments.map((v, i) =>
        leaf(bare(v.subsidy?.funder || v.label), at(flows.investments[i]?.subsidyReceived ?? []), inputOf(v.id)),
      ),
      ...input.opening.receivables
        .filter((r) => r.month === month)
        .map((r) =>
          leaf(bare(r.label), r.amountCents, {
            rule: local('créance d’ouverture', 'opening receivable'),
            path: ['opening', 'receivables'],
          }),
        ),
      ...vatMoved({ input, flows }, month, 'refunded'),
    ],
  );
};
export const whyPayments = ({ input, flows, inputOf }: Sources, month: number): Why => {
  const at = (months: readonly Cents[]): Cents => months[month - 1] ?? 0;
  const debt = (
    label: string,
    flow: { interestPaid: readonly Cents[]; capitalPaid: readonly Cents[] } | undefined,
    path: readonly string[],
  ): Why =>
    leaf(bare(label), at(flow?.interestPaid ?? []) + at(flow?.capitalPaid ?? []), {
      rule: local('échéance : capital et intérêts', 'instalment: capital and interest'),
      path,
    });
  return sumNode(
    local('Décaissements', 'Payments'),
    local('ce qui quitte la banque ce mois-là', 'what leaves the bank that month'),
    [
      ...input.costs.map((c, i) =>
        leaf(bare(c.label || c.id), at(flows.costs[i]?.cash ?? []) + at(flows.costs[i]?.vat ?? []), inputOf(c.id)),
      ),
      ...input.posts.map((p, i) => leaf(bare(p.title || p.id), at(flows.posts[i]?.cash ?? []), inputOf(p.id))),
      ...input.investments.map((v, i) =>
        leaf(
          bare(v.label || v.id),
          at(flows.investments[i]?.paid ?? []) + at(flows.investments[i]?.vat ?? []),
          inputOf(v.id),
        ),
      ),
      ...input.supports.map((s, i) => debt(s.label || s.id, flows.supports[i], ['supports', s.id])),
      ...input.opening.loans.map((l, i) => debt(l.label, flows.openingLoans[i], ['opening', 'loans'])),
      ...input.opening.payables
        .filter((p) => p.month === month)
        .map((p) =>
          leaf(bare(p.label), p.amountCents, {
            rule: local('dette d’ouverture', 'opening payable'),
            path: ['opening', 'payables'],
          }),
        ),
      ...vatMoved({ input, flows }, month, 'paid'),
    ],
  );
};
export const whyClosing = (s: Sources, month: number): Why => {
  const rule = local('solde précédent + encaissements − décaissements', 'previous balance + receipts − payments');
  const months = planMonths(s.input.plan.startMonth);
  const nameOf = (m: number): LocalText =>
    local(
      `Trésorerie fin ${monthName(months[m - 1] ?? '', 'fr')}`,
      `Cash at the end of ${monthName(months[m - 1] ?? '', 'en')}`,
    );
  const before = month === 1 ? s.input.opening.cashCents : (cashPlan(s.input, s.flows).closing[month - 2] ?? 0);
  return sumNode(nameOf(month), rule, [
    month === 1
      ? leaf(local('Trésorerie d’ouverture', 'Opening cash'), before, {
          rule: local('bilan d’ouverture', 'opening balance sheet'),
          path: ['opening', 'cashCents'],
        })
      : {
          ...leaf(nameOf(month - 1), before, { rule }),
          closing: month - 1,
        },
    whyReceipts(s, month),
    negative(whyPayments(s, month)),
  ]);
};

/** The running payments of a year: what the safety level and the months of cash are counted in. */
export const whyRunning = ({ input, flows, inputOf }: Sources, year: PlanYear): Why =>
  sumNode(
    local('Décaissements courants de l’année', 'Running costs paid in the year'),
    local('charges et salaires payés', 'expenditure and pay that left the bank'),
    [
      ...input.costs.map((c, i) =>
        leaf(bare(c.label || c.id), yearOf(flows.costs[i]?.cash ?? [], year), inputOf(c.id)),
      ),
      ...input.posts.map((p, i) =>
        leaf(bare(p.title || p.id), yearOf(flows.posts[i]?.cash ?? [], year), inputOf(p.id)),
      ),
    ],
  );
