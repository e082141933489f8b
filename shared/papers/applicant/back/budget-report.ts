/** The budget that came back: cells of known lines one by one, lines written in the free rows whole. */

import { CHARGE_HEADING_IDS } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import type { Option } from '#shared/base/method/option.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { STATUSES } from '#shared/dossier/content/plan.ts';
import type { GivenValue } from '#shared/finance/workbook/back/given.ts';
import { listsOf, OUTSIDE_LEVERS, wordOf } from '#shared/finance/workbook/words.ts';
import { BUDGET_COLUMNS, type BudgetLine, costLine, resourceLine } from '../form/budget-sheet.ts';
import { asCell } from '../plain.ts';
import type { FormGivenCell, FormGivenRow } from './given.ts';
import { type FormReading, isEmpty, readTyped, refuseCell, standingOf } from './judge.ts';
import { type ReadValue, readAmount, readOption, readText } from './read-value.ts';

type Side = 'resources' | 'costs';
type FieldKey = 'label' | 'funder' | 'place' | 'status' | '0' | '1' | '2';
interface BudgetField {
  readonly key: FieldKey;
  readonly column: number;
  /** steps below the line */ readonly path: (side: Side) => readonly string[];
  /** @param credit amounts below zero are read */
  readonly read: (side: Side, value: GivenValue, credit: boolean) => ReadValue<string | number>;
}
const options = (list: (language: 'fr' | 'en') => readonly (readonly [string, string])[]): readonly Option[] => {
  const english = new Map(list('en'));
  return list('fr').map(([id, fr]) => ({ id, label: { fr, en: english.get(id) ?? fr } }));
};
// A line of the dossier may stand on a lever that is not offered for a new one.
const LEAF_OPTIONS = options((l) => listsOf(l).leaves);
const HEADING_OPTIONS = options((l) => listsOf(l).chargeHeadings);
const STATUS_OPTIONS = options((l) => listsOf(l).statuses);
const field = (key: FieldKey, column: number, path: BudgetField['path'], read: BudgetField['read']): BudgetField => ({
  key,
  column,
  path,
  read,
});
const years = (['0', '1', '2'] as const).map((y) =>
  field(
    y,
    BUDGET_COLUMNS.year1 + Number(y),
    () => ['driver', 'years', y],
    (_, v, credit) => readAmount(v, credit),
  ),
);
const FIELDS: readonly BudgetField[] = [
  field(
    'label',
    BUDGET_COLUMNS.label,
    () => ['label'],
    (_, v) => readText(v, 200),
  ),
  field(
    'funder',
    BUDGET_COLUMNS.funder,
    () => ['funder'],
    (_, v) => readText(v, 200),
  ),
  field(
    'place',
    BUDGET_COLUMNS.place,
    (side) => [side === 'resources' ? 'leaf' : 'heading'],
    (side, v) => readOption(side === 'resources' ? LEAF_OPTIONS : HEADING_OPTIONS, v),
  ),
  field(
    'status',
    BUDGET_COLUMNS.status,
    () => ['status'],
    (_, v) => readOption(STATUS_OPTIONS, v),
  ),
  ...years,
];
/** A charge has neither funder nor status. */
const fieldsOf = (side: Side): readonly BudgetField[] =>
  side === 'resources' ? FIELDS : FIELDS.filter((f) => f.key !== 'funder' && f.key !== 'status');
type Values = Readonly<Record<FieldKey, string | number>>;
const valuesOf = (line: BudgetLine): Values => ({
  label: asCell(line.label),
  funder: asCell(line.funder),
  place: line.place,
  status: line.status,
  '0': line.years[0],
  '1': line.years[1],
  '2': line.years[2],
});
/** What stood in the row when it went out; null when it was free, or when somebody wrote there. */
const baseOf = (row: FormGivenRow): Values | null => {
  if (row.base === null) return null;
  try {
    const data: unknown = JSON.parse(row.base);
    if (!Array.isArray(data) || data.length !== 7) return null;
    if (!data.every((v) => typeof v === 'string' || typeof v === 'number')) return null;
    const [label, funder, place, status, y1, y2, y3] = data as (string | number)[];
    return { label, funder, place, status, '0': y1, '1': y2, '2': y3 } as Values;
  } catch {
    return null;
  }
};

/** A credit or a rebate of the plan: a line with a year below zero, as it went out or as it stands. A line that the applicant adds is none. */
const holdsCredit = (...lines: readonly (Values | null)[]): boolean =>
  lines.some((line) => line !== null && [line['0'], line['1'], line['2']].some((cents) => Number(cents) < 0));

const fieldText = (reading: FormReading, side: Side, key: FieldKey, value: string | number): string => {
  const { language } = reading;
  const lists = listsOf(language);
  if (typeof value === 'number') return formatCents(value, language, value % 100 === 0 ? 0 : 2);
  if (key === 'place') return wordOf(side === 'resources' ? lists.leaves : lists.chargeHeadings, value);
  return key === 'status' ? wordOf(lists.statuses, value) : value;
};
const fieldWords = ({ t }: FormReading, side: Side, key: FieldKey): string => {
  if (key === 'place') return t(side === 'resources' ? 'applicant.budget.leaf' : 'applicant.budget.heading');
  if (key === 'label' || key === 'funder' || key === 'status') return t(`applicant.budget.${key}`);
  return t('applicant.budget.yearShort', { year: Number(key) + 1 });
};

