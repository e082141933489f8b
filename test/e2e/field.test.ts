/** Facts and records as a person meets them: how much of them is on a screen, how many keys cross them, where the cursor goes. */
import { expect, it } from 'vitest';
import { PROJECTION_TABS } from '#renderer/ground/state/app-store.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { answer, menu, pick, stored, toOverview, toStation, toTab } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

const PROJECT = answerText(exampleDossier('x', 'fr'), 'request.projectName');
/** What is typed rests a moment before it goes to the disk. */
const SLOWLY = { timeout: 10_000 };
const CONTROLS = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';

const example = shareExample();
/** The worked example at 1280×800. */
const open = async (): Promise<Opened> => {
  const w = await example();
  await w.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await w.page.waitForFunction(() => innerWidth === 1280 && innerHeight === 800);
  return w;
};
const measure = ({ page }: Opened) =>
  page.evaluate((controls) => {
    const centre = document.querySelector('.centre');
    const all = [...(centre?.querySelectorAll<HTMLElement>(controls) ?? [])];
    return {
      screens: centre === null ? 99 : centre.scrollHeight / centre.clientHeight,
      controls: all.filter((e) => e.tabIndex >= 0 && !e.matches(':disabled') && e.getClientRects().length > 0).length,
    };
  }, CONTROLS);
const held = ({ page }: Opened): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: e } = document;
    return `${e?.tagName} ${e?.getAttribute('aria-label') ?? e?.textContent?.slice(0, 40) ?? ''}`;
  });
const isInside = ({ page }: Opened, selector: string): Promise<boolean> =>
  page.evaluate((s) => document.activeElement?.closest(s) !== null, selector);

/** Screens that a station may take with the worked example. */
const MOST_SCREENS: Partial<Record<StationId, number>> = {
  request: 1.5,
  framing: 2,
  model: 2,
  levers: 2,
  alliances: 2,
  impact: 2,
  risks: 2,
  innovation: 2,
  people: 2,
  capacity: 2,
  opinion: 2,
};

