/** Who wrote what, and what stood there before: across two sessions and two people, in the packaged window. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { questionById } from '#shared/base/method/questions/all.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { answer, button, loadExample, openDossier, pick, saved, stored, toStation } from './places.ts';
import { launch, type Opened } from './window.ts';

const PROJECT = 'Les Ateliers du Fil, acte II';
const CONTEXT = 'framing.context';

const signedAs = (folder: string, userName: string): void => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), userName }));
};
const openHistory = async (w: Opened): Promise<Locator> => {
  await button(w, w.t('dossier.history.title')).click();
  const dialog = w.page.getByRole('dialog', { name: w.t('dossier.history.title'), exact: true });
  await dialog.getByRole('list').first().waitFor();
  return dialog;
};
const closed = async (w: Opened): Promise<void> => {
  await w.page.keyboard.press('Escape');
  await w.page.getByRole('dialog').waitFor({ state: 'detached' });
};
const value = async (w: Opened, id: string): Promise<unknown> => {
  await saved(w);
  return (await stored(w, PROJECT)).dossier.answers[id]?.value;
};

it('what one wrote yesterday, another finds, traces, takes back, and is refused where it was written again', async () => {
  const first = await launch({ language: 'fr', settings: { userName: 'Awa' } });
  await loadExample(first);
  await toStation(first, 'request');
  await answer(first, 'request.projectName').fill(PROJECT);
  const before = await value(first, CONTEXT);
  await toStation(first, 'framing');
  await answer(first, CONTEXT).click();
  await first.page.keyboard.press('Control+Home');
  await first.page.keyboard.type('Depuis 2019, ', { delay: 40 });
  expect(await value(first, CONTEXT)).toBe(`Depuis 2019, ${before}`);
  await first.close();
  signedAs(first.folder, 'Bo');

  const w = await launch({ language: 'fr', folder: first.folder });
  await openDossier(w, PROJECT);
  await toStation(w, 'framing');
  const question = questionById(CONTEXT)?.label.fr ?? '';
  const ask = answer(w, CONTEXT);
  await ask.click();
  await w.page.keyboard.press('Alt+Enter');
  await w.page
    .getByRole('dialog', { name: w.t('dossier.origin.title') })
    .getByRole('button', { name: w.t('dossier.origin.history') })
    .click();
  const place = w.page.getByRole('dialog');
  const lines = place.locator('ol.history > li');
  await expect.poll(() => lines.count()).toBe(2);
  expect(await lines.first().innerText()).toContain('Awa');
  expect(await lines.first().locator('ins').innerText()).toContain('Depuis 2019,');
  const putBack = new RegExp(`^${w.t('dossier.history.putBack')}`);
  await place.getByRole('button', { name: putBack }).first().click();
  await place.getByRole('status').waitFor();
  await expect.poll(() => lines.count()).toBe(3);
  expect(await lines.first().innerText()).toContain('Bo');
  expect(await value(w, CONTEXT)).toBe(before);
  await closed(w);
  await w.page
    .getByRole('button', { name: new RegExp(w.t('dossier.undoNone')) })
    .first()
    .click();
  expect(await value(w, CONTEXT)).toBe(`Depuis 2019, ${before}`);

  // What Awa did in that session is taken back whole, while nothing of it was written again.
  let panel = await openHistory(w);
  await pick(w, panel.getByLabel(w.t('dossier.history.person'), { exact: true }), 'Awa');
  const revert = panel.getByRole('button', { name: new RegExp(`^${w.t('dossier.history.revert')}`) });
  await expect.poll(() => revert.count()).toBe(1);
  await closed(w);
  await answer(w, CONTEXT).fill('Écrit par Bo.');
  await saved(w);
  panel = await openHistory(w);
  await pick(w, panel.getByLabel(w.t('dossier.history.person'), { exact: true }), 'Awa');
  await expect.poll(() => revert.count()).toBe(1);
  await revert.click();
  const refused = w.t('dossier.history.refused.changed', { place: question });
  await panel.getByText(refused).waitFor();
  expect(await value(w, CONTEXT)).toBe('Écrit par Bo.');
  expect(await value(w, 'request.projectName')).toBe(PROJECT);

  // One station at a time, and from a change to its place.
  await pick(w, panel.getByLabel(w.t('dossier.history.person'), { exact: true }), w.t('dossier.history.everybody'));
  await pick(w, panel.getByLabel(w.t('dossier.history.station'), { exact: true }), STATION_NAMES.request.fr);
  await expect.poll(() => panel.locator('.change').count()).toBe(1);
  await panel.locator('.change').getByRole('button').first().click();
  await w.page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => w.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(PROJECT);
  await w.close();
  expect([...first.faults, ...w.faults]).toEqual([]);
});
