/**
 * What a gesture costs while a plan of two hundred lines over thirty-six months is scrolled, by the wheel and by the keyboard: scripting, style and layout of the
 * window's main thread as the browser counts them, and the frames that came late. Beside it, in the same window, a plain HTML table of as many cells that
 * nothing watches: what the runtime itself asks for.
 */
const LINES = 200;
const STEPS = 120;
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
  await page.getByRole('button', { name: 'Projection' }).first().click();
  await page.locator('.plan-tools .switch button').nth(1).click();
  await page.locator('.grid-frame [data-at="1:2"]').click();
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

/** One gesture a frame, so that the numbers are those of frames and not of a queue. */
const run = async (page, session, gesture) => {
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await page.evaluate(() => {
    const seen = { deltas: [], long: 0, going: true };
    window.scrolling = seen;
    new PerformanceObserver((list) => {
      seen.long += list.getEntries().length;
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const next = (now) => {
      seen.deltas.push(now - last);
      last = now;
      if (seen.going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const before = await metrics();
  for (let i = 0; i < STEPS; i += 1) {
    await gesture(i);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  }
  const after = await metrics();
  const { deltas, long } = await page.evaluate(() => {
    window.scrolling.going = false;
    return window.scrolling;
  });
  const ms = (name) => ((after[name] - before[name]) * 1_000) / STEPS;
  const sorted = deltas.slice(1).sort((a, b) => a - b);
  return {
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
    frames: sorted.length,
    late: sorted.filter((d) => d > LATE_MS).length,
    worst: sorted.at(-1) ?? 0,
    long,
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
  const results = [];
  const measured = async (name, gesture) => results.push({ name, ...(await run(page, session, gesture)) });
  await run(page, session, wheel);
  await measured('Plan of 200 lines × 36 months, wheel', wheel);
  await page.locator('.grid-frame [data-at="1:2"]').click();
  await measured('Plan, arrow down and up', key);
  await measured('Plan, arrow right and left', across);
  await measured('Plan, page down and up', pages);
  await showPlain(page);
  await run(page, session, wheel);
  await measured('plain HTML table, wheel', wheel);
  await measured('plain HTML table, arrow down and up', key);
  await measured('plain HTML table, page down and up', pages);
  await session.detach();
  return results;
};

export const scrollingLines = (results) =>
  results
    .map(
      ({ name, script, style, layout, frames, late, worst, long }) =>
        `${name.padEnd(38)} ${(script + style + layout).toFixed(1)} ms a gesture (script ${script.toFixed(1)}, style ${style.toFixed(1)}, layout ${layout.toFixed(1)}); ` +
        `${late} of ${frames} frames late, worst ${worst.toFixed(0)} ms, ${long} long tasks\n`,
    )
    .join('');
