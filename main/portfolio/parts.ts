/** A dossier stored as its parts, one row each: answers, drafts, sections, items of collections. */
import { createHash } from 'node:crypto';
import { canonical } from '#shared/dossier/canonical.ts';
import type { Command } from '#shared/dossier/commands.ts';
import {
  COLLECTION_NAMES,
  type CollectionName,
  DOSSIER_FORMAT,
  DOSSIER_FORMAT_VERSION,
  type Dossier,
  SECTIONS,
} from '#shared/dossier/schema.ts';
import type { Connection } from './connection.ts';

interface PartRow {
  readonly kind: 'answer' | 'draft' | 'section' | 'item';
  readonly collection: string;
  readonly key: string;
  readonly body: string;
}
const SECTION_NAMES = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];

/** SHA-256 over the canonical content: SQLite has no checksum of its own, and most flipped bits would pass unseen. */
export const seal = (dossier: Dossier): string => createHash('sha256').update(canonical(dossier)).digest('hex');

export const makeParts = (db: Connection) => {
  const select = db.prepare(
    'SELECT kind, collection, key, body FROM dossier_parts WHERE dossier_id = ? ORDER BY kind, collection, position',
  );
  const upsert = db.prepare(
    'INSERT INTO dossier_parts (dossier_id, kind, collection, key, position, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (dossier_id, kind, collection, key) DO UPDATE SET position = excluded.position, body = excluded.body',
  );
  const remove = db.prepare(
    'DELETE FROM dossier_parts WHERE dossier_id = ? AND kind = ? AND collection = ? AND key = ?',
  );
  const removeCollection = db.prepare(
    "DELETE FROM dossier_parts WHERE dossier_id = ? AND kind = 'item' AND collection = ?",
  );

  const writeKeyed = (dossier: Dossier, kind: 'answer' | 'draft', key: string): void => {
    const value = kind === 'answer' ? dossier.answers[key] : dossier.drafts[key];
    if (value === undefined) remove.run(dossier.id, kind, '', key);
    else upsert.run(dossier.id, kind, '', key, 0, JSON.stringify(value));
  };
  const writeCollection = (dossier: Dossier, name: CollectionName): void => {
    removeCollection.run(dossier.id, name);
    dossier[name].forEach(
      (item, position) => void upsert.run(dossier.id, 'item', name, item.id, position, JSON.stringify(item)),
    );
  };

  return {
    /** Puts the parts together; null when a row cannot be read. */
    read: (id: string): Dossier | null => {
      const dossier: Record<string, unknown> = { format: DOSSIER_FORMAT, formatVersion: DOSSIER_FORMAT_VERSION, id };
      const answers: Record<string, unknown> = {};
      const drafts: Record<string, unknown> = {};
      for (const name of COLLECTION_NAMES) dossier[name] = [];
      try {
        for (const row of select.iterate(id) as IterableIterator<PartRow>) {
          const body: unknown = JSON.parse(row.body);
          if (row.kind === 'answer') answers[row.key] = body;
          else if (row.kind === 'draft') drafts[row.key] = body;
          else if (row.kind === 'section') dossier[row.collection] = body;
          else (dossier[row.collection] as unknown[] | undefined)?.push(body);
        }
      } catch {
        return null;
      }
      return { ...dossier, answers, drafts } as unknown as Dossier;
    },
    writeAll: (dossier: Dossier): void => {
      for (const key of Object.keys(dossier.answers)) writeKeyed(dossier, 'answer', key);
      for (const key of Object.keys(dossier.drafts)) writeKeyed(dossier, 'draft', key);
      for (const name of SECTION_NAMES) upsert.run(dossier.id, 'section', name, '', 0, JSON.stringify(dossier[name]));
      for (const name of COLLECTION_NAMES) writeCollection(dossier, name);
    },
    /** Only what the commands touched. */
    writeTouched: (dossier: Dossier, commands: readonly Command[]): void => {
      const reordered = new Set<CollectionName>();
      for (const command of commands) {
        if (command.type !== 'set') {
          reordered.add(command.collection);
          continue;
        }
        const [root = '', key = ''] = command.path;
        if (root === 'answers') writeKeyed(dossier, 'answer', key);
        else if (root === 'drafts') writeKeyed(dossier, 'draft', key);
        else if (root === 'plan' || root === 'opening')
          upsert.run(dossier.id, 'section', root, '', 0, JSON.stringify(dossier[root]));
        else {
          const name = root as CollectionName;
          const position = dossier[name].findIndex((i) => i.id === key);
          if (position >= 0)
            upsert.run(dossier.id, 'item', name, key, position, JSON.stringify(dossier[name][position]));
        }
      }
      for (const name of reordered) writeCollection(dossier, name);
    },
  };
};
