/** The plan as items to be written in a sheet of inputs: its values in euros and in words, field by field. */
import { usualHeading } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { ScenarioEffect } from '#shared/finance/projection/adjustments.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { DEFAULT_LOAN } from '#shared/finance/projection/supports.ts';
import type { Value } from './cells/expression.ts';
import { type SingleBlockKey, type TableBlockKey, WEIGHTS } from './layout.ts';
import { type ListName, listsOf, OUTSIDE_LEVERS, wordOf } from './words.ts';

/** null = blank but to be filled; absent = not used by this line */
type Item = Readonly<Record<string, Value | null>>;

const euros = (cents: number): number => cents / 100;
const three = (cents: readonly number[]): Item => ({
  year1: euros(cents[0] ?? 0),
  year2: euros(cents[1] ?? 0),
  year3: euros(cents[2] ?? 0),
});
const weightsOf = (seasonality: readonly number[] | undefined): Item =>
  Object.fromEntries(WEIGHTS.map((key, i) => [key, seasonality?.[i] ?? 1]));

const driverOfResource = (line: PlanInput['resources'][number]): Item => {
  const { driver } = line;
  switch (driver.kind) {
    case 'annual':
      return { ...three(driver.years), ...weightsOf(driver.seasonality) };
    case 'volume':
      return {
        quantity: driver.volume,
        quantityGrowth: driver.volumeGrowth,
        price: euros(driver.priceCents),
        priceGrowth: driver.priceGrowth,
        ...weightsOf(driver.seasonality),
      };
    case 'donors':
      return {
        quantity: driver.donors,
        quantityGrowth: driver.growth,
        price: euros(driver.giftCents),
        priceGrowth: driver.giftGrowth,
        ...weightsOf(driver.seasonality),
      };
    case 'members':
      return {
        quantity: driver.members,
        newPerYear: driver.newPerYear,
        retention: driver.retention,
        price: euros(driver.duesCents),
        renewalMonth: driver.renewalMonth,
      };
    case 'grant':
      return {
        total: euros(driver.totalCents),
        fromMonth: driver.fromMonth,
        toMonth: driver.toMonth,
        restrictedTo: driver.restrictedTo.join(' '),
        costShare: driver.costShare ?? null,
      };
  }
};
const driverOfCost = ({ driver }: PlanInput['costs'][number]): Item => {
  switch (driver.kind) {
    case 'annual':
      return { ...three(driver.years), ...weightsOf(driver.seasonality) };
    case 'fixed':
      return { unitAmount: euros(driver.yearCents), growth: driver.growth, ...weightsOf(driver.seasonality) };
    case 'unit':
      return { unitAmount: euros(driver.unitCents), growth: driver.growth, resourceId: driver.resourceId };
    case 'percent':
      return { rate: driver.rate, resourceId: driver.resourceId };
    case 'payroll':
      return { rate: driver.rate };
    case 'wageTax':
      return { taxableShare: driver.taxableShare };
  }
};

const datedItemsOf = (items: PlanInput['opening']['receivables'], name: string) =>
  items.map((x, i) => ({ id: `${name}-${i + 1}`, label: x.label, amount: euros(x.amountCents), month: x.month }));
type Word = (list: ListName, id: string) => string;
const laterOfCost = (line: PlanInput['costs'][number], word: Word): Item => ({
  settlement: word('settlements', line.settlement ?? 'paid'),
  ...(isWorkedOut(line) ? {} : { vatRate: line.vatRate ?? null }),
  ...(line.driver.kind === 'wageTax' && !isWorkedOut(line)
    ? { relief: word('yesNo', line.driver.relief ? 'yes' : 'no') }
    : {}),
});
/** Blank where there is none: it can be typed there. */
const laterOfPost = ({ extraRate, extraMonth }: PlanInput['posts'][number]): Item => ({
  extraRate: extraRate ?? null,
  extraMonth: extraMonth ?? null,
});

type Items = readonly (Item & { readonly id: string })[];
/** What the opening balance sheet lists. */
const openingTables = ({ opening }: PlanInput, word: Word) => ({
  receivables: datedItemsOf(opening.receivables, 'receivable'),
  payables: datedItemsOf(opening.payables, 'payable'),
  deferredIncome: opening.deferredIncome.map((x, i) => ({
    ...(datedItemsOf([x], 'deferred')[0] as Item & { readonly id: string }),
    id: `deferred-${i + 1}`,
    toMonth: x.toMonth ?? null,
    heading: word('products', x.heading ?? 'otherIncome'),
  })),
  dedicatedFunds: opening.dedicatedFunds.map((f, i) => ({
    id: `dedicated-${i + 1}`,
    label: f.label,
    amount: euros(f.amountCents),
    resourceId: f.resourceId ?? '',
  })),
  loans: opening.loans.map((l, i) => ({
    id: `loan-${i + 1}`,
    label: l.label,
    outstanding: euros(l.outstandingCents),
    annualRate: l.annualRate,
    remainingYears: l.remainingYears,
    step: word('repaymentSteps', l.step ?? DEFAULT_LOAN.step),
    repayment: word('repayments', l.repayment ?? DEFAULT_LOAN.repayment),
    remainingMonths: l.remainingMonths ?? null,
    graceMonths: l.graceMonths ?? null,
  })),
});
const resourceItems = (input: PlanInput, a: ScenarioEffect, word: Word): Items =>
  input.resources.map((line) => ({
    id: line.id,
    label: line.label,
    funder: line.funder,
    leaf: word('leaves', line.leaf ?? OUTSIDE_LEVERS),
    heading: word('products', line.heading ?? usualHeading(line.leaf)),
    status: word('statuses', line.status),
    driver: word('resourceDrivers', line.driver.kind),
    ...(line.driver.kind === 'grant' ? {} : { delay: line.paymentDelayMonths }),
    today: line.history[2] === null ? null : euros(line.history[2]),
    ...driverOfResource(line),
    factor: a.lineFactor(line.id),
    lostFrom: Number.isFinite(a.lostFrom(line.funder)) ? a.lostFrom(line.funder) : null,
    vatRate: line.vatRate ?? null,
  }));
