/** The portfolio opened elsewhere and moved, from the window: what was written is there, what the page showed of the other one is not. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { button, newDossier, onPortfolio, toPortfolio, toSettings } from './places.ts';
import { launch, type Opened } from './window.ts';

/** The folder that the system’s dialog answers from now on. */
const choose = (w: Opened, folder: string): Promise<void> =>
  w.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
const toFolder = async (w: Opened): Promise<void> => {
  await toSettings(w);
  await button(w, w.t('folder.title')).click();
  await w.page.getByRole('heading', { level: 1, name: w.t('folder.title') }).waitFor();
};
/** The page begins anew: what it shows then is of the portfolio that was opened. */
const begunAnew = async (w: Opened, work: () => Promise<void>): Promise<void> => {
  await w.page.evaluate(() => Object.assign(globalThis, { before: true }));
  await work();
  await w.page.waitForFunction(() => !('before' in globalThis));
  await onPortfolio(w).waitFor();
};

it('opens another portfolio, warns of a folder that an engine copies, and moves out of it', async () => {
  const w = await launch();
  await newDossier(w, 'Atelier', 'Le Fil');
  const synced = join(w.folder, 'Dropbox', 'fonds');
  const disk = join(w.folder, 'disk');
  for (const folder of [synced, disk]) mkdirSync(folder, { recursive: true });

  await toFolder(w);
  await choose(w, synced);
  await begunAnew(w, () => button(w, w.t('folder.openOther')).click());
  await expect.poll(() => w.page.getByText('Atelier').count()).toBe(0);
  await newDossier(w, 'Jardin', 'Terre');
  await toPortfolio(w);

  await button(w, w.t('folder.see')).click();
  await w.page.getByText(w.t('folder.copied', { engine: 'Dropbox' })).waitFor();
  await choose(w, disk);
  await begunAnew(w, () => button(w, w.t('folder.move')).click());
  await w.page.getByText('Jardin').first().waitFor();
  expect(await button(w, w.t('folder.see')).count()).toBe(0);
  expect(existsSync(join(disk, 'Triptyque'))).toBe(true);
  expect(existsSync(synced)).toBe(false);

  await toFolder(w);
  await begunAnew(w, () =>
    w.page
      .getByRole('button', { name: new RegExp(`^${w.t('folder.open')}`) })
      .first()
      .click(),
  );
  await w.page.getByText('Atelier').first().waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
});
