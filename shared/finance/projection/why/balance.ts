/** Lines of the balance sheet, taken apart down to what was typed. */

import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { CostLine, Support } from '#shared/dossier/content/plan.ts';
import { ASSETS, BALANCE_NAMES, type BalanceLine, LIABILITIES } from '#shared/finance/figures/lines.ts';
import { openingGap } from '../balance.ts';
import type { PlanYear } from '../calendar.ts';
import type { CostFlow } from '../costs.ts';
import type { DedicatedFund } from '../projection.ts';
import { incomeStatement, releasedMonths } from '../statements.ts';
import type { SupportFlow } from '../supports.ts';
import { vatPlan } from '../vat.ts';
import { whyClosing } from './cash.ts';
import { bare, leaf, negative, type Sources, SUM, sumNode, type Why, yearOf } from './node.ts';
import { whyResult } from './statement.ts';

/** 0 is the opening, then the end of each year. */
export type AtYear = 0 | PlanYear;
const toDate = (months: readonly Cents[], year: AtYear): Cents => sum(months.slice(0, year * 12));
const OPENING = local('bilan d’ouverture', 'opening balance sheet');
const STANDING = local('reconduit sans changement sur trois ans', 'carried unchanged over the three years');
const TO_DATE = local('cumul depuis l’ouverture', 'running total since opening');

type Dated = readonly { readonly label: string; readonly amountCents: Cents; readonly month: number }[];
const openingParts = (items: Dated, year: AtYear, collection: string): Why[] =>
  items
    .filter((i) => i.month > year * 12)
    .map((i) => leaf(bare(i.label), i.amountCents, { rule: OPENING, path: ['opening', collection] }));

/** What each income line earned and did not receive yet (above zero), or received and did not earn (below). */
const incomeGaps = ({ input, flows, inputOf }: Sources, year: AtYear): Why[] => {
  const rule = local('produit gagné − encaissé, cumulé', 'income earned − received, running total');
  return [
    ...flows.resources.map(({ line, accrued, cash }) =>
      leaf(bare(line.label || line.id), toDate(accrued, year) - toDate(cash, year), { ...inputOf(line.id), rule }),
    ),
    ...input.supports.flatMap((s, i) => {
      const flow = flows.supports[i];
      return s.kind !== 'grant' || flow === undefined
        ? []
        : [
            leaf(bare(s.label || s.id), toDate(flow.accrued, year) - toDate(flow.received, year), {
              ...inputOf(s.id),
              rule,
            }),
          ];
    }),
  ];
};
const debts = ({ input, flows }: Sources): readonly { name: string; flow: SupportFlow; path: readonly string[] }[] => [
  ...input.supports.flatMap((s, i) =>
    s.kind === 'grant'
      ? []
      : [{ name: s.label || s.id, flow: flows.supports[i] as SupportFlow, path: ['supports', s.id] }],
  ),
  ...input.opening.loans.map((l, i) => ({
    name: l.label,
    flow: flows.openingLoans[i] as SupportFlow,
    path: ['opening', 'loans'],
  })),
];
/** What supports of some kinds brought less what went back. */
const outstanding = ({ input, flows }: Sources, year: AtYear, test: (kind: Support['kind']) => boolean): Why[] =>
  input.supports.flatMap((s, i) => {
    const flow = flows.supports[i];
    if (s.kind === 'grant' || flow === undefined || !test(s.kind)) return [];
    return [
      leaf(bare(s.label || s.id), toDate(flow.received, year) - toDate(flow.capitalPaid, year), {
        rule: local('reçu − remboursé', 'received − repaid'),
        path: ['supports', s.id],
      }),
    ];
  });
/** What members brought into own funds over some months. */
export const whyBrought = ({ flows, inputOf }: Sources, of: (months: readonly Cents[]) => Cents): Why[] =>
  flows.resources
    .filter(({ line }) => entersOwnFunds(line.leaf))
    .map(({ line, accrued }) => leaf(bare(line.label || line.id), of(accrued), inputOf(line.id)));

