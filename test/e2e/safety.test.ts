import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { button, loadExample, menu, saved, toSettings } from './places.ts';
import { freshFolder, launch, type Opened } from './window.ts';

const toBackups = async (w: Opened): Promise<void> => {
  await toSettings(w);
  await button(w, w.t('backups.notice.see')).click();
  await w.page.getByRole('heading', { level: 1, name: w.t('backups.title') }).waitFor();
};
/** Answers the next dialog that asks for a folder, as the user would. */
const chooseFolder = (w: Opened, folder: string): Promise<void> =>
  w.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);

it.each(['fr', 'en'] as const)(
  'backups are named, kept, compared, copied away and brought back (%s)',
  async (language) => {
    const folder = freshFolder();
    const disk = join(folder, 'disque');
    mkdirSync(disk);
    const w = await launch({ folder, language });
    const { page, t } = w;
    await loadExample(w);
    await saved(w);
    await toBackups(w);
    await button(w, t('backups.now')).click();
    await page.getByLabel(t('backups.nameLabel')).fill('avant le comité');
    await button(w, t('backups.make')).click();
    await page.getByText('avant le comité').waitFor();
    await page.getByText(t('backups.stays'), { exact: true }).first().waitFor();

    await chooseFolder(w, disk);
    await button(w, t('backups.works.choose')).click();
    await page.getByText(t('backups.works.present')).waitFor();
    await page.getByText(t('backups.both')).first().waitFor();
    const second = join(disk, readdirSync(disk)[0] ?? '');
    expect(readdirSync(second).some((name) => name.endsWith('.triptyque-db'))).toBe(true);
    await button(w, t('backups.works.rehearse')).click();
    await page.getByText(t('backups.works.rehearsedWell', { count: 1 })).waitFor();
    await button(w, t('backups.works.verify')).click();
    await page.getByText(t('backups.works.sound')).waitFor();

    // The disk is taken out: said in place, and nothing else stops.
    renameSync(second, `${second}.away`);
    await button(w, t('backups.now')).click();
    await button(w, t('backups.make')).click();
    await page.getByText(t('backups.works.absent')).waitFor();

    // The example goes; the first backup says that it would come back, and brings it back alone.
    expect((await w.call('example.remove', {})).ok).toBe(true);
    await page
      .getByRole('row', { name: /avant le comité/ })
      .getByRole('button', { name: new RegExp(t('backups.see')) })
      .click();
    await page.getByText(t('backups.compare.fates.back'), { exact: true }).waitFor();
    await page.getByRole('button', { name: new RegExp(t('backups.compare.bring')) }).click();
    await button(w, t('backups.compare.bringBack')).click();
    await page.getByRole('region', { name: t('frame.home.panels') }).waitFor();
    await menu(w, t('shell.portfolio'));
    await w.close();
    expect(w.faults).toEqual([]);
  },
);