const knownLine = (reading: FormReading, row: FormGivenRow, side: Side, id: string, line: BudgetLine): void => {
  const now = valuesOf(line);
  const base = baseOf(row);
  const credit = holdsCredit(now, base);
  for (const f of fieldsOf(side)) {
    const cell = row.at(f.column);
    const what = `${line.label} · ${fieldWords(reading, side, f.key)}`;
    const lineId = `${side}/${id}/${f.key}`;
    const blank = isEmpty(cell);
    const read = blank ? null : readTyped(cell, (v) => f.read(side, v, credit));
    if (read !== null && !read.ok) {
      refuseCell(reading, cell, lineId, what, read.rule);
      continue;
    }
    const theirs = read === null ? '' : String(read.value);
    const was = base === null ? null : String(base[f.key]);
    const judgement = standingOf(was, String(now[f.key]), theirs, now[f.key] === '');
    if (judgement === 'same') reading.same += 1;
    if (judgement === 'same' || judgement === 'blank' || (judgement === 'kept' && now[f.key] === 0)) continue;
    reading.lines.push({
      id: lineId,
      sheet: cell.sheet,
      cell: cell.name,
      what,
      outcome: judgement,
      before: fieldText(reading, side, f.key, now[f.key]),
      after: read === null ? '' : fieldText(reading, side, f.key, read.value),
      rule: null,
      taken:
        read === null
          ? null
          : {
              kind: 'set',
              path: [side, id, ...f.path(side)],
              value: f.key === 'place' && read.value === OUTSIDE_LEVERS ? null : read.value,
            },
    });
  }
};

/** The cells of a row that hold something, read; null when one is refused. */
const readRow = (reading: FormReading, row: FormGivenRow, side: Side, key: string): Partial<Values> | null => {
  const values: Partial<Record<FieldKey, string | number>> = {};
  const credit = holdsCredit(baseOf(row));
  let sound = true;
  for (const f of fieldsOf(side)) {
    const cell = row.at(f.column);
    if (isEmpty(cell)) continue;
    const read = readTyped(cell, (v) => f.read(side, v, credit));
    if (read.ok) values[f.key] = read.value;
    else {
      refuseCell(reading, cell, `${key}/${f.key}`, fieldWords(reading, side, f.key), read.rule);
      sound = false;
    }
  }
  return sound ? values : null;
};
const isStatus = (text: unknown): text is (typeof STATUSES)[number] => STATUSES.some((s) => s === text);

const freshLine = (reading: FormReading, row: FormGivenRow, side: Side, id: string): void => {
  const key = `${side}/${id}`;
  const values = readRow(reading, row, side, key);
  if (values === null) return;
  const first = fieldsOf(side)
    .map((f) => row.at(f.column))
    .find((c) => !isEmpty(c)) as FormGivenCell;
  const { label = '', funder = '', place = '' } = values;
  const what = String(label);
  if (label === '' || place === '') {
    refuseCell(reading, first, key, what, 'lineIncomplete');
    return;
  }
  const amounts = [values['0'] ?? 0, values['1'] ?? 0, values['2'] ?? 0].map(Number);
  const base = baseOf(row);
  if (base !== null && fieldsOf(side).every((f) => String(values[f.key] ?? '') === String(base[f.key]))) {
    // The assessor took the line away since, and the applicant left it as it was sent.
    reading.same += 1;
    return;
  }
  const common = { id, label: String(label), driver: { kind: 'annual', years: amounts }, history: [null, null, null] };
  const leaf = LEAVES.find((l) => l.id === place);
  const heading = CHARGE_HEADING_IDS.find((h) => h === place);
  const item =
    side === 'resources'
      ? {
          ...common,
          leaf: place === OUTSIDE_LEVERS ? null : (leaf?.id ?? ''),
          funder: String(funder),
          status: isStatus(values.status) ? values.status : 'toFind',
          paymentDelayMonths: leaf?.usualDelayMonths ?? 0,
        }
      : { ...common, heading: heading ?? '', paymentDelayMonths: 0 };
  reading.lines.push({
    id: key,
    sheet: first.sheet,
    cell: first.name,
    what,
    outcome: base === null ? 'new' : 'conflict',
    before: '',
    after: [
      funder,
      fieldText(reading, side, 'place', place),
      ...amounts.map((cents) => fieldText(reading, side, '0', cents)),
    ]
      .filter((x) => x !== '')
      .join(' · '),
    rule: null,
    taken: { kind: 'line', collection: side, item },
  });
};

const IDENTIFIER = /^(resources|costs)\/([A-Za-z0-9_-]{1,64})$/;

/** Every row of the budget, judged. */
export const budgetLines = (reading: FormReading): void => {
  const { dossier, form } = reading;
  const seen = new Set<string>();
  for (const row of form.budget) {
    const cells = FIELDS.map((f) => row.at(f.column));
    const filled = cells.find((c) => !isEmpty(c));
    const match = IDENTIFIER.exec(row.key);
    if (match === null) {
      if (row.key !== '' && filled !== undefined) refuseCell(reading, filled, row.key, '', 'unknownRow');
      continue;
    }
    const side = match[1] as Side;
    const id = match[2] as string;
    if (seen.has(row.key)) {
      if (filled !== undefined) refuseCell(reading, filled, row.key, '', 'twice');
      continue;
    }
    seen.add(row.key);
    const resource = side === 'resources' ? dossier.resources.find((l) => l.id === id) : undefined;
    const cost = side === 'costs' ? dossier.costs.find((l) => l.id === id) : undefined;
    const line = resource ? resourceLine(resource) : cost ? costLine(cost) : null;
    if (line !== null) knownLine(reading, row, side, id, line);
    else if (filled === undefined) continue;
    else if (resource !== undefined || cost !== undefined)
      refuseCell(reading, filled, row.key, (resource ?? cost)?.label ?? '', 'computedLine');
    else if (row.base !== null || (form.exportId !== '' && id.startsWith(`${form.exportId}-`)))
      freshLine(reading, row, side, id);
    else refuseCell(reading, filled, row.key, '', 'unknownRow');
  }
};
