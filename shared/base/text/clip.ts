/** Long texts brought down to a size, openly: the reader is told where the rest is. */
export interface ClippedText {
  readonly text: string;
  readonly cut: boolean;
}
/** What a line break costs: a short line takes the room of a long one. */
const LINE = 90;

/**
 * The beginning of a text, cut between two words.
 * @param room in characters; a line break counts for a whole line
 * @param more what is said instead of the rest, e.g. "… (see the full memo)"
 */
export const clip = (text: string, room: number, more: string): ClippedText => {
  let left = room;
  let end = 0;
  let gap = 0;
  for (const character of text) {
    left -= character === '\n' ? LINE : 1;
    if (left < 0) break;
    if (/\s/u.test(character)) gap = end;
    end += character.length;
  }
  if (end >= text.length) return { text, cut: false };
  // A word longer than half the room is cut inside rather than lost.
  const stop = gap > end / 2 ? gap : end;
  return { text: `${text.slice(0, stop).replace(/[\s.,;:·]+$/u, '')}${more}`, cut: true };
};

/** Room of a name in a list and in the words of a button, in characters. */
const NAME = 60;
/** What stands for a long text where it is only named: its beginning, cut between two words and openly. */
export const nameFrom = (text: string): string => clip(text.trim(), NAME, '…').text;

export interface ClippedList {
  readonly items: readonly string[];
  /** how many are left out */ readonly left: number;
  /** whether one of those kept is cut */ readonly cut: boolean;
}
/** The first items, each cut with a mere ellipsis; where the rest is, is said once, by the caller. */
export const clipList = (
  items: readonly string[],
  { count, room }: { readonly count: number; readonly room: number },
): ClippedList => {
  const kept = items.slice(0, count).map((text) => clip(text, room, '…'));
  return {
    items: kept.map((k) => k.text),
    left: Math.max(0, items.length - count),
    cut: kept.some((k) => k.cut),
  };
};
