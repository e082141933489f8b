/** The list that takes the place of a cell of choices while it is written to: open at once, narrowed by what is typed. */
import { type KeyboardEvent, useContext, useEffect, useRef } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { useTyping } from '#renderer/ground/saving/typing.ts';
import { foldText } from '#shared/base/text/accents.ts';
import type { SelectionAction } from '#shared/finance/grid/selection.ts';
import { afterKey, type CellEditorProps } from './cell-editor.tsx';

/** A word of the choice begins with what was typed. */
const beginsIn = (label: string, typed: string): boolean =>
  foldText(label)
    .split(/[\s(’'/-]+/)
    .some((_, i, words) => words.slice(i).join(' ').startsWith(foldText(typed).trim()));

const OpenInput = ({
  label,
  typed,
  onEnd,
  onCancel,
}: {
  readonly label: string;
  readonly typed: string | null;
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
  const isNarrowed = (): boolean => state !== null && state.inputValue !== (state.selectedItem?.textValue ?? '');
  const readChoice = (): string | null => {
    if (!state) return null;
    const { focusedKey } = state.selectionManager;
    const item =
      focusedKey === null ? (isNarrowed() ? [...state.collection][0] : null) : state.collection.getItem(focusedKey);
    return item?.textValue ?? null;
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
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
      onBlur={() => onEnd(null, null)}
    />
  );
};

export const ChoiceEditor = ({ cell, label, typed, onCommit, onCancel }: CellEditorProps) => {
  const t = useT();
  const options = cell.options ?? [];
  const current = options.find((o) => o.label === cell.typed);
  const done = useRef(false);
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
        if (option && option.id !== current?.id) end(option.label, null);
      }}
      allowsEmptyCollection
    >
      <OpenInput
        label={label}
        typed={typed}
        onEnd={end}
        onCancel={() => {
          done.current = true;
          onCancel();
        }}
      />
      <Popover className="combo-popover" offset={2} style={{ minWidth: 'var(--trigger-width)' }}>
        <ListBox
          className="combo-list"
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
