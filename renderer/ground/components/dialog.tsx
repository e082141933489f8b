import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { Button } from './button.tsx';

/** The native dialog: it keeps the focus inside, gives it back, and closes on Escape. For what cannot be said in place. */
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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-wide={wide}
      aria-label={title}
      onClose={onClose}
      onClick={(e) => e.target === dialog.current && onClose()}
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
    >
      <div className="dialog-body">
        {!bare && (
          <header className="row">
            <h2 className="grow">{title}</h2>
            <Button kind="quiet" onClick={onClose}>
              {t('common.close')}
            </Button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
};
