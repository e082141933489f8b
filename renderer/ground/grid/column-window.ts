/** Which columns are worth drawing: those in sight and a margin, in steps so that a short scroll draws nothing again. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { GridColumn } from './sheet.ts';

const MARGIN = 240;
const STEP = 2;

export interface ColumnWindow {
  /** pixels of each column */ readonly widths: readonly number[];
  readonly first: number;
  /** included */ readonly last: number;
}
interface View {
  readonly left: number;
  readonly room: number;
}

/** What the columns ask for, and the room that is left given to those that hold words. */
const shareRoom = (columns: readonly GridColumn[], room: number): number[] => {
  const asked = columns.reduce((w, c) => w + c.width, 0);
  const words = columns.filter((c) => !c.numeric).reduce((w, c) => w + c.width, 0);
  const spare = Math.max(0, room - asked);
  return columns.map((c) => (c.numeric || words === 0 ? c.width : c.width + Math.floor((spare * c.width) / words)));
};
/** The columns in sight. The first one is frozen and always drawn. */
const columnsInSight = (widths: readonly number[], { left, room }: View): { first: number; last: number } => {
  const from = left - MARGIN;
  const to = left + room + MARGIN;
  let edge = 0;
  let first = widths.length - 1;
  let last = 0;
  widths.forEach((width, col) => {
    if (edge + width >= from) first = Math.min(first, col);
    if (edge <= to) last = col;
    edge += width;
  });
  return {
    first: Math.floor(first / STEP) * STEP,
    last: Math.min(widths.length - 1, Math.ceil((last + 1) / STEP) * STEP),
  };
};

export const useColumnWindow = (
  columns: readonly GridColumn[],
  frame: RefObject<HTMLDivElement | null>,
): ColumnWindow => {
  const [room, setRoom] = useState(0);
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setRoom(box.clientWidth));
    observer.observe(box);
    const quantum = 80 * STEP;
    const onScroll = (): void => setLeft(Math.round(box.scrollLeft / quantum) * quantum);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [frame]);
  const widths = shareRoom(columns, room);
  return { widths, ...columnsInSight(widths, { left, room: room === 0 ? 2_000 : room }) };
};
