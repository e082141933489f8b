/** What a key means in the grid, as in a spreadsheet. */
import type { Direction, SelectionAction } from '#shared/finance/grid/selection.ts';

export interface Key {
  readonly key: string;
  /** Ctrl, or the command key on a Mac */ readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** AltGr types characters such as € and must never be taken for Ctrl+Alt */ readonly altGraph: boolean;
}
export type Intent =
  | { readonly type: 'select'; readonly action: SelectionAction }
  /** `text` null = edit what is there */
  | { readonly type: 'edit'; readonly text: string | null }
  | { readonly type: 'clear' }
  | { readonly type: 'fill'; readonly to: 'right' | 'down' }
  | { readonly type: 'moveLine'; readonly by: -1 | 1 }
  | { readonly type: 'shift'; readonly by: -1 | 1 }
  | { readonly type: 'note' }
  /** where what stands there comes from */
  | { readonly type: 'explain' }
  | { readonly type: 'release' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const select = (action: SelectionAction): Intent => ({ type: 'select', action });
const step = (to: Direction, extend = false, count = 1): Intent => select({ type: 'step', to, extend, count });

/** @param page rows in a screen @returns null for a key that the grid leaves to others */
export const intentOf = ({ key, ctrl, shift, alt, altGraph }: Key, page: number): Intent | null => {
  const typed = key.length === 1 && (altGraph || (!ctrl && !alt));
  if (typed) return { type: 'edit', text: key };
  const arrow = ARROWS[key];
  if (arrow && alt && !ctrl && !shift) {
    if (arrow === 'down' || arrow === 'up') return { type: 'moveLine', by: arrow === 'up' ? -1 : 1 };
    return { type: 'shift', by: arrow === 'left' ? -1 : 1 };
  }
  if (alt) return key === 'Enter' && !ctrl && !shift ? { type: 'explain' } : null;
  if (arrow) return ctrl ? select({ type: 'jump', to: arrow, extend: shift }) : step(arrow, shift);
  switch (key) {
    case 'Enter':
      return ctrl ? null : step(shift ? 'up' : 'down');
    case 'Tab':
      return ctrl ? null : select({ type: shift ? 'previous' : 'next' });
    case 'F2':
      return shift ? { type: 'note' } : { type: 'edit', text: null };
    case 'Home':
      return select({ type: ctrl ? 'first' : 'rowStart', extend: shift });
    case 'End':
      return select({ type: ctrl ? 'last' : 'rowEnd', extend: shift });
    case 'PageUp':
      return step('up', shift, page);
    case 'PageDown':
      return step('down', shift, page);
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'Escape':
      return { type: 'release' };
    default:
      break;
  }
  if (!ctrl || shift) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return select({ type: 'all' });
    case 'r':
      return { type: 'fill', to: 'right' };
    case 'd':
      return { type: 'fill', to: 'down' };
    default:
      return null;
  }
};
