/** The one reader of dates that people type: fields, the applicant's form, the grid. */

export type TypedDate =
  | {
      readonly ok: true;
      readonly iso: string /** the century is ours: shown before it is kept */;
      readonly guessed: boolean;
    }
  | { readonly ok: false };

const REFUSED: TypedDate = { ok: false };
/** Two digits below this are of this century. No date of a dossier is later, and few are older than the last seventy years. */
const PIVOT = 70;

const dayOf = (year: string, month: string, day: string): string | null => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
};

/**
 * Reads `15/09/2026`, `15.9.2026`, `15 09 2026`, `2026-09-15`, and `15/09/26`, whose century is guessed.
 * @returns the day as YYYY-MM-DD; not ok when the text is no day of the calendar
 */
export const readTypedDate = (source: string): TypedDate => {
  const text = source.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(text);
  const typed = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (iso) {
    const day = dayOf(iso[1] as string, iso[2] as string, iso[3] as string);
    return day === null ? REFUSED : { ok: true, iso: day, guessed: false };
  }
  if (!typed) return REFUSED;
  const [, day = '', , month = '', year = ''] = typed;
  const guessed = year.length === 2;
  const full = guessed ? `${Number(year) < PIVOT ? '20' : '19'}${year}` : year;
  const found = dayOf(full, month, day);
  return found === null ? REFUSED : { ok: true, iso: found, guessed };
};
