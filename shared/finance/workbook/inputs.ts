/** The sheet of inputs: every assumption of the plan, in euros, in cells that may be changed. */
import { usualHeading } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { ScenarioEffect } from '#shared/finance/projection/adjustments.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { DEFAULT_LOAN } from '#shared/finance/projection/supports.ts';
import type { Value } from './cells/expression.ts';
import { neutraliseText } from './cells/neutral-text.ts';
import { newSheet, type PlacedCell, putValue, type Sheet } from './cells/sheet.ts';
import {
  blockMark,
  FIRST_FIELD_COLUMN,
  type Field,
  fieldTitle,
  SINGLE_BLOCKS,
  type SingleBlockKey,
  TABLE_BLOCKS,
  type TableBlockKey,
  WEIGHTS,
} from './layout.ts';
import { type ListName, listsOf, OUTSIDE_LEVERS, wordOf, wordsOf } from './words.ts';

/** null = blank but to be filled; absent = not used by this line */
type Item = Readonly<Record<string, Value | null>>;
export interface Inputs {
  readonly sheet: Sheet;
  readonly single: (block: SingleBlockKey, key: string) => PlacedCell;
  /** the cell of a field of the n-th item of a table */ readonly at: (
    block: TableBlockKey,
    index: number,
    key: string,
  ) => PlacedCell;
  readonly count: (block: TableBlockKey) => number;
  /** the word for yes */ readonly yes: string;
  /** schedule rows of a resource: indices in the table of payments */ readonly payments: (
    resource: number,
  ) => number[];
}

const euros = (cents: number): number => cents / 100;
const three = (cents: readonly number[]): Item => ({
  year1: euros(cents[0] ?? 0),
  year2: euros(cents[1] ?? 0),
  year3: euros(cents[2] ?? 0),
});
const weightsOf = (seasonality: readonly number[] | undefined): Item =>
  Object.fromEntries(WEIGHTS.map((key, i) => [key, seasonality?.[i] ?? 1]));

