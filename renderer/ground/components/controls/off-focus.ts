/** Whether two boxes share a point of the screen. */
const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether something that lies over the page covers what has the focus. @param which only where that is one of these */
export const coversFocus = (over: Element, which = '*'): boolean => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body || over.contains(activeElement)) return false;
  return activeElement.matches(which) && meet(over.getBoundingClientRect(), activeElement.getBoundingClientRect());
};
