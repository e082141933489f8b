/** The walls between rooms refuse: a violation is planted in a scratch tree, and the tool that guards the real one must see it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import house from '../../scripts/rooms.cjs';
import { files, ROOT } from './tree.ts';

const { ROOMS, SHARED_LEAVES } = house;
const plainName = (room: string): string => room.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
/** The name of a room's wall, as `.dependency-cruiser.cjs` gives it. */
const wallOf = (path: string): string => `${path.slice(0, -1).replaceAll('/', '-')}-sees`;

const tree = mkdtempSync(join(tmpdir(), 'triptyque-walls-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const write = (path: string, content: string): void => {
  mkdirSync(join(tree, dirname(path)), { recursive: true });
  writeFileSync(join(tree, path), content);
};

/** A tiny house with a file in every room, in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ROOMS.map(({ path, room, zone }) => [`${path}sound.ts`, `export const ${plainName(room || zone)} = 1;\n`]),
  ),
  ...Object.fromEntries(SHARED_LEAVES.map((path) => [`${path}sound.ts`, 'export const leaf = 1;\n'])),
  'shared/finance/projection/engine.ts':
    "import { money } from '#shared/base/money/sound.ts';\nexport const plan = money;\n",
  'main/index.ts':
    "import { app } from 'electron';\nimport { memo } from '#shared/papers/memo/sound.ts';\nexport const start = [app, memo];\n",
  'main/portfolio/connection.ts':
    "import Database from 'better-sqlite3-multiple-ciphers';\nexport const open = Database;\n",
  'main/documents/pdf/write.ts': "import pdfmake from 'pdfmake';\nexport const print = pdfmake;\n",
  'main/shell/window.ts': "import { BrowserWindow } from 'electron';\nexport const window = BrowserWindow;\n",
  'renderer/app/main.tsx': "import { memo } from '#shared/papers/memo/sound.ts';\nexport const page = memo;\n",
};
for (const [path, content] of Object.entries(SOUND)) write(path, content);
write('test/case.ts', 'export const tested = 1;\n');
write('shared/base/money/sound.test.ts', "import { tested } from '#test/case.ts';\nexport const x = tested;\n");
mkdirSync(join(tree, 'scripts'), { recursive: true });
for (const path of ['.dependency-cruiser.cjs', 'scripts/rooms.cjs', 'tsconfig.base.json', 'package.json'])
  copyFileSync(join(ROOT, path), join(tree, path));
symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');

interface Cruise {
  readonly modules: number;
  /** `rule file` */ readonly broken: ReadonlySet<string>;
}
const cruise = (): Cruise => {
  const tool = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool, 'shared', 'main', 'renderer', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  expect(stdout, stderr).not.toBe('');
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
  };
  return { modules: summary.totalCruised, broken: new Set(summary.violations.map((v) => `${v.rule.name} ${v.from}`)) };
};

/** For each room, a file that reaches into the first room of its house that it must not see. */
const REACHING = ROOMS.flatMap(({ house, path, may }) => {
  const closed = [...ROOMS.map((r) => r.path), ...SHARED_LEAVES].find(
    (other) => other.startsWith(`${house}/`) && other !== path && !may.some((open) => other.startsWith(open)),
  );
  return closed === undefined
    ? []
    : ([
        [wallOf(path), `${path}reaching.ts`, `import * as x from '#${closed}sound.ts';\nexport const y = x;\n`],
      ] as const);
});
/** rule → a file that breaks it. */
const PLANTED: readonly (readonly [rule: string, path: string, content: string])[] = [
  ...REACHING,
  [
    'shared-is-alone',
    'shared/papers/memo/planted-1.ts',
    "import { start } from '#main/index.ts';\nexport const x = start;\n",
  ],
  [
    'shared-is-alone',
    'shared/papers/charts/planted-2.ts',
    "import { page } from '#renderer/app/main.tsx';\nexport const x = page;\n",
  ],
  [
    'product-not-tests',
    'shared/papers/memo/planted-0.ts',
    "import { tested } from '#test/case.ts';\nexport const x = tested;\n",
  ],
  [
    'shared-is-pure',
    'shared/base/money/planted-3.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  [
    'shared-libraries',
    'shared/base/method/planted-4.ts',
    "import { createRoot } from 'react-dom/client';\nexport const x = createRoot;\n",
  ],
  [
    'main-not-renderer',
    'main/files/planted-5.ts',
    "import { page } from '#renderer/app/main.tsx';\nexport const x = page;\n",
  ],
  [
    'renderer-not-main',
    'renderer/ground/state/planted-6.ts',
    "import { start } from '#main/index.ts';\nexport const x = start;\n",
  ],
  [
    'renderer-not-main',
    'renderer/ground/state/planted-7.ts',
    "import type { start } from '#main/index.ts';\nexport type X = typeof start;\n",
  ],
  [
    'renderer-has-no-node',
    'renderer/ground/state/planted-8.ts',
    "import { join } from 'node:path';\nexport const x = join;\n",
  ],
  [
    'cli-without-electron',
    'main/cli/planted-9.ts',
    "import { window } from '../shell/window.ts';\nexport const x = window;\n",
  ],
  ['word-door', 'main/files/planted-40.ts', "import { Packer } from 'docx';\nexport const x = Packer;\n"],
  ['zip-door', 'main/files/planted-37.ts', "import { zipSync } from 'fflate';\nexport const x = zipSync;\n"],
  [
    'pdf-door',
    'main/files/planted-41.ts',
    "import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';\nexport const x = getDocument;\n",
  ],
  [
    'age-door',
    'main/files/planted-38.ts',
    "import { Encrypter } from 'age-encryption';\nexport const x = Encrypter;\n",
  ],
  ['spreadsheet-door', 'main/files/planted-24.ts', "import { readXlsx } from 'hucre';\nexport const x = readXlsx;\n"],
  [
    'older-spreadsheet-door',
    'main/files/planted-39.ts',
    "import { read } from '@e965/xlsx';\nexport const x = read;\n",
  ],
  ['electron-door', 'main/portfolio/planted-16.ts', "import { app } from 'electron';\nexport const x = app;\n"],
  [
    'sqlite-door',
    'main/files/planted-17.ts',
    "import Database from 'better-sqlite3-multiple-ciphers';\nexport const x = Database;\n",
  ],
  ['pdfmake-door', 'main/files/planted-18.ts', "import pdfmake from 'pdfmake';\nexport const x = pdfmake;\n"],
  ['no-cycles', 'main/files/a.ts', "import { b } from './b.ts';\nexport const a = (): unknown => b;\n"],
];

