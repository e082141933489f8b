import { type ReactNode, useId } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  /** absent on a button that sends its form */ readonly onClick?: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet';
  /** for as long as the tool itself is at work */ readonly disabled?: boolean;
  /**
   * why it cannot be done yet, in words that stand beside it; nothing when it can. It keeps its place in the order of the Tab key, so that whoever arrives hears why.
   */
  readonly blocked?: string | null;
  /** sends the form it stands in */ readonly submit?: boolean;
  /** for a screen reader, where the words on the button need their context */ readonly label?: string;
  /** the Tab key passes it: arrows reach it from the button before it */ readonly aside?: boolean;
}
export const Button = (props: ButtonProps) => {
  const { children, onClick, kind = 'plain', disabled = false, blocked, submit = false, label, aside = false } = props;
  const id = useId();
  const isBlocked = blocked !== undefined && blocked !== null && blocked !== '';
  const button = (
    <button
      type={submit ? 'submit' : 'button'}
      className="button"
      data-kind={kind}
      disabled={disabled}
      onClick={(event) => {
        if (isBlocked) event.preventDefault();
        else onClick?.();
      }}
      {...(isBlocked ? { 'aria-disabled': true, 'aria-describedby': `${id}-why` } : {})}
      {...(aside ? { tabIndex: -1 } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </button>
  );
  // The same place in the page whether it is blocked or not: the cursor stays on it.
  return blocked === undefined ? (
    button
  ) : (
    <span className="blockable">
      {button}
      {isBlocked && (
        <span id={`${id}-why`} className="hint">
          {blocked}
        </span>
      )}
    </span>
  );
};
