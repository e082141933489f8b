/**
 * One of many, found by typing: words in any place and codes narrow the list, whatever their accents and capitals. Arrows move, Enter takes; Tab takes what was
 * typed or chosen, never what the mouse happens to lie on; Escape puts back what stood there.
 */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
}
/** Stands for choosing nothing: a key of a list cannot be empty. */
const NOTHING = '∅';

const OpeningInput = ({
  className,
  placeholder,
  describedBy,
  hovered,
  onTake,
}: {
  readonly className: string;
  readonly placeholder: string;
  readonly describedBy: string | undefined;
  readonly hovered: { current: boolean };
  readonly onTake: (id: string) => void;
}) => {
  const state = useContext(ComboBoxStateContext);
  const typed = useRef(false);
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!state || event.nativeEvent.isComposing) return;
    if (event.key.startsWith('Arrow')) hovered.current = false;
    const { focusedKey } = state.selectionManager;
    const isChosen = focusedKey !== null && !hovered.current;
    if ((event.key !== 'Tab' && event.key !== 'Enter') || !state.isOpen || isChosen) return;
    const left = [...state.collection].filter((item) => item.key !== NOTHING);
    const [only] = left;
    // What is typed names one choice and no other.
    if (typed.current && only && (left.length === 1 || same(only.textValue, state.inputValue)))
      onTake(String(only.key));
    if (event.key === 'Tab') {
      event.stopPropagation();
      state.setOpen(false);
    }
  };
  return (
    <Input
      className={className}
      inputMode="search"
      placeholder={placeholder}
      aria-describedby={describedBy}
      onClick={(e) => {
        if (state?.isOpen !== false) return;
        e.currentTarget.select();
        state.open(null, 'manual');
      }}
      onFocus={() => {
        typed.current = false;
      }}
      onInput={() => {
        typed.current = true;
        hovered.current = false;
      }}
      onKeyDownCapture={onKeyDownCapture}
    />
  );
};
const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

export interface ComboboxProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly value: string;
  readonly options: readonly ComboOption[];
  /** what choosing nothing is called: shown while nothing is chosen, and first in the list */ readonly empty: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
}
export const Combobox = (props: ComboboxProps) => {
  const t = useT();
  // At rest only the choice is in the list: a page has hundreds of lists, and one is open.
  const [isAwake, setAwake] = useState(false);
  const hovered = useRef(false);
  const { value, options, empty } = props;
  const shown: readonly ComboOption[] = isAwake
    ? [...(empty === '' ? [] : [{ id: NOTHING, label: empty }]), ...options]
    : options.filter((o) => o.id === value);
  const take = (id: string): void => {
    if (id !== value) props.onChange(id);
  };
  return (
    <ComboBox
      id={props.id}
      className="combo"
      aria-labelledby={props.labelledBy}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => take(key === null || key === NOTHING ? '' : String(key))}
      onFocusChange={setAwake}
      isDisabled={props.isDisabled === true}
      isReadOnly={props.isReadOnly === true}
      isInvalid={props.isInvalid === true}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <OpeningInput
        className="input combo-input"
        placeholder={empty}
        describedBy={props.describedBy}
        hovered={hovered}
        onTake={take}
      />
      <span className="combo-rest" data-empty={value === ''} aria-hidden="true">
        {options.find((o) => o.id === value)?.label ?? empty}
      </span>
      <ChevronDown className="combo-sign" size={14} strokeWidth={1.75} aria-hidden="true" />
      <Popover className="combo-popover" offset={4} style={{ minWidth: 'var(--trigger-width)' }}>
        <ListBox
          className="combo-list"
          onPointerMove={() => {
            hovered.current = true;
          }}
          renderEmptyState={() => <p className="hint combo-none">{t('common.noChoice')}</p>}
        >
          {shown.map((o) => (
            <ListBoxItem key={o.id} id={o.id} textValue={o.label} className="combo-option">
              {o.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
