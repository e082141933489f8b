/** What a place puts into the bar above it. The bar is the frame's; its content belongs to the place. */
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const topActionsId = 'top-actions';
export const topLeadId = 'top-lead';

const useInBar = (id: string, children: ReactNode) => {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => setBar(document.getElementById(id)), [id]);
  return bar === null ? null : createPortal(children, bar);
};
export const TopActions = ({ children }: { readonly children: ReactNode }) => useInBar(topActionsId, children);
/** Where one is, in the words of the place: it stands instead of the trail, on a window that has no room for both. */
export const TopLead = ({ children }: { readonly children: ReactNode }) => useInBar(topLeadId, children);
