/**
 * `npm run shots [-- --out FOLDER] [--lang fr] [--theme dark] [--size 1280x800] [--only portfolio,model]`: the main screens of the packaged
 * application with its worked example, one picture each, named language-theme-size-screen.png. Without a choice: everything, in all of them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { translator } from '#shared/base/i18n/translate.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { drive } from '../test/e2e/driver.ts';
import {
  button,
  loadExample,
  menu,
  toOverview,
  toPortfolio,
  toQuestions,
  toSettings,
  toStation,
  toTab,
} from '../test/e2e/places.ts';
import { build } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { resolveElectron, runtimeFlags } from './electron-runtime.mjs';
import { root, say, stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';

const LANGUAGES = ['fr', 'en'];
const THEMES = ['light', 'dark'];
const SIZES = ['1280x800', '1920x1080'];

const inDialog = (command) => ({
  open: async (w) => {
    await menu(w, command(w.t));
    await w.page.getByRole('dialog').waitFor();
  },
  leave: async (w) => {
    await w.page.keyboard.press('Escape');
    await w.page.getByRole('dialog').waitFor({ state: 'detached' });
  },
});
/** The screens in the order of a walk: each opens from where the one before left. */
const SCREENS = {
  welcome: { open: (w) => w.page.getByRole('heading', { name: w.t('welcome.title') }).waitFor() },
  'portfolio-empty': {
    open: async (w) => {
      await button(w, w.t('welcome.skip')).click();
      await w.page.getByText(w.t('portfolio.empty'), { exact: true }).waitFor();
    },
    needed: true,
  },
  ...Object.fromEntries(
    STATION_IDS.map((station, index) => [
      `${String(index + 1).padStart(2, '0')}-${station}`,
      {
        open: async (w) => {
          if (index === 0) await loadExample(w);
          await toStation(w, station);
        },
        needed: index === 0,
      },
    ]),
  ),
  ...Object.fromEntries(
    ['plan', 'cash', 'scenarios', 'risks', 'statements', 'settings'].map((tab) => [
      `projection-${tab}`,
      {
        open: async (w) => {
          await toStation(w, 'projection');
          await toTab(w, tab);
        },
      },
    ]),
  ),
  overview: { open: toOverview },
  questions: { open: toQuestions },
  memo: {
    open: async (w) => {
      await menu(w, w.t('shell.memo'));
      await w.page.getByRole('main').getByText(w.t('memo.summaryTitle')).first().waitFor({ state: 'attached' });
    },
  },
  portfolio: { open: toPortfolio },
  'new-dossier': inDialog((t) => t('shell.newDossier')),
  palette: inDialog((t) => t('shell.palette')),
  help: inDialog((t) => t('shell.help')),
  settings: { open: toSettings },
};

const walk = async ({ executable, out, language, theme, size, wanted }) => {
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-shots-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language, theme }));
  const { app, page, close } = await drive({
    executable,
    args: [...runtimeFlags(), `--user-data-dir=${folder}`],
  });
  try {
    page.setDefaultTimeout(15_000);
    const [width, height] = size.split('x').map(Number);
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height],
    );
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
    const window = { app, page, language, t: translator(language) };
    for (const [name, screen] of Object.entries(SCREENS)) {
      const shown = wanted === null || wanted.some((part) => name.includes(part));
      if (!shown && !screen.needed) continue;
      await screen.open(window);
      if (shown) {
        await page.evaluate(() =>
          document.fonts.ready.then(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))),
        );
        await page.screenshot({ path: join(out, `${language}-${theme}-${size}-${name}.png`), caret: 'hide' });
      }
      await screen.leave?.(window);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

try {
  ensureDisplay();
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(root, '.cache', 'shots') },
      lang: { type: 'string' },
      theme: { type: 'string' },
      size: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const chosen = (value, all, name) => {
    if (value === undefined) return all;
    if (!all.includes(value)) throw new Error(`--${name} ${value}: one of ${all.join(', ')} is expected.`);
    return [value];
  };
  const languages = chosen(values.lang, LANGUAGES, 'lang');
  const themes = chosen(values.theme, THEMES, 'theme');
  const sizes = chosen(values.size, SIZES, 'size');
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  build();
  const executable = await packageApp({ runtime: await resolveElectron(), flavour: 'test' });
  const wanted = values.only === undefined ? null : values.only.split(',');
  for (const language of languages)
    for (const theme of themes)
      for (const size of sizes) {
        say(`${language}, ${theme}, ${size}…`);
        await walk({ executable, out, language, theme, size, wanted });
      }
  process.stdout.write(`${out}\n`);
} catch (error) {
  stop(error.message);
}
