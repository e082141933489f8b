/**
 * A dossier is written in the lowest version of the format that can say it: one that uses none of the later parts is the same file,
 * with the same fingerprint, as before they existed.
 */
import { OPENING_EXTRAS, RISK_FIELDS } from './plan.ts';
import {
  type CollectionName,
  DOSSIER_FORMAT_VERSION,
  type Dossier,
  LATER_QUESTION_FIELDS,
  type SectionName,
} from './schema.ts';
import { ALLIANCE_CALENDAR_FIELDS, ASSESSOR_COLLECTIONS, STATION_COLLECTIONS } from './stations.ts';

export type LaterCollection = keyof typeof STATION_COLLECTIONS | keyof typeof ASSESSOR_COLLECTIONS;
export const SECOND_COLLECTIONS = Object.keys(STATION_COLLECTIONS) as LaterCollection[];
export const FOURTH_COLLECTIONS = Object.keys(ASSESSOR_COLLECTIONS) as LaterCollection[];
export const LATER_COLLECTIONS: readonly LaterCollection[] = [...SECOND_COLLECTIONS, ...FOURTH_COLLECTIONS];
/** Came after version 4 was first written: left out while it holds nothing, and a file without it holds none. */
export const KEYS_OF_SHARES = 'allocations';
/** Collections whose lines may carry notes of their cells. */
export const NOTED_COLLECTIONS = ['resources', 'costs', 'posts', 'investments', 'supports'] as const;
/**
 * Optional fields that came with version 4, by the collection or section that holds them; a dot leads into a list or an object that it holds.
 * A field added since a release is listed here.
 */
export const FOURTH_FIELDS: readonly (readonly [in_: CollectionName | SectionName, field: string])[] = [
  ['goals', 'role'],
  ['goals', 'deadweight'],
  ['goals', 'cumulative'],
  ['resources', 'unsaid'],
  ['costs', 'unsaid'],
  ['posts', 'unsaid'],
  ['volunteerMissions', 'seeks'],
  ...ALLIANCE_CALENDAR_FIELDS.map((field) => ['alliances', field] as const),
  ...OPENING_EXTRAS.map((field) => ['opening', field] as const),
  ...RISK_FIELDS.map((field) => ['plan', field] as const),
  ['plan', 'vat'],
  ['plan', 'scope'],
  ['activities', 'inProject'],
  ['activities', 'lucrative'],
  ['plan', 'overdraftRate'],
  ['plan', 'overdraftOrigin'],
  ['costs', 'workedOut'],
  ['investments', 'activityId'],
  ['supports', 'activityId'],
  ['inKind', 'activityId'],
  ['resources', 'driver.costShare'],
  ...(['resources', 'costs', 'investments'] as const).map((lines) => [lines, 'vatRate'] as const),
  ['costs', 'settlement'],
  ['posts', 'extraRate'],
  ['posts', 'extraMonth'],
  ['supports', 'step'],
  ['supports', 'termMonths'],
  ['supports', 'graceMonths'],
  ['opening', 'deferredIncome.toMonth'],
  ['opening', 'deferredIncome.heading'],
  ['opening', 'loans.step'],
  ['opening', 'loans.repayment'],
  ['opening', 'loans.remainingMonths'],
  ['opening', 'loans.graceMonths'],
];
/** Months that went no further than the plan before version 4. */
const LONG_MONTHS: typeof FOURTH_FIELDS = [
  ['resources', 'driver.fromMonth'],
  ['resources', 'driver.toMonth'],
  ['resources', 'driver.schedule.month'],
  ['investments', 'subsidy.month'],
  ['supports', 'month'],
  ['supports', 'toMonth'],
  ['opening', 'receivables.month'],
  ['opening', 'payables.month'],
  ['opening', 'deferredIncome.month'],
];
const PLAN_MONTHS = 36;
interface LooseLine {
  readonly leaf?: unknown;
  readonly history?: unknown;
  readonly driver?: { readonly kind?: unknown; readonly years?: unknown };
}
/** Ways to work out a cost that came with version 4. */
const LATER_DRIVERS: readonly unknown[] = ['payroll', 'wageTax'];
/** What a file of yesterday could not say in fields that it has: income outside the levers, amounts below zero, costs that follow pay. */
const saysMoreOfLines = (data: Data): boolean =>
  (['resources', 'costs'] as const).some(
    (name) =>
      Array.isArray(data[name]) &&
      data[name].some((line: LooseLine | null) => {
        const amounts = [line?.history, line?.driver?.years].flatMap((list) => (Array.isArray(list) ? list : []));
        return (
          line?.leaf === null ||
          amounts.some((a) => typeof a === 'number' && a < 0) ||
          LATER_DRIVERS.includes(line?.driver?.kind)
        );
      }),
  );

