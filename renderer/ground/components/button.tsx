import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  /** for a screen reader, where the words on the button need their context */ readonly label?: string;
}
export const Button = ({ children, onClick, kind = 'plain', disabled = false, label }: ButtonProps) => (
  <button
    type="button"
    className="button"
    data-kind={kind}
    disabled={disabled}
    onClick={onClick}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </button>
);
