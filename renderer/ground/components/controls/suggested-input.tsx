/**
 * A text that is typed freely, with what was written elsewhere offered below it. What is typed stands, whatever is offered: nothing is taken but by an arrow and Enter
 * (or Tab), or by a press. Escape closes the list and keeps the text; Home and End are the text's.
 */
import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import {
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { isListKey } from './list-keys.ts';

export interface SuggestedItem {
  readonly text: string;
  /** in how many dossiers it was written */ readonly dossiers: number;
  /** where else it is from: said in place of the number */ readonly from?: string;
}
export interface SuggestedInputProps {
  readonly id?: string;
  /** the id of its label, or its name in words */ readonly label: { readonly by: string } | { readonly words: string };
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** what is offered for the text that was asked about */ readonly items: readonly SuggestedItem[];
  /** the text to offer something for; null: nothing is to be offered any more */ readonly onAsk: (
    text: string | null,
  ) => void;
  /** where they are from; none: the dossiers */ readonly head?: string | undefined;
  readonly className?: string;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** hears each key first, with what an arrow has chosen; true: it took the key */ readonly onKey?: (
    event: KeyboardEvent,
    chosen: string | null,
  ) => boolean;
  readonly onLeave?: () => void;
}

type OfferingProps = Omit<SuggestedInputProps, 'onChange' | 'label' | 'isInvalid' | 'head'> & {
  readonly isAsked: boolean;
  readonly hovered: { current: boolean };
};
/** Opens the list when there is something to offer, and only then. */
const OfferingInput = ({ isAsked, hovered, items, onAsk, onKey, ...props }: OfferingProps) => {
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen === true;
  const isWanted = isAsked && items.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows what is offered, not what the person closes
  useEffect(() => {
    if (!state || state.isOpen === isWanted) return;
    if (isWanted) state.open(null, 'manual');
    else state.setOpen(false);
  }, [isWanted]);
  const stopOffering = (): void => {
    onAsk(null);
    state?.setOpen(false);
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!state || event.nativeEvent.isComposing) return;
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isListKey(event.key)) hovered.current = false;
    const { focusedKey } = state.selectionManager;
    const chosen = isOpen && focusedKey !== null && !hovered.current ? String(focusedKey) : null;
    if (onKey?.(event, chosen)) return;
    if (isArrow && !isOpen) onAsk(props.value);
    if (isOpen && (event.key === 'Home' || event.key === 'End')) {
      // They are the text's, as left and right are.
      state.selectionManager.setFocusedKey(null);
      event.stopPropagation();
    }
    if (event.key === 'Escape') {
      // Where a list is open it is the list's alone: what stands around stays open.
      if (isOpen) event.stopPropagation();
      stopOffering();
    }
    if ((event.key !== 'Tab' && event.key !== 'Enter') || !isOpen || chosen !== null) return;
    if (event.key === 'Enter') event.preventDefault();
    event.stopPropagation();
    stopOffering();
  };
  return (
    <Input
      ref={props.field}
      className={props.className ?? 'input'}
      data-suggests
      spellCheck="true"
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      aria-describedby={props.describedBy}
      onClick={() => {
        if (props.value === '' && !props.isReadOnly) onAsk('');
      }}
      onInput={(e) => {
        hovered.current = false;
        onAsk(e.currentTarget.value);
      }}
      onKeyDownCapture={onKeyDownCapture}
      onBlur={() => {
        onAsk(null);
        props.onLeave?.();
      }}
    />
  );
};

export const SuggestedInput = (props: SuggestedInputProps) => {
  const t = useT();
  const { value, items, onChange, onAsk, label, isInvalid, head, ...rest } = props;
  const [isAsked, setAsked] = useState(false);
  const hovered = useRef(false);
  const ask = (text: string | null): void => {
    setAsked(text !== null);
    onAsk(text);
  };
  return (
    <ComboBox
      {...(rest.id === undefined ? {} : { id: rest.id })}
      className="combo"
      {...('by' in label ? { 'aria-labelledby': label.by } : { 'aria-label': label.words })}
      inputValue={value}
      onInputChange={(text) => text !== value && onChange(text)}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        onChange(String(key));
        ask(null);
      }}
      isDisabled={rest.isDisabled === true}
      isReadOnly={rest.isReadOnly === true}
      isInvalid={isInvalid === true}
      allowsCustomValue
      // The list is opened for what is offered, which reaches it a moment later.
      allowsEmptyCollection
      // What is offered was found for what is typed; nothing of it is left out here.
      defaultFilter={() => true}
      menuTrigger="manual"
    >
      <OfferingInput {...rest} value={value} items={items} isAsked={isAsked} hovered={hovered} onAsk={ask} />
      <Popover className="combo-popover" offset={4} style={{ minWidth: 'var(--trigger-width)' }}>
        <ListBox
          className="combo-list"
          onPointerMove={() => {
            hovered.current = true;
          }}
        >
          <ListBoxSection>
            <Header className="combo-head">{head ?? t('common.inDossiers')}</Header>
            {items.map((item) => (
              <ListBoxItem key={item.text} id={item.text} textValue={item.text} className="combo-option suggestion">
                <span className="grow">{item.text}</span>
                <span className="hint">{item.from ?? t('common.dossierCount', { count: item.dossiers })}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
