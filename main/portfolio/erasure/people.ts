/** People whose time has come: those whom dossiers name that have reached the term at which people go, and where else they are named. */
import { type NamedPerson, peopleNamed } from '#shared/decision/privacy/people.ts';
import type { ReadDb } from '../connection.ts';
import { makePartsReader } from '../repositories/parts.ts';
import { ERASED, forgetWords, makeEraser } from './words.ts';

interface BodyRow {
  readonly kind: string;
  readonly body: string;
}
const bodiesBeside = (db: ReadDb, dossierId: string): BodyRow[] =>
  db.prepare('SELECT kind, body FROM records WHERE dossier_id = ? AND removed = 0').all(dossierId) as BodyRow[];

/** Whom a dossier names still. */
export const peopleOf = (db: ReadDb, dossierId: string): readonly NamedPerson[] => {
  const dossier = makePartsReader(db)(dossierId);
  const records = bodiesBeside(db, dossierId).map(({ kind, body }) => ({ kind, body: JSON.parse(body) as unknown }));
  return dossier === null ? [] : peopleNamed(dossier, records, ERASED);
};

export interface DuePerson extends NamedPerson {
  /** the projects that have reached the term */ readonly dossiers: readonly string[];
  /** other projects that name them too, which an erasure would reach as well */ readonly elsewhere: readonly string[];
}
interface DueDossier {
  readonly id: string;
  readonly project: string;
  readonly organisation: string;
}
/** @param due dossiers whose people go */
export const duePeople = (db: ReadDb, due: readonly DueDossier[]): DuePerson[] => {
  const people = new Map<string, { isPerson: boolean; readonly dossiers: string[]; readonly elsewhere: string[] }>();
  for (const { id, project, organisation } of due)
    for (const { text, isPerson } of peopleOf(db, id)) {
      const known = people.get(text) ?? { isPerson: false, dossiers: [], elsewhere: [] };
      known.isPerson ||= isPerson;
      known.dossiers.push(project || organisation);
      people.set(text, known);
    }
  if (people.size === 0) return [];
  const names = [...people.keys()];
  const any = makeEraser([forgetWords(names)]);
  const each = names.map((text) => [text, makeEraser([forgetWords([text])])] as const);
  const ids = new Set(due.map(({ id }) => id));
  const readParts = makePartsReader(db);
  const rows = db.prepare('SELECT id, project, organisation FROM dossiers ORDER BY number').all() as DueDossier[];
  for (const { id, project, organisation } of rows.filter((row) => !ids.has(row.id))) {
    const held = { parts: readParts(id), beside: bodiesBeside(db, id).map(({ body }) => JSON.parse(body) as unknown) };
    if (any.value(held) === held) continue;
    for (const [text, eraser] of each)
      if (eraser.value(held) !== held) people.get(text)?.elsewhere.push(project || organisation);
  }
  return [...people].map(([text, one]) => ({ text, ...one }));
};
