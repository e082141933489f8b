/** A dossier goes from one laptop to another and comes back, in two windows on two folders. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import {
  answer,
  button,
  loadExample,
  menu,
  newDossier,
  onPortfolio,
  saved,
  sideAct,
  stored,
  toPortfolio,
  toStation,
} from './places.ts';
import { freshFolder, launch, type Opened } from './window.ts';

const PROJECT = exampleDossier('x', 'fr').answers['request.projectName']?.value as string;
const PASSWORD = 'cheval agrafe été';

/** The system's dialogs cannot be driven: the user's choice is given in their place. */
const choose = (w: Opened, path: string): Promise<void> =>
  w.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
const dialog = (w: Opened) => w.page.getByRole('dialog');
const inDialog = (w: Opened, name: string) => dialog(w).getByRole('button', { name, exact: true });

const exportTo = async (w: Opened, path: string, password = ''): Promise<void> => {
  await choose(w, path);
  await menu(w, w.t('shell.exportDossier'));
  // Who wrote what goes to a colleague alone.
  await dialog(w).getByText(w.t('exchange.send.colleague'), { exact: true }).click();
  if (password !== '') {
    await dialog(w).getByLabel(w.t('exchange.send.password'), { exact: true }).fill(password);
    expect(await inDialog(w, w.t('exchange.send.run')).isDisabled()).toBe(true);
    await dialog(w).getByLabel(w.t('exchange.send.again'), { exact: true }).fill(password);
  }
  await inDialog(w, w.t('exchange.send.run')).click();
  await dialog(w).waitFor({ state: 'detached', timeout: 60_000 });
  expect(existsSync(path)).toBe(true);
};
const importFrom = async (w: Opened, path: string): Promise<void> => {
  await choose(w, path);
  await menu(w, w.t('shell.importDossier'));
};
const takeOne = async (w: Opened): Promise<void> => {
  await inDialog(w, w.t('exchange.take.run', { count: 1 })).click();
  await dialog(w).waitFor({ state: 'detached' });
};
const write = async (w: Opened, question: string, text: string): Promise<void> => {
  await answer(w, question).fill(text);
  await answer(w, question).blur();
  await saved(w);
};

it('a dossier is sent under a password, worked on elsewhere, and comes back to be merged by choice', async () => {
  const folder = freshFolder();
  const [sent, back] = [join(folder, 'envoi.triptyque'), join(folder, 'retour.triptyque')];
  const a = await launch({ settings: { userName: 'Awa' } });
  await loadExample(a);
  await exportTo(a, sent, PASSWORD);
  expect(readFileSync(sent, 'latin1').slice(0, 21)).toBe('age-encryption.org/v1');

  const b = await launch({ settings: { userName: 'Bilal' } });
  await importFrom(b, sent);
  const password = dialog(b).getByLabel(b.t('exchange.take.password'), { exact: true });
  await password.fill('autre');
  await inDialog(b, b.t('exchange.take.open')).click();
  await dialog(b).getByText(b.t('failures.what.exchangePassword')).waitFor({ timeout: 60_000 });
  await password.fill(PASSWORD);
  await inDialog(b, b.t('exchange.take.open')).click();
  await dialog(b).getByText(b.t('exchange.take.state.new'), { exact: true }).waitFor({ timeout: 60_000 });
  // Nothing enters before it was decided.
  expect((await b.call('exchange.compare', { handle: 'none', id: 'none' })).ok).toBe(false);
  await takeOne(b);
  await toStation(b, 'framing');
  await write(b, 'framing.context', 'Vu par Bilal.');
  await write(b, 'framing.publics', 'Publics vus par Bilal.');
  await exportTo(b, back);
  await b.close();
  expect(b.faults).toEqual([]);

  await toStation(a, 'framing');
  await write(a, 'framing.context', 'Vu par Awa.');
  const before = (await stored(a, PROJECT)).dossier;
  await importFrom(a, back);
  await dialog(a)
    .getByText(a.t('exchange.take.what.diverged', { count: 1 }))
    .waitFor();
  await inDialog(a, a.t('exchange.take.compareName', { name: PROJECT })).click();
  const both = dialog(a).getByRole('radio', { name: new RegExp(`^${a.t('exchange.merge.both')}`) });
  expect(await both.isChecked()).toBe(true);
  await dialog(a)
    .getByRole('radio', { name: /^Bilal/ })
    .check();
  await inDialog(a, a.t('exchange.merge.back')).click();
  await takeOne(a);
  const merged = (await stored(a, PROJECT)).dossier;
  expect(merged.answers['framing.context']?.value).toBe('Vu par Bilal.');
  expect(merged.answers['framing.publics']?.value).toBe('Publics vus par Bilal.');
  // One step takes all of it back, and the other version stays in the history.
  await a.page.getByRole('button', { name: new RegExp(a.t('dossier.undoNone')) }).click();
  await saved(a);
  await expect.poll(async () => (await stored(a, PROJECT)).dossier).toEqual(before);
  await button(a, a.t('dossier.history.title')).click();
  const kept = join(folder, 'gardée.triptyque');
  await choose(a, kept);
  await inDialog(a, a.t('exchange.history.saveKept')).click();
  await expect.poll(() => existsSync(kept)).toBe(true);
  expect(readFileSync(kept, 'utf8')).toContain('Vu par Bilal.');
  await a.page.keyboard.press('Escape');
  // The same file again: there is nothing left to take.
  await importFrom(a, back);
  await dialog(a).getByText(a.t('exchange.take.nothing')).waitFor();
  await a.close();
  expect(a.faults).toEqual([]);
}, 240_000);

it('dossiers ticked in the list leave as a pack, and a hostile file is refused in words', async () => {
  const folder = freshFolder();
  const pack = join(folder, 'lot.triptyque');
  const a = await launch();
  for (const project of ['Premier', 'Deuxième', 'Troisième']) {
    await newDossier(a, project, 'Organisation');
    await toPortfolio(a);
  }
  for (const name of ['Premier', 'Troisième']) await a.page.getByLabel(a.t('exchange.send.pick', { name })).check();
  await choose(a, pack);
  await sideAct(a, a.t('exchange.send.button', { count: 2 }));
  await inDialog(a, a.t('exchange.send.run')).click();
  await dialog(a).waitFor({ state: 'detached' });
  await a.close();
  expect(a.faults).toEqual([]);

  const b = await launch();
  await importFrom(b, pack);
  await inDialog(b, b.t('exchange.take.run', { count: 2 })).click();
  await b.page.getByText(b.t('exchange.take.done.added', { count: 2 })).waitFor();
  await button(b, 'Premier').waitFor();
  expect(await button(b, 'Deuxième').count()).toBe(0);
  const hostile = join(folder, 'faux.triptyque');
  writeFileSync(hostile, readFileSync(pack).subarray(0, 900));
  await importFrom(b, hostile);
  await dialog(b).getByRole('alert').waitFor();
  await b.page.keyboard.press('Escape');
  await onPortfolio(b).waitFor();
  await b.close();
  expect(b.faults).toEqual([]);
}, 120_000);
