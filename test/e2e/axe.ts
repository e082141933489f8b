/** axe-core in the real window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Opened } from './window.ts';

/** Half a megabyte that need not be read again in a page that has it. */
const READ_ALREADY = 'void 0';
/** What passes is not gathered; the style sheets, which no rule that is on asks for (`css-orientation-lock` is off by default), are not read once more. */
const OPTIONS = { resultTypes: ['violations' as const], preload: { assets: ['media' as const] } };

/** Faults of what is on the screen, of every level, one line each, with the elements. @param rules all that are on by default when absent */
export const faultsOf = async ({ page }: Opened, screen: string, rules?: readonly string[]): Promise<string[]> => {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Legacy mode: Electron has no second page in which axe could run.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: READ_ALREADY } : {}) }).setLegacyMode(true);
  axe.options({ ...OPTIONS });
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${screen}: ${v.id} (${v.impact}) ${n.target.join(' ')} ${n.html.slice(0, 160)}`),
  );
};
