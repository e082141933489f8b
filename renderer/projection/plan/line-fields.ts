/** What can be set of a line beside its cells: the inputs of its driver, its delays, its past. */
import type { NumberKind } from '#shared/money/parse.ts';
import type { LineCollection, LineItem } from './rows.ts';

export type FieldName =
  | 'paymentDelay'
  | 'twoYearsAgo'
  | 'lastYear'
  | 'volume'
  | 'volumeGrowth'
  | 'price'
  | 'priceGrowth'
  | 'members'
  | 'newPerYear'
  | 'retention'
  | 'dues'
  | 'renewalMonth'
  | 'donors'
  | 'donorGrowth'
  | 'gift'
  | 'giftGrowth'
  | 'grantTotal'
  | 'fromMonth'
  | 'toMonth'
  | 'yearCost'
  | 'costGrowth'
  | 'unitCost'
  | 'share'
  | 'fte'
  | 'gross'
  | 'chargeRate'
  | 'firstMonth'
  | 'lastMonth'
  | 'raise'
  | 'amount'
  | 'month'
  | 'life'
  | 'subsidyAmount'
  | 'subsidyMonth'
  | 'principal'
  | 'rate'
  | 'term'
  | 'grace'
  | 'earnedUntil';
export interface NumberSpec {
  readonly name: FieldName;
  /** steps from the line to the value */ readonly path: readonly string[];
  readonly kind: NumberKind;
  readonly min: number;
  readonly max: number;
  /** what an emptied field means; undefined = the value is taken away */ readonly empty: number | null | undefined;
}
const field = (
  name: FieldName,
  path: string,
  kind: NumberKind,
  [min, max]: readonly [number, number],
  empty: number | null | undefined = min,
): NumberSpec => ({ name, path: path.split('.'), kind, min, max, empty });

const CENTS = [0, 1_000_000_000_000] as const;
const COUNT = [0, 1_000_000_000] as const;
const GROWTH = [-1, 10] as const;
const MONTH = [1, 36] as const;
const SHARE = [0, 1] as const;

const DRIVER_FIELDS: Readonly<Record<string, readonly NumberSpec[]>> = {
  volume: [
    field('volume', 'driver.volume', 'number', COUNT),
    field('volumeGrowth', 'driver.volumeGrowth', 'rate', GROWTH, 0),
    field('price', 'driver.priceCents', 'cents', CENTS),
    field('priceGrowth', 'driver.priceGrowth', 'rate', GROWTH, 0),
  ],
  members: [
    field('members', 'driver.members', 'number', COUNT),
    field('newPerYear', 'driver.newPerYear', 'number', COUNT),
    field('retention', 'driver.retention', 'rate', SHARE),
    field('dues', 'driver.duesCents', 'cents', CENTS),
    field('renewalMonth', 'driver.renewalMonth', 'integer', [1, 12]),
  ],
  donors: [
    field('donors', 'driver.donors', 'number', COUNT),
    field('donorGrowth', 'driver.growth', 'rate', GROWTH, 0),
    field('gift', 'driver.giftCents', 'cents', CENTS),
    field('giftGrowth', 'driver.giftGrowth', 'rate', GROWTH, 0),
  ],
  grant: [
    field('grantTotal', 'driver.totalCents', 'cents', CENTS),
    field('fromMonth', 'driver.fromMonth', 'integer', MONTH),
    field('toMonth', 'driver.toMonth', 'integer', MONTH),
  ],
  fixed: [
    field('yearCost', 'driver.yearCents', 'cents', CENTS),
    field('costGrowth', 'driver.growth', 'rate', GROWTH, 0),
  ],
  unit: [
    field('unitCost', 'driver.unitCents', 'cents', CENTS),
    field('costGrowth', 'driver.growth', 'rate', GROWTH, 0),
  ],
  percent: [field('share', 'driver.rate', 'rate', [0, 10])],
};
const LINE_FIELDS: Readonly<Record<LineCollection, readonly NumberSpec[]>> = {
  resources: [],
  costs: [],
  posts: [
    field('fte', 'fte', 'number', [0, 10_000]),
    field('gross', 'grossMonthlyCents', 'cents', CENTS),
    field('chargeRate', 'chargeRate', 'rate', [0, 2]),
    field('raise', 'yearlyRaise', 'rate', GROWTH, 0),
    field('firstMonth', 'firstMonth', 'integer', MONTH),
    field('lastMonth', 'lastMonth', 'integer', MONTH, null),
  ],
  investments: [
    field('amount', 'amountCents', 'cents', CENTS),
    field('month', 'month', 'integer', MONTH),
    field('life', 'lifeYears', 'number', [1, 50]),
  ],
  supports: [field('principal', 'principalCents', 'cents', CENTS), field('month', 'month', 'integer', MONTH)],
};
const LOAN_FIELDS = [
  field('rate', 'annualRate', 'rate', SHARE),
  field('term', 'termYears', 'integer', [0, 30]),
  field('grace', 'graceYears', 'integer', [0, 10]),
];
const HISTORY = [
  field('twoYearsAgo', 'history.0', 'cents', CENTS, null),
  field('lastYear', 'history.1', 'cents', CENTS, null),
];

/** The numbers of a line, in the order in which they are asked. */
export const numberFields = (collection: LineCollection, item: LineItem): readonly NumberSpec[] => {
  const own = 'driver' in item ? (DRIVER_FIELDS[item.driver.kind] ?? []) : LINE_FIELDS[collection];
  const subsidised = 'lifeYears' in item && item.subsidy !== undefined;
  return [
    ...own,
    ...('principalCents' in item
      ? item.kind === 'grant'
        ? [field('earnedUntil', 'toMonth', 'integer', MONTH, undefined)]
        : LOAN_FIELDS
      : []),
    ...(subsidised
      ? [
          field('subsidyAmount', 'subsidy.amountCents', 'cents', CENTS),
          field('subsidyMonth', 'subsidy.month', 'integer', MONTH),
        ]
      : []),
    ...('driver' in item && item.driver.kind !== 'grant'
      ? [field('paymentDelay', 'paymentDelayMonths', 'integer', [0, 24])]
      : []),
    ...('history' in item ? HISTORY : []),
  ];
};
/** The value at a path of a line; null when there is none. */
export const numberAt = (item: LineItem, path: readonly string[]): number | null => {
  let value: unknown = item;
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'number' ? value : null;
};
