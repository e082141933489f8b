/** What a tab of the projection puts at the right of the tabs. */
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const tabActionsId = 'tab-actions';

export const TabActions = ({ children }: { readonly children: ReactNode }) => {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => setBar(document.getElementById(tabActionsId)), []);
  return bar === null ? null : createPortal(children, bar);
};
