/** A dossier stored as its parts, one row each: answers, drafts, sections, items of collections. */
import {
  COLLECTION_NAMES,
  DOSSIER_FORMAT,
  DOSSIER_FORMAT_VERSION,
  type Dossier,
  SECTIONS,
  type SectionName,
} from '#shared/dossier/content/schema.ts';
import type { ReadDb, WriteDb } from '../connection.ts';

interface PartRow {
  readonly kind: 'answer' | 'draft' | 'section' | 'item';
  readonly collection: string;
  readonly key: string;
  readonly body: string;
}
const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

export const makePartsReader = (db: ReadDb) => {
  const select = db.prepare(
    'SELECT kind, collection, key, body FROM dossier_parts WHERE dossier_id = ? ORDER BY kind, collection, position',
  );
  /** The parts put together; null when a row cannot be read. Whether the whole is right is for its seal to say. */
  return (id: string): Dossier | null => {
    const dossier: Record<string, unknown> = { format: DOSSIER_FORMAT, formatVersion: DOSSIER_FORMAT_VERSION, id };
    const answers: Record<string, unknown> = {};
    const drafts: Record<string, unknown> = {};
    for (const name of COLLECTION_NAMES) dossier[name] = [];
    for (const row of select.all(id) as PartRow[]) {
      let body: unknown;
      try {
        body = JSON.parse(row.body);
      } catch {
        // A row that is not JSON any more is damage, which the caller says.
        return null;
      }
      if (row.kind === 'answer') answers[row.key] = body;
      else if (row.kind === 'draft') drafts[row.key] = body;
      else if (row.kind === 'section') dossier[row.collection] = body;
      else {
        const items = dossier[row.collection];
        if (!Array.isArray(items)) return null;
        items.push(body);
      }
    }
    return { ...dossier, answers, drafts } as unknown as Dossier;
  };
};

export const makePartsWriter = (db: WriteDb) => {
  const update = db.prepare(
    'UPDATE dossier_parts SET position = ?, body = ? WHERE dossier_id = ? AND kind = ? AND collection = ? AND key = ?',
  );
  const insert = db.prepare(
    'INSERT INTO dossier_parts (position, body, dossier_id, kind, collection, key) VALUES (?, ?, ?, ?, ?, ?)',
  );
  /** Most parts that are written are there already: an update asks nothing of the row of the dossier. */
  const put = (
    id: string,
    kind: PartRow['kind'],
    collection: string,
    key: string,
    position: number,
    body: unknown,
  ): void => {
    const row = [position, JSON.stringify(body), id, kind, collection, key] as const;
    if (update.run(...row).changes === 0) insert.run(...row);
  };
  const remove = db.prepare(
    'DELETE FROM dossier_parts WHERE dossier_id = ? AND kind = ? AND collection = ? AND key = ?',
  );

  const writeKeyed = <T>(
    id: string,
    kind: 'answer' | 'draft',
    before: Readonly<Record<string, T>>,
    after: Readonly<Record<string, T>>,
  ): void => {
    if (before === after) return;
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) remove.run(id, kind, '', key);
    for (const key of Object.keys(after))
      if (!Object.hasOwn(before, key) || before[key] !== after[key]) put(id, kind, '', key, 0, after[key]);
  };
  const writeItems = (
    id: string,
    name: string,
    before: readonly { readonly id: string }[],
    after: readonly { readonly id: string }[],
  ): void => {
    if (before === after) return;
    const kept = new Set(after.map((item) => item.id));
    for (const item of before) if (!kept.has(item.id)) remove.run(id, 'item', name, item.id);
    after.forEach((item, position) => {
      if (before[position] !== item) put(id, 'item', name, item.id, position, item);
    });
  };

  /** Writes what differs. Commands never change data in place, so that what is the same object is the same content. @param before null = nothing is stored yet */
  return (before: Dossier | null, after: Dossier): void => {
    writeKeyed(after.id, 'answer', before?.answers ?? {}, after.answers);
    writeKeyed(after.id, 'draft', before?.drafts ?? {}, after.drafts);
    for (const name of SECTION_NAMES)
      if (before?.[name] !== after[name]) put(after.id, 'section', name, '', 0, after[name]);
    for (const name of COLLECTION_NAMES) writeItems(after.id, name, before?.[name] ?? [], after[name]);
  };
};
