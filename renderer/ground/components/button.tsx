import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  /** for a screen reader, where the words on the button need their context */ readonly label?: string;
  /** the Tab key passes it: arrows reach it from the button before it */ readonly aside?: boolean;
}
export const Button = ({ children, onClick, kind = 'plain', disabled = false, label, aside = false }: ButtonProps) => (
  <button
    type="button"
    className="button"
    data-kind={kind}
    disabled={disabled}
    onClick={onClick}
    {...(aside ? { tabIndex: -1 } : {})}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </button>
);
