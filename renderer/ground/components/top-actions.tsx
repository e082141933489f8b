/** What a place puts into the bar above it. The bar is the frame's; its content belongs to the place. */
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const topActionsId = 'top-actions';

export const TopActions = ({ children }: { readonly children: ReactNode }) => {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => setBar(document.getElementById(topActionsId)), []);
  return bar === null ? null : createPortal(children, bar);
};
