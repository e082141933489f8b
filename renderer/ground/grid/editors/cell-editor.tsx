/** The field that takes the place of a cell while it is written to. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import type { SelectionAction } from '#shared/finance/grid/selection.ts';
import type { GridCell } from '../sheet.ts';

export interface CellEditorProps {
  readonly cell: GridCell;
  readonly label: string;
  /** what was typed to start with; null = edit what is there */ readonly typed: string | null;
  readonly numeric: boolean;
  /** the line that says to a screen reader what is wrong */ readonly barId: string;
  /** why a text is not a value; null when it is */ readonly refusal: (text: string) => string | null;
  /** what the person is told while typing */ readonly onProblem: (words: string | null) => void;
  readonly onCommit: (text: string, then: SelectionAction | null) => void;
  readonly onCancel: () => void;
}
const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** Where a key that ends the editing leads; undefined = it does not end it. */
export const afterKey = (event: KeyboardEvent, arrowsLeave: boolean): SelectionAction | undefined => {
  if (event.key === 'Enter') return { type: 'step', to: event.shiftKey ? 'up' : 'down', extend: false };
  if (event.key === 'Tab') return { type: event.shiftKey ? 'previous' : 'next' };
  const arrow = ARROWS[event.key as keyof typeof ARROWS];
  return arrow && arrowsLeave && !event.shiftKey ? { type: 'step', to: arrow, extend: false } : undefined;
};

export const CellEditor = (props: CellEditorProps) => {
  const { cell, label, typed, numeric, barId, refusal, onProblem, onCommit, onCancel } = props;
  const [text, setText] = useState(typed ?? cell.typed);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === null) field.current?.select();
  }, [typed]);
  const problem = text === cell.typed ? (cell.problem ?? null) : refusal(text);
  useEffect(() => onProblem(problem), [problem, onProblem]);
  const commit = (then: SelectionAction | null): void => {
    if (done.current) return;
    done.current = true;
    onCommit(text, then);
  };
  useTyping(() => commit(null));
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
      return;
    }
    const then = afterKey(event, typed !== null);
    if (!then) return;
    event.preventDefault();
    commit(then);
  };
  return (
    <>
      <input
        ref={field}
        type="text"
        className="grid-editor"
        data-numeric={numeric}
        inputMode={numeric ? 'decimal' : 'text'}
        aria-label={label}
        aria-describedby={barId}
        aria-invalid={problem !== null}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit(null)}
      />
      {problem !== null && (
        <span className="grid-problem" aria-hidden="true">
          ⚠ {problem}
        </span>
      )}
    </>
  );
};
