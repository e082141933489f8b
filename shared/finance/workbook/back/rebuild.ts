/** Items of the plan made again from edited cells: what was not touched stays exactly as it was, digits and all. */

import { LEAVES, usualHeading } from '#shared/base/method/levers.ts';
import {
  type CostLine,
  type InKind,
  type Investment,
  type Opening,
  type Post,
  type ResourceLine,
  type Support,
  WORKED_OUT,
} from '#shared/dossier/content/plan.ts';
import { DEFAULT_LOAN } from '#shared/finance/projection/supports.ts';
import { WEIGHTS } from '../layout.ts';
import { OUTSIDE_LEVERS } from '../words.ts';

/** What a changed cell now says, or else the value that stood there. */
export interface Take {
  readonly number: (key: string, original: number | undefined) => number;
  readonly optional: (key: string, original: number | null | undefined) => number | null;
  readonly text: (key: string, original: string | undefined) => string;
  readonly changed: (key: string) => boolean;
}
type Seasonality = number[] | undefined;
const seasonality = (take: Take, old: Seasonality): { seasonality?: number[] } => {
  if (!WEIGHTS.some(take.changed)) return old === undefined ? {} : { seasonality: old };
  return { seasonality: WEIGHTS.map((key, i) => take.number(key, old?.[i] ?? 1)) };
};
const years = (take: Take, old: readonly number[] | undefined): [number, number, number] => [
  take.number('year1', old?.[0]),
  take.number('year2', old?.[1]),
  take.number('year3', old?.[2]),
];
const ids = (text: string): string[] => text.split(/[\s,;]+/).filter((id) => id !== '');

const resourceDriver = (
  take: Take,
  before: ResourceLine['driver'] | undefined,
  schedule: readonly { month: number; share: number }[] | undefined,
): unknown => {
  const kind = take.text('driver', before?.kind ?? 'annual');
  switch (kind) {
    case 'volume': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        volume: take.number('quantity', old?.volume),
        volumeGrowth: take.number('quantityGrowth', old?.volumeGrowth),
        priceCents: take.number('price', old?.priceCents),
        priceGrowth: take.number('priceGrowth', old?.priceGrowth),
        ...seasonality(take, old?.seasonality),
      };
    }
    case 'donors': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        donors: take.number('quantity', old?.donors),
        growth: take.number('quantityGrowth', old?.growth),
        giftCents: take.number('price', old?.giftCents),
        giftGrowth: take.number('priceGrowth', old?.giftGrowth),
        ...seasonality(take, old?.seasonality),
      };
    }
    case 'members': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        members: take.number('quantity', old?.members),
        newPerYear: take.number('newPerYear', old?.newPerYear),
        retention: take.number('retention', old?.retention),
        duesCents: take.number('price', old?.duesCents),
        renewalMonth: take.number('renewalMonth', old?.renewalMonth ?? 1),
      };
    }
    case 'grant': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        totalCents: take.number('total', old?.totalCents),
        fromMonth: take.number('fromMonth', old?.fromMonth ?? 1),
        toMonth: take.number('toMonth', old?.toMonth ?? 12),
        schedule: schedule ?? old?.schedule ?? [],
        restrictedTo: take.changed('restrictedTo') ? ids(take.text('restrictedTo', '')) : (old?.restrictedTo ?? []),
        ...whereSaid({ costShare: take.optional('costShare', old?.costShare) }),
      };
    }
    default: {
      const old = before?.kind === 'annual' ? before : undefined;
      return { kind, years: years(take, old?.years), ...seasonality(take, old?.seasonality) };
    }
  }
};

