/** Where the figures of a line of the plan come from, as its cells say: what a footnote prints. */

import { NARROW } from '#shared/base/money/format.ts';
import { type CellNote, type NotedLine, placeOfCell } from '#shared/dossier/content/cell-notes.ts';
import { type MemoContext, pair } from './context.ts';

/** `année 1`, `mois 3`… The cells that speak of the whole line have no words. */
const placeWords = ({ t }: MemoContext, key: string): string => {
  const place = placeOfCell(key);
  switch (place.kind) {
    case 'line':
      return '';
    case 'today':
      return t('memo.origin.cell.today');
    case 'year':
      return t('memo.yearOne', { year: place.year + 1 });
    case 'month':
      return t('memo.origin.cell.month', { month: place.month + 1 });
    case 'payment':
      return t('memo.origin.cell.payment', { month: place.month + 1 });
  }
};
const sourceWords = (c: MemoContext, { source = '', confidence }: CellNote): string =>
  confidence === undefined
    ? source
    : `${source} (${pair(c, c.t('memo.origin.confidence'), c.t(`memo.origin.confidences.${confidence}`))})`;

/**
 * Each source once, with the cells it speaks of: `Convention 2026-114, art. 4; Comptes 2026, p. 6 (aujourd’hui)`. Empty when no cell cites any.
 */
export const lineOrigin = (c: MemoContext, line: NotedLine): string => {
  const places = new Map<string, string[]>();
  for (const [key, note] of Object.entries(line.cells ?? {})) {
    if (note.source === undefined || note.source === '') continue;
    const text = sourceWords(c, note);
    places.set(text, [...(places.get(text) ?? []), placeWords(c, key)]);
  }
  return [...places]
    .map(([text, words]) => (words.includes('') ? text : `${text} [${words.join(', ')}]`))
    .join(c.language === 'fr' ? `${NARROW}; ` : '; ');
};