const whyFund = ({ input }: Sources, fund: DedicatedFund, year: AtYear): Why => {
  const path = input.resources.some((r) => r.id === fund.resourceId)
    ? ['resources', fund.resourceId]
    : ['opening', 'dedicatedFunds'];
  const until = fund.years.slice(0, year);
  const opening = fund.years[0]?.opening ?? 0;
  return sumNode(
    bare(fund.label || fund.resourceId),
    local('ouverture + gagné − dépensé', 'opening + earned − spent'),
    [
      leaf(local('À l’ouverture', 'At opening'), opening, { rule: OPENING, path: ['opening', 'dedicatedFunds'] }),
      leaf(local('Gagné', 'Earned'), sum(until.map((y) => y.received)), { rule: TO_DATE, path }),
      leaf(local('Dépensé', 'Spent'), -sum(until.map((y) => y.spent)), {
        rule: local('charges affectées, dans leur ordre', 'named expenditure, in order'),
        path,
      }),
    ],
  );
};

/** What is held of one restricted resource. @param fundId as in the projection's own funds */
export const whyFundOf = (s: Sources, fundId: string, year: AtYear): Why => {
  const fund = s.flows.dedicated.funds.find((f) => f.resourceId === fundId);
  return fund === undefined ? sumNode(bare(fundId), SUM, []) : whyFund(s, fund, year);
};

/** Costs that no bank pays, to date. */
const settledParts = (
  { input, flows, inputOf }: Sources,
  year: AtYear,
  settlement: NonNullable<CostLine['settlement']>,
): Why[] =>
  input.costs.flatMap((c, i) =>
    c.settlement === settlement
      ? [leaf(bare(c.label || c.id), toDate(flows.costs[i]?.accrued ?? [], year), inputOf(c.id))]
      : [],
  );

/** What is due and not yet paid: of costs that a bank pays, of posts, of interest, and of the opening. */
const payableParts = (s: Sources, year: AtYear): Why[] => {
  const { input, flows, inputOf } = s;
  const rule = local('charge − payé, cumulé', 'expenditure − paid, running total');
  const due = (id: string, label: string, flow: CostFlow | undefined): Why =>
    leaf(bare(label || id), toDate(flow?.accrued ?? [], year) - toDate(flow?.cash ?? [], year), {
      ...inputOf(id),
      rule,
    });
  return [
    ...input.costs.flatMap((c, i) => (c.settlement === undefined ? [due(c.id, c.label, flows.costs[i])] : [])),
    ...input.posts.map((p, i) => due(p.id, p.title, flows.posts[i])),
    ...debts(s).map(({ name, flow, path }) =>
      leaf(bare(name), toDate(flow.interest, year) - toDate(flow.interestPaid, year), {
        rule: local('intérêts courus non échus', 'interest accrued and not yet due'),
        path,
      }),
    ),
    ...openingParts(input.opening.payables, year, 'payables'),
    ...vatPart(s, year, 'owed'),
  ];
};

/** VAT due and not yet handed over, or credits not yet come back. */
const vatPart = ({ input, flows }: Sources, year: AtYear, side: 'owed' | 'credit'): Why[] => {
  const vat = year === 0 ? null : vatPlan(flows, input.plan.startMonth);
  const label = side === 'owed' ? local('TVA à reverser', 'VAT due') : local('Crédit de TVA', 'VAT credit');
  const rule =
    side === 'owed'
      ? local('due et pas encore reversée', 'due and not yet paid over')
      : local('reporté, ou demandé et pas encore remboursé', 'carried, or refund requested and not yet received');
  return vat === null ? [] : [leaf(label, vat[side][year * 12 - 1] ?? 0, { rule, path: ['plan', 'vat'] })];
};

/** What the bank says: above zero it is cash, below it is an overdraft. */
export const whyBank = (s: Sources, year: AtYear): Why =>
  year === 0
    ? sumNode(BALANCE_NAMES.cash, SUM, [
        leaf(local('À l’ouverture', 'At opening'), s.input.opening.cashCents, {
          rule: OPENING,
          path: ['opening', 'cashCents'],
        }),
      ])
    : whyClosing(s, year * 12);

