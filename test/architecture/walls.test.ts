/** The walls between rooms refuse: a violation is planted in a scratch tree, and the tool that guards the real one must see it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { files, ROOT } from './tree.ts';

const tree = mkdtempSync(join(tmpdir(), 'triptyque-walls-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const write = (path: string, content: string): void => {
  mkdirSync(join(tree, dirname(path)), { recursive: true });
  writeFileSync(join(tree, path), content);
};

/** A tiny house with every room, in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
  'shared/money/cents.ts': 'export const one = 1;\n',
  'shared/method/levers.ts': "import { one } from '../money/cents.ts';\nexport const leaf = one;\n",
  'shared/dossier/schema.ts': "import { leaf } from '../method/levers.ts';\nexport const dossier = leaf;\n",
  'shared/projection/engine.ts': "import { dossier } from '../dossier/schema.ts';\nexport const plan = dossier;\n",
  'shared/coherence/run.ts': "import { plan } from '../projection/engine.ts';\nexport const findings = plan;\n",
  'shared/charts/curve.ts': "import { plan } from '../projection/engine.ts';\nexport const curve = plan;\n",
  'shared/memo/build.ts': "import { findings } from '../coherence/run.ts';\nexport const memo = findings;\n",
  'shared/contract/contract.ts': 'export const contract = 1;\n',
  'shared/i18n/translate.ts': "import { leaf } from '../method/levers.ts';\nexport const words = leaf;\n",
  'main/index.ts':
    "import { app } from 'electron';\nimport { memo } from '#shared/memo/build.ts';\nexport const start = [app, memo];\n",
  'main/portfolio/connection.ts': "import Database from 'better-sqlite3';\nexport const open = Database;\n",
  'main/documents/pdf/write.ts': "import pdfmake from 'pdfmake';\nexport const print = pdfmake;\n",
  'main/cli/main.ts': "import { memo } from '#shared/memo/build.ts';\nexport const cli = memo;\n",
  'main/shell/window.ts': "import { BrowserWindow } from 'electron';\nexport const window = BrowserWindow;\n",
  'renderer/app/main.tsx': "import { memo } from '#shared/memo/build.ts';\nexport const page = memo;\n",
};
for (const [path, content] of Object.entries(SOUND)) write(path, content);
for (const path of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
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

/** rule → a file that breaks it. */
const PLANTED: readonly (readonly [rule: string, path: string, content: string])[] = [
  ['shared-is-alone', 'shared/memo/planted-1.ts', "import { start } from '#main/index.ts';\nexport const x = start;\n"],
  [
    'shared-is-alone',
    'shared/charts/planted-2.ts',
    "import { page } from '#renderer/app/main.tsx';\nexport const x = page;\n",
  ],
  [
    'shared-is-pure',
    'shared/money/planted-3.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  [
    'shared-libraries',
    'shared/method/planted-4.ts',
    "import { createRoot } from 'react-dom/client';\nexport const x = createRoot;\n",
  ],
  [
    'main-not-renderer',
    'main/files/planted-5.ts',
    "import { page } from '#renderer/app/main.tsx';\nexport const x = page;\n",
  ],
  [
    'renderer-not-main',
    'renderer/state/planted-6.ts',
    "import { start } from '#main/index.ts';\nexport const x = start;\n",
  ],
  [
    'renderer-not-main',
    'renderer/state/planted-7.ts',
    "import type { start } from '#main/index.ts';\nexport type X = typeof start;\n",
  ],
  [
    'renderer-has-no-node',
    'renderer/state/planted-8.ts',
    "import { join } from 'node:path';\nexport const x = join;\n",
  ],
  [
    'cli-without-electron',
    'main/cli/planted-9.ts',
    "import { window } from '../shell/window.ts';\nexport const x = window;\n",
  ],
  [
    'shared-money-looks-down',
    'shared/money/planted-10.ts',
    "import { leaf } from '../method/levers.ts';\nexport const x = leaf;\n",
  ],
  [
    'shared-method-looks-down',
    'shared/method/planted-11.ts',
    "import { dossier } from '../dossier/schema.ts';\nexport const x = dossier;\n",
  ],
  [
    'shared-dossier-looks-down',
    'shared/dossier/planted-12.ts',
    "import { plan } from '../projection/engine.ts';\nexport const x = plan;\n",
  ],
  [
    'shared-projection-looks-down',
    'shared/projection/planted-13.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-merge-looks-down',
    'shared/merge/planted-35.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-exchange-looks-down',
    'shared/exchange/planted-36.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  ['zip-door', 'main/files/planted-37.ts', "import { zipSync } from 'fflate';\nexport const x = zipSync;\n"],
  [
    'age-door',
    'main/files/planted-38.ts',
    "import { Encrypter } from 'age-encryption';\nexport const x = Encrypter;\n",
  ],
  [
    'shared-follow-up-looks-down',
    'shared/follow-up/planted-41.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-records-looks-down',
    'shared/records/planted-34.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-history-looks-down',
    'shared/history/planted-37.ts',
    "import { buildMemo } from '../memo/build.ts';\nexport const x = buildMemo;\n",
  ],
  [
    'shared-rubric-looks-down',
    'shared/rubric/planted-39.ts',
    "import { contract } from '../contract/contract.ts';\nexport const x = contract;\n",
  ],
  [
    'shared-committee-looks-down',
    'shared/committee/planted-40.ts',
    "import { contract } from '../contract/contract.ts';\nexport const x = contract;\n",
  ],
  [
    'shared-merge-looks-down',
    'shared/merge/planted-35.ts',
    "import { buildMemo } from '../memo/build.ts';\nexport const x = buildMemo;\n",
  ],
  [
    'shared-versions-looks-down',
    'shared/versions/planted-36.ts',
    "import { buildMemo } from '../memo/build.ts';\nexport const x = buildMemo;\n",
  ],
  [
    'shared-help-looks-down',
    'shared/help/planted-33.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-bearer-looks-down',
    'shared/bearer/planted-35.ts',
    "import { contract } from '../contract/contract.ts';\nexport const x = contract;\n",
  ],
  [
    'shared-budget-looks-down',
    'shared/budget/planted-32.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-risk-looks-down',
    'shared/risk/planted-31.ts',
    "import { findings } from '../coherence/run.ts';\nexport const x = findings;\n",
  ],
  [
    'shared-coherence-looks-down',
    'shared/coherence/planted-14.ts',
    "import { memo } from '../memo/build.ts';\nexport const x = memo;\n",
  ],
  [
    'shared-charts-looks-down',
    'shared/charts/planted-15.ts',
    "import { memo } from '../memo/build.ts';\nexport const x = memo;\n",
  ],
  [
    'shared-grid-looks-down',
    'shared/grid/planted-21.ts',
    "import { memo } from '../memo/build.ts';\nexport const x = memo;\n",
  ],
  [
    'shared-memo-looks-down',
    'shared/memo/planted-22.ts',
    "import { contract } from '../contract/contract.ts';\nexport const x = contract;\n",
  ],
  [
    'shared-risk-looks-down',
    'shared/risk/planted-26.ts',
    "import { memo } from '../memo/build.ts';\nexport const x = memo;\n",
  ],
  [
    'shared-workbook-looks-down',
    'shared/workbook/planted-23.ts',
    "import { memo } from '../memo/build.ts';\nexport const x = memo;\n",
  ],
  ['spreadsheet-door', 'main/files/planted-24.ts', "import { readXlsx } from 'hucre';\nexport const x = readXlsx;\n"],
  ['shared-i18n-looks-down', 'shared/i18n/x.ts', "import { memo } from '../memo/build.ts';\nexport const x = memo;\n"],
  ['electron-door', 'main/portfolio/planted-16.ts', "import { app } from 'electron';\nexport const x = app;\n"],
  ['sqlite-door', 'main/files/planted-17.ts', "import Database from 'better-sqlite3';\nexport const x = Database;\n"],
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
      ...[...rules.matchAll(/above\(\s*'([\w-]+)'/g)].map((m) => `shared-${m[1]}-looks-down`),
      ...[...rules.matchAll(/door\('([a-z-]+)'/g)].map((m) => m[1] ?? ''),
    ];
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it('are drawn around every folder of shared', () => {
    const rooms = new Set(files(/^shared\/[^/]+\//, ['shared']).map((path) => path.split('/')[1]));
    const rules = readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8');
    const walled = new Set([...rules.matchAll(/above\(\s*'([\w-]+)'/g)].map((m) => m[1]));
    // The contract names schemas of several rooms; the example is a dossier; both are leaves that no lower room may see.
    const open = new Set(['contract', 'example']);
    expect([...rooms].filter((room) => room !== undefined && !walled.has(room) && !open.has(room))).toEqual([]);
  });
});