it('the worked example stands on few screens, and the request is crossed in few keys', async () => {
  const w = await open();
  const found: string[] = [];
  for (const station of STATION_IDS) {
    await toStation(w, station);
    const { screens, controls } = await measure(w);
    const most = MOST_SCREENS[station];
    if (most !== undefined && screens > most) found.push(`${station}: ${screens.toFixed(2)} screens`);
    if (station === 'request' && controls > 45) found.push(`request: ${controls} controls`);
  }
  expect(found).toEqual([]);
  await toStation(w, 'request');
  await answer(w, 'request.organisationName').focus();
  let tabs = 0;
  while (await isInside(w, '.station')) {
    await w.page.keyboard.press('Tab');
    tabs += 1;
    if (tabs > 60) break;
  }
  // The last press leaves the station.
  expect(tabs - 1).toBeLessThanOrEqual(20);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the page of the dossier shows its whole picture above the fold, and each tab of the projection begins on one screen', async () => {
  const w = await open();
  await toOverview(w);
  const home = await w.page.evaluate(() => {
    const centre = document.querySelector('.centre')?.getBoundingClientRect();
    const picture = document.querySelector('.home-picture')?.getBoundingClientRect();
    return (picture?.bottom ?? 9_999) - (centre?.bottom ?? 0);
  });
  expect(home).toBeLessThanOrEqual(0);
  await toStation(w, 'projection');
  const found: string[] = [];
  for (const tab of PROJECTION_TABS) {
    await toTab(w, tab);
    const { controls } = await measure(w);
    if (controls > 90) found.push(`${tab}: ${controls} controls`);
    const before = await w.page.evaluate(() => {
      const page = document.querySelector('.tab-page, .plan-tab');
      const first = page?.querySelector('table, [role=grid], [data-place="opening"]');
      const box = document.querySelector('.projection')?.getBoundingClientRect();
      return page === null || box === undefined
        ? 99
        : ((first ?? page).getBoundingClientRect().top - box.top) / box.height;
    });
    if (before > 1) found.push(`${tab}: ${before.toFixed(2)} screens before its table`);
  }
  expect(found).toEqual([]);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a station is told in one sentence, and opens whole for who fills it in', async () => {
  const w = await open();
  await toStation(w, 'risks');
  expect(await w.page.locator('.station-sentence').innerText()).toMatch(/^2 risques/);
  const unfolded = w.page.locator('.record-row[data-open="true"]');
  expect(await unfolded.count()).toBe(0);
  const whole = w.page.getByText(w.t('stations.reading.open'), { exact: true });
  await whole.click();
  const rows = w.page.locator('.station .record-row');
  await expect.poll(() => unfolded.count()).toBe(await rows.count());
  // One that is folded stays folded; the next station stands open too, and a press reads it again.
  await rows.first().locator('.record-toggle').click();
  await expect.poll(() => unfolded.count()).toBe((await rows.count()) - 1);
  await toStation(w, 'request');
  await w.page.locator('.fact .hint:not(.counter)').first().waitFor({ state: 'visible' });
  await w.page.getByText(w.t('stations.reading.read'), { exact: true }).click();
  // The one after stands below it, and leads back.
  const neighbours = w.page.getByRole('navigation', { name: w.t('stations.reading.neighbours') });
  await neighbours.getByRole('button', { name: STATION_NAMES.framing.fr }).click();
  await neighbours.getByRole('button', { name: STATION_NAMES.request.fr }).waitFor();
  await toStation(w, 'risks');
  await expect.poll(() => unfolded.count()).toBe(0);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the cursor stands on something after every gesture of a list', async () => {
  const w = await open();
  const { keyboard } = w.page;
  await toStation(w, 'risks');
  const list = w.page.locator('[data-place="risks"]');
  const heads = list.locator('.record-toggle');
  const before = await heads.count();
  await list.locator('.record-add').click();
  expect(await held(w)).toMatch(/^(TEXTAREA|INPUT)/);
  expect(await isInside(w, '[data-place="risks"] .record')).toBe(true);
  await keyboard.type('Le loyer double');
  await keyboard.press('Escape');
  expect(await held(w)).toContain('Le loyer double');
  await keyboard.press('Alt+ArrowUp');
  expect(await held(w)).toContain('Le loyer double');
  await expect.poll(() => heads.nth(before - 1).textContent()).toContain('Le loyer double');
  await keyboard.press('Delete');
  await expect.poll(() => heads.count()).toBe(before);
  expect(await held(w)).toMatch(/^BUTTON/);
  expect(await isInside(w, '[data-place="risks"]')).toBe(true);
  // Lines from a spreadsheet: shown first, then one step.
  await w.app.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    'Incendie\tArrêt de six mois\r\nVol\tMachines à remplacer\r\n',
  );
  await keyboard.press('Control+V');
  const preview = w.page.getByRole('dialog');
  await preview.getByRole('button', { name: w.t('records.paste.take', { count: 2 }) }).click();
  await preview.waitFor({ state: 'detached' });
  await expect.poll(() => heads.count()).toBe(before + 2);
  await expect.poll(() => held(w)).toMatch(/^BUTTON/);
  const { dossier } = await stored(w, PROJECT);
  expect(dossier.risks.slice(-2).map((r) => [r.cause, r.consequence])).toEqual([
    ['Incendie', 'Arrêt de six mois'],
    ['Vol', 'Machines à remplacer'],
  ]);
  await menu(w, w.t('shell.undo'));
  await expect.poll(() => heads.count()).toBe(before);
  for (const station of ['request', 'model', 'opinion'] as const) {
    await toStation(w, station);
    expect(await held(w)).not.toMatch(/^BODY/);
  }
  await w.close();
  expect(w.faults).toEqual([]);
});

it('an origin takes two keys, and one repeats it', async () => {
  const w = await open();
  const { keyboard } = w.page;
  await toStation(w, 'request');
  await answer(w, 'request.history').click();
  await keyboard.press('Alt+Enter');
  await keyboard.press(w.t('dossier.origin.keys.observed').toLowerCase());
  await answer(w, 'request.territory').click();
  await keyboard.press('Alt+Enter');
  await keyboard.press('r');
  await expect
    .poll(async () => (await stored(w, PROJECT)).dossier.answers['request.territory']?.source?.kind, SLOWLY)
    .toBe('observed');
  // A choice is found by its words, and written in its place.
  await pick(w, answer(w, 'request.legalForm'), 'Fondation');
  await expect
    .poll(async () => (await stored(w, PROJECT)).dossier.answers['request.legalForm']?.value, SLOWLY)
    .not.toBe('association');
  await w.close();
  expect(w.faults).toEqual([]);
});
