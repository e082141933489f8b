/**
 * Columns of months, quarters or half-years that follow one another: which year each belongs to, whatever form their heads have. Two years of months are two
 * amounts; without this a head that gives its year by two digits, or none, would let them be added up.
 */
import { plainWords } from '../lexicon/normal.ts';
import type { BlockColumn } from './blocks.ts';

type Step = 'month' | 'quarter' | 'half';
const PER_YEAR: Readonly<Record<Step, number>> = { month: 12, quarter: 4, half: 2 };
/** Fewer than this are no series: "S1" and "S2" may be anything. */
const FEWEST: Readonly<Record<Step, number>> = { month: 6, quarter: 4, half: 2 };
interface Moment {
  readonly step: Step;
  /** from 1; beyond a year's worth where columns are only counted */ readonly place: number;
  /** null: the head does not say */ readonly year: number | null;
  /** counted from the beginning of the plan, not from January */ readonly isCounted: boolean;
}

const NAMES = [
  /^jan(?:v|vier|uary)?$/,
  /^f(?:ev|evr|evrier|eb|ebr|ebruary)$/,
  /^mar(?:s|ch)?$/,
  /^a(?:v|vr|vril|pr|pril)$/,
  /^ma[iy]$/,
  /^ju(?:in|n|ne)$/,
  /^ju(?:il|ill|illet|l|ly)$/,
  /^a(?:ou|out|ug|ugust)$/,
  /^sept?(?:embre|ember)?$/,
  /^oct(?:obre|ober)?$/,
  /^nov(?:embre|ember)?$/,
  /^dec(?:embre|ember)?$/,
];
const fullYear = (digits: string | undefined): number | null => {
  if (digits === undefined) return null;
  const year = Number(digits);
  return digits.length === 2 ? 2000 + year : year;
};
const isYear = (year: number | null): boolean => year === null || (year >= 1990 && year < 2050);
const moment = (step: Step, place: number, year: number | null, isCounted = false): Moment | null =>
  place >= 1 && isYear(year) ? { step, place, year, isCounted } : null;

/** "janv.-27", "01/2027", "2027-01", a date, "T1 27", "2e semestre 2027", "Mois 13". */
export const momentIn = (head: string): Moment | null => {
  const words = plainWords(head);
  const date = /^(20\d\d) (\d{2}) \d{2}(?: |t|$)/.exec(words) ?? /^(20\d\d) (0?[1-9]|1[0-2])$/.exec(words);
  if (date !== null) return moment('month', Number(date[2]), Number(date[1]));
  const written = /^(?:\d{2} )?(0?[1-9]|1[0-2]) (20\d\d)$/.exec(words) ?? /^(0[1-9]|1[0-2]) (\d{2})$/.exec(words);
  if (written !== null) return moment('month', Number(written[1]), fullYear(written[2]));
  const [, name = '', named] = /^([a-z]+) ?(\d{4}|\d{2})?$/.exec(words) ?? [];
  const month = NAMES.findIndex((known) => known.test(name));
  if (month >= 0) return moment('month', month + 1, fullYear(named));
  const counted = /^(?:m|mois|months?|mth) ?(?:n )?(\d{1,2})$/.exec(words);
  if (counted !== null) return moment('month', Number(counted[1]), null, true);
  const quarter =
    /^(?:t|q|trim(?:estre)?|quarter) ?([1-4])(?: (?:fy ?)?(\d{4}|\d{2}))?$/.exec(words) ??
    /^([1-4])(?:er|e|eme|st|nd|rd|th)? ?(?:trim(?:estre)?|quarter)(?: (\d{4}|\d{2}))?$/.exec(words);
  if (quarter !== null) return moment('quarter', Number(quarter[1]), fullYear(quarter[2]));
  const half =
    /^(?:s|h) ?([12]) (\d{4}|\d{2})$/.exec(words) ??
    /^(?:sem(?:estre)?|half) ?([12])(?: (\d{4}|\d{2}))?$/.exec(words) ??
    /^([12])(?:er|e|eme|st|nd)? ?(?:sem(?:estre)?|half)(?: (\d{4}|\d{2}))?$/.exec(words);
  return half === null ? null : moment('half', Number(half[1]), fullYear(half[2]));
};