/** Optional numbers that a cell gives; a blank one is left out. */
const whereSaid = (values: Readonly<Record<string, number | null>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
export const resourceFrom = (
  take: Take,
  old: ResourceLine | undefined,
  schedule: readonly { month: number; share: number }[] | undefined,
): object => {
  const idOf = (lever: ResourceLine['leaf'] | undefined): string | undefined =>
    lever === null ? OUTSIDE_LEVERS : lever;
  const leaf = take.text('leaf', idOf(old?.leaf));
  // The sheet shows a heading even where the lever gives it: another lever with the heading left as it stands is another heading for that lever.
  const usualOf = (id: string | undefined): string | undefined =>
    id === OUTSIDE_LEVERS ? usualHeading(null) : LEAVES.find((l) => l.id === id)?.heading;
  const shown = take.text('heading', old?.heading ?? usualOf(idOf(old?.leaf)));
  const heading =
    take.changed('heading') || take.changed('leaf') ? (shown === usualOf(leaf) ? undefined : shown) : old?.heading;
  const { heading: _before, vatRate, ...kept } = old ?? {};
  return {
    ...kept,
    label: take.text('label', old?.label),
    funder: take.text('funder', old?.funder),
    leaf: leaf === OUTSIDE_LEVERS ? null : leaf,
    ...(heading === undefined || heading === '' ? {} : { heading }),
    status: take.text('status', old?.status ?? 'toFind'),
    driver: resourceDriver(take, old?.driver, schedule),
    paymentDelayMonths: take.number('delay', old?.paymentDelayMonths),
    ...whereSaid({ vatRate: take.optional('vatRate', vatRate) }),
    history: [old?.history[0] ?? null, old?.history[1] ?? null, take.optional('today', old?.history[2])],
  };
};

const costDriver = (take: Take, kind: string, before: CostLine['driver'] | undefined): unknown => {
  switch (kind) {
    case 'fixed': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        yearCents: take.number('unitAmount', old?.yearCents),
        growth: take.number('growth', old?.growth),
        ...seasonality(take, old?.seasonality),
      };
    }
    case 'unit': {
      const old = before?.kind === kind ? before : undefined;
      return {
        kind,
        unitCents: take.number('unitAmount', old?.unitCents),
        growth: take.number('growth', old?.growth),
        resourceId: take.text('resourceId', old?.resourceId),
      };
    }
    case 'percent': {
      const old = before?.kind === kind ? before : undefined;
      return { kind, rate: take.number('rate', old?.rate), resourceId: take.text('resourceId', old?.resourceId) };
    }
    case 'payroll':
      return { kind, rate: take.number('rate', before?.kind === kind ? before.rate : undefined) };
    case 'wageTax': {
      const old = before?.kind === kind ? before : undefined;
      const relief = take.changed('relief') ? take.text('relief', '') === 'yes' : (old?.relief ?? true);
      return { kind, taxableShare: take.number('taxableShare', old?.taxableShare ?? 1), relief };
    }
    default: {
      const old = before?.kind === 'annual' ? before : undefined;
      return { kind, years: years(take, old?.years), ...seasonality(take, old?.seasonality) };
    }
  }
};
export const costFrom = (take: Take, old: CostLine | undefined): object => {
  const raises = take.changed('fundraising') ? take.text('fundraising', '') === 'yes' : old?.fundraising;
  const { settlement: before, vatRate, workedOut, ...kept } = old ?? {};
  const kind = take.text('driver', workedOut ?? old?.driver.kind ?? 'annual');
  const now = WORKED_OUT.find((known) => known === kind);
  const settlement = take.changed('settlement') ? take.text('settlement', 'paid') : before;
  return {
    ...kept,
    ...(settlement === undefined || settlement === 'paid' || settlement === '' ? {} : { settlement }),
    label: take.text('label', old?.label),
    heading: take.text('heading', old?.heading),
    ...(now === undefined ? {} : { workedOut: now }),
    // What is worked out keeps what it was typed with: nothing of it counts.
    driver:
      now === undefined ? costDriver(take, kind, old?.driver) : (old?.driver ?? { kind: 'annual', years: [0, 0, 0] }),
    paymentDelayMonths: take.number('delay', old?.paymentDelayMonths),
    ...whereSaid({ vatRate: take.optional('vatRate', vatRate) }),
    ...(raises === undefined ? {} : { fundraising: raises }),
    history: [old?.history[0] ?? null, old?.history[1] ?? null, take.optional('today', old?.history[2])],
  };
};
export const postFrom = (take: Take, { extraRate, extraMonth, ...old }: Partial<Post> = {}): object => ({
  ...old,
  ...whereSaid({
    extraRate: take.optional('extraRate', extraRate),
    extraMonth: take.optional('extraMonth', extraMonth),
  }),
  title: take.text('label', old.title),
  fte: take.number('fte', old.fte),
  grossMonthlyCents: take.number('gross', old.grossMonthlyCents),
  chargeRate: take.number('chargeRate', old.chargeRate),
  firstMonth: take.number('firstMonth', old.firstMonth ?? 1),
  lastMonth: take.optional('lastMonth', old.lastMonth),
  yearlyRaise: take.number('raise', old.yearlyRaise),
});
export const investmentFrom = (take: Take, old: Investment | undefined): object => {
  const { subsidy, vatRate, ...rest } = old ?? {};
  const amount = take.optional('subsidyAmount', subsidy?.amountCents);
  return {
    ...rest,
    label: take.text('label', old?.label),
    amountCents: take.number('amount', old?.amountCents),
    month: take.number('month', old?.month ?? 1),
    lifeYears: take.number('lifeYears', old?.lifeYears ?? 5),
    ...whereSaid({ vatRate: take.optional('vatRate', vatRate) }),
    ...(amount === null
      ? {}
      : {
          subsidy: {
            funder: take.text('subsidyFunder', subsidy?.funder),
            amountCents: amount,
            month: take.number('subsidyMonth', subsidy?.month ?? 1),
          },
        }),
  };
};
export const supportFrom = (take: Take, old: Support | undefined): object => {
  const { toMonth, termMonths, graceMonths, ...rest } = old ?? {};
  const months = {
    termMonths: take.optional('termMonths', termMonths),
    graceMonths: take.optional('graceMonths', graceMonths),
  };
  const until = take.optional('toMonth', toMonth);
  return {
    ...rest,
    label: take.text('label', old?.label),
    funder: take.text('funder', old?.funder),
    kind: take.text('kind', old?.kind),
    status: take.text('status', old?.status ?? 'applied'),
    principalCents: take.number('principal', old?.principalCents),
    month: take.number('month', old?.month ?? 1),
    annualRate: take.number('annualRate', old?.annualRate),
    termYears: take.number('termYears', old?.termYears),
    graceYears: take.number('graceYears', old?.graceYears),
    repayment: take.text('repayment', old?.repayment ?? 'annuity'),
    ...(until === null ? {} : { toMonth: until }),
    ...(take.changed('step') ? { step: take.text('step', 'year') } : {}),
    ...whereSaid(months),
  };
};
export const inKindFrom = (take: Take, old: InKind | undefined): object => ({
  ...old,
  label: take.text('label', old?.label),
  kind: take.text('kind', old?.kind),
  hours: [
    take.number('hours1', old?.hours[0]),
    take.number('hours2', old?.hours[1]),
    take.number('hours3', old?.hours[2]),
  ],
  hourlyCents: take.number('hourly', old?.hourlyCents),
  chargeRate: take.number('chargeRate', old?.chargeRate),
  years: years(take, old?.years),
});

