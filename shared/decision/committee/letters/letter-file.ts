/**
 * A foundation's own letter in Word: which fields its file may name, what each becomes, and which names are none. Public facts only, as in every letter: a vote
 * or a motive has no name here. The file itself is read and filled elsewhere (main/documents/word).
 */
import { z } from 'zod';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { DECISION_IDS, type DecisionId } from '../records.ts';
import { bareName, PLACEHOLDER_IDS, PLACEHOLDERS, type PlaceholderId, placeholderId } from './placeholders.ts';

/** Of the file: a letterhead with its words, never a picture album. */
export const MAX_LETTER_FILE_BYTES = 500_000;
/** One record for one decision and language; a null decision serves them all. */
export const LetterFileSchema = z.strictObject({
  decision: z.enum(DECISION_IDS).nullable(),
  language: z.enum(['fr', 'en']),
  /** of the file */ name: z.string().min(1).max(200),
  base64: z.base64().max(700_000),
});
export type LetterFile = z.infer<typeof LetterFileSchema>;
export type FileFieldId = PlaceholderId | 'subject' | 'text';
interface FileField {
  readonly name: LocalText;
  readonly means: LocalText;
  /** between its opening and closing mark, once for each: what one of them is called there */ readonly each?: Readonly<
    Record<string, LocalText>
  >;
}
const OWN: Readonly<Record<'subject' | 'text', FileField>> = {
  subject: {
    name: { fr: 'objet', en: 'subject' },
    means: local('l’objet de la lettre', 'the subject of the letter'),
  },
  text: {
    name: { fr: 'texte', en: 'text' },
    means: local(
      'le texte de la lettre, tel qu’il est écrit dans les modèles de textes',
      'the words of the letter, as they stand in the templates of words',
    ),
    each: { paragraph: { fr: 'paragraphe', en: 'paragraph' } },
  },
};
const EACH: Readonly<Partial<Record<PlaceholderId, FileField['each']>>> = {
  schedule: {
    payment: { fr: 'versement', en: 'payment' },
    dueOn: { fr: 'date', en: 'due_on' },
    sum: { fr: 'somme', en: 'sum' },
  },
  conditions: { condition: { fr: 'condition', en: 'condition' } },
  missing: { item: { fr: 'piece', en: 'item' } },
};
export const FILE_FIELD_IDS: readonly FileFieldId[] = ['subject', 'text', ...PLACEHOLDER_IDS];
/** A field that a file may name. */
export const fileField = (id: FileFieldId): FileField => {
  if (id === 'subject' || id === 'text') return OWN[id];
  const { name, means } = PLACEHOLDERS[id];
  const each = EACH[id];
  return { name, means, ...(each === undefined ? {} : { each }) };
};

const isNamed = ({ fr, en }: LocalText, name: string): boolean => fr === bareName(name) || en === bareName(name);
/** The field or the part of one that a name stands for, whatever its language, spaces and capitals; null: none. */
export const fileFieldKey = (name: string): string | null => {
  const own = (['subject', 'text'] as const).find((id) => isNamed(OWN[id].name, name));
  if (own !== undefined) return own;
  const id = placeholderId(name);
  if (id !== null) return id;
  for (const field of FILE_FIELD_IDS)
    for (const [key, words] of Object.entries(fileField(field).each ?? {})) if (isNamed(words, name)) return key;
  return null;
};

/** Changes of one letter that lead from one word to another. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
};
const bare = (name: string): string => bareName(name).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', '_');
/** The known name that an unknown one was most likely meant to be; null when none is near. */
export const nearestField = (name: string): string | null => {
  const names = FILE_FIELD_IDS.flatMap((id) => {
    const { name: own, each = {} } = fileField(id);
    return [own, ...Object.values(each)].flatMap((words) => [words.fr, words.en]);
  });
  const wanted = bare(name);
  const [best] = [...new Set(names)]
    .map((known) => ({ known, far: distance(wanted, known) }))
    .sort((a, b) => a.far - b.far || a.known.localeCompare(b.known));
  return best !== undefined && best.far <= Math.max(2, Math.floor(wanted.length / 3)) ? best.known : null;
};

export const LETTER_FILE_RULES = [
  'notWord',
  'tooLarge',
  'damaged',
  'macros',
  'embedded',
  'external',
  'unclosed',
  'unknown',
  'noField',
] as const;
export interface LetterFileProblem {
  readonly rule: (typeof LETTER_FILE_RULES)[number];
  /** the field, or the part of the file */ readonly name: string;
  /** the known field that it was most likely meant to be */ readonly nearest: string | null;
}

/** What a field says in one letter: its words, and one by one what it lists. */
export interface FileValue {
  readonly text: string;
  readonly items: readonly Readonly<Record<string, string>>[];
}
export type FileValues = Readonly<Record<FileFieldId, FileValue>>;

/** The foundation's file for this decision and language: its own before the one for all. */
export const letterFileFor = (
  files: readonly LetterFile[],
  decision: DecisionId,
  language: LetterFile['language'],
): LetterFile | null =>
  files.findLast((f) => f.language === language && f.decision === decision) ??
  files.findLast((f) => f.language === language && f.decision === null) ??
  null;
