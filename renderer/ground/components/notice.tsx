import type { ReactNode } from 'react';

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