/** What is stored, sealed and exported: the dossier, or an earlier version when that says everything. */
export type StoredDossier = Omit<Dossier, 'formatVersion' | LaterCollection | typeof KEYS_OF_SHARES> & {
  readonly formatVersion: number;
};

type Data = Readonly<Record<string, unknown>>;
/** What stands under a dotted field, in every item of the lists on the way. */
const valuesAt = (place: unknown, field: string): unknown[] =>
  field
    .split('.')
    .reduce<unknown[]>(
      (items, key) =>
        items
          .flat()
          .flatMap((item) =>
            typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? [(item as Data)[key]] : [],
          ),
      [place],
    );
const holds = (place: unknown, field: string): boolean => valuesAt(place, field).length > 0;
const hasCellNotes = (data: Data): boolean => NOTED_COLLECTIONS.some((name) => holds(data[name], 'cells'));
/** Cells that say which cell of which file they came from. */
const hasOrigins = (data: Data): boolean =>
  NOTED_COLLECTIONS.some((name) => {
    const lines = data[name];
    return (
      Array.isArray(lines) &&
      lines.some((line: { cells?: unknown } | null) => holds(Object.values(line?.cells ?? {}), 'origin'))
    );
  });
const hasFourthFields = (data: Data): boolean =>
  hasOrigins(data) ||
  FOURTH_FIELDS.some(([place, field]) => holds(data[place], field)) ||
  LONG_MONTHS.some(([place, field]) =>
    valuesAt(data[place], field).some((month) => typeof month === 'number' && month > PLAN_MONTHS),
  ) ||
  saysMoreOfLines(data);
const without = (data: Data, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

export const toStored = (dossier: Dossier): StoredDossier => {
  const says = (names: readonly LaterCollection[]): boolean => names.some((name) => dossier[name].length > 0);
  const as = (formatVersion: number, left: readonly LaterCollection[]): StoredDossier =>
    ({ ...without(dossier, [...left, KEYS_OF_SHARES]), formatVersion }) as unknown as StoredDossier;
  if (dossier[KEYS_OF_SHARES].length > 0) return dossier;
  if (says(FOURTH_COLLECTIONS) || hasFourthFields(dossier)) return as(DOSSIER_FORMAT_VERSION, []);
  if (hasCellNotes(dossier)) return as(3, FOURTH_COLLECTIONS);
  const asksMore = dossier.bearerQuestions.some((q) => LATER_QUESTION_FIELDS.some((field) => q[field] !== undefined));
  return asksMore || says(SECOND_COLLECTIONS) ? as(2, FOURTH_COLLECTIONS) : as(1, LATER_COLLECTIONS);
};

/** Data of an older version with the places of the present one; anything else is given back as it is, for the schema to judge. */
export const upgradeStored = (data: object): object => {
  const { formatVersion } = data as { formatVersion?: unknown };
  const parts = data as Data;
  if (formatVersion === DOSSIER_FORMAT_VERSION && !Object.hasOwn(parts, KEYS_OF_SHARES))
    return { ...data, [KEYS_OF_SHARES]: [] };
  const missing =
    formatVersion === 1 ? LATER_COLLECTIONS : formatVersion === 2 || formatVersion === 3 ? FOURTH_COLLECTIONS : null;
  // What claims to be older than what it holds is refused by the schema, under its own number.
  if (
    missing === null ||
    hasFourthFields(parts) ||
    [...missing, KEYS_OF_SHARES].some((name) => Object.hasOwn(parts, name))
  )
    return data;
  if (formatVersion !== 3 && hasCellNotes(parts)) return data;
  return {
    ...data,
    formatVersion: DOSSIER_FORMAT_VERSION,
    ...Object.fromEntries([...missing, KEYS_OF_SHARES].map((name) => [name, []])),
  };
};
