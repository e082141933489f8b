import { useLock } from '#renderer/ground/saving/lock.ts';
import { setPlace, setTyped } from '#renderer/ground/state/dossier-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { refusalAt } from '#renderer/ground/state/held/use-dossier-place.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';
import { type Answer, AnswerSchema, cleanAnswer } from '#shared/dossier/content/answer.ts';
import { repeatedTextAt } from '#shared/dossier/content/repeated-texts.ts';

/**
 * The value of an answer, or a text that stands beside it. An answer is written whole.
 * @param part steps below the answer: none for its value
 * @param shownIn what the field shows
 * @param withValue the answer that the field writes
 */
export const useAnswerPlace = (
  questionId: string,
  part: readonly string[],
  shownIn: (answer: Answer | undefined) => unknown,
  withValue: (answer: Answer, value: unknown) => Answer,
): FieldPlace => {
  const path = ['answers', questionId];
  const field = [...path, ...part];
  const key = field.join('/');
  const answer = useDossier((s) =>
    s.dossier && Object.hasOwn(s.dossier.answers, questionId) ? s.dossier.answers[questionId] : undefined,
  );
  const text = useDossier((s) => s.texts[key] ?? s.dossier?.drafts[key]);
  const dossier = useDossier((s) => (text === undefined ? null : s.dossier));
  const lock = useLock();
  const value = shownIn(answer);
  const withNext = (next: unknown): Answer | undefined => cleanAnswer(withValue(answer ?? { state: 'answered' }, next));
  return {
    value,
    text,
    refusal:
      dossier === null || text === undefined || typeof value === 'number'
        ? null
        : refusalAt(dossier, path, withNext(text)),
    limit: textLimitAt(AnswerSchema, part.length === 0 ? ['value'] : part),
    suggests: repeatedTextAt(field),
    lock,
    write: (next, label) => void setPlace(label, path, withNext(next), field),
    type: ({ value: next, text: typed, said }, label) =>
      setTyped(label, path, { value: withNext(next), text: typed, isDraft: said !== null }, [withNext(undefined)]),
  };
};
