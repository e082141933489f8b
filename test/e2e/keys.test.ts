/** The window by its letters and its palette, with real keys: from place to place, along the list, to a line of a dossier. */
import { expect, it } from 'vitest';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { menu, onPortfolio, saved, stored, toPortfolio, toSettings } from './places.ts';
import { shareExample } from './shared-window.ts';

const PROJECT = answerText(exampleDossier('x', 'fr'), 'request.projectName');

const opened = shareExample();

it('goes from place to place and acts on the list without a pointer', async () => {
  const w = await opened();
  const { page, t } = w;
  await toPortfolio(w);
  const { keyboard } = page;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await keyboard.press('g');
  await keyboard.press('e');
  await heading(t('followUp.agenda.title')).waitFor();
  await keyboard.press('g');
  await keyboard.press('c');
  await heading(t('committee.title')).waitFor();
  await keyboard.press('g');
  await keyboard.press('d');
  await onPortfolio(w).waitFor({ state: 'attached' });
  const lines = page.getByRole('region', { name: t('portfolio.title'), exact: true });
  await expect.poll(() => lines.evaluate((box) => box === document.activeElement)).toBe(true);

  // The status of the dossier that holds the cursor, then of all that are ticked.
  const statusOf = async (): Promise<string> => (await stored(w, PROJECT)).status;
  const steps = page.getByRole('menuitem');
  await keyboard.press('e');
  await steps.first().waitFor();
  await expect.poll(() => steps.first().evaluate((item) => item === document.activeElement)).toBe(true);
  await keyboard.press('Enter');
  await expect.poll(statusOf).toBe('inReview');
  await keyboard.press('x');
  await page.getByText(t('portfolio.bulk.chosen', { count: 1 })).waitFor();
  await keyboard.press('e');
  await steps.first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null)).toBe(true);
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect.poll(statusOf).toBe('closed');
  await lines.focus();
  await keyboard.press('x');

  // Where one writes, a letter is a letter.
  await keyboard.press('/');
  const search = page.getByLabel(t('portfolio.search'), { exact: true });
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await keyboard.type('gex?/');
  expect(await search.inputValue()).toBe('gex?/');
  await search.fill('');
  await lines.focus();
  await keyboard.press('?');
  await page.getByRole('dialog').getByText(t('help.keys.list.step')).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // Switched off, they do nothing.
  await toSettings(w);
  await page.getByRole('checkbox', { name: t('settings.letters') }).uncheck();
  await expect.poll(() => w.call('app.info', {}).then((reply) => reply.ok && reply.value.settings.letters)).toBe(false);
  await heading(t('settings.title')).click();
  await keyboard.type('gc?');
  await page.getByRole('checkbox', { name: t('settings.letters') }).check();
  await heading(t('settings.title')).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});

it('leads from the palette to a line of the dossier, unfolded and with the cursor in it', async () => {
  const w = await opened();
  const { page, t } = w;
  await saved(w);
  const { dossier } = await stored(w, PROJECT);
  for (const [collection, name] of [
    ['skills', dossier.skills[0]?.name],
    ['needs', dossier.needs[0]?.title],
    ['conditions', dossier.conditions[0]?.text],
  ] as const) {
    const id = dossier[collection][0]?.id ?? '';
    await menu(w, t('shell.palette'));
    await page.getByRole('combobox', { name: t('actions.paletteHint') }).fill(name ?? '');
    await page.getByRole('option').first().waitFor();
    const line = page.locator('[role=option][aria-selected=true]');
    await expect.poll(() => line.textContent()).toContain(name);
    await page.keyboard.press('Enter');
    const row = page.locator(`[data-place="${collection}/${id}"]`);
    await expect
      .poll(() => row.evaluate((e) => e.contains(document.activeElement) && e.getAttribute('data-open') === 'true'))
      .toBe(true);
  }
  await w.close();
  expect(w.faults).toEqual([]);
});
