/** When a key pressed alone may act (WCAG 2.1.4): never where one writes or chooses in a list, and not at all once it was switched off. */
import { useApp } from '#renderer/ground/state/app-store.ts';

/** What takes letters for itself: fields, lists that find by them, the grid, a dialog over the page. */
const TAKING =
  'textarea, select, [contenteditable="true"], [role=combobox], [role=textbox], [role=listbox], [role=menu], [role=grid], [role=dialog]';
const NOT_TYPED_IN = /^(?:checkbox|radio|button|submit|range)$/;

const takesLetters = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false;
  return (target instanceof HTMLInputElement && !NOT_TYPED_IN.test(target.type)) || target.closest(TAKING) !== null;
};

/** Whether the user left them on. */
export const areLettersOn = (): boolean => useApp.getState().info?.settings.letters !== false;

/** Whether this key, pressed here, may act by itself. */
export const mayActAlone = (
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'target'>,
): boolean =>
  areLettersOn() &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  useApp.getState().overlay === null &&
  document.querySelector('[role=dialog]') === null &&
  !takesLetters(event.target);
