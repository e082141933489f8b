import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesWith } from './files-with.ts';
import { button, loadExample, saved, toSettings } from './places.ts';
import { freshFolder, launch, type Opened } from './window.ts';

const heading = (w: Opened, level: number, name: string) => w.page.getByRole('heading', { level, name, exact: true });

it.each(['fr', 'en'] as const)(
  'what is held on a person is told, erased everywhere after it was seen, and the window forgets it too (%s)',
  async (language) => {
    const folder = freshFolder();
    const w = await launch({ folder, language });
    const { page, t } = w;
    await loadExample(w);
    await saved(w);
    const portfolio = join(folder, 'portfolio');
    // The applicant of the worked example.
    const word = 'Ateliers';
    expect(filesWith(portfolio, word)).not.toEqual([]);
    await toSettings(w);
    await button(w, t('privacy.open')).click();
    await heading(w, 1, t('privacy.title')).waitFor();
    await page.getByText(t('privacy.due.none')).waitFor();
    await page.getByText(t('privacy.past.none')).waitFor();
    await page.getByLabel(t('privacy.search.words'), { exact: true }).fill(word);
    await button(w, t('privacy.search.run')).click();
    await button(w, t('privacy.search.erase')).click();
    const dialog = page.getByRole('dialog');
    const run = dialog.getByRole('button', { name: t('privacy.erase.run'), exact: true });
    // Nothing goes without a reason.
    expect(await run.isDisabled()).toBe(true);
    await dialog.getByLabel(t('privacy.erase.reason'), { exact: true }).click();
    await page.getByRole('option', { name: t('privacy.erase.reasons.request') }).click();
    await run.click();
    await page.getByRole('dialog', { name: t('privacy.done.title') }).waitFor();
    expect(filesWith(portfolio, word)).toEqual([]);
    await button(w, t('privacy.done.close')).click();
    await page.getByText('[…]').first().waitFor();
    expect(await page.getByText(word).count()).toBe(0);
    await w.close();
    expect(w.faults).toEqual([]);
    // Preferences, lists of what was last opened, logs, what the page kept: not there either. The program itself, compiled, has the example in it.
    expect(filesWith(folder, word).filter((path) => !path.includes('Code Cache'))).toEqual([]);
  },
);
