import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { button, onPortfolio, pick, sideAct, toPortfolio, toSettings, toStation } from './places.ts';
import { launch } from './window.ts';

it('greets in the language of the system, once', async () => {
  for (const language of ['fr', 'en'] as const) {
    const w = await launch({ language, settings: null });
    await w.page.getByRole('heading', { level: 1, name: w.t('welcome.title') }).waitFor();
    await button(w, w.t('welcome.skip')).click();
    await onPortfolio(w).waitFor();
    await w.page.getByText(w.t('portfolio.empty'), { exact: true }).waitFor();
    expect(await w.page.evaluate(() => document.documentElement.lang)).toBe(language);
    await w.close();
    expect(w.faults).toEqual([]);
    const again = await launch({ folder: w.folder, language, settings: null });
    await onPortfolio(again).waitFor();
    await again.close();
  }
});

it('the example is loaded, walked through all twelve stations in both languages, and removed', async () => {
  for (const language of ['fr', 'en'] as const) {
    const w = await launch({ language, settings: null });
    await button(w, w.t('welcome.example')).click();
    for (const station of STATION_IDS) await toStation(w, station);
    await toPortfolio(w);
    await w.page.getByText(w.t('portfolio.example'), { exact: true }).waitFor();
    expect(await w.page.getByRole('row').count()).toBeGreaterThan(1);
    await sideAct(w, w.t('portfolio.removeExample'));
    await w.page.getByText(w.t('portfolio.empty'), { exact: true }).waitFor();
    await w.close();
    expect(w.faults).toEqual([]);
  }
});

it('the window comes back where it was left', async () => {
  const first = await launch();
  const place = { x: 40, y: 30, width: 1200, height: 760 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width))
    .toBe(place.width);
  await first.close();
  const second = await launch({ folder: first.folder });
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    place,
  );
});

it('changes its language at once, in the window and in its menu, and remembers it', async () => {
  const w = await launch({ language: 'fr' });
  const english = translator('en');
  await toSettings(w);
  await pick(w, w.page.getByLabel(w.t('settings.language'), { exact: true }), 'English');
  await w.page.getByRole('heading', { level: 1, name: english('settings.title') }).waitFor();
  await expect
    .poll(() => w.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label)))
    .toContain(english('shell.file'));
  await w.close();
  // The system still speaks French; what the person chose counts.
  const again = await launch({ folder: w.folder, language: 'fr' });
  await again.page.getByRole('heading', { level: 1, name: english('portfolio.title'), exact: true }).waitFor();
  await again.close();
  expect([...w.faults, ...again.faults]).toEqual([]);
});
