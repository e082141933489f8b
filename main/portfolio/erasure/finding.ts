/** Where words stand in a portfolio, before they are erased or told to the person they speak of. Nothing is written. */
import { placeWords } from '#shared/base/fields/place-words.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { Subject } from '#shared/base/refusal/place.ts';
import type { HeldOnPerson, HeldPlace } from '#shared/contract/operations/privacy.ts';
import { codeFields } from '#shared/decision/privacy/stores.ts';
import { isRecordKind } from '#shared/decision/records/kinds.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { ReadDb } from '../connection.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { makePartsReader } from '../repositories/parts.ts';
import { type Eraser, forgetWords, makeEraser } from './words.ts';

interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
}
let codes: ReadonlySet<string> | null = null;
/** Worked out of the whole inventory, when it is first needed: no start waits for it. */
const isCode = (field: string): boolean => {
  codes ??= codeFields();
  return codes.has(field);
};
/** Every text of a value that holds one of the words, whole, with the way to it. */
const leavesWith = (value: unknown, eraser: Eraser, path: readonly string[] = []): Leaf[] => {
  if (typeof value === 'string') return eraser.text(value) === value ? [] : [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isCode(key) ? [] : leavesWith(inner, eraser, [...path, key]),
  );
};
type Add = (where: HeldPlace['where'], found: readonly Leaf[], place: (leaf: Leaf) => string, at?: string) => void;

interface LineOfRecord {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
  readonly body: string | null;
  readonly reason: string;
}
const parseText = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown));

/** A plain text short enough to be read word by word. */
const TEXT_BYTES = 2_000_000;
const isPlainText = (content: Buffer): boolean =>
  content.length <= TEXT_BYTES &&
  !content.subarray(0, 4_096).includes(0) &&
  !/^(%PDF|PK)/.test(content.toString('latin1', 0, 4));
/** What documents hold in their plain bytes: word by word in a text, else as it is written, in the two encodings of texts. */
const holdsPlainly = (content: Buffer, texts: readonly string[], eraser: Eraser): boolean =>
  (isPlainText(content) &&
    (['utf8', 'latin1'] as const).some((encoding) => {
      const text = content.toString(encoding);
      return eraser.text(text) !== text;
    })) ||
  texts.some((text) => {
    const wanted = text.trim();
    return (
      wanted.length > 1 &&
      [wanted, wanted.toLowerCase(), wanted.toUpperCase()].some((form) =>
        (['utf8', 'utf16le', 'latin1'] as const).some((encoding) => content.includes(Buffer.from(form, encoding))),
      )
    );
  });

export interface FindingTools {
  readonly language: Language;
  /** places that are told */ readonly most: number;
  /** whether the user may see what a record says */ readonly mayRead: (id: string, kind: string) => boolean;
}

/** @param texts a name, an address, a passage; capitals, accents and what stands between words do not count */
export const findWords = (
  db: ReadDb,
  texts: readonly string[],
  { language, most, mayRead }: FindingTools,
): Omit<HeldOnPerson, 'copies'> => {
  const t = translator(language);
  const eraser = makeEraser([forgetWords(texts)]);
  const places: HeldPlace[] = [];
  let total = 0;
  const adding =
    (about: Pick<HeldPlace, 'dossierId' | 'dossier'>): Add =>
    (where, found, place, at = '') => {
      for (const leaf of found) {
        total += 1;
        if (places.length < most) places.push({ ...about, where, place: place(leaf), at, text: leaf.text });
      }
    };
  const inWords =
    (of: Subject) =>
    ({ path }: Leaf): string =>
      placeWords(t, language, { of, path: [...path] });
  const recordLines = (dossierId: string | null): LineOfRecord[] =>
    db
      .prepare(
        'SELECT r.id, r.kind, h.at, h.who, h.body, h.reason FROM records r JOIN record_history h ON h.record_id = r.id WHERE r.dossier_id IS ? ORDER BY h.id',
      )
      .all(dossierId) as LineOfRecord[];
  const addRecords = (add: Add, where: 'records' | 'foundation', dossierId: string | null): boolean => {
    const before = total;
    for (const { id, kind, at, who, body, reason } of recordLines(dossierId)) {
      const subject: Subject = isRecordKind(kind) ? kind : 'recordFile';
      const found = leavesWith(parseText(body), eraser);
      // An opinion of somebody else before one's own: that it names the person is told, and not what it says.
      const told = mayRead(id, kind) ? found : found.map((leaf) => ({ ...leaf, text: '' }));
      add(where, told, inWords(subject), at);
      add(
        where,
        [...leavesWith(who, eraser, ['who']), ...leavesWith(reason, eraser, ['reason'])],
        inWords('recordFile'),
        at,
      );
    }
    return total > before;
  };

  const dossiers = makeDossiers(db);
  const readParts = makePartsReader(db);
  const rows = db.prepare('SELECT id, project, organisation FROM dossiers ORDER BY number').all() as {
    readonly id: string;
    readonly project: string;
    readonly organisation: string;
  }[];
  const documents: HeldOnPerson['documents'] = [];
  let versions = 0;
  for (const { id, project, organisation } of rows) {
    const before = total;
    const about = { dossierId: id, dossier: project || organisation };
    const add = adding(about);
    // As it is stored, sound or not: what is damaged is held too.
    add('content', leavesWith(readParts(id), eraser), inWords('dossier'));
    for (const line of dossiers.lines(id)) {
      const commands = JSON.parse(line.commands) as Command[];
      for (const command of commands)
        add('history', leavesWith(command, eraser), () => changeWords(command, language).place, line.at);
      const besides = { who: line.who, change: parseText(line.change) };
      add('history', leavesWith(parseText(line.snapshot), eraser), inWords('dossier'), line.at);
      add('history', leavesWith(besides, eraser), inWords('history'), line.at);
    }
    const isBeside = addRecords(add, 'records', id);
    const frozen = db.prepare('SELECT name, who, at, content, files FROM versions WHERE dossier_id = ?').all(id) as {
      readonly name: string;
      readonly who: string;
      readonly at: string;
      readonly content: string;
      readonly files: string;
    }[];
    for (const { name, who, at, content, files } of frozen) {
      const inside = leavesWith(parseText(content), eraser);
      add('versions', inside, inWords('dossier'), at);
      add('versions', leavesWith({ name, who, files: parseText(files) }, eraser), inWords('version'), at);
      if ((inside.length > 0 || isBeside) && files !== '[]') versions += 1;
    }
    const attached = db
      .prepare('SELECT id, name, bytes, content FROM attachments WHERE dossier_id = ? ORDER BY number')
      .all(id) as { readonly id: string; readonly name: string; readonly bytes: number; readonly content: Buffer }[];
    for (const { name } of attached) add('documents', leavesWith(name, eraser), () => name);
    // A document is not read inside, but for its plain bytes: a person opens those of the dossiers concerned.
    const isConcerned = total > before;
    for (const { id: documentId, name, bytes, content } of attached) {
      const inside = holdsPlainly(content, texts, eraser);
      if (isConcerned || inside) documents.push({ id: documentId, name, dossier: about.dossier, bytes, inside });
    }
  }
  const ofFoundation = adding({ dossierId: null, dossier: '' });
  addRecords(ofFoundation, 'foundation', null);
  for (const name of db.prepare('SELECT name FROM cohorts ORDER BY number').pluck().all() as string[])
    ofFoundation('cohorts', leavesWith(name, eraser), () => name);
  return { total, places, documents, versions };
};
