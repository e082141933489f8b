/** The field that takes the place of a cell while it is written to. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import type { SelectionAction } from '#shared/finance/grid/selection.ts';
import type { GridCell } from './sheet.ts';

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
const afterKey = (event: KeyboardEvent, arrowsLeave: boolean): SelectionAction | undefined => {
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

/** A list of choices, opened at once; a letter typed goes to the next choice that begins with it. */
export const ChoiceEditor = ({ cell, label, typed, onCommit, onCancel }: CellEditorProps) => {
  const options = cell.options ?? [];
  const current = options.findIndex((o) => o.label === cell.typed);
  const starts = (o: { readonly label: string }): boolean =>
    typed !== null && o.label.toLowerCase().startsWith(typed.toLowerCase());
  const wanted = [...options.slice(current + 1), ...options.slice(0, current + 1)].find(starts);
  const [value, setValue] = useState((wanted ?? options[current])?.label ?? '');
  const field = useRef<HTMLSelectElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    try {
      field.current?.showPicker();
    } catch {
      // Without a gesture of the person the list stays closed; arrows still choose.
    }
  }, []);
  const commit = (text: string, then: SelectionAction | null): void => {
    if (done.current) return;
    done.current = true;
    onCommit(text, then);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
      return;
    }
    const then = afterKey(event, false);
    if (!then) return;
    event.preventDefault();
    commit(value, then);
  };
  return (
    <select
      ref={field}
      className="grid-editor"
      aria-label={label}
      value={value}
      onChange={(e) => {
        setValue(e.target.value);
        commit(e.target.value, null);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => commit(value, null)}
    >
      {current < 0 && <option value="">{cell.typed}</option>}
      {options.map((o) => (
        <option key={o.id} value={o.label}>
          {o.label}
        </option>
      ))}
    </select>
  );
};
