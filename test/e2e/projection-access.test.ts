/** The tabs of the projection and the list of dossiers for everyone: no fault of axe at any level, and no sideways scroll however narrow the window. */
import { expect, it } from 'vitest';
import { PROJECTION_TABS } from '#renderer/ground/state/app-store.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { faultsOf } from './axe.ts';
import { loadExample, placesOf, toPortfolio, toStation, toTab } from './places.ts';
import { launch, type Opened } from './window.ts';

/** CSS pixels: a phone, a small laptop at 200 % and at 125 %, 1280 and 1366 at 100 %. */
const WIDTHS = [320, 640, 1093, 1280, 1366] as const;

it.each([
  ['fr', 'light'],
  ['en', 'dark'],
] as const)('has no fault at any level (%s, %s)', async (language, theme) => {
  const w = await launch({ language, settings: { theme } });
  await loadExample(w);
  await toStation(w, 'projection');
  const found: string[] = [];
  for (const tab of PROJECTION_TABS) {
    await toTab(w, tab);
    if (tab === 'cash') await w.page.locator('.chart-live').focus();
    found.push(...(await faultsOf(w, tab)));
  }
  await toPortfolio(w);
  found.push(...(await faultsOf(w, 'dossiers')));
  expect(found).toEqual([]);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('scrolls sideways inside tables and the grid only', async () => {
  const w = await launch({ language: 'fr' });
  // All that a screen of 1366 × 768 at 125 % leaves, its own bar taken off.
  const [least = 0, lowest = 0] = await w.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize() ?? [],
  );
  expect(least).toBeLessThanOrEqual(1093 / 2);
  expect(lowest).toBeLessThanOrEqual(574);
  await loadExample(w);
  await toStation(w, 'projection');
  // Beside a narrow page the findings are a drawer over it: they are put away first.
  const findings = w.page.getByRole('button', { name: w.t('actions.toggleCoherence') }).first();
  if ((await findings.getAttribute('aria-pressed')) === 'true') await findings.click();
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await w.app.evaluate(({ BrowserWindow }, px) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(300, 400);
      window?.setContentSize(px, 768);
    }, width);
    for (const tab of PROJECTION_TABS) {
      await toTab(w, tab);
      wide.push(
        ...(await w.page.evaluate(
          ([name, px]) =>
            [...document.querySelectorAll('.projection, .tab-page, .plan-tab, .plan-side, .tab-side')]
              .filter((e) => e.scrollWidth > e.clientWidth + 1)
              .map((e) => `${name} at ${px}: ${e.className} ${e.scrollWidth} > ${e.clientWidth}`),
          [tab, width] as const,
        )),
      );
    }
  }
  expect(wide).toEqual([]);
  await w.close();
  expect(w.faults).toEqual([]);
});

/** What stands past the edge of the window and is not inside something that scrolls by itself. */
const pastTheEdge = ({ page }: Opened): Promise<readonly string[]> =>
  page.evaluate(() => {
    const pages = '.page, .centre, .shell-page, body';
    const isInScroller = (element: Element): boolean => {
      for (let e = element.parentElement; e !== null; e = e.parentElement)
        if (!e.matches(pages) && /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth)
          return true;
      return false;
    };
    const isPast = (e: Element): boolean => {
      const { width, height, left, right } = e.getBoundingClientRect();
      return width > 0 && height > 0 && (right > innerWidth + 1 || left < -1) && !isInScroller(e);
    };
    const name = (e: Element): string => `${e.tagName} ${e.getAttribute('aria-label') ?? e.textContent?.slice(0, 40)}`;
    return [
      ...[...document.querySelectorAll(pages)].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.className),
      ...[...document.querySelectorAll('button, input, textarea, a[href], h1, summary')]
        .filter((e) => !e.matches('.skip, .hidden *') && getComputedStyle(e).visibility !== 'hidden' && isPast(e))
        .map(name),
    ];
  });

it('scrolls no place sideways and cuts no control, however narrow the window', async () => {
  const w = await launch({ language: 'en' });
  await loadExample(w);
  await toStation(w, 'request');
  const findings = w.page.getByRole('button', { name: w.t('actions.toggleCoherence') }).first();
  if ((await findings.getAttribute('aria-pressed')) === 'true') await findings.click();
  const project = answerText(exampleDossier('x', 'en'), 'request.projectName');
  for (const width of WIDTHS) {
    await w.app.evaluate(({ BrowserWindow }, px) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(300, 400);
      window?.setContentSize(px, 768);
    }, width);
    const places = [
      ...placesOf(w, project),
      ...STATION_IDS.filter((id) => id !== 'projection').map((id) => [id, () => toStation(w, id)] as const),
    ];
    for (const [place, go] of places) {
      await go();
      // What is drawn to the width of its page follows a moment later.
      await expect.poll(() => pastTheEdge(w), { message: `${place} at ${width}` }).toEqual([]);
    }
  }
  await w.close();
  expect(w.faults).toEqual([]);
});
