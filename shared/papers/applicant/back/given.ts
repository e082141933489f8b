/** A filled workbook as it comes back: its sheets found by their marks, its rows by their hidden keys, nothing believed yet. */
import type { Language } from '#shared/base/method/text.ts';
import type { GivenValue } from '#shared/finance/workbook/back/given.ts';
import { columnName } from '#shared/finance/workbook/cells/sheet.ts';
import { ASK_KEY } from '../form/ask-sheet.ts';
import { BUDGET_KEY } from '../form/budget-sheet.ts';
import { META_FORMAT, type META_KEYS, META_VERSION, README_KEY, type RESPONDENT_KEYS } from '../form/workbook.ts';

/** One sheet of a file: values, and where formulas stand ("row,column" from 0, without the equals sign). */
export interface FormGiven {
  readonly name: string;
  readonly rows: readonly (readonly GivenValue[])[];
  readonly formulas: ReadonlyMap<string, string>;
}
export interface FormGivenCell {
  readonly sheet: string;
  /** as a person names it: F12 */ readonly name: string;
  readonly value: GivenValue;
  /** with its equals sign, when the cell computes */ readonly formula: string | null;
}
export interface FormGivenRow {
  readonly key: string;
  /** the value as it went out, or empty */ readonly base: string | null;
  readonly at: (column: number) => FormGivenCell;
}
export interface GivenForm {
  readonly language: Language;
  readonly date: string;
  readonly seal: string;
  readonly exportId: string;
  readonly prefilled: boolean;
  readonly respondent: Readonly<Record<(typeof RESPONDENT_KEYS)[number], string>>;
  readonly asked: readonly FormGivenRow[];
  readonly budget: readonly FormGivenRow[];
}
export type FormProblem = 'foreign' | 'newer' | 'otherDossier';
export type FoundForm =
  | { readonly ok: true; readonly form: GivenForm }
  | { readonly ok: false; readonly problem: FormProblem };

export const isBlank = (value: GivenValue): boolean => value === null || String(value).trim() === '';
const text = (value: GivenValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim();

/** Far above any key or sheet's name of ours. */
const MAX_KEY = 160;
const rowsOf = (sheet: FormGiven, from: number): FormGivenRow[] =>
  sheet.rows.slice(from).map((row, i) => {
    const base = row[1] ?? null;
    return {
      key: text(row[0]).slice(0, MAX_KEY),
      base: base === null ? null : String(base),
      at: (column) => {
        const formula = sheet.formulas.get(`${from + i},${column}`);
        return {
          sheet: sheet.name.slice(0, MAX_KEY),
          name: `${columnName(column)}${from + i + 1}`,
          value: row[column] ?? null,
          formula: formula === undefined ? null : `=${formula}`,
        };
      },
    };
  });
const sheetsWithKey = (sheets: readonly FormGiven[], mark: string): readonly FormGiven[] =>
  sheets.filter((s) => text(s.rows[0]?.[0]) === mark);
const ANSWER_COLUMN = 3;

/** Whose workbook it is, then its rows. @param dossierId the one it must be of */
export const findForm = (sheets: readonly FormGiven[], dossierId: string): FoundForm => {
  const meta = sheets.find((s) => text(s.rows[0]?.[0]) === 'format' && text(s.rows[0]?.[1]) === META_FORMAT);
  const said = new Map(meta?.rows.map((row) => [text(row[0]), text(row[1])]));
  const value = (key: (typeof META_KEYS)[number]): string => said.get(key) ?? '';
  const version = Number(value('version'));
  if (meta === undefined || !Number.isInteger(version) || version < 1) return { ok: false, problem: 'foreign' };
  if (version > META_VERSION) return { ok: false, problem: 'newer' };
  if (value('dossier') !== dossierId) return { ok: false, problem: 'otherDossier' };
  const people = sheetsWithKey(sheets, README_KEY).flatMap((s) => rowsOf(s, 1));
  const person = (key: string): string => {
    const given = people.find((row) => row.key === `respondent/${key}`)?.at(ANSWER_COLUMN);
    return given === undefined || given.formula !== null ? '' : text(given.value).slice(0, 200);
  };
  return {
    ok: true,
    form: {
      language: value('language') === 'en' ? 'en' : 'fr',
      date: value('date').slice(0, 10),
      seal: value('seal').slice(0, 64),
      exportId: /^[A-Za-z0-9]{1,24}$/.test(value('export')) ? value('export') : '',
      prefilled: value('prefilled') === 'true',
      respondent: { name: person('name'), role: person('role'), date: person('date').slice(0, 10) },
      asked: sheetsWithKey(sheets, ASK_KEY).flatMap((s) => rowsOf(s, 3)),
      budget: sheetsWithKey(sheets, BUDGET_KEY).flatMap((s) => rowsOf(s, 2)),
    },
  };
};
