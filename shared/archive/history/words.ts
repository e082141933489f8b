/** Two states of a text as one, word by word. */
import { diffWordsWithSpace } from 'diff';

/** A run of words that stayed, went, came, or is left out because it stayed. */
export interface Words {
  readonly kind: 'same' | 'gone' | 'come' | 'left';
  readonly text: string;
}
const LONG = 60;
const AROUND = 40;
/** Of what stayed, only the neighbours of what changed are shown. */
const shortenWords = ({ kind, text }: Words, isFirst: boolean, isLast: boolean): Words[] => {
  if (kind !== 'same') return [{ kind, text }];
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (text.length <= head + tail + AROUND) return [{ kind, text }];
  return [
    { kind: 'same' as const, text: text.slice(0, head) },
    { kind: 'left' as const, text: text.slice(head, text.length - tail) },
    { kind: 'same' as const, text: text.slice(text.length - tail) },
  ].filter((w) => w.text !== '');
};
/** @returns both sides as one text; null where they are short, or have nothing in common: then they are read one after the other */
export const wordsBetween = (a: string, b: string): readonly Words[] | null => {
  if (a === b || Math.max(a.length, b.length) < LONG) return null;
  const parts = diffWordsWithSpace(a, b).map(
    (part): Words => ({ kind: part.added ? 'come' : part.removed ? 'gone' : 'same', text: part.value }),
  );
  if (!parts.some((p) => p.kind === 'same' && p.text.trim().length > 3)) return null;
  return parts.flatMap((part, i) => shortenWords(part, i === 0, i === parts.length - 1));
};