describe('the walls between rooms', () => {
  it('read a sound house and find nothing', () => {
    const { modules, broken } = cruise();
    expect(modules).toBeGreaterThanOrEqual(Object.keys(SOUND).length);
    expect([...broken]).toEqual([]);
  });

  it('refuse every violation that is planted', () => {
    for (const [, path, content] of PLANTED) write(path, content);
    write('main/files/b.ts', "import { a } from './a.ts';\nexport const b = (): unknown => a;\n");
    const { modules, broken } = cruise();
    expect(modules).toBeGreaterThanOrEqual(Object.keys(SOUND).length + PLANTED.length);
    expect(PLANTED.map(([rule, path]) => `${rule} ${path}`).filter((wrong) => !broken.has(wrong))).toEqual([]);
  });

  it('are held by the compiler too: a room that reaches into another does not compile', () => {
    const house = join(tree, 'compiled');
    const put = (path: string, content: string): void => write(join('compiled', path), content);
    put('shared/one.ts', 'export const one = 1;\n');
    put('main/two.ts', "import { one } from '#shared/one.ts';\nexport const two = one;\n");
    put('renderer/three.ts', "import { one } from '#shared/one.ts';\nexport const three = one;\n");
    for (const path of [
      'package.json',
      'tsconfig.base.json',
      'shared/tsconfig.json',
      'main/tsconfig.json',
      'renderer/tsconfig.json',
    ])
      copyFileSync(join(ROOT, path), join(house, path));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
    const compile = (): string[] => {
      const tsc = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
      const { stdout, status } = spawnSync(process.execPath, [tsc, '-b', 'shared', 'main', 'renderer'], {
        cwd: house,
        encoding: 'utf8',
      });
      return status === 0
        ? []
        : [...new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map((m) => m[1] ?? ''))].sort();
    };
    expect(compile()).toEqual([]);
    put('shared/up.ts', "import { two } from '#main/two.ts';\nexport const up = two;\n");
    put('main/across.ts', "import { three } from '#renderer/three.ts';\nexport const across = three;\n");
    put('renderer/across.ts', "import { two } from '#main/two.ts';\nexport const across = two;\n");
    expect(compile()).toContain('shared/up.ts');
    rmSync(join(house, 'shared', 'up.ts'));
    expect(compile()).toEqual(expect.arrayContaining(['main/across.ts', 'renderer/across.ts']));
  });

  it('leave no rule without a planted violation', () => {
    const rules = readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8');
    const named = [
      ...[...rules.matchAll(/name: '([a-z-]+)'/g)].map((m) => m[1] ?? ''),
      ...ROOMS.filter(({ house, zone }) => !(house === 'renderer' && zone === 'app')).map(({ path }) => wallOf(path)),
      ...[...rules.matchAll(/door\('([a-z-]+)'/g)].map((m) => m[1] ?? ''),
    ];
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it('are drawn around every folder', () => {
    const walled = [...ROOMS.map(({ path }) => path), ...SHARED_LEAVES];
    const inside = files(/^(shared|main|renderer)\/[^/]+\/.*\.tsx?$/, ['shared', 'main', 'renderer']);
    expect(inside.length).toBeGreaterThan(500);
    expect(inside.filter((path) => !walled.some((room) => path.startsWith(room)))).toEqual([]);
    expect(walled.filter((room) => !inside.some((path) => path.startsWith(room)))).toEqual([]);
  });
});
