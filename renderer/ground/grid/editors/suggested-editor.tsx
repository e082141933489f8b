/** The field of a cell whose text other dossiers may hold: typed as in any cell, with what they hold offered below it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { SuggestedInput } from '#renderer/ground/components/controls/suggested-input.tsx';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import { useSuggestions } from '#renderer/ground/state/held/use-suggestions.ts';
import type { SelectionAction } from '#shared/finance/grid/selection.ts';
import { afterKey, type CellEditorProps } from './cell-editor.tsx';

export const SuggestedEditor = (props: CellEditorProps) => {
  const { cell, label, typed, barId, refusal, onProblem, onCommit, onCancel } = props;
  const [text, setText] = useState(typed ?? cell.typed);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const { items, ask } = useSuggestions(cell.suggests ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell is entered
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === null) field.current?.select();
  }, []);
  const problem = text === cell.typed ? (cell.problem ?? null) : refusal(text);
  useEffect(() => onProblem(problem), [problem, onProblem]);
  const end = (kept: string, then: SelectionAction | null): void => {
    if (done.current) return;
    done.current = true;
    onCommit(kept, then);
  };
  useTyping(() => end(text, null));
  const onKey = (event: KeyboardEvent, chosen: string | null): boolean => {
    event.stopPropagation();
    const isCancel = event.key === 'Escape';
    // Up and down are the list's; left and right are the text's.
    const then = afterKey(event, false);
    if (!isCancel && !then) return false;
    event.preventDefault();
    if (then) end(chosen ?? text, then);
    else {
      done.current = true;
      onCancel();
    }
    return true;
  };
  return (
    <SuggestedInput
      label={{ words: label }}
      className="grid-editor"
      describedBy={barId}
      isInvalid={problem !== null}
      field={field}
      value={text}
      onChange={setText}
      items={items}
      onAsk={ask}
      onKey={onKey}
      onLeave={() => end(text, null)}
    />
  );
};
