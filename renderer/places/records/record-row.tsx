/** One record on one line, which unfolds where it stands. The heads of a list are one stop of the Tab key: arrows move among them. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';

export const RecordRow = ({
  place,
  name,
  facts,
  differs = null,
  isOpen,
  isStop,
  menuLabel,
  items,
  onToggle,
  onKeyDown,
  children,
}: {
  /** as findings name it: 'risks/…' */ readonly place: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** how it stands beside the newest frozen version, where it differs */ readonly differs?: string | null;
  readonly isOpen: boolean;
  /** whether the Tab key stops at it */ readonly isStop: boolean;
  readonly menuLabel: string;
  readonly items: readonly MenuItem[];
  readonly onToggle: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: () => ReactNode;
}) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds it from any of its fields
  <div
    className="record-row"
    data-open={isOpen}
    data-differs={differs === null ? undefined : true}
    data-place={place}
    onKeyDown={(e) => {
      const { target } = e;
      // Escape belongs first to a list that is open.
      const isListOpen =
        target instanceof Element && target.getAttribute('aria-expanded') === 'true' && target.matches('input');
      if (e.key !== 'Escape' || !isOpen || isListOpen || !e.currentTarget.contains(target as Node)) return;
      e.stopPropagation();
      onToggle();
      e.currentTarget.querySelector<HTMLElement>('.record-toggle')?.focus();
    }}
  >
    <div className="record-head">
      <button
        type="button"
        className="record-toggle"
        aria-expanded={isOpen}
        tabIndex={isStop || isOpen ? 0 : -1}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        {isOpen ? (
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
        )}
        <strong className="record-name">{name}</strong>
        {!isOpen && <span className="record-facts">{facts.join(' · ')}</span>}
        {differs !== null && <span className="hidden"> – {differs}</span>}
      </button>
      {items.length > 0 && <Menu label={menuLabel} items={items} aside />}
    </div>
    {isOpen && differs !== null && <p className="hint record-differs">{differs}</p>}
    {isOpen && children()}
  </div>
);