export const datedItemFrom = (take: Take, old: Opening['receivables'][number] | undefined): object => ({
  label: take.text('label', old?.label),
  amountCents: take.number('amount', old?.amountCents),
  month: take.number('month', old?.month ?? 1),
});
export const dedicatedFundFrom = (take: Take, old: Opening['dedicatedFunds'][number] | undefined): object => {
  const resourceId = take.text('resourceId', old?.resourceId);
  return {
    label: take.text('label', old?.label),
    amountCents: take.number('amount', old?.amountCents),
    ...(resourceId === '' ? {} : { resourceId }),
  };
};
export const deferredIncomeFrom = (take: Take, old: Opening['deferredIncome'][number] | undefined): object => ({
  ...datedItemFrom(take, old),
  ...whereSaid({ toMonth: take.optional('toMonth', old?.toMonth) }),
  ...(take.changed('heading')
    ? { heading: take.text('heading', '') }
    : old?.heading === undefined
      ? {}
      : { heading: old.heading }),
});
export const loanFrom = (take: Take, old: Opening['loans'][number] | undefined): object => ({
  ...(old?.step === undefined ? {} : { step: old.step }),
  ...(old?.repayment === undefined ? {} : { repayment: old.repayment }),
  label: take.text('label', old?.label),
  outstandingCents: take.number('outstanding', old?.outstandingCents),
  annualRate: take.number('annualRate', old?.annualRate),
  remainingYears: take.number('remainingYears', old?.remainingYears ?? 1),
  ...(take.changed('step') ? { step: take.text('step', DEFAULT_LOAN.step) } : {}),
  ...(take.changed('repayment') ? { repayment: take.text('repayment', DEFAULT_LOAN.repayment) } : {}),
  ...whereSaid({
    remainingMonths: take.optional('remainingMonths', old?.remainingMonths),
    graceMonths: take.optional('graceMonths', old?.graceMonths),
  }),
});
