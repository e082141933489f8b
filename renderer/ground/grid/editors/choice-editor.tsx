/** The list that takes the place of a cell of choices while it is written to: open at once, narrowed by what is typed. */
import { type KeyboardEvent, useContext, useEffect, useRef } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { isListKey } from '#renderer/ground/components/controls/list-keys.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import { foldTyped } from '#shared/base/text/accents.ts';
import type { SelectionAction } from '#shared/finance/grid/selection.ts';
import { afterKey, type CellEditorProps } from './cell-editor.tsx';

const wordsOf = (text: string): readonly string[] => foldTyped(text).split(/[\s('/-]+/);
/** A word of the choice begins with what was typed. */
const beginsIn = (label: string, typed: string): boolean =>
  wordsOf(label).some((_, i, words) => words.slice(i).join(' ').startsWith(wordsOf(typed).join(' ')));

const OpenInput = ({
  label,
  typed,
  isLed,
  onEnd,
  onCancel,
}: {
  readonly label: string;
  readonly typed: string | null;
  /** whether a key led to what is marked in the list, and neither the mouse nor the text since */ readonly isLed: {
    current: boolean;
  };
  /** @param text the label to keep; null keeps what stood there */
  readonly onEnd: (text: string | null, then: SelectionAction | null) => void;
  readonly onCancel: () => void;
}) => {
  const state = useContext(ComboBoxStateContext);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell is entered
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === null) field.current?.select();
    else state?.setInputValue(typed);
    state?.open(null, 'manual');
  }, []);
  /** What was chosen by a key, or else what is typed: the whole of a name, or the first that begins so. */
  const readChoice = (): string | null => {
    if (!state) return null;
    const { focusedKey } = state.selectionManager;
    if (focusedKey !== null && isLed.current) return state.collection.getItem(focusedKey)?.textValue ?? null;
    const text = foldTyped(state.inputValue);
    if (text === '' || text === foldTyped(state.selectedItem?.textValue ?? '')) return null;
    const left = [...state.collection].map((item) => item.textValue);
    return left.find((words) => foldTyped(words) === text) ?? left[0] ?? null;
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (isListKey(event.key)) isLed.current = true;
    const then = event.key === 'Escape' ? null : afterKey(event, false);
    if (event.key !== 'Escape' && !then) return;
    event.preventDefault();
    event.stopPropagation();
    if (then) onEnd(readChoice(), then);
    else onCancel();
  };
  return (
    <Input
      ref={field}
      className="grid-editor"
      inputMode="search"
      aria-label={label}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={(e) => e.stopPropagation()}
      onInput={() => {
        isLed.current = false;
      }}
      onBlur={() => onEnd(null, null)}
    />
  );
};

export const ChoiceEditor = ({ cell, label, typed, onCommit, onCancel }: CellEditorProps) => {
  const t = useT();
  const options = cell.options ?? [];
  const current = options.find((o) => o.label === cell.typed);
  const done = useRef(false);
  const isLed = useRef(false);
  const end = (text: string | null, then: SelectionAction | null): void => {
    if (done.current) return;
    done.current = true;
    onCommit(text ?? cell.typed, then);
  };
  useTyping(() => end(null, null));
  return (
    <ComboBox
      aria-label={label}
      selectedKey={current?.id ?? null}
      defaultInputValue={cell.typed}
      defaultFilter={beginsIn}
      onSelectionChange={(key) => {
        const option = options.find((o) => o.id === key);
        if (option) end(option.label, null);
      }}
      allowsEmptyCollection
    >
      <OpenInput
        label={label}
        typed={typed}
        isLed={isLed}
        onEnd={end}
        onCancel={() => {
          done.current = true;
          onCancel();
        }}
      />
      <Popover className="combo-popover" offset={2} style={{ minWidth: 'var(--trigger-width)' }}>
        <ListBox
          className="combo-list"
          onPointerMove={() => {
            isLed.current = false;
          }}
          renderEmptyState={() => <p className="hint combo-none">{t('common.noChoice')}</p>}
        >
          {options.map((o) => (
            <ListBoxItem key={o.id} id={o.id} textValue={o.label} className="combo-option">
              {o.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
