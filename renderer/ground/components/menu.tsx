import { useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/** A button that opens a list of actions: arrows move, Enter runs, Escape and a click elsewhere close. */
export const Menu = ({
  label,
  items,
  text = '⋯',
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly text?: string;
}) => {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const { current } = list;
    current?.querySelector('button')?.focus();
    // The list is fixed on the window, so that no scrolling box cuts it.
    const place = button.current?.getBoundingClientRect();
    if (current && place) {
      const height = current.offsetHeight;
      current.style.top = `${Math.max(8, Math.min(place.bottom + 4, window.innerHeight - height - 8))}px`;
      current.style.right = `${window.innerWidth - place.right}px`;
    }
    const away = (e: Event): void => {
      if (e.target instanceof Node && !current?.contains(e.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (by: number): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button"
        data-kind="quiet"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {text}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className="menu"
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown') move(1);
            else if (e.key === 'ArrowUp') move(-1);
            else if (e.key === 'Escape') close();
            else if (e.key === 'Tab') setOpen(false);
            else return;
            e.preventDefault();
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              className="menu-item"
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </>
  );
};
