/**
 * What is known of one cell of the plan: a remark, where its figure comes from, how sure it is. Kept on the line itself, so that a note is moved,
 * copied, removed and taken back with its line. The remark on the first cell is the line's own note.
 */
import { z } from 'zod';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import { matching } from '#shared/base/refusal/rule.ts';
import { CONFIDENCES } from './answer.ts';

/** Columns of the plan: its words, the last closed year, years 0…2, months 0…35 and the payments of those months. */
const CELL_KEY = /^(?:label|kind|funder|status|driver|today|y[0-2]|[mp](?:[0-9]|[12][0-9]|3[0-5]))$/;
export const MAX_CELL_NOTE = 2_000;
export const MAX_CELL_SOURCE = 500;

/** What a cell is about: the line as a whole, its closed year, a year 0…2, a month 0…35, the payment of a month. */
export type NotePlace =
  | { readonly kind: 'line' | 'today' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month' | 'payment'; readonly month: number };
/** @param key one that `CellNotesSchema` accepts */
export const placeOfCell = (key: string): NotePlace => {
  const [, letter = '', number = ''] = /^([ymp])(\d+)$/.exec(key) ?? [];
  if (letter === 'y') return { kind: 'year', year: Number(number) };
  if (letter !== '') return { kind: letter === 'm' ? 'month' : 'payment', month: Number(number) };
  return { kind: key === 'today' ? 'today' : 'line' };
};

/** The cell of a file that a figure was read from, and what it said then: what opens the file there, and what a later version is compared with. */
export const CellOriginSchema = z.strictObject({
  /** the document of the dossier that the file became; absent when it was read elsewhere */ attachmentId: matching(
    /^[A-Za-z0-9_-]{1,64}$/,
    'identifier',
  ).optional(),
  file: z.string().max(MAX_CELL_SOURCE),
  /** 'Sheet!D12' */ cell: z.string().max(MAX_CELL_SOURCE),
  /** as read */ cents: z.int().min(-MAX_AMOUNT_CENTS).max(MAX_AMOUNT_CENTS),
});
export type CellOrigin = z.infer<typeof CellOriginSchema>;
export const CellNoteSchema = z.strictObject({
  note: z.string().max(MAX_CELL_NOTE).optional(),
  source: z.string().max(MAX_CELL_SOURCE).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  origin: CellOriginSchema.optional(),
});
export type CellNote = z.infer<typeof CellNoteSchema>;
/** By column; a cell of which nothing is known has no key. */
export const CellNotesSchema = z.record(matching(CELL_KEY, 'cellKey'), CellNoteSchema);
export type CellNotes = z.infer<typeof CellNotesSchema>;

/** A line of any collection of the plan; investments have no note of their own. */
export interface NotedLine {
  readonly note?: string | undefined;
  readonly cells?: CellNotes | undefined;
}
const LABEL = 'label';
const isEmpty = (note: CellNote): boolean => !note.note && !note.source && !note.confidence && !note.origin;
/** Without blanks and empty texts. */
const plain = ({ note = '', source = '', confidence, origin }: CellNote): CellNote => ({
  ...(note.trim() === '' ? {} : { note: note.trim() }),
  ...(source.trim() === '' ? {} : { source: source.trim() }),
  ...(confidence === undefined ? {} : { confidence }),
  ...(origin === undefined ? {} : { origin }),
});

/** @returns null when nothing is known of the cell */
export const cellNote = (line: NotedLine, key: string): CellNote | null => {
  const own = line.cells?.[key] ?? {};
  const note = plain(key === LABEL && line.note !== undefined ? { ...own, note: line.note } : own);
  return isEmpty(note) ? null : note;
};

export interface NoteChange {
  readonly field: 'note' | 'cells';
  /** undefined removes it */ readonly value: string | CellNotes | undefined;
}
/** The fields of the line that say what is now known of a cell. @param keepsNote whether the line has a note of its own */
export const withCellNote = (line: NotedLine, key: string, note: CellNote | null, keepsNote: boolean): NoteChange[] => {
  const { [key]: before, ...others } = line.cells ?? {};
  // A remark is written beside the cell that the figure came from, never over it.
  const after = plain({ ...(before?.origin === undefined ? {} : { origin: before.origin }), ...note });
  const onLine = key === LABEL && keepsNote;
  const { note: _onLine, ...rest } = after;
  const kept = onLine ? rest : after;
  const cells = isEmpty(kept) ? others : { ...others, [key]: kept };
  const changed = JSON.stringify(before ?? {}) !== JSON.stringify(isEmpty(kept) ? {} : kept);
  return [
    ...(onLine && after.note !== line.note ? [{ field: 'note' as const, value: after.note }] : []),
    ...(changed ? [{ field: 'cells' as const, value: Object.keys(cells).length === 0 ? undefined : cells }] : []),
  ];
};
