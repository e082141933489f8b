/**
 * What a person waits for in the window: from a key to the last change that it makes on the page (the saved state at the foot left out), from a slider to its curve,
 * from a letter in the palette to its list; and the memory of the whole application.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '#shared/base/i18n/translate.ts';
import { manyDossiers } from '../test/bench/many-dossiers.ts';
import { medianOf, quantileOf } from '../test/bench/rows.ts';
import { drive } from '../test/e2e/driver.ts';
import { loadExample, menu, toStation, toTab } from '../test/e2e/places.ts';
import { runtimeFlags } from './electron-runtime.mjs';

const KEY_MS = 50;
const CURVE_MS = 16;
const PALETTE_MS = 50;
const MEMORY_MB = 400;
/** A page that has not changed for so long has answered. */
const QUIET_MS = 200;

/** Opens the application on a folder of its own, in French. */
const openWindow = async (executable, folder, dossiers) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'fr', theme: 'light', welcomed: true }));
  if (dossiers > 0) cpSync(manyDossiers(dossiers), join(folder, 'portfolio'), { recursive: true });
  const driven = await drive({ executable, args: [...runtimeFlags(), `--user-data-dir=${folder}`] });
  driven.page.setDefaultTimeout(30_000);
  return { ...driven, language: 'fr', t: translator('fr') };
};

/** Milliseconds from an event of the page to the last change under `selector` that follows it. */
const answerTo = async (page, event, selector, act) => {
  await page.evaluate(
    ([type, watched]) => {
      const seen = { from: 0, last: 0 };
      window.answering = seen;
      const begun = () => {
        if (seen.from === 0) seen.from = performance.now();
      };
      document.addEventListener(type, begun, { capture: true, once: true });
      const observer = new MutationObserver((changes) => {
        const within = changes.some(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest(watched) != null && element.closest('footer.status') === null;
        });
        if (seen.from > 0 && within) seen.last = performance.now();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      seen.observer = observer;
    },
    [event, selector],
  );
  await act();
  await page.waitForTimeout(QUIET_MS);
  return page.evaluate(() => {
    window.answering.observer.disconnect();
    return Math.max(0, window.answering.last - window.answering.from);
  });
};
const answersTo = async (page, event, selector, acts) => {
  const times = [];
  for (const act of acts) times.push(await answerTo(page, event, selector, act));
  // The first answers warm up.
  return times.slice(2);
};

const measureAnswers = async ({ page, t, ...w }, { turns }) => {
  const window = { page, t, ...w };
  await loadExample(window);
  await toStation(window, 'request');
  const field = page.locator('main [role="textbox"], main textarea, main input[type="text"]').first();
  await field.click();
  const typed = await answersTo(
    page,
    'keydown',
    'body',
    Array.from({ length: turns }, (_, i) => () => page.keyboard.press(i % 2 === 0 ? 'a' : 'Backspace')),
  );
  await toStation(window, 'projection');
  await toTab(window, 'scenarios');
  const slider = page.locator('.slider input[type="range"]').first();
  await slider.focus();
  const moved = await answersTo(
    page,
    'keydown',
    'main',
    Array.from({ length: turns }, (_, i) => () => page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')),
  );
  return [
    {
      group: 'window',
      name: 'key in a text of the request to the last change of the page, p95',
      value: quantileOf(typed, 0.95),
      unit: 'ms',
      asked: { value: KEY_MS },
    },
    {
      group: 'window',
      name: 'slider of a scenario to its curve and sentence, median',
      value: medianOf(moved),
      unit: 'ms',
      asked: { value: CURVE_MS },
    },
  ];
};

const measurePalette = async ({ page, t, ...w }, dossiers) => {
  await page.locator('main table tbody button').first().waitFor();
  await menu({ page, t, ...w }, t('shell.palette'));
  await page.getByRole('dialog').waitFor();
  const times = await answersTo(
    page,
    'keydown',
    '[role="dialog"]',
    [...'atelier rennes jardin'].map((letter) => () => page.keyboard.press(letter === ' ' ? 'Space' : letter)),
  );
  await page.keyboard.press('Escape');
  return {
    group: 'window',
    name: `letter in the palette to its list, ${dossiers} dossiers, p95`,
    value: quantileOf(times, 0.95),
    unit: 'ms',
    asked: { value: PALETTE_MS },
  };
};

/** Kilobytes that a process takes: on Linux its share of the pages that it has with others, elsewhere all that it has in memory. */
const takenBy = ({ pid, memory }) => {
  const share = process.platform === 'linux' ? readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8') : '';
  return Number(/^Pss:\s+(\d+)/m.exec(share)?.[1] ?? memory.workingSetSize);
};
const measureMemory = async ({ app }, dossiers) => ({
  group: 'memory',
  name: `all processes, ${dossiers} dossiers, after a search, pages in common counted once`,
  value: await app
    .evaluate(({ app: running }) => running.getAppMetrics().map(({ pid, memory }) => ({ pid, memory })))
    .then((processes) => processes.reduce((total, each) => total + takenBy(each), 0) / 1_024),
  unit: 'MB',
  asked: { value: MEMORY_MB },
});

/** @returns {Promise<import('../test/bench/rows.ts').BenchRow[]>} */
export const measureWindow = async ({ executable, folder, quick }) => {
  const many = quick ? 2_000 : 10_000;
  const most = quick ? 2_000 : 20_000;
  const one = await openWindow(executable, join(folder, 'answers'), 0);
  const rows = [];
  try {
    rows.push(...(await measureAnswers(one, { turns: quick ? 12 : 42 })));
  } finally {
    await one.close();
  }
  for (const [dossiers, work] of [
    [many, measurePalette],
    [
      most,
      async (window, count) => {
        await measurePalette(window, count);
        return measureMemory(window, count);
      },
    ],
  ]) {
    const window = await openWindow(executable, join(folder, `window-${dossiers}-${rows.length}`), dossiers);
    try {
      rows.push(await work(window, dossiers));
    } finally {
      await window.close();
    }
  }
  return rows;
};
