/** Records and their histories without what is erased; each line keeps the name that other laptops know it by. */

import { readRedaction } from '#main/seal/line.ts';
import { nameLines, redactRecordLine, type StoredRecordLine } from '#main/seal/record-line.ts';
import type { SqlValue } from '#main/seal/seal.ts';
import { isRecordKind, RECORD_KINDS } from '#shared/decision/records/kinds.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { WriteDb } from '../connection.ts';
import type { Erasure } from './erasure.ts';
import { NotErasable } from './histories.ts';
import { redactedRow, rowsOf, updateRow } from './rows.ts';
import { type Eraser, eraseBeginnings } from './words.ts';

type Line = StoredRecordLine & { readonly id: number; readonly line_seal: string };
interface Carried {
  readonly erasure: Erasure;
  readonly eraser: Eraser;
}

/** Texts that were met, by where they stand in the body. */
const touchedIn = (value: unknown, eraser: Eraser, at = ''): string[] => {
  if (typeof value === 'string') return eraser.text(value) === value ? [] : [at];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => touchedIn(inner, eraser, `${at}/${key}`));
};
const rewriteAt = (
  value: unknown,
  places: ReadonlySet<string>,
  rewrite: (text: string) => string,
  at = '',
): unknown => {
  if (typeof value === 'string') return places.has(at) ? rewrite(value) : value;
  if (Array.isArray(value)) return value.map((inner, i) => rewriteAt(inner, places, rewrite, `${at}/${i}`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewriteAt(inner, places, rewrite, `${at}/${key}`)]),
  );
};
const bodyIn = (line: Line): unknown => (line.body === null ? null : (JSON.parse(line.body) as unknown));

/** What the kind of a record takes: where it takes no such text, the place is emptied. */
const fitting = (kind: string, body: string, id: string): string => {
  if (!isRecordKind(kind)) return body;
  let data = JSON.parse(body) as unknown;
  for (const fallback of [undefined, '']) {
    const parsed = RECORD_KINDS[kind].schema.safeParse(data);
    if (parsed.success) return canonical(data);
    if (fallback !== undefined) break;
    const places = new Set(parsed.error.issues.map(({ path }) => path.map((step) => `/${String(step)}`).join('')));
    data = rewriteAt(data, places, () => '');
  }
  throw new NotErasable(`record ${id}`);
};

const redactLines = (db: WriteDb, row: Readonly<Record<string, SqlValue>>, { erasure, eraser }: Carried): void => {
  const { id: recordId, kind } = row;
  const lines = db
    .prepare('SELECT * FROM record_history WHERE record_id = ? ORDER BY revision')
    .all(recordId) as Line[];
  const names = nameLines(
    lines.map((line) => ({
      at: line.at,
      who: line.who,
      body: bodyIn(line),
      parents: line.parents === null ? null : (JSON.parse(line.parents) as string[]),
      reason: line.reason,
      aside: line.aside === 1,
      salt: line.salt,
      redaction: readRedaction(line.redaction) ?? undefined,
    })),
  );
  const touched = new Set(lines.flatMap((line) => touchedIn(bodyIn(line), eraser)));
  const beginnings = eraseBeginnings(eraser.met());
  const head = lines.findLast((line) => line.aside === 0);
  const write = db.prepare(
    "UPDATE record_history SET who = @who, body = @body, reason = @reason, salt = '', redaction = @redaction WHERE id = @id",
  );
  for (const [i, line] of lines.entries()) {
    const plain = line.body === null ? null : eraser.stored(line.body);
    const isPast = line !== head && touched.size > 0;
    const begun = plain === null || !isPast ? plain : canonical(rewriteAt(JSON.parse(plain), touched, beginnings));
    const isSame = begun === line.body || (begun !== null && line.body !== null && begun === canonical(bodyIn(line)));
    const body = isSame ? line.body : begun === null ? null : fitting(String(kind), begun, String(recordId));
    const next = { who: eraser.text(line.who), body, reason: eraser.text(line.reason) };
    if (next.who === line.who && next.body === line.body && next.reason === line.reason) continue;
    const redaction = redactRecordLine(line, next, {
      erasure: erasure.id,
      at: erasure.at,
      reason: erasure.reason,
      name: names[i]?.name ?? line.line_seal,
    });
    write.run({ ...next, redaction: JSON.stringify(redaction), id: line.id });
  }
};

/** @returns the dossiers beside which a record went in part */
export const redactRecords = (db: WriteDb, carried: Carried): ReadonlySet<string> => {
  const touched = new Set<string>();
  for (const row of rowsOf(db, 'records')) {
    redactLines(db, row, carried);
    const said = redactedRow(row, carried.eraser, { text: ['created_by', 'updated_by'], json: ['body'] });
    if (said === null) continue;
    const isBody = said.body !== row.body;
    updateRow(
      db,
      'records',
      isBody ? { ...said, body: fitting(String(row.kind), String(said.body), String(row.id)) } : said,
    );
    if (isBody && row.dossier_id !== null) touched.add(String(row.dossier_id));
  }
  return touched;
};
