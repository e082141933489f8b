/**
 * Where the cursor goes when what held it is gone: a row removed, a button that can no longer be pressed, a screen left. It never falls to nowhere, where keys would do
 * nothing and a screen reader would start again from the top of the window.
 */
const CONTROLS =
  'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';
/** Boxes that can hold the cursor by themselves, from the nearest to the widest. */
const BOXES = '[role=dialog], main, [data-region=page]';

interface Held {
  readonly element: Element;
  /** what it stood in, the nearest first */ readonly around: readonly Element[];
  /** its number among the controls of each of these */ readonly place: readonly number[];
}
/** How far up a place is remembered: from a field to its record, its list, its page. */
const DEPTH = 14;

/** What a closed part of the page holds has boxes, and takes no cursor. */
const isShown = (element: Element): boolean =>
  element instanceof HTMLElement && element.getClientRects().length > 0 && element.checkVisibility();
const controlsIn = (box: Element): readonly Element[] => [...box.querySelectorAll(CONTROLS)].filter(isShown);

const remember = (element: Element): Held => {
  const around: Element[] = [];
  for (let box = element.parentElement; box && box !== document.body && around.length < DEPTH; box = box.parentElement)
    around.push(box);
  return { element, around, place: around.map((box) => [...box.querySelectorAll(CONTROLS)].indexOf(element)) };
};

/** The control that now stands where the lost one stood, or the box around it. */
const heir = ({ around, place }: Held): Element | null => {
  for (const [i, box] of around.entries()) {
    if (!box.isConnected) continue;
    const left = controlsIn(box);
    const next = left[Math.min(Math.max(0, place[i] ?? 0), left.length - 1)];
    if (next) return next;
    if (box.matches(BOXES)) break;
  }
  const dialogs = document.querySelectorAll('[role=dialog]');
  return dialogs[dialogs.length - 1] ?? document.querySelector('main') ?? document.querySelector('[data-region=page]');
};

const isLost = (): boolean => {
  const { activeElement: active } = document;
  return active === null || active === document.body || active.matches(':disabled');
};

/** Elements that held the cursor lately: enough for a dialog over a dialog over a menu. */
const TRAIL = 24;
const canHold = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && isShown(element) && !element.matches(':disabled');
/** Stood in a dialog, a list or a menu that is closed. */
const wasOver = ({ around }: Held): boolean =>
  around.some((box) => box.matches('[role=dialog], [role=listbox], [role=menu]') && !box.isConnected);

/** Keeps the law for the whole window. @returns ends it */
export const keepFocusLaw = (): (() => void) => {
  let held: Held | null = null;
  const trail: Element[] = [];
  let frame = 0;
  const restore = (): void => {
    frame = 0;
    if (held === null || !isLost()) return;
    // Still there: somebody has clicked beside it, which is nothing lost.
    if (held.element.isConnected && isShown(held.element) && !held.element.matches(':disabled')) return;
    // What was over the page gives the cursor back to where it was asked from.
    const target = (wasOver(held) ? trail.findLast(canHold) : undefined) ?? heir(held);
    if (!(target instanceof HTMLElement)) return;
    if (!target.matches(CONTROLS) && !target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  // Two frames: what gives the focus back by itself (a dialog that closes, a new record) goes first.
  const look = (): void => {
    if (frame === 0) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(restore)));
  };
  const onFocus = (event: FocusEvent): void => {
    if (!(event.target instanceof Element) || event.target === document.body) return;
    // A grid has one cell in the tab order: from cell to cell its place among the controls stays what it was.
    const grid = event.target.closest('[role=grid]');
    if (held !== null && grid !== null && held.around.includes(grid)) held = { ...held, element: event.target };
    else held = remember(event.target);
    if (trail.at(-1) !== event.target) trail.push(event.target);
    if (trail.length > TRAIL) trail.shift();
  };
  const seen = new MutationObserver(() => isLost() && look());
  const onLeave = (event: FocusEvent): void => {
    if (event.relatedTarget === null) look();
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onLeave);
  document.addEventListener('keyup', look);
  document.addEventListener('click', look);
  seen.observe(document.body, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onLeave);
    document.removeEventListener('keyup', look);
    document.removeEventListener('click', look);
    seen.disconnect();
  };
};
