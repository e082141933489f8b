/** The keys of the list: arrows among its lines, Shift to tick on the way, X ticks, E asks for another step, A for an assessor, Space looks beside, left and right fold a group or the look. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { LETTERS } from '#renderer/ground/commands/keys.ts';
import { areLettersOn } from '#renderer/ground/commands/letters.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { PickedDossiers } from '../../use-picked.ts';
import type { ListLines } from '../list-lines.ts';

/** What is asked for by a key of the list. */
export type AskedOf = 'step' | 'assign';
interface ListKeys {
  readonly lines: ListLines;
  /** pixels of a line */ readonly height: number;
  readonly row: (index: number) => DossierRow | undefined;
  readonly picked: PickedDossiers;
  readonly box: RefObject<HTMLElement | null>;
  readonly scrollTo: (line: number) => void;
  readonly isFolded: (key: string) => boolean;
  readonly onFold: (key: string) => void;
  /** the dossier that is looked at beside the list, or none */ readonly peeked: string | null;
  readonly onPeek: (id: string | null) => void;
  readonly onPickAll: () => void;
  /** asks for another step, or another assessor, of a dossier or of those that are ticked. @param from what holds the cursor */ readonly onAsk: (
    what: AskedOf,
    row: DossierRow,
    from: HTMLElement,
  ) => void;
}
/** What holds the cursor in a line: the name that opens the dossier, or the button that folds the group. */
const HOLDER = '.opener .button, .group-toggle';

export const useListKeys = (list: ListKeys) => {
  const [at, setAt] = useState(0);
  const [wish, setWish] = useState<number | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const holder = list.box.current?.querySelector<HTMLElement>(`[data-line="${wish}"] :is(${HOLDER})`);
    if (!holder) return;
    holder.focus({ preventScroll: true });
    setWish(null);
  });
  /** the dossier whose line has the cursor */
  const held = useRef<string | null>(null);
  const keepCursor = (): void => {
    if (held.current === null || document.activeElement !== document.body) return;
    const own = list.box.current?.querySelector(`[data-dossier="${CSS.escape(held.current)}"]`);
    own?.querySelector<HTMLElement>(HOLDER)?.focus({ preventScroll: true });
  };
  // A change may bring its line elsewhere in the list, where it is drawn anew.
  useEffect(keepCursor);
  const holderAt = (n: number): HTMLElement | null | undefined =>
    list.box.current?.querySelector<HTMLElement>(`[data-line="${n}"] :is(${HOLDER})`);
  const line = list.lines.line(at);
  const rowAt = (n: number): DossierRow | undefined => {
    const found = list.lines.line(n);
    return found?.kind === 'dossier' ? list.row(found.index) : undefined;
  };
  const move = (by: number, ticks: boolean): void => {
    const next = Math.max(0, Math.min(list.lines.count - 1, at + by));
    if (ticks) list.picked.add([rowAt(at), rowAt(next)].filter((row) => row !== undefined));
    setAt(next);
    setWish(next);
    list.scrollTo(next);
    const row = rowAt(next);
    if (list.peeked !== null && row) list.onPeek(row.id);
  };
  const side = (open: boolean): void => {
    if (line?.kind === 'group') {
      if (list.isFolded(line.group.key) === open) list.onFold(line.group.key);
    } else list.onPeek(open ? (rowAt(at)?.id ?? null) : null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || (!target.matches(HOLDER) && target !== list.box.current)) return;
    const row = rowAt(at);
    const page = Math.max(1, Math.floor((list.box.current?.clientHeight ?? 0) / list.height) - 2);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1, event.shiftKey),
      ArrowUp: () => move(-1, event.shiftKey),
      PageDown: () => move(page, false),
      PageUp: () => move(-page, false),
      Home: () => move(-list.lines.count, false),
      End: () => move(list.lines.count, false),
      ArrowRight: () => side(true),
      ArrowLeft: () => side(false),
      ...(row && areLettersOn()
        ? {
            [LETTERS.tick]: () => list.picked.toggle(row),
            [LETTERS.step]: () => list.onAsk('step', row, holderAt(at) ?? target),
            [LETTERS.assign]: () => list.onAsk('assign', row, holderAt(at) ?? target),
          }
        : {}),
      ...(row ? { ' ': () => list.onPeek(list.peeked === row.id ? null : row.id) } : {}),
    };
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    const act = isAll ? list.onPickAll : event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  /** A line that the pointer or the Tab key went to. */
  const onFocus = (target: EventTarget): void => {
    const own = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
    if (own !== undefined) setAt(Number(own));
    held.current =
      (target instanceof Element && target.closest<HTMLElement>('[data-dossier]')?.dataset.dossier) || null;
  };
  const onBlur = (): void => {
    held.current = null;
  };
  /** The cursor is on the line of a dossier again, wherever it went, unless it is somewhere else by now. */
  const follow = (id: string): void => {
    held.current = id;
    keepCursor();
  };
  return { at: Math.min(at, Math.max(0, list.lines.count - 1)), onKeyDown, onFocus, onBlur, follow };
};
