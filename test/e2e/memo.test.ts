import { expect, it } from 'vitest';
import { loadExample, menu } from './places.ts';
import { launch } from './window.ts';

it('the memo of the example is made in the packaged application, shown page by page, in both languages', async () => {
  const w = await launch();
  await loadExample(w);
  await menu(w, w.t('shell.memo'));
  const pages = w.page.getByRole('main').getByRole('img');
  await pages.first().waitFor();
  const short = await pages.count();
  // The format is called a synthesis of two pages.
  expect(short).toBeLessThanOrEqual(2);
  await w.page.getByRole('listitem').first().getByText(w.t('memo.summaryTitle')).first().waitFor({ state: 'attached' });
  await w.page.getByText(w.t('preview.formats.full'), { exact: true }).click();
  await expect.poll(() => pages.count(), { timeout: 15_000 }).toBeGreaterThan(short);
  await w.close();
  expect(w.faults).toEqual([]);
});
