/** What a person does, one thing after the other, and whether the cursor stands on something after each. */
import type { Locator, Page } from 'playwright-core';
import type { Opened } from './window.ts';

/** A key that is pressed, what is clicked on, or anything else. */
type Step = string | Locator | (() => Promise<unknown>);
export interface Gesture {
  readonly what: string;
  readonly do: readonly Step[];
}
export const doing = (what: string, ...steps: readonly Step[]): Gesture => ({ what, do: steps });
/** Until there are so many. */
export const until =
  (of: Locator, count = 1): (() => Promise<void>) =>
  async () => {
    await of.nth(count).waitFor({ state: 'detached' });
    if (count > 0) await of.nth(count - 1).waitFor({ state: 'attached' });
  };
export const holding =
  (place: Locator): (() => Promise<void>) =>
  () =>
    place.focus();
export const typing =
  ({ page }: Opened, words: string): (() => Promise<void>) =>
  () =>
    page.keyboard.type(words);

const take = async (w: Opened, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) {
    if (typeof step === 'string') await w.page.keyboard.press(step);
    else if (typeof step === 'function') await step();
    else await step.click();
  }
};

/** Where the cursor is, where it should not be: nowhere, out of sight, out of reach, beside the dialog that is open. Nothing where all is well. */
const strayCursor = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    // The law waits two frames for what gives the cursor back by itself.
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    const { activeElement: held } = document;
    if (held === null || held === document.body) return 'nowhere';
    const words = held.getAttribute('aria-label') ?? held.textContent?.trim() ?? '';
    const name = `${held.tagName.toLowerCase()}.${held.className} “${words.slice(0, 60)}”`;
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    if (![...held.getClientRects()].some(({ width, height }) => width > 0 && height > 0)) return `${name}, of no size`;
    if (!held.isConnected || !held.checkVisibility({ visibilityProperty: true })) return `${name}, hidden`;
    if (held.matches(':disabled')) return `${name}, disabled`;
    if (held.closest('[inert], [aria-hidden=true]') !== null) return `${name}, out of reach`;
    // A list that belongs to a dialog lies over it.
    if (dialog !== undefined && !dialog.contains(held) && held.closest('[role=menu], [role=listbox]') === null)
      return `${name}, beside the dialog`;
    return '';
  });
const LOOKS = 10;
const settledCursor = async (page: Page): Promise<string> => {
  let stray = await strayCursor(page);
  for (let look = 0; look < LOOKS && stray !== ''; look += 1) {
    await page.waitForTimeout(100);
    stray = await strayCursor(page);
  }
  return stray;
};

/** Does all of them. @returns `what: where the cursor is`, for each after which it is lost, and what could not be done */
export const lostAfter = async (w: Opened, gestures: readonly Gesture[]): Promise<readonly string[]> => {
  const lost: string[] = [];
  for (const gesture of gestures) {
    try {
      await take(w, gesture.do);
      const stray = await settledCursor(w.page);
      if (stray !== '') lost.push(`${gesture.what}: ${stray}`);
    } catch (error) {
      lost.push(`${gesture.what}: not done. ${String(error).slice(0, 400)}`);
      // What is left open is in the way of all that follows.
      await take(w, ['Escape', 'Escape']);
    }
  }
  return lost;
};

/** What lies over the page. */
interface Over {
  readonly open: readonly Step[];
  /** the words of the button that leaves it; null: it has none */ readonly button?: string | null;
  /** what it is for, if that closes it */ readonly act?: readonly Step[];
}
/** Its ways out: Escape, its button, its act. */
export const waysOut = (
  w: Opened,
  what: string,
  { open, button = w.t('common.close'), act }: Over,
): readonly Gesture[] => {
  const dialog = w.page.getByRole('dialog');
  const begin = [...open, until(dialog)];
  const left = until(dialog, 0);
  const leaving = dialog.getByRole('button', { name: button ?? '', exact: true }).first();
  return [
    doing(`${what}: opened`, ...begin),
    doing(`${what}: left by Escape`, 'Escape', left),
    ...(button === null ? [] : [doing(`${what}: left by its button`, ...begin, leaving, left)]),
    ...(act === undefined ? [] : [doing(`${what}: done`, ...begin, ...act, left)]),
  ];
};