/** One line at one moment, and what its explanation is put together with. */
interface Asked {
  readonly sources: Sources;
  readonly year: AtYear;
  readonly label: LocalText;
  readonly node: (parts: readonly Why[], rule?: LocalText) => Why;
  /** what stood at the opening, under a key of the opening balance sheet */ readonly start: (
    cents: Cents,
    key: string,
  ) => Why;
}
const WHY: Readonly<Record<BalanceLine, (asked: Asked) => Why>> = {
  fixed: ({ sources, year, node, start }) =>
    node([
      start(sources.input.opening.fixedAssetsNetCents, 'fixedAssetsNetCents'),
      leaf(
        local('Amortissement de l’existant', 'Depreciation of existing assets'),
        -toDate(incomeStatement(sources.input, sources.flows).openingDepreciation, year),
        { rule: TO_DATE, path: ['opening', 'fixedAssetsRemainingMonths'] },
      ),
      ...sources.input.investments.map((v, i) =>
        leaf(
          bare(v.label || v.id),
          toDate(sources.flows.investments[i]?.paid ?? [], year) -
            toDate(sources.flows.investments[i]?.depreciation ?? [], year),
          { ...sources.inputOf(v.id), rule: local('achat − amortissement cumulé', 'purchase − depreciation to date') },
        ),
      ),
    ]),
  deposits: ({ sources, node, start }) =>
    node([start(sources.input.opening.depositsCents ?? 0, 'depositsCents')], STANDING),
  stock: ({ sources, year, node, start }) =>
    node(
      [
        start(sources.input.opening.stockCents ?? 0, 'stockCents'),
        ...settledParts(sources, year, 'stock').map(negative),
      ],
      STANDING,
    ),
  prepaid: ({ sources, node, start }) =>
    node([start(sources.input.opening.prepaidCents ?? 0, 'prepaidCents')], STANDING),
  provisions: ({ sources, year, node, start }) =>
    node(
      [
        start(sources.input.opening.provisionsCents ?? 0, 'provisionsCents'),
        ...settledParts(sources, year, 'provision'),
      ],
      STANDING,
    ),
  receivables: ({ sources, year, node }) =>
    node([
      ...incomeGaps(sources, year).filter((g) => g.cents > 0),
      ...sources.input.investments.map((v, i) =>
        leaf(
          bare(v.subsidy?.funder || v.label),
          toDate(sources.flows.investments[i]?.subsidyEntered ?? [], year) -
            toDate(sources.flows.investments[i]?.subsidyReceived ?? [], year),
          { ...sources.inputOf(v.id), rule: local('subvention à recevoir', 'capital grant to be received') },
        ),
      ),
      ...openingParts(sources.input.opening.receivables, year, 'receivables'),
      ...vatPart(sources, year, 'credit'),
    ]),
  cash: ({ sources, year, node, label }) =>
    whyBank(sources, year).cents > 0 ? { ...whyBank(sources, year), label } : node([]),
  overdraft: ({ sources, year, node, label }) =>
    whyBank(sources, year).cents < 0 ? { ...negative(whyBank(sources, year)), label } : node([]),
  ownFundsFree: ({ sources, year, node, start }) =>
    node([
      start(sources.input.opening.ownFundsFreeCents, 'ownFundsFreeCents'),
      leaf(local('Écart du bilan d’ouverture', 'Difference in the opening balance sheet'), openingGap(sources.input), {
        rule: local('actif − passif d’ouverture, porté ici', 'opening assets − liabilities, carried here'),
        path: ['opening', 'ownFundsFreeCents'],
      }),
      ...([1, 2] as const).filter((y) => y < year).map((y) => whyResult(sources, y)),
      ...whyBrought(sources, (months) => toDate(months, year)),
    ]),
  ownFundsWithRecovery: ({ sources, year, node, start }) =>
    node([
      start(sources.input.opening.ownFundsWithRecoveryCents, 'ownFundsWithRecoveryCents'),
      ...outstanding(sources, year, (kind) => kind === 'contributionWithRecovery'),
    ]),
  result: ({ sources, year, node }) => (year === 0 ? node([]) : whyResult(sources, year)),
  investmentSubsidies: ({ sources, year, node, start }) =>
    node([
      start(sources.input.opening.investmentSubsidiesCents ?? 0, 'investmentSubsidiesCents'),
      leaf(
        local('Quote-part reprise de l’existant', 'Released on existing assets'),
        -toDate(incomeStatement(sources.input, sources.flows).openingReleased, year),
        { rule: TO_DATE, path: ['opening', 'investmentSubsidiesRemainingMonths'] },
      ),
      ...sources.input.investments.map((v, i) =>
        leaf(
          bare(v.subsidy?.funder || v.label),
          toDate(sources.flows.investments[i]?.subsidyEntered ?? [], year) -
            toDate(sources.flows.investments[i]?.subsidyReleased ?? [], year),
          { ...sources.inputOf(v.id), rule: local('notifiée − quote-part reprise', 'awarded − share released') },
        ),
      ),
    ]),
  dedicatedFunds: ({ sources, year, node }) =>
    node(sources.flows.dedicated.funds.map((fund) => whyFund(sources, fund, year))),
  loans: ({ sources, year, node }) =>
    node([
      ...outstanding(sources, year, (kind) => kind !== 'contributionWithRecovery'),
      ...sources.input.opening.loans.map((l, i) =>
        leaf(bare(l.label), l.outstandingCents - toDate(sources.flows.openingLoans[i]?.capitalPaid ?? [], year), {
          rule: local('capital restant dû', 'capital still due'),
          path: ['opening', 'loans'],
        }),
      ),
    ]),
  payables: ({ sources, year, node }) => node(payableParts(sources, year)),
  deferredIncome: ({ sources, year, node }) =>
    node([
      ...incomeGaps(sources, year)
        .filter((g) => g.cents < 0)
        .map(negative)
        .map((g) => ({ ...g, rule: local('encaissé − gagné, cumulé', 'received − earned, running total') })),
      ...sources.input.opening.deferredIncome.map((d) =>
        leaf(bare(d.label), d.amountCents - toDate(releasedMonths(d), year), {
          rule: OPENING,
          path: ['opening', 'deferredIncome'],
        }),
      ),
    ]),
  totalAssets: ({ sources, year, node }) => node(ASSETS.map((l) => whyBalance(sources, l, year))),
  totalLiabilities: ({ sources, year, node }) => node(LIABILITIES.map((l) => whyBalance(sources, l, year))),
};

