/** The parts of the window that F6 goes through, in the order in which they are read. */
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

/** Gives the focus to the next part, or the one before. @param by 1 or −1 */
export const cycleRegions = (by: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((r) => r.offsetParent !== null);
  if (regions.length === 0) return;
  const here = regions.findLastIndex((r) => r.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  const first = next?.querySelector<HTMLElement>(`[aria-current] , ${FOCUSABLE}`);
  (first ?? next)?.focus();
};
