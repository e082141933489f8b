/** What a key asks for beside a line of the list: arrows choose, Enter does it, Escape leaves; the line has the cursor again. */
import { useEffect, useRef, useState } from 'react';
import { MenuItem as Item, Menu as List, Popover } from 'react-aria-components';
import type { MenuItem } from '#renderer/ground/components/menu.tsx';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';

/** A line, and what is asked of it. */
export interface AskedLine {
  readonly row: DossierRow;
  /** what has the cursor, and has it again afterwards */ readonly from: HTMLElement;
}
/** The line that a menu is asked for, until it is left; then the line has the cursor again, and what was chosen is done: it may open a dialog, which gives the cursor back. */
export const useAskedLine = () => {
  const [asked, ask] = useState<AskedLine | null>(null);
  const left = useRef<{ readonly from: HTMLElement; readonly run: (() => void) | undefined } | null>(null);
  useEffect(() => {
    if (asked !== null || left.current === null) return;
    const { from, run } = left.current;
    left.current = null;
    from.focus({ preventScroll: true });
    run?.();
  }, [asked]);
  const leave = (run?: () => void): void => {
    if (asked !== null) left.current = { from: asked.from, run: run ?? left.current?.run };
    ask(null);
  };
  return { asked, ask, leave };
};

export interface LineMenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly from: HTMLElement;
  /** which end of it the menu begins at */ readonly side?: 'start' | 'end';
  /** @param run what was chosen, if anything */ readonly onLeave: (run?: () => void) => void;
}
export const LineMenu = ({ label, items, from, side = 'start', onLeave }: LineMenuProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the library, which begins with the list as a whole.
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Popover
      className="menu"
      aria-label={label}
      triggerRef={{ current: from }}
      isOpen
      placement={`bottom ${side}`}
      offset={4}
      onOpenChange={(isOpen) => !isOpen && onLeave()}
    >
      <List
        ref={list}
        className="menu-list"
        aria-label={label}
        onAction={(key) => onLeave(items.find((item) => item.label === key)?.run)}
        onClose={() => onLeave()}
      >
        {items.map((item) => (
          <Item key={item.label} id={item.label} className="menu-item" textValue={item.label}>
            {item.label}
          </Item>
        ))}
      </List>
    </Popover>
  );
};
