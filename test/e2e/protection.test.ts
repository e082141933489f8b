import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesWith } from './files-with.ts';
import { button, loadExample, menu, saved, toPortfolio, toSettings } from './places.ts';
import { freshFolder, launch, type Opened } from './window.ts';

const PASSPHRASE = 'lanterne huître cadence sapin';

const toProtection = async (w: Opened): Promise<void> => {
  await toSettings(w);
  await button(w, w.t('protection.open')).click();
  await w.page.getByRole('heading', { level: 1, name: w.t('protection.title') }).waitFor();
};
const isLocked = (w: Opened): Promise<void> =>
  w.page.getByRole('heading', { level: 1, name: w.t('protection.unlock.title') }).waitFor();
const unlock = async (w: Opened, passphrase: string): Promise<void> => {
  await w.page.getByLabel(w.t('protection.passphrase'), { exact: true }).fill(passphrase);
  await w.page.keyboard.press('Enter');
};

it.each(['fr', 'en'] as const)(
  'a portfolio is protected, closed, opened again with its passphrase, locked by hand and by itself (%s)',
  async (language) => {
    const folder = freshFolder();
    const w = await launch({ folder, language });
    const { page, t } = w;
    await loadExample(w);
    await saved(w);
    const listed = await w.call('portfolio.list', {
      text: '',
      status: [],
      cohortId: null,
      models: [],
      archived: false,
      sort: 'project',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const word = listed.ok ? (listed.value.rows[0]?.organisation ?? '') : '';
    expect(word).not.toBe('');
    const portfolio = join(folder, 'portfolio');
    expect(filesWith(portfolio, word)).not.toEqual([]);

    await toProtection(w);
    await button(w, t('protection.turnOn')).click();
    await page.getByText(t('protection.limits.exports')).last().waitFor();
    const typed = page.getByLabel(t('protection.passphrase'), { exact: true });
    await typed.fill('abc');
    await page.getByText(t('protection.strength.short', { count: 8 })).waitFor();
    await typed.fill(PASSPHRASE);
    await page.getByText(t('protection.strength.good')).waitFor();
    const again = page.getByLabel(t('protection.again'), { exact: true });
    await again.fill(`${PASSPHRASE.slice(0, -1)}x`);
    await page.getByText(t('protection.differ')).waitFor();
    expect(await button(w, t('protection.turnOnNow')).isDisabled()).toBe(true);
    await again.fill(PASSPHRASE);
    await button(w, t('protection.turnOnNow')).click();
    // The recovery key, shown once.
    const code = await page.locator('.recovery-key').innerText();
    expect(code.replaceAll(/[^0-9A-Z]/g, '')).toHaveLength(35);
    await button(w, t('protection.codeKept')).click();
    await page.getByText(t('protection.on')).waitFor();
    expect(filesWith(portfolio, word)).toEqual([]);
    await w.close();
    expect(w.faults).toEqual([]);
    expect(filesWith(folder, word)).toEqual([]);

    const second = await launch({ folder, language });
    await isLocked(second);
    await unlock(second, 'autre chose entièrement');
    await second.page.getByText(t('failures.what.protectionWrong')).waitFor();
    await unlock(second, PASSPHRASE);
    await second.page.getByText(word).first().waitFor();
    // By hand: nothing of it is left in the page.
    await second.page.evaluate(() => {
      document.documentElement.dataset.before = 'yes';
    });
    await menu(second, t('shell.lock'));
    await second.page.waitForFunction(() => document.documentElement.dataset.before === undefined);
    await isLocked(second);
    expect(await second.page.content()).not.toContain(word);
    await unlock(second, PASSPHRASE);
    await toPortfolio(second);
    await second.page.getByText(word).first().waitFor();
    // By itself, when nobody does anything for the time that was chosen.
    expect((await second.call('settings.set', { idleMinutes: 5 })).ok).toBe(true);
    await second.page.clock.install();
    // The words stand in the page that goes, too: time passes in the one that comes.
    const reloaded = second.page.waitForEvent('load');
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await reloaded;
    await second.page.getByText(word).first().waitFor();
    await second.page.clock.runFor('04:50');
    expect(await second.page.content()).toContain(word);
    // The page that counts is begun anew on the way, and its clock with it: its answer may never come.
    const lockedAnew = second.page.waitForEvent('load');
    void second.page.clock.runFor('00:20').catch(() => undefined);
    // The page that is left says so already, and one that is asked to close meanwhile never answers.
    await lockedAnew;
    await isLocked(second);
    await second.close();
    expect(second.faults).toEqual([]);
    expect(filesWith(folder, word)).toEqual([]);
  },
);
