/** One change of the history in words: the station, the line, the field; what was there, what came; for texts, word by word. */

import type { StationId } from '#shared/base/method/stations.ts';
import type { Language } from '#shared/base/method/text.ts';
import { AnswerSchema } from '#shared/dossier/content/answer.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import { changeWords } from '#shared/dossier/content/change-words.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { COLLECTION_NAMES, type CollectionName, type Dossier } from '#shared/dossier/content/schema.ts';
import { pathOf, stationOfCommand } from './place.ts';
import { type Words, wordsBetween } from './words.ts';

/** What of an answer changed, besides its value. */
export type Facet = 'note' | 'source' | 'confidence';
export interface CommandWords {
  readonly path: Path;
  readonly station: StationId | null;
  /** the question, or the line and its field */ readonly place: string;
  /** empty when there was nothing */ readonly before: string;
  /** empty when nothing is left */ readonly after: string;
  /** both sides of a text as one, where it is too long to be read twice */ readonly words: readonly Words[] | null;
  readonly facets: readonly Facet[];
}

const isCollection = (key: string): key is CollectionName => (COLLECTION_NAMES as readonly string[]).includes(key);
/** The words that a line goes by now. */
const lineName = ([root = '', id = '']: Path, dossier: Dossier, language: Language): string => {
  if (!isCollection(root)) return '';
  const item = (dossier[root] as readonly { readonly id: string }[]).find((i) => i.id === id);
  return item === undefined
    ? ''
    : changeWords({ type: 'insert', collection: root, index: 0, item }, language).after.replace(/^\+$/, '');
};

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  const inner = (value as { readonly value?: unknown } | null | undefined)?.value;
  return typeof inner === 'string' ? inner : null;
};
const wordsOf = (before: unknown, after: unknown): readonly Words[] | null => {
  const [a, b] = [textOf(before), textOf(after)];
  return a === null || b === null ? null : wordsBetween(a, b);
};

const FACETS = ['note', 'source', 'confidence'] as const;
const facetsOf = (command: Command): Facet[] => {
  if (command.type !== 'set' || command.path[0] !== 'answers' || command.path.length !== 2) return [];
  const [before, after] = [command.before, command.after].map((side) => AnswerSchema.safeParse(side).data);
  return FACETS.filter((facet) => !sameData(before?.[facet], after?.[facet]));
};

/** @param dossier as it is now, for the names of lines */
export const tellCommand = (command: Command, dossier: Dossier, language: Language): CommandWords => {
  const path = pathOf(command);
  const said = changeWords(command, language);
  const name = command.type === 'insert' || command.type === 'remove' ? '' : lineName(path, dossier, language);
  const field = said.before === said.after ? { before: '', after: '' } : { before: said.before, after: said.after };
  return {
    path,
    station: stationOfCommand(command, dossier),
    place: name === '' ? said.place : `${name} · ${said.place}`,
    ...field,
    words: command.type === 'set' ? wordsOf(command.before, command.after) : null,
    facets: facetsOf(command),
  };
};

/** What was there and what came, whole: a long text is not cut. */
export const sidesOf = (command: Command, language: Language): { readonly before: string; readonly after: string } => {
  const { before, after } = changeWords(command, language);
  if (command.type !== 'set') return { before, after };
  const whole = (said: string, value: unknown): string => (said.endsWith('…') ? (textOf(value) ?? said) : said);
  return { before: whole(before, command.before), after: whole(after, command.after) };
};
