/** Where words stand in a portfolio, before they are erased or told to the person they speak of. Nothing is written. */
import type { FoundPlace, FoundWords } from '#shared/contract/operations/privacy.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { ReadDb } from '../connection.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { forgetWords, makeEraser } from './words.ts';

/** What is shown of each; how many there are is said whole. */
const MOST_PLACES = 400;
const LONGEST = 600;

/** Every text of a value that holds one of the words, whole. */
const textsIn = (value: unknown, holds: (text: string) => boolean): string[] => {
  if (typeof value === 'string') return holds(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((v) => textsIn(v, holds));
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap((v) => textsIn(v, holds)) : [];
};

/** @param texts a name, an address, a passage; capitals, accents and what stands between words do not count */
export const findWords = (db: ReadDb, texts: readonly string[], language: Language): FoundWords => {
  const words = forgetWords(texts);
  const holds = (text: string): boolean => makeEraser(words).text(text) !== text;
  const places: FoundPlace[] = [];
  let total = 0;
  const add = (place: Omit<FoundPlace, 'text'>, found: readonly string[]): void => {
    for (const text of found) {
      total += 1;
      if (places.length < MOST_PLACES) places.push({ ...place, text: text.slice(0, LONGEST) });
    }
  };
  const dossiers = makeDossiers(db);
  const rows = db.prepare('SELECT id, project, organisation FROM dossiers ORDER BY number').all() as {
    id: string;
    project: string;
    organisation: string;
  }[];
  const documents: FoundWords['documents'] = [];
  const listDocuments = db.prepare('SELECT id, name, bytes, content FROM attachments WHERE dossier_id = ? ORDER BY number');
  for (const { id, project, organisation } of rows) {
    const before = total;
    const about = { dossierId: id, dossier: project || organisation };
    const read = dossiers.read(id);
    if (read?.ok === true)
      for (const [question, answer] of Object.entries(read.dossier.answers)) {
        const place = changeWords({ type: 'set', path: ['answers', question], after: answer }, language).place;
        add({ ...about, where: 'content', place }, textsIn(answer, holds));
      }
    if (read?.ok === true) {
      const { answers: _answers, ...rest } = read.dossier;
      add({ ...about, where: 'content', place: '' }, textsIn(rest, holds));
    }
    for (const line of dossiers.lines(id)) {
      const said = [line.who, JSON.parse(line.commands), line.change === null ? null : JSON.parse(line.change), line.snapshot === null ? null : JSON.parse(line.snapshot)];
      add({ ...about, where: 'history', place: line.at }, textsIn(said, holds));
    }
    const records = db
      .prepare('SELECT r.kind, h.at, h.who, h.body FROM records r JOIN record_history h ON h.record_id = r.id WHERE r.dossier_id = ?')
      .all(id) as { kind: string; at: string; who: string; body: string | null }[];
    for (const { at, who, body } of records)
      add({ ...about, where: 'records', place: at }, textsIn([who, body === null ? null : JSON.parse(body)], holds));
    const versions = db.prepare('SELECT name, who, content FROM versions WHERE dossier_id = ?').all(id) as {
      name: string;
      who: string;
      content: string;
    }[];
    for (const { name, who, content } of versions)
      add({ ...about, where: 'versions', place: name }, textsIn([name, who, JSON.parse(content)], holds));
    const attached = listDocuments.all(id) as { id: string; name: string; bytes: number; content: Buffer }[];
    for (const { name } of attached) add({ ...about, where: 'documents', place: name }, textsIn(name, holds));
    // A document is not read inside, but for its plain bytes: a person opens those of the dossiers concerned.
    const concerned = total > before;
    for (const document of attached) {
      const inside = texts.some((text) => text.trim() !== '' && document.content.includes(text.trim()));
      if (concerned || inside)
        documents.push({ id: document.id, name: document.name, dossier: about.dossier, bytes: document.bytes, inside });
    }
  }
  const foundation = db
    .prepare('SELECT h.at, h.who, h.body FROM records r JOIN record_history h ON h.record_id = r.id WHERE r.dossier_id IS NULL')
    .all() as { at: string; who: string; body: string | null }[];
  for (const { at, who, body } of foundation)
    add({ dossierId: null, dossier: '', where: 'foundation', place: at }, textsIn([who, body === null ? null : JSON.parse(body)], holds));
  return { total, places, documents };
};
