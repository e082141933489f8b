/** What the keys do in the grid; what each means is said in keys.ts. */
import type { KeyboardEvent } from 'react';
import { fill } from '#shared/finance/grid/paste.ts';
import { areaOf, cellAt, select } from '#shared/finance/grid/selection.ts';
import { clearEdits } from '../clipboard.ts';
import { type Intent, intentOf } from '../keys.ts';
import { rowsInSight } from '../scrolling.ts';
import type { GridAsks, GridHands } from './hands.ts';

const follow = (intent: Intent, hands: GridHands, asks: GridAsks): void => {
  const { sheet, selection } = hands;
  const { active } = selection;
  const area = areaOf(selection);
  const write = (edits: Parameters<typeof sheet.write>[0]): void => {
    if (edits.length > 0) sheet.write(edits);
  };
  switch (intent.type) {
    case 'select':
      hands.move(intent.action);
      break;
    case 'edit':
      hands.startEditing(intent.text);
      break;
    case 'clear':
      write(clearEdits(sheet, area));
      break;
    case 'fill':
      write(fill(area, intent.to, (row, col) => sheet.cell(row, col).typed));
      break;
    case 'moveLine':
      asks.onMoveLine?.(active.row, intent.by);
      break;
    case 'shift':
      asks.onShift?.(active, intent.by);
      break;
    case 'note':
      asks.onNote?.(active);
      break;
    case 'explain':
      // What was typed has its source; what is computed, its parts.
      if (sheet.cell(active.row, active.col).kind === 'input') asks.onNote?.(active);
      else asks.onExplain?.(active);
      break;
    case 'release':
      hands.setSelection(cellAt(active.row, active.col));
      break;
  }
};

export const pressKey = (event: KeyboardEvent, hands: GridHands, asks: GridAsks): void => {
  const { selection, extent, released } = hands;
  const key = {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph'),
  };
  const intent = intentOf(key, rowsInSight(hands.frame.current));
  if (!intent || event.nativeEvent.isComposing) return;
  const tabs = intent.type === 'select' && (intent.action.type === 'next' || intent.action.type === 'previous');
  // Tab walks through the cells; Escape first, or the last cell, and it leaves the grid.
  if (tabs && (released.current || select(selection, intent.action, extent).active === selection.active)) return;
  released.current = intent.type === 'release';
  event.preventDefault();
  follow(intent, hands, asks);
};
