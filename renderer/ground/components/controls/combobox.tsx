/**
 * One of many, found by typing: words in any place and codes narrow the list, whatever their accents and capitals. Arrows move, Enter takes; Tab takes what was
 * typed or chosen, never what the mouse happens to lie on; Escape puts back what stood there. A text that is taken away chooses nothing, once one goes on.
 */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { foldTyped } from '#shared/base/text/accents.ts';
import { isListKey } from './list-keys.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
}
/** Stands for choosing nothing: a key of a list cannot be empty. */
const NOTHING = '∅';
const holds = (label: string, typed: string): boolean => foldTyped(label).includes(foldTyped(typed));
/** The one choice that a text names; undefined where it names none or several. */
const optionNamed = (options: readonly ComboOption[], typed: string): ComboOption | undefined => {
  const found = options.filter(({ label }) => holds(label, typed));
  return (
    found.find(({ label }) => foldTyped(label) === foldTyped(typed)) ?? (found.length === 1 ? found[0] : undefined)
  );
};

/** What the hand is at, between two drawings. */
interface Hand {
  /** a key led to what is marked in the list, and neither the mouse nor the text since */ isLed: boolean;
  /** what was typed and is not taken yet */ typed: string | null;
  /** shuts the list, and shows what is chosen */ shut: () => void;
}
const OpeningInput = ({
  className,
  placeholder,
  describedBy,
  hand,
  onSettle,
}: {
  readonly className: string;
  readonly placeholder: string;
  readonly describedBy: string | undefined;
  readonly hand: RefObject<Hand>;
  /** what is typed is taken, where it names one choice */ readonly onSettle: () => void;
}) => {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    hand.current.shut = () => state?.revert();
  });
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!state || event.nativeEvent.isComposing) return;
    const { current } = hand;
    if (isListKey(event.key)) current.isLed = true;
    if (!state.isOpen) return;
    const isChosen = state.selectionManager.focusedKey !== null && current.isLed;
    if (event.key === 'Escape') {
      // It is the list's alone: what stands around stays open.
      event.stopPropagation();
      current.typed = null;
      state.revert();
    } else if (event.key === 'Tab' && !isChosen) {
      event.stopPropagation();
      onSettle();
      state.setOpen(false);
    } else if (event.key === 'Enter' && !isChosen && current.typed !== null) {
      event.preventDefault();
      event.stopPropagation();
      onSettle();
      state.revert();
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
        hand.current.isLed = false;
        state.open(null, 'manual');
      }}
      onInput={(e) => {
        hand.current.typed = e.currentTarget.value;
        hand.current.isLed = false;
      }}
      onBlur={onSettle}
      onKeyDownCapture={onKeyDownCapture}
    />
  );
};

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
  const hand = useRef<Hand>({ isLed: false, typed: null, shut: () => undefined });
  const { value, options, empty } = props;
  const shown: readonly ComboOption[] = isAwake
    ? [...(empty === '' ? [] : [{ id: NOTHING, label: empty }]), ...options]
    : options.filter((o) => o.id === value);
  const take = (id: string): void => {
    hand.current.typed = null;
    if (id !== value) props.onChange(id);
  };
  const settle = (): void => {
    const { typed } = hand.current;
    if (typed === null) return;
    const named = typed.trim() === '' ? '' : optionNamed(options, typed)?.id;
    if (named !== undefined && (named !== '' || empty !== '')) take(named);
    hand.current.typed = null;
  };
  return (
    <ComboBox
      id={props.id}
      className="combo"
      aria-labelledby={props.labelledBy}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => {
        // A text that is taken away is a text on the way to another one.
        if (key === null) return;
        take(key === NOTHING ? '' : String(key));
        hand.current.shut();
      }}
      defaultFilter={holds}
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
        hand={hand}
        onSettle={settle}
      />
      <span className="combo-rest" data-empty={value === ''} aria-hidden="true">
        {options.find((o) => o.id === value)?.label ?? empty}
      </span>
      <ChevronDown className="combo-sign" size={14} strokeWidth={1.75} aria-hidden="true" />
      <Popover className="combo-popover" offset={4} style={{ minWidth: 'var(--trigger-width)' }}>
        <ListBox
          className="combo-list"
          onPointerMove={() => {
            hand.current.isLed = false;
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
