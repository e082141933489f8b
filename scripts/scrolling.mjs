/**
 * What a gesture costs while a plan of two hundred lines over thirty-six months is scrolled, by the wheel and by the keyboard: scripting, style and layout of the
 * window's main thread as the browser counts them, and the frames that came late. Beside it, in the same window, a plain HTML table of as many cells that
 * nothing watches: what the runtime itself asks for.
 */
import { translator } from '#shared/base/i18n/translate.ts';
import { quantileOf } from '../test/bench/rows.ts';
import { toStation, toTab } from '../test/e2e/places.ts';

const LINES = 200;
const MONTHS = 36;
const STEPS = 120;
const WARM = 20;
const FRAME_MS = 16;
const COLUMNS = 40;
/** A frame is late when it took the time of two at sixty a second. */
const LATE_MS = 25;

/** Loads the worked example and adds resources until there are two hundred lines; the page is then reloaded. */
export const loadLongPlan = (page) =>
  page.evaluate(async (lines) => {
    const call = async (name, input) => {
      const reply = await window.triptyque.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
      return reply.value;
    };
    const { id } = await call('example.load', { language: 'fr' });
    const { dossier, revision } = await call('dossier.open', { id });
    const model = dossier.resources.find((r) => r.driver.kind === 'annual');
    const there = ['resources', 'costs', 'posts', 'investments', 'supports'].reduce((n, c) => n + dossier[c].length, 0);
    const commands = Array.from({ length: lines - there }, (_, i) => ({
      type: 'insert',
      collection: 'resources',
      index: dossier.resources.length + i,
      item: { ...model, id: `long-${i}`, label: `Ligne ${i + 1}` },
    }));
    await call('dossier.apply', { id, base: revision, origin: 'edit', commands });
  }, LINES);

const openMonths = async (page) => {
  await page.locator('main table tbody button').first().click();
  const window = { page, t: translator('fr'), language: 'fr' };
  await toStation(window, 'projection');
  await toTab(window, 'plan');
  await page.getByRole('button', { name: window.t('grid.months'), exact: true }).click();
  await page.locator('.grid-frame [data-at$=":2"]').first().click();
};

/** A table of the same size over the page, with nothing behind it. */
const showPlain = (page) =>
  page.evaluate(
    ([rows, columns]) => {
      const box = document.createElement('div');
      box.id = 'plain';
      box.tabIndex = 0;
      box.style.cssText = 'position:fixed;inset:60px;overflow:auto;z-index:99;background:#fff;color:#000';
      const table = document.createElement('table');
      for (let r = 0; r < rows; r += 1) {
        const row = table.insertRow();
        for (let c = 0; c < columns; c += 1) row.insertCell().textContent = String(r * c);
      }
      box.append(table);
      document.body.append(box);
      box.focus();
    },
    [LINES, COLUMNS],
  );

/** One gesture a frame, so that the numbers are those of frames and not of a queue. @returns milliseconds of the main thread, gesture by gesture, and the frames that came late */
const run = async (page, session, gesture, steps = STEPS) => {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return (seconds('ScriptDuration') + seconds('RecalcStyleDuration') + seconds('LayoutDuration')) * 1_000;
  };
  await page.evaluate(() => {
    const seen = { deltas: [], going: true };
    window.scrolling = seen;
    let last = performance.now();
    const next = (now) => {
      seen.deltas.push(now - last);
      last = now;
      if (seen.going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const costs = [];
  for (let i = 0; i < steps; i += 1) {
    const before = await spent();
    await gesture(i);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    costs.push((await spent()) - before);
  }
  const deltas = await page.evaluate(() => {
    window.scrolling.going = false;
    return window.scrolling.deltas;
  });
  return { costs, late: deltas.slice(1).filter((d) => d > LATE_MS).length };
};

/** Two hundred lines of thirty-six months, copied from a spreadsheet and pasted at the first month: the longest single piece of work on the main thread. */
const measurePaste = async (page, session) => {
  const text = Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: MONTHS }, (_, month) => String(100 + line + month)).join('\t'),
  ).join('\n');
  await page.locator('.grid-frame [data-at$=":2"]').first().click();
  await page.evaluate(() => {
    window.pasting = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.pasting.longest = Math.max(window.pasting.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const { costs } = await run(
    page,
    session,
    () =>
      page.evaluate((copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', copied);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, text),
    1,
  );
  await page.waitForTimeout(1_500);
  const longest = await page.evaluate(() => window.pasting.longest);
  await page.keyboard.press('Escape');
  return {
    group: 'grid',
    name: `paste of ${LINES * MONTHS} cells, longest task of the main thread`,
    value: Math.max(longest, costs[0] ?? 0),
    unit: 'ms',
    asked: { value: FRAME_MS },
  };
};

/** @param page a window on the portfolio, the long plan its first dossier */
export const measureScrolling = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await openMonths(page);
  const frame = await page.locator('.grid-frame').boundingBox();
  await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
  const wheel = (i) => page.mouse.wheel(0, i < STEPS / 2 ? 90 : -90);
  const key = (i) => page.keyboard.press(i < STEPS / 2 ? 'ArrowDown' : 'ArrowUp');
  const across = (i) => page.keyboard.press(i < STEPS / 2 ? 'ArrowRight' : 'ArrowLeft');
  const pages = (i) => page.keyboard.press(i % 20 < 10 ? 'PageDown' : 'PageUp');
  const GESTURES = { wheel, 'arrow down and up': key, 'arrow right and left': across, 'page down and up': pages };
  const results = {};
  const measured = async (table, gestures) => {
    for (const [name, gesture] of Object.entries(gestures)) {
      await run(page, session, gesture, WARM);
      results[name] = { ...results[name], [table]: await run(page, session, gesture) };
      if (table === 'own') await page.locator('.grid-frame [data-at$=":2"]').first().click();
    }
  };
  await measured('own', GESTURES);
  const paste = await measurePaste(page, session);
  await showPlain(page);
  await measured('plain', GESTURES);
  await session.detach();
  return [
    ...Object.entries(results).flatMap(([name, { own, plain }]) => [
      {
        group: 'grid',
        name: `${LINES} lines × 36 months, ${name}, p99 of the main thread`,
        value: quantileOf(own.costs, 0.99),
        unit: 'ms',
        peer: { name: 'plain HTML table', value: quantileOf(plain.costs, 0.99) },
        asked: { value: FRAME_MS },
      },
      {
        group: 'grid',
        name: `${name}, frames that came late, of ${STEPS}`,
        value: own.late,
        unit: 'frames',
        peer: { name: 'plain HTML table', value: plain.late },
      },
    ]),
    paste,
  ];
};
