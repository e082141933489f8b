/** A dialog, for what cannot be said in place: it starts in its first field, keeps the focus inside, closes on Escape and gives the focus back. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Modal, Dialog as ModalDialog, ModalOverlay } from 'react-aria-components';
import { useT } from '#renderer/ground/language/language.tsx';
import { Button } from './button.tsx';

const FIELDS =
  'input:not([type=hidden]):not([type=radio]:not(:checked)):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

const Content = ({ children }: { readonly children: ReactNode }) => {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the library, which begins with the dialog as a whole.
    const frame = requestAnimationFrame(() => {
      const { current } = content;
      if (current === null || current.contains(document.activeElement)) return;
      current.querySelector<HTMLElement>(FIELDS)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={content} className="stack">
      {children}
    </div>
  );
};

export const Dialog = ({
  title,
  onClose,
  children,
  wide = false,
  bare = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** the title is kept for a screen reader only */ readonly bare?: boolean;
}) => {
  const t = useT();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="overlay-frame">
        <ModalDialog className="dialog" data-wide={wide} aria-label={title}>
          <div className="dialog-body">
            {!bare && (
              <header className="row">
                <h2 className="grow">{title}</h2>
                <Button kind="quiet" onClick={onClose}>
                  {t('common.close')}
                </Button>
              </header>
            )}
            <Content>{children}</Content>
          </div>
        </ModalDialog>
      </Modal>
    </ModalOverlay>
  );
};
