/**
 * The words of what has none to be seen: a button that is an icon or a mark, a part of a picture. They come when the pointer rests, and at once when the keyboard
 * arrives; Escape takes them away; they never stand over the field that one writes in.
 */
import { type ButtonHTMLAttributes, type ReactElement, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { mergeProps, useFocusable, useObjectRef } from 'react-aria';
import { Tooltip, TooltipTrigger, TooltipTriggerStateContext } from 'react-aria-components';
import { coversFocus } from './off-focus.ts';

const REST_MS = 500;
const TYPED_IN = 'input, textarea, [contenteditable="true"]';

/** Words that would cover what one is writing are not shown. */
const KeptOff = ({ children }: { readonly children: ReactNode }) => {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const look = (): void => {
      const tip = words.current?.closest<HTMLElement>('.tip');
      if (tip) tip.style.visibility = coversFocus(tip, TYPED_IN) ? 'hidden' : '';
    };
    look();
    // Once it stands where it was placed.
    const frame = requestAnimationFrame(look);
    document.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', look);
    };
  }, []);
  return <div ref={words}>{children}</div>;
};

/** A screen reader hears the words as the name or the description of what they belong to: they are not read a second time where they lie. */
const hideFromReaders = (tip: HTMLElement | null): void => tip?.setAttribute('aria-hidden', 'true');
/** The words themselves, beside what they belong to. */
const Words = ({
  children,
  near,
  placement = 'bottom',
}: {
  readonly children: ReactNode;
  /** what they belong to, where no button brings them */ readonly near?: RefObject<HTMLElement | null>;
  readonly placement?: 'bottom' | 'end';
}) => (
  <Tooltip
    ref={hideFromReaders}
    className="tip"
    offset={placement === 'end' ? 12 : 6}
    placement={placement}
    {...(near === undefined ? {} : { triggerRef: near, isOpen: true })}
  >
    <KeptOff>{children}</KeptOff>
  </Tooltip>
);
const SHOWN = { isOpen: true, open: () => undefined, close: () => undefined, shouldSkipAnimation: true };
/** Words beside a part of a picture, for as long as it is pointed at or asked about. */
export const PartTip = ({
  near,
  children,
}: {
  readonly near: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) => (
  <TooltipTriggerStateContext.Provider value={SHOWN}>
    <Words near={near} placement="end">
      {children}
    </Words>
  </TooltipTriggerStateContext.Provider>
);

/** Gives words to a control of the library, or to a button of ours that is made focusable. */
export const Tipped = ({
  words,
  children,
  hushed = false,
  placement = 'bottom',
}: {
  readonly words: ReactNode;
  readonly children: ReactElement;
  /** its words are to be seen already */ readonly hushed?: boolean;
  readonly placement?: 'bottom' | 'end';
}) => (
  <TooltipTrigger delay={REST_MS} closeDelay={0} isDisabled={hushed}>
    {children}
    <Words placement={placement}>{words}</Words>
  </TooltipTrigger>
);

interface TippedButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title' | 'type'> {
  /** what is shown when one asks; nothing: a button like others */ readonly tip: ReactNode;
  readonly placement?: 'bottom' | 'end';
  readonly hushed?: boolean;
  readonly ref?: RefObject<HTMLButtonElement | null>;
}
/** The hook and not the library's `Focusable`: that one complains of a button on a page that lies under a dialog, where nothing can be focused and nothing is wrong. */
const TriggerButton = ({ ref, ...rest }: Omit<TippedButtonProps, 'tip' | 'placement' | 'hushed'>) => {
  const own = useObjectRef(ref);
  const { focusableProps } = useFocusable({ isDisabled: rest.disabled === true }, own);
  return <button type="button" {...mergeProps(focusableProps, rest)} ref={own} />;
};
/** A button with words of its own, and what they leave out: a reason, a key, where it leads. */
export const TippedButton = ({ tip, placement, hushed, ...rest }: TippedButtonProps) => (
  <Tipped words={tip} {...(hushed === undefined ? {} : { hushed })} {...(placement === undefined ? {} : { placement })}>
    <TriggerButton {...rest} />
  </Tipped>
);

/** A button without visible words: what it does is its name, and is shown when one asks. */
export const IconButton = ({
  label,
  tip = label,
  ...rest
}: Omit<TippedButtonProps, 'tip' | 'aria-label'> & {
  readonly label: string;
  /** what is shown, where it says more than the name */ readonly tip?: string;
}) => <TippedButton className="icon-button" aria-label={label} {...rest} tip={tip} />;