interface Placed {
  readonly column: BlockColumn;
  readonly moment: Moment;
}
/** Whether one comes right after another: the next place, or the first of the next year. */
const follows = (a: Moment, b: Moment): boolean => {
  if (a.step !== b.step || a.isCounted !== b.isCounted || (a.year === null) !== (b.year === null)) return false;
  if (a.isCounted) return b.place === a.place + 1;
  const per = PER_YEAR[a.step];
  const isLast = a.place === per;
  if (b.place !== (isLast ? 1 : a.place + 1)) return false;
  return a.year === null || b.year === a.year + (isLast ? 1 : 0);
};
const seriesIn = (placed: readonly Placed[]): Placed[][] => {
  const all: Placed[][] = [];
  for (const one of placed) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && follows(before.moment, one.moment)) last.push(one);
    else all.push([one]);
  }
  return all.filter((series) => series.length >= FEWEST[series[0]?.moment.step ?? 'month']);
};

/** The year of each of a series: the calendar's, the financial year where whole years begin in another month, or the first, second, third. */
const yearsOf = (series: readonly Placed[]): (string | null)[] => {
  const [first] = series;
  if (first === undefined) return [];
  const per = PER_YEAR[first.moment.step];
  const { place, year } = first.moment;
  if (year === null) return series.map((_, i) => (series.length <= per ? null : `Y${Math.floor(i / per) + 1}`));
  const areWhole = place !== 1 && series.length % per === 0;
  return series.map(({ moment: { year: own } }, i) => {
    if (!areWhole) return String(own);
    const begins = year + Math.floor(i / per);
    return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
  });
};

/** When a column is of, by the nearest of its heads that says so, and what stands below that: "Prévu" and "Réalisé" under each month are two series. */
const placedIn = (column: BlockColumn): { readonly one: Placed; readonly below: string } | null => {
  for (let i = column.head.length - 1; i >= 0; i -= 1) {
    const found = momentIn(column.head[i]?.trim() ?? '');
    if (found !== null)
      return { one: { column, moment: found }, below: plainWords(column.head.slice(i + 1).join(' ')) };
  }
  return null;
};

/** Columns whose heads follow one another in time get their month or quarter, and their year; a year written above them stays. */
export const withTimeSeries = (columns: readonly BlockColumn[]): readonly BlockColumn[] => {
  const placed = columns.flatMap((column) => placedIn(column) ?? []);
  const groups = [...new Set(placed.map(({ below }) => below))].map((below) =>
    placed.filter((p) => p.below === below).map(({ one }) => one),
  );
  const told = new Map<BlockColumn, BlockColumn>();
  for (const series of groups.flatMap(seriesIn)) {
    const years = yearsOf(series);
    series.forEach(({ column, moment: { step, place, year } }, i) => {
      const { facts } = column;
      const at = ((place - 1) % PER_YEAR[step]) + 1;
      told.set(column, {
        ...column,
        facts: {
          ...facts,
          word: null,
          month: step === 'month' ? at : null,
          quarter: step === 'month' ? null : at,
          year: year === null ? (facts.year ?? years[i] ?? null) : (years[i] ?? null),
        },
      });
    });
  }
  return columns.map((column) => told.get(column) ?? column);
};

/** Columns that are parts of one amount: those of a year; where a month stands there as planned and as it was, those of each kind. */
export const gatherYears = <C extends BlockColumn>(columns: readonly C[]): C[][] => {
  const places = columns.map(({ facts: f }) => `${f.year} ${f.month} ${f.quarter}`);
  const isTwice = new Set(places).size < places.length;
  const keys = columns.map(({ facts: { year, kind } }) => (isTwice ? `${year} ${kind}` : String(year)));
  return [...new Set(keys)].map((key) => columns.filter((_, i) => keys[i] === key));
};
