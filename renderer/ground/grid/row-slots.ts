/**
 * The elements that rows are drawn into. After a jump, rows that come into sight are written over those that left, each at the height where its element stands: the
 * browser sets a few words anew, and lays out nothing else. An element in which the cursor stands is never moved: the browser would take the cursor away.
 */
import { useEffect, useRef } from 'react';

interface Slot {
  /** of the row */ readonly index: number;
  readonly id: string;
  /** which element */ readonly slot: number;
}
export interface Slots {
  /** in the order of the elements */ readonly slots: readonly Slot[];
  /** elements ever made */ readonly made: number;
  /** the row from which the heights of elements are counted: another after a jump, so that elements stay where they are */ readonly base: number;
  /** a row that stands where its element was, not where its number would have it */ readonly stray: string | null;
}
export const NO_SLOTS: Slots = { slots: [], made: 0, base: 0, stray: null };

/** After a jump few rows stay; to keep their elements, all others would move around them. */
const FEW = 1 / 2;
/** A new element has stood nowhere: it is put where its row is. */
const NOWHERE = -1;

/**
 * A row that stays keeps its element where most do. One that comes takes the first that was left, as long as no element that stays has to move for it; else a new one.
 * @param drawn rows by their index, in order
 * @param idOf what a row is known by when its index changes
 * @param leaving the row that the cursor leaves in this turn: after a jump it is drawn once more, where its element stands
 */
export const assignSlots = (
  { slots, made, base, stray }: Slots,
  drawn: readonly number[],
  idOf: (index: number) => string,
  leaving: number | null,
): Slots => {
  const before = new Map(slots.map(({ id, slot }, place) => [id, { slot, place }]));
  const left = leaving === null ? undefined : before.get(idOf(leaving));
  const kept = drawn.filter((index) => before.has(idOf(index)) && idOf(index) !== stray);
  const isJump = slots.length > 0 && kept.length <= drawn.length * FEW;
  const staying = new Set(isJump ? [] : kept);
  const isStray = leaving !== null && left !== undefined && !staying.has(leaving);
  const rows = isStray ? drawn.filter((index) => index !== leaving) : drawn;
  const taken = new Set([...staying].map(idOf));
  if (isStray) taken.add(idOf(leaving));
  const free = [...before].filter(([id]) => !taken.has(id)).map(([, own]) => own);
  // Before which element each row has to stand: that of the next row that stays.
  const bounds: number[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (const index of [...rows].reverse()) {
    if (staying.has(index)) bound = before.get(idOf(index))?.place ?? bound;
    bounds.unshift(bound);
  }
  let next = made;
  const placed = rows.map((index, at) => {
    const id = idOf(index);
    const own = staying.has(index) ? before.get(id) : undefined;
    if (own !== undefined) return { index, id, ...own };
    const [first] = free;
    if (first !== undefined && first.place < (bounds[at] ?? 0)) {
      free.shift();
      return { index, id, ...first };
    }
    next += 1;
    return { index, id, slot: next - 1, place: NOWHERE };
  });
  if (isStray) {
    const after = placed.findIndex(({ place }) => place > left.place);
    placed.splice(after < 0 ? placed.length : after, 0, { index: leaving, id: idOf(leaving), ...left });
  }
  const [first] = slots;
  return {
    slots: placed.map(({ index, id, slot }) => ({ index, id, slot })),
    made: next,
    base: isJump && first !== undefined ? Math.max(0, base + (drawn[0] ?? 0) - first.index) : base,
    stray: isStray ? idOf(leaving) : null,
  };
};

/** @param drawn rows by their index, in order @param leaving the row that the cursor leaves */
export const useRowSlots = (
  drawn: readonly number[],
  idOf: (index: number) => string,
  leaving: number | null,
): Pick<Slots, 'slots' | 'base'> => {
  const before = useRef(NO_SLOTS);
  const now = assignSlots(before.current, drawn, idOf, leaving);
  useEffect(() => {
    before.current = now;
  });
  return now;
};