/** @returns a line of the balance sheet taken apart */
export const whyBalance = (sources: Sources, line: BalanceLine, year: AtYear): Why => {
  const label = BALANCE_NAMES[line];
  return WHY[line]({
    sources,
    year,
    label,
    node: (parts, rule = SUM) => sumNode(label, rule, parts),
    start: (cents, key) => leaf(local('À l’ouverture', 'At opening'), cents, { rule: OPENING, path: ['opening', key] }),
  });
};
/** Interest that accrues in a year, debt by debt. */
export const whyInterest = (s: Sources, year: PlanYear): Why[] =>
  debts(s).map(({ name, flow, path }) =>
    leaf(bare(name), yearOf(flow.interest, year), {
      rule: local('intérêts de l’année', 'interest for the year'),
      path,
    }),
  );
/** Capital, and interest where it counts, paid in a year. */
export const whyDebtService = (s: Sources, year: PlanYear): Why =>
  sumNode(
    local('Capital et intérêts de l’année', 'Capital and interest for the year'),
    SUM,
    debts(s).map(({ name, flow, path }) =>
      leaf(bare(name), yearOf(flow.capitalPaid, year) + yearOf(flow.interestPaid, year), {
        rule: local('échéance : capital et intérêts', 'instalment: capital and interest'),
        path,
      }),
    ),
  );
