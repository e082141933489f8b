/**
 * `npm run bench [-- --quick] [--json] [--only start,search,…] [--window] [--runs 7] [--dossiers 1,5000,20000]`: one table of everything that is promised to be fast, each
 * line beside its peer of the same run and what is asked of it (docs/performance.md). `--window`: what needs a window, alone.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PART_NAMES } from '../test/bench/part.ts';
import { benchTable, isMet, ratioOf } from '../test/bench/rows.ts';
import { build } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { root, say, stop } from './ground.mjs';
import { packageApp } from './package-app.mjs';
import { loadLongPlan, measureScrolling } from './scrolling.mjs';
import { measure, measureStarts, prepareFolder } from './starting.mjs';
import { measureWindow } from './window-speed.mjs';

/** The parts that need the packaged application. */
const WINDOW_PARTS = ['start', 'grid', 'window', 'size'];
const SIZE_MB = 15;

const bytesIn = (path) => {
  const stat = lstatSync(path);
  return stat.isDirectory()
    ? readdirSync(path).reduce((total, name) => total + bytesIn(join(path, name)), 0)
    : stat.size;
};
const measureSize = (executable, runtime) => {
  const bare = bytesIn(runtime.dist) / 1_048_576;
  return {
    group: 'size',
    name: 'unpacked application over the bare runtime',
    value: bytesIn(dirname(executable)) / 1_048_576 - bare,
    unit: 'MB',
    peer: { name: 'bare runtime', value: bare },
    asked: { value: SIZE_MB },
  };
};

const inWindows = async (wanted, { quick, runs, sizes }) => {
  build();
  const runtime = await resolveElectron();
  const executable = await packageApp({ runtime, flavour: 'test' });
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-bench-'));
  const rows = [];
  try {
    if (wanted.includes('size')) rows.push(measureSize(executable, runtime));
    if (wanted.includes('start')) rows.push(...(await measureStarts({ runtime, executable, folder, runs, sizes })));
    if (wanted.includes('grid')) {
      say('Grid…');
      const long = await prepareFolder(executable, join(folder, 'long'), 1);
      await measure({ ...long, selector: 'main h1', use: loadLongPlan });
      await measure({ ...long, use: async (page) => void rows.push(...(await measureScrolling(page))) });
    }
    if (wanted.includes('window')) {
      say('Window…');
      rows.push(...(await measureWindow({ executable, folder, quick })));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { runtime: `Electron ${runtime.version} (${runtime.kind})`, rows };
};

const inProcess = (part, quick) => {
  say(`${part}…`);
  const ran = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'test', 'bench', 'part.ts'),
      part,
      ...(quick ? ['--quick'] : []),
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 2], maxBuffer: 64_000_000 },
  );
  if (ran.status !== 0) throw new Error(`The part “${part}” of the bench failed: its message is above.`);
  return JSON.parse(ran.stdout);
};

try {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      window: { type: 'boolean', default: false },
      only: { type: 'string' },
      runs: { type: 'string' },
      dossiers: { type: 'string' },
    },
  });
  const { quick, json } = values;
  const runs = Number(values.runs ?? (quick ? 3 : 7));
  const sizes = (values.dossiers ?? (quick ? '1,2000' : '1,5000,20000')).split(',').map(Number);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs ${values.runs}: a whole number above zero is expected.`);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error(`--dossiers ${values.dossiers}: whole numbers above zero, with commas between, are expected.`);
  const all = [...WINDOW_PARTS, ...PART_NAMES];
  const wanted = values.only?.split(',') ?? (values.window ? WINDOW_PARTS : all);
  const unknown = wanted.filter((part) => !all.includes(part));
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(',')}: one or several of ${all.join(', ')} are expected.`);
  const needsWindow = wanted.some((part) => WINDOW_PARTS.includes(part));
  if (needsWindow) ensureDisplay();
  const windows = needsWindow ? await inWindows(wanted, { quick, runs, sizes }) : { runtime: null, rows: [] };
  const rows = [
    ...windows.rows,
    ...PART_NAMES.filter((part) => wanted.includes(part)).flatMap((part) => inProcess(part, quick)),
  ];
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1_073_741_824),
    platform: `${platform()} ${arch()}`,
    node: process.version,
    runtime: windows.runtime,
    quick,
  };
  process.stdout.write(
    json
      ? `${JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) })) })}\n`
      : `${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.platform}, Node ${machine.node}${machine.runtime === null ? '' : `, ${machine.runtime}`}${quick ? ', quick' : ''}\n${benchTable(rows)}\n`,
  );
} catch (error) {
  stop(error.message);
}
