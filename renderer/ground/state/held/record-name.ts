import { translator } from '#shared/base/i18n/translate.ts';
import type { Language, LocalText } from '#shared/base/method/text.ts';
import type { BodyOf, RecordKind } from '#shared/decision/records/kinds.ts';

/** What the user calls a record: its kind, and its own name where it has one. */
export const recordName = <K extends RecordKind>(kind: K, body: BodyOf<K>, language: Language): string => {
  const { name, title } = body as { readonly name?: unknown; readonly title?: unknown };
  const wordsOfName = (words: unknown): string =>
    typeof words === 'string' ? words : String((words as Partial<LocalText> | undefined)?.[language] ?? '');
  const own = [name, title].map(wordsOfName).find((words) => words.trim() !== '');
  const words = translator(language)(`saving.kinds.${kind as RecordKind}`);
  return own === undefined ? words : `${words} · ${own}`;
};
