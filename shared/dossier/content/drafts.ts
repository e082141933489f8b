/**
 * Texts that are not values yet. A place that holds one has no value: what stood there before was the beginning of the same text, or is what the person is
 * changing. It is said at the field, in the findings and in the memo, and counts nowhere.
 */
import { questionById } from '#shared/base/method/questions/all.ts';
import type { Language } from '#shared/base/method/text.ts';
import { applyCommand, setCommand } from './apply.ts';
import { changeWords, nameOf } from './change-words.ts';
import type { Command } from './commands.ts';
import type { Dossier } from './schema.ts';
import { valueAt } from './value-at.ts';

/** What is typed as text and stands for something else. Words and choices that were refused leave what was chosen before. */
const isTyped = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value));
const TYPED_KINDS: ReadonlySet<string> = new Set(['cents', 'rate', 'number', 'year', 'date']);

/** The commands that take the values away beside which a draft stands; none in a dossier written by this version. */
export const clearingCommands = (dossier: Dossier): readonly Command[] =>
  Object.keys(dossier.drafts).flatMap((key): Command[] => {
    const path = key.split('/');
    if (path[0] === 'answers') {
      const id = path[1] ?? '';
      const answer = Object.hasOwn(dossier.answers, id) ? dossier.answers[id] : undefined;
      if (answer?.value === undefined || !TYPED_KINDS.has(questionById(id)?.kind ?? '')) return [];
      const { value: _cut, ...rest } = answer;
      return [setCommand(dossier, path, rest)];
    }
    const value = path.length < 2 ? undefined : valueAt(dossier, path);
    if (!isTyped(value) || value === 0) return [];
    const none = [undefined, null, typeof value === 'number' ? 0 : ''].map((v) => setCommand(dossier, path, v));
    return none.filter((command) => applyCommand(dossier, command).ok).slice(0, 1);
  });

const cleared = new WeakMap<Dossier, Dossier>();
/** The dossier without the values that a draft stands for; the same object when there are none. */
export const withoutDrafted = (dossier: Dossier): Dossier => {
  const known = cleared.get(dossier);
  if (known !== undefined) return known;
  let current = dossier;
  for (const command of clearingCommands(dossier)) {
    const applied = applyCommand(current, command);
    if (applied.ok) current = applied.dossier;
  }
  cleared.set(dossier, current);
  return current;
};

export interface DraftText {
  readonly key: string;
  readonly path: readonly string[];
  /** as typed */ readonly text: string;
}
/** Every text of the dossier that is not a value yet. */
export const draftTexts = (dossier: Dossier): readonly DraftText[] =>
  Object.entries(dossier.drafts).map(([key, text]) => ({ key, path: key.split('/'), text }));

/** Where a draft stands, as it is called: the question, or the line and its field. */
export const draftPlace = (dossier: Dossier, path: readonly string[], language: Language): string => {
  const [root = '', id = ''] = path;
  if (root === 'answers') return questionById(id)?.label[language] ?? id;
  const { place } = changeWords({ type: 'set', path: path.filter((step) => step !== 'driver') }, language);
  const name = nameOf(valueAt(dossier, [root, id]));
  return name === '' ? place : `${name} · ${place.split(' · ').slice(1).join(' · ')}`;
};
