import { useEffect, useRef, useState } from 'react';
import { Button, MenuItem as Item, Menu as List, MenuTrigger, Popover } from 'react-aria-components';
import { Tipped } from './controls/tip.tsx';

const HAS_WORDS = /\p{Letter}/u;

export interface MenuItem {
  /** no two of one menu are called alike */ readonly label: string;
  readonly run: () => void;
}

/** A button that opens a list of actions: arrows and letters move, Enter runs, Escape and a click elsewhere close. */
export const Menu = ({
  label,
  items,
  text = '⋯',
  aside = false,
  asked,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly text?: string;
  /** what it holds is reached by keys of the thing itself: the Tab key passes it */ readonly aside?: boolean;
  /** opened by a key too: whoever hears it keeps whether it is open */ readonly asked?: {
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
  };
}) => {
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = asked?.isOpen ?? isOpenHere;
  const setOpen = asked?.onOpen ?? setOpenHere;
  const chosen = useRef<MenuItem | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What was chosen may open a dialog, which gives the focus back to where it was: to the button, not to a line of a list that is gone.
  useEffect(() => {
    if (isOpen || chosen.current === null) return;
    const { run } = chosen.current;
    chosen.current = null;
    button.current?.focus();
    run();
  }, [isOpen]);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Tipped words={label} hushed={HAS_WORDS.test(text)}>
        <Button ref={button} excludeFromTabOrder={aside} className="button" data-kind="quiet" aria-label={label}>
          {text}
        </Button>
      </Tipped>
      <Popover className="menu" placement="bottom end" offset={4}>
        <List
          className="menu-list"
          aria-label={label}
          onAction={(key) => {
            chosen.current = items.find(({ label: own }) => own === key) ?? null;
            setOpen(false);
          }}
        >
          {items.map((item) => (
            <Item key={item.label} id={item.label} className="menu-item" textValue={item.label}>
              {item.label}
            </Item>
          ))}
        </List>
      </Popover>
    </MenuTrigger>
  );
};