const paymentItems = (input: PlanInput): Items =>
  input.resources.flatMap(({ id, driver }) =>
    driver.kind === 'grant' ? driver.schedule.map((s) => ({ id, month: s.month, share: s.share })) : [],
  );
const costItems = (input: PlanInput, a: ScenarioEffect, word: Word): Items =>
  input.costs.map((line) => ({
    id: line.id,
    label: line.label,
    heading: word('chargeHeadings', line.heading),
    driver: word('costDrivers', line.workedOut ?? line.driver.kind),
    delay: line.paymentDelayMonths,
    today: line.history[2] === null ? null : euros(line.history[2]),
    ...(isWorkedOut(line) ? {} : driverOfCost(line)),
    fundraising: word('yesNo', line.fundraising === true ? 'yes' : 'no'),
    ...laterOfCost(line, word),
    factor: a.lineFactor(line.id),
  }));
const postItems = (input: PlanInput, a: ScenarioEffect): Items =>
  input.posts.map((p) => ({
    id: p.id,
    label: p.title,
    fte: p.fte,
    gross: euros(p.grossMonthlyCents),
    chargeRate: p.chargeRate,
    firstMonth: p.firstMonth,
    lastMonth: p.lastMonth,
    raise: p.yearlyRaise,
    ...laterOfPost(p),
    factor: a.lineFactor(p.id),
  }));
const investmentItems = (input: PlanInput): Items =>
  input.investments.map((v) => ({
    id: v.id,
    label: v.label,
    amount: euros(v.amountCents),
    month: v.month,
    lifeYears: v.lifeYears,
    subsidyFunder: v.subsidy?.funder ?? '',
    subsidyAmount: v.subsidy === undefined ? null : euros(v.subsidy.amountCents),
    subsidyMonth: v.subsidy?.month ?? null,
    vatRate: v.vatRate ?? null,
  }));
const supportItems = (input: PlanInput, word: Word): Items =>
  input.supports.map((s) => ({
    id: s.id,
    label: s.label,
    funder: s.funder,
    kind: word('supportKinds', s.kind),
    status: word('statuses', s.status),
    principal: euros(s.principalCents),
    month: s.month,
    annualRate: s.annualRate,
    termYears: s.termYears,
    graceYears: s.graceYears,
    repayment: word('repayments', s.repayment),
    toMonth: s.toMonth ?? null,
    step: word('repaymentSteps', s.step ?? 'year'),
    termMonths: s.termMonths ?? null,
    graceMonths: s.graceMonths ?? null,
  }));
const inKindItems = (input: PlanInput, word: Word): Items =>
  input.inKind.map((k) => ({
    id: k.id,
    label: k.label,
    kind: word('inKindKinds', k.kind),
    ...(k.kind === 'volunteering'
      ? {
          hours1: k.hours[0],
          hours2: k.hours[1],
          hours3: k.hours[2],
          hourly: euros(k.hourlyCents),
          chargeRate: k.chargeRate,
        }
      : three(k.years)),
  }));

/** The plan as items of the tables, each with its identifier. @param a the scenario's adjustments */
export const tableItems = (input: PlanInput, a: ScenarioEffect, language: Language): Record<TableBlockKey, Items> => {
  const lists = listsOf(language);
  const word: Word = (list, id) => wordOf(lists[list], id);
  return {
    ...openingTables(input, word),
    resources: resourceItems(input, a, word),
    payments: paymentItems(input),
    costs: costItems(input, a, word),
    posts: postItems(input, a),
    investments: investmentItems(input),
    supports: supportItems(input, word),
    inKind: inKindItems(input, word),
  };
};

/** What the plan says once. @param a the scenario's adjustments */
export const singleItems = (input: PlanInput, a: ScenarioEffect, language: Language): Record<SingleBlockKey, Item> => {
  const { plan, opening } = input;
  const [year, month] = plan.startMonth.split('-').map(Number);
  return {
    settings: {
      startYear: year ?? 0,
      startMonth: month ?? 1,
      chart: plan.chart,
      safetyMonths: plan.safetyMonths,
      ...plan.statusWeights,
      overdraftRate: plan.overdraftRate ?? null,
      vat: plan.vat === undefined ? null : wordOf(listsOf(language).vatScopes, plan.vat),
    },
    scenario: {
      unsignedFactor: a.unsignedFactor,
      delayMonths: a.delayMonths,
      costFactor: a.costFactor,
      growthFactor: a.growthFactor,
    },
    opening: {
      cash: euros(opening.cashCents),
      fixedAssetsNet: euros(opening.fixedAssetsNetCents),
      fixedAssetsRemainingMonths: opening.fixedAssetsRemainingMonths,
      deposits: euros(opening.depositsCents ?? 0),
      stock: euros(opening.stockCents ?? 0),
      prepaid: euros(opening.prepaidCents ?? 0),
      provisions: euros(opening.provisionsCents ?? 0),
      investmentSubsidies: euros(opening.investmentSubsidiesCents ?? 0),
      investmentSubsidiesRemainingMonths: opening.investmentSubsidiesRemainingMonths ?? 0,
      ownFundsFree: euros(opening.ownFundsFreeCents),
      ownFundsWithRecovery: euros(opening.ownFundsWithRecoveryCents),
    },
  };
};
