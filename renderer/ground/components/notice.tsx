import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';

/** Severity is said by a word in the text, never by colour alone. */
export const Notice = ({
  kind = 'info',
  children,
}: {
  readonly kind?: 'info' | 'attention' | 'serious';
  readonly children: ReactNode;
}) => (
  <div className="notice" data-kind={kind} role={kind === 'serious' ? 'alert' : 'status'}>
    {children}
  </div>
);
export const Tag = ({
  kind,
  children,
}: {
  readonly kind?: 'ok' | 'attention' | 'serious' | undefined;
  readonly children: ReactNode;
}) => (
  <span className="tag" data-kind={kind}>
    {children}
  </span>
);
export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);

/** What comes sooner than this is not announced: nothing flickers. */
const LATE_MS = 200;
/** What is being read: nothing at first, then still lines of about the size of what comes. */
export const Loading = ({ lines = 4 }: { readonly lines?: number }) => {
  const t = useT();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" aria-busy="true" role="status">
      {isLate && (
        <>
          <span className="hidden">{t('common.loading')}</span>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike and never move
            <span key={line} className="skeleton-line" aria-hidden="true" />
          ))}
        </>
      )}
    </div>
  );
};