const resourceItem = (line: PlanInput['resources'][number]): Item => {
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
const costItem = ({ driver }: PlanInput['costs'][number]): Item => {
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
const laterOfCost = ({ settlement, driver }: PlanInput['costs'][number], word: Word): Item => ({
  settlement: word('settlements', settlement ?? 'paid'),
  ...(driver.kind === 'wageTax' ? { relief: word('yesNo', driver.relief ? 'yes' : 'no') } : {}),
});
/** Blank where there is none: it can be typed there. */
const laterOfPost = ({ extraRate, extraMonth }: PlanInput['posts'][number]): Item => ({
  extraRate: extraRate ?? null,
  extraMonth: extraMonth ?? null,
});

/** The plan as items of the tables, each with its identifier. */
const tablesOf = (
  input: PlanInput,
  a: ScenarioEffect,
  language: Language,
): Record<TableBlockKey, readonly (Item & { readonly id: string })[]> => {
  const lists = listsOf(language);
  const word = (list: ListName, id: string): string => wordOf(lists[list], id);
  const { opening } = input;
  return {
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
    resources: input.resources.map((line) => ({
      id: line.id,
      label: line.label,
      funder: line.funder,
      leaf: word('leaves', line.leaf ?? OUTSIDE_LEVERS),
      heading: word('products', line.heading ?? usualHeading(line.leaf)),
      status: word('statuses', line.status),
      driver: word('resourceDrivers', line.driver.kind),
      ...(line.driver.kind === 'grant' ? {} : { delay: line.paymentDelayMonths }),
      today: line.history[2] === null ? null : euros(line.history[2]),
      ...resourceItem(line),
      factor: a.lineFactor(line.id),
      lostFrom: Number.isFinite(a.lostFrom(line.funder)) ? a.lostFrom(line.funder) : null,
    })),
    payments: input.resources.flatMap(({ id, driver }) =>
      driver.kind === 'grant' ? driver.schedule.map((s) => ({ id, month: s.month, share: s.share })) : [],
    ),
    costs: input.costs.map((line) => ({
      id: line.id,
      label: line.label,
      heading: word('chargeHeadings', line.heading),
      driver: word('costDrivers', line.driver.kind),
      delay: line.paymentDelayMonths,
      today: line.history[2] === null ? null : euros(line.history[2]),
      ...costItem(line),
      fundraising: word('yesNo', line.fundraising === true ? 'yes' : 'no'),
      ...laterOfCost(line, word),
      factor: a.lineFactor(line.id),
    })),
    posts: input.posts.map((p) => ({
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
    })),
    investments: input.investments.map((v) => ({
      id: v.id,
      label: v.label,
      amount: euros(v.amountCents),
      month: v.month,
      lifeYears: v.lifeYears,
      subsidyFunder: v.subsidy?.funder ?? '',
      subsidyAmount: v.subsidy === undefined ? null : euros(v.subsidy.amountCents),
      subsidyMonth: v.subsidy?.month ?? null,
    })),
    supports: input.supports.map((s) => ({
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
    })),
    inKind: input.inKind.map((k) => ({
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
    })),
  };
};

const singlesOf = (input: PlanInput, a: ScenarioEffect, language: Language): Record<SingleBlockKey, Item> => {
  const { plan, opening } = input;
  const [year, month] = plan.startMonth.split('-').map(Number);
  return {
    settings: {
      startYear: year ?? 0,
      startMonth: month ?? 1,
      chart: plan.chart,
      safetyMonths: plan.safetyMonths,
      ...plan.statusWeights,
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

/** Blank cells of an input stay open; what a line does not use is greyed. */
const putField = (
  sheet: Sheet,
  row: number,
  column: number,
  field: Field,
  value: Value | null | undefined,
): PlacedCell =>
  putValue(
    sheet,
    row,
    column,
    value === undefined ? 'unused' : 'input',
    field.format,
    typeof value === 'string' ? neutraliseText(value) : (value ?? null),
    field.list,
  );

/** @param a the scenario's adjustments, shown as coefficients that can be changed */
export const inputsSheet = (input: PlanInput, a: ScenarioEffect, language: Language): Inputs => {
  const words = wordsOf(language);
  const sheet = newSheet('inputs', words.sheet.inputs, 2, 2, [14, 44, ...new Array<number>(34).fill(16)]);
  // Everything on this sheet is an assumption: its references never move.
  const absolute: Sheet = { ...sheet, frozenRows: 1_000_000, frozenColumns: 1_000 };
  putValue(sheet, 0, 0, 'heading', 'text', words.title);
  putValue(sheet, 1, 0, 'label', 'text', words.readme.colours);
  let row = 3;
  const singles = new Map<string, PlacedCell>();
  const values = singlesOf(input, a, language);
  for (const [block, fields] of Object.entries(SINGLE_BLOCKS) as [SingleBlockKey, readonly Field[]][]) {
    putValue(sheet, row, 0, 'key', 'text', blockMark(block));
    putValue(sheet, row, 1, 'heading', 'text', words.block[block]);
    for (const field of fields) {
      row += 1;
      putValue(sheet, row, 0, 'key', 'text', field.key);
      putValue(sheet, row, 1, 'label', 'text', fieldTitle(field, words));
      singles.set(`${block}.${field.key}`, putField(absolute, row, 2, field, values[block][field.key]));
    }
    row += 2;
  }
  const cells = new Map<string, PlacedCell>();
  const tables = tablesOf(input, a, language);
  for (const [block, fields] of Object.entries(TABLE_BLOCKS) as [TableBlockKey, readonly Field[]][]) {
    putValue(sheet, row, 0, 'key', 'text', blockMark(block));
    putValue(sheet, row, 1, 'heading', 'text', words.block[block]);
    row += 1;
    putValue(sheet, row, 0, 'heading', 'text', words.field.key);
    fields.forEach((field, i) => {
      putValue(sheet, row, FIRST_FIELD_COLUMN + i, 'heading', 'text', fieldTitle(field, words));
    });
    tables[block].forEach((item, index) => {
      row += 1;
      putValue(sheet, row, 0, 'key', 'text', item.id);
      fields.forEach((field, i) => {
        const value = item[field.key];
        cells.set(
          `${block}.${index}.${field.key}`,
          putField(absolute, row, FIRST_FIELD_COLUMN + i, field, field.key in item ? value : undefined),
        );
      });
    });
    row += 2;
  }
  return {
    sheet,
    single: (block, key) => singles.get(`${block}.${key}`) as PlacedCell,
    at: (block, index, key) => cells.get(`${block}.${index}.${key}`) as PlacedCell,
    count: (block) => tables[block].length,
    yes: words.word.yes,
    payments: (resource) => tables.payments.flatMap((p, i) => (p.id === input.resources[resource]?.id ? [i] : [])),
  };
};
