/**
 * The texts of one row of a page, cut into words and figures. The library joins what stands close together, whatever column it belongs to: "54 600
 * Recettes" comes as one text, and its words are placed by the widths of letters.
 */
import { letterEdges, type PageText } from './placed.ts';

export interface Atom {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly spread: number;
  readonly bold: boolean;
  readonly isField: boolean;
  /** `figure`: written as money is, or alone; `number`: digits that may belong to words: a year, an account, a quantity */
  readonly kind: 'word' | 'number' | 'figure';
  /** a text of its own, so that both its ends are where the page has them */ readonly isWhole: boolean;
  /** what stands before it in the same text: a space, nothing, or the beginning of the text */
  readonly after: 'space' | 'letter' | 'start';
}

/** Where a word of two columns that touch can come apart: "réparatioDépart", "Départemen6,000.00", "600.00Aides". */
const SOFT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L}\p{L})(?=\d)|(?<=[.,]\d\d)(?=\p{L})/gu;
const DIGITS = /^[-+–(]?(?:[€£$]\s?)?\d[\d.,'’]*\)?-?$/;
const GROUP_HEAD = /^[-+–(]?(?:[€£$]\s?)?\d{1,3}$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?\)?-?$/;
const GROUP_ON = /^\d{3}$/;
const UNIT = /^(?:€|k€|K€|EUR|euros?|%|£)$/;
const SIGN = /^[-–+(€£$]$/;
const MONEY = /^[-+–(]?(?:[€£$]\s?)?(?:\d{1,3}(?:[ .,'’]\d{3})+|\d+)(?:[.,]\d+)?\)?-?\s?(?:€|k€|K€|EUR|euros?|%|£)?$/;

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly after: Atom['after'];
}
const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const token of text.matchAll(/[^\s\u00a0\u202f\u2007\u2009]+/g)) {
    const cuts = [...token[0].matchAll(SOFT)].map((m) => m.index);
    const ends = [...cuts, token[0].length];
    ends.forEach((end, i) => {
      const from = i === 0 ? 0 : (cuts[i - 1] as number);
      pieces.push({
        text: token[0].slice(from, end),
        from: token.index + from,
        to: token.index + end,
        after: i > 0 ? 'letter' : pieces.length === 0 ? 'start' : 'space',
      });
    });
  }
  return pieces;
};

/** "12" "000,00" "€" are one figure; a sign before digits is theirs. */
const joinFigures = (pieces: readonly Piece[], text: string): Piece[] => {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const first = pieces[i] as Piece;
    let last = i;
    if (SIGN.test(first.text) && DIGITS.test(pieces[i + 1]?.text ?? '')) last += 1;
    const head = pieces[last] as Piece;
    if (DIGITS.test(head.text)) {
      if (GROUP_HEAD.test(head.text))
        while (GROUP.test(pieces[last + 1]?.text ?? '') && pieces[last + 1]?.after === 'space') {
          last += 1;
          if (!GROUP_ON.test((pieces[last] as Piece).text)) break;
        }
      if (UNIT.test(pieces[last + 1]?.text ?? '')) last += 1;
    } else last = i;
    const end = pieces[last] as Piece;
    out.push({ ...first, text: text.slice(first.from, end.to), to: end.to });
    i = last;
  }
  return out;
};

const kindOf = (text: string): Atom['kind'] => {
  if (/^[-–—]+$/.test(text) || /^#{2,}$/.test(text)) return 'number';
  if (!MONEY.test(text.replace(/[\u00a0\u202f\u2007\u2009]/g, ' '))) return 'word';
  const bare = /^\d+$/.test(text);
  return bare && (text.length < 3 || /^(?:19[89]|20[0-4])\d$/.test(text)) ? 'number' : 'figure';
};

/** @returns the words and figures of a text, left to right; the figure of a form's field is one whole */
export const atomsOf = (placed: PageText): Atom[] => {
  const { text, size, spread, bold, isField } = placed;
  if (isField) return [{ ...placed, kind: kindOf(text.trim()), isWhole: true, after: 'start', text: text.trim() }];
  const pieces = joinFigures(piecesOf(text), text);
  const edges = letterEdges(placed);
  return pieces.map(({ text: own, from, to, after }, i) => {
    const width = (edges[to] as number) - (edges[from] as number);
    // What ends a text ends where the text does.
    const right = i === pieces.length - 1 ? placed.right : (edges[to] as number);
    return {
      text: own,
      left: pieces.length === 1 ? placed.left : right - width,
      right,
      size,
      spread,
      bold,
      isField,
      kind: kindOf(own),
      isWhole: pieces.length === 1,
      after,
    };
  });
};
/** A figure made of groups, cut after each of its groups: two amounts may stand so close that they read as one. */
export const splitGroups = (atom: Atom): Atom[] => {
  const pieces = piecesOf(atom.text);
  if (pieces.length < 2) return [atom];
  const edges = letterEdges(atom);
  return pieces.map((p) => ({
    ...atom,
    text: p.text,
    left: edges[p.from] as number,
    right: edges[p.to] as number,
    after: p.after,
  }));
};
