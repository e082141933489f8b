/** The three years in their tabs: places one goes back to, charts that answer, a trial written into the plan and taken back, one screen each. */
import { expect, it } from 'vitest';
import { PROJECTION_TABS } from '#renderer/ground/state/app-store.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { button, menu, saved, stored, toStation, toTab } from './places.ts';
import { shareExample } from './shared-window.ts';
import type { Opened } from './window.ts';

/** Focusable controls that a tab may show at rest. */
const MOST_CONTROLS = 90;
const example = shareExample();
const opened = async (): Promise<Opened> => {
  const w = await example();
  await toStation(w, 'projection');
  return w;
};
const dossier = async (w: Opened) => {
  await saved(w);
  return (await stored(w, answerText(exampleDossier('x', 'fr'), 'request.projectName'))).dossier;
};
const tabShown = (w: Opened): Promise<string | null> => w.page.locator('.projection').getAttribute('data-tab');

it('tabs are places: Ctrl and page keys, back and forward, and a fact leads to the tab that shows it', async () => {
  const w = await opened();
  const { keyboard } = w.page;
  await keyboard.press('Control+PageDown');
  await expect.poll(() => tabShown(w)).toBe('cash');
  await toTab(w, 'settings');
  await keyboard.press('Control+PageDown');
  await expect.poll(() => tabShown(w)).toBe('plan');
  await keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => tabShown(w)).toBe('settings');
  await keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => tabShown(w)).toBe('cash');
  await keyboard.press('Alt+ArrowRight');
  await expect.poll(() => tabShown(w)).toBe('settings');
  await toStation(w, 'model');
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a tab shows few controls at rest, and its picture stands on the first screen', async () => {
  const w = await opened();
  for (const tab of PROJECTION_TABS) {
    await toTab(w, tab);
    const seen = await w.page.locator('.projection').evaluate((place) => {
      const controls = [
        ...place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"], summary'),
      ];
      const shown = controls.filter((c) => c.checkVisibility() && !(c as HTMLButtonElement).disabled);
      const picture = place.querySelector('.tab-picture, .outcomes, .grid');
      return { controls: shown.length, foot: picture?.getBoundingClientRect().bottom ?? 0, height: innerHeight };
    });
    expect(seen.controls, tab).toBeLessThanOrEqual(MOST_CONTROLS);
    expect(seen.foot, tab).toBeLessThanOrEqual(seen.height);
  }
  await w.close();
  expect(w.faults).toEqual([]);
});

it('the cash curve answers to arrows and Enter: the month, its figures, where they come from', async () => {
  const w = await opened();
  await toTab(w, 'cash');
  const chart = w.page.locator('.chart-live');
  await chart.focus();
  await w.page.keyboard.press('Home');
  await w.page.keyboard.press('ArrowRight');
  const { closing } = project(await dossier(w)).cash;
  const digits = (text: string | null): string => (text ?? '').replaceAll(/[^\d]/g, '');
  expect(digits(await chart.getAttribute('aria-valuetext'))).toContain(String(Math.round((closing[1] ?? 0) / 100)));
  await w.page.keyboard.press('ArrowRight');
  await w.page.keyboard.press('Enter');
  const why = w.page.getByRole('complementary', { name: w.t('why.ask') }).locator('.figure-large');
  await expect.poll(async () => digits(await why.innerText())).toBe(String(closing[2]));
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a trial is written into the plan after its lines were shown, as one step that undo takes back', async () => {
  const w = await opened();
  const before = await dossier(w);
  await toTab(w, 'scenarios');
  const slider = w.page.getByRole('slider', { name: w.t('scenarios.costs'), exact: true });
  await slider.focus();
  await w.page.keyboard.press('Shift+ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toContain('110');
  const sentence = await w.page.getByRole('heading', { level: 2 }).first().innerText();
  await button(w, w.t('scenarios.apply')).click();
  const dialog = w.page.getByRole('dialog', { name: w.t('scenarios.applyTitle') });
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(5);
  await dialog.getByRole('button', { name: w.t('scenarios.applyDo') }).click();
  await dialog.waitFor({ state: 'detached' });
  const after = await dossier(w);
  const tried = project(before, [{ kind: 'costs', factor: 1.1 }]).cash;
  const tolerance = 100 * (before.costs.length + before.posts.length) * 36;
  expect(Math.abs(project(after).cash.lowestCents - tried.lowestCents)).toBeLessThan(tolerance);
  expect(sentence).toMatch(/^Le plan (tient|ne tient pas)/);
  await w.page
    .getByRole('button', { name: new RegExp(w.t('scenarios.applied')) })
    .first()
    .click();
  await expect.poll(async () => (await dossier(w)).costs).toEqual(before.costs);
  expect((await dossier(w)).posts).toEqual(before.posts);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('groups of the plan fold to their sum; totals stay in sight; the line beside says what follows without it', async () => {
  const w = await opened();
  const head = w.page.getByRole('rowheader', { name: new RegExp(`^▾?${w.t('grid.group.resources')}`) });
  await head.locator('.grid-fold').click();
  await expect.poll(() => head.getAttribute('aria-expanded')).toBe('false');
  expect(await w.page.getByRole('rowheader', { name: 'Convention Région', exact: true }).count()).toBe(0);
  await w.page.keyboard.press('F2');
  await expect.poll(() => head.getAttribute('aria-expanded')).toBe('true');
  await w.page.getByRole('rowheader', { name: /^Ateliers et séries/ }).click();
  const ifs = w.page.getByRole('region', { name: w.t('projection.if.title') });
  await ifs.getByText(w.t('projection.if.none')).waitFor();
  const d = await dossier(w);
  const line = d.resources.find((r) => r.label.startsWith('Ateliers et séries'));
  const low = project(d, [{ kind: 'line', lineId: line?.id ?? '', factor: 0 }]).cash.lowestCents;
  expect((await ifs.innerText()).replaceAll(/[^\d]/g, '')).toContain(String(Math.abs(Math.round(low / 100))));
  await w.close();
  expect(w.faults).toEqual([]);
});

it('a figure that was taken apart goes to a spreadsheet, and the applicant is asked about it', async () => {
  const w = await opened();
  await toTab(w, 'statements');
  await w.page.locator('.projection button.figure').first().click();
  const dialog = w.page.getByRole('dialog');
  await dialog.getByRole('button', { name: w.t('why.copy'), exact: true }).click();
  const copied = await w.app.evaluate(({ clipboard }) => clipboard.readText());
  const [head = '', first = ''] = copied.split('\r\n');
  expect(head.split('\t')).toHaveLength(4);
  expect(first).toMatch(/\t-?\d+(,\d+)?%?$/);
  await dialog.getByRole('button', { name: w.t('why.askApplicant'), exact: true }).click();
  const text = dialog.getByRole('textbox', { name: w.t('why.question') });
  await expect.poll(() => text.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await text.inputValue()).toMatch(/\d.*20\d\d/);
  const before = (await dossier(w)).bearerQuestions.length;
  await text.press('End');
  await text.pressSequentially(' Merci.');
  await dialog.getByRole('button', { name: w.t('why.keepQuestion'), exact: true }).click();
  await text.waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await dossier(w)).bearerQuestions.slice(before).map((q) => q.text.endsWith(' Merci.')))
    .toEqual([true]);
  await w.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await menu(w, w.t('shell.undo'));
  await expect.poll(async () => (await dossier(w)).bearerQuestions.length).toBe(before);
  await w.close();
  expect(w.faults).toEqual([]);
});
