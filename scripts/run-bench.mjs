/**
 * `npm run bench [-- --runs 9] [--dossiers 1,5000,20000] [--json]`: from the start of the process to a window that can be used, for the packaged application with
 * portfolios of several sizes and for an empty Electron window on the same runtime, turn by turn in the same run (starting.mjs). Medians, and their ratios.
 * Then a long plan scrolled, beside a plain table (scrolling.mjs); one edited cell recomputed, against a general spreadsheet engine and LibreOffice (test/bench/recalculation.ts), and memos and packs, against plain
 * text by the same library (test/bench/memo.ts).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { root, stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';
import { loadLongPlan, measureScrolling, scrollingLines } from './scrolling.mjs';
import { measure, measureStarts, prepareFolder } from './starting.mjs';

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const spread = (values) => ({
  median: Math.round(median(values)),
  min: Math.round(Math.min(...values)),
  max: Math.round(Math.max(...values)),
});

try {
  ensureDisplay();
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '7' },
      dossiers: { type: 'string', default: '1,5000,20000' },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.dossiers.split(',').map(Number);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs}: a whole number above zero is expected.`);
  build();
  const runtime = await resolveElectron();
  const folders = mkdtempSync(join(tmpdir(), 'triptyque-bench-'));
  const executable = await packageApp({ runtime, flavour: 'test' });
  try {
    const starts = await measureStarts({ runtime, executable, folder: folders, runs, sizes });
    const long = await prepareFolder(executable, join(folders, 'long'), 1);
    await measure({ ...long, selector: 'main h1', use: loadLongPlan });
    let scrolling = [];
    await measure({
      ...long,
      use: async (page) => {
        scrolling = await measureScrolling(page);
      },
    });
    const result = {
      runtime: `Electron ${runtime.version} (${runtime.kind})`,
      runs,
      empty: spread(starts.empty),
      starts: starts.sizes.map(({ dossiers, times }) => ({
        dossiers,
        ...spread(times),
        ratio: Math.round((median(times) / median(starts.empty)) * 100) / 100,
      })),
      scrolling,
    };
    const line = (name, { median: m, min, max }, more = '') =>
      `${name.padEnd(28)} ${m} ms   (${min} to ${max})${more}\n`;
    process.stdout.write(
      values.json
        ? `${JSON.stringify(result)}\n`
        : `Start to interactive window, ${result.runtime}, median of ${runs}:\n` +
            line('empty Electron window', result.empty) +
            result.starts
              .map((one) => line(`Triptyque, ${one.dossiers} dossier(s)`, one, `   ${one.ratio} ×`))
              .join('') +
            '\n' +
            scrollingLines(scrolling),
    );
  } finally {
    rmSync(folders, { recursive: true, force: true });
  }
  if (!values.json) {
    for (const bench of ['recalculation.ts', 'memo.ts']) {
      process.stdout.write('\n');
      const part = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(root, 'test', 'bench', bench)],
        { cwd: root, stdio: 'inherit' },
      );
      if (part.status !== 0) process.exitCode = part.status ?? 1;
    }
  }
} catch (error) {
  stop(error.message);
}
