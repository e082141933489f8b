/** The tool that looks for what nothing uses does see: files, exports and packages are planted in a scratch tree with our own settings. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT, text } from './tree.ts';

const tree = mkdtempSync(join(tmpdir(), 'triptyque-unused-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content);
};
const knip = (...more: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js'), '--no-progress', '--reporter', 'json', ...more],
    { cwd: tree, encoding: 'utf8' },
  );
  return `${stdout}${stderr}`;
};

it('every entry of the settings is there', () => {
  const { entry } = JSON.parse(text('knip.json')) as { entry: string[] };
  for (const path of entry.map((e) => e.replace('!', '')).filter((e) => !e.includes('*')))
    expect(() => text(path), path).not.toThrow();
});

it('a file, an export and a package that nothing uses are refused', () => {
  copyFileSync(join(ROOT, 'knip.json'), join(tree, 'knip.json'));
  write(
    'package.json',
    JSON.stringify({
      name: 'tiny',
      type: 'module',
      imports: { '#shared/*': './shared/*' },
      devDependencies: { 'left-over': '1.0.0' },
    }),
  );
  write('main/index.ts', "import { used } from '#shared/base/money/cents.ts';\nprocess.stdout.write(String(used));\n");
  write('shared/base/money/cents.ts', 'export const used = 1;\nexport const plantedExport = 2;\n');
  write('shared/base/money/planted-file.ts', 'export const nobody = 3;\n');
  const said = knip();
  for (const planted of ['plantedExport', 'planted-file.ts', 'left-over']) expect(said).toContain(planted);
  expect(said).not.toContain('"used"');
});

it('a file that only a test uses is refused', () => {
  write('shared/base/money/tested.ts', 'export const tested = 4;\n');
  write(
    'shared/base/money/tested.test.ts',
    "import { tested } from './tested.ts';\nprocess.stdout.write(String(tested));\n",
  );
  expect(knip('--include', 'files')).not.toContain('shared/base/money/tested.ts');
  expect(knip('--include', 'files', '--production')).toContain('shared/base/money/tested.ts');
});
