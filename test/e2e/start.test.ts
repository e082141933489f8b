/** How the packaged application starts: with the code that was made of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPage, NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { openForPicture } from '../../scripts/launch.mjs';
import { freshFolder, launch } from './window.ts';

it('runs its main program from the code that packaging made, on this very runtime', async () => {
  const w = await launch();
  const ways = await w.app.evaluate(
    () => (globalThis as { triptyqueCode?: Record<string, string> }).triptyqueCode ?? {},
  );
  expect(Object.keys(ways)).toEqual(expect.arrayContaining(['main.cjs', 'serving.cjs']));
  expect(Object.entries(ways).filter(([, way]) => way !== 'cached')).toEqual([]);
  await w.close();
  expect(w.faults).toEqual([]);
});

it.skipIf(process.platform !== 'linux')(
  'loads no graphics driver into its main process, and tells nobody so',
  async () => {
    const w = await launch();
    expect(
      await w.app.evaluate(() => ({
        told: process.env.GDK_GL ?? null,
        drivers: process
          .getBuiltinModule('node:fs')
          .readFileSync('/proc/self/maps', 'utf8')
          .split('\n')
          .filter((line) => /_dri\.so|libLLVM/.test(line)),
      })),
    ).toEqual({ told: null, drivers: [] });
    await w.close();
    expect(w.faults).toEqual([]);
  },
);

it('leaves a picture of its window where nobody sees a display, as npm start does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const picture = join(folder, 'window.png');
  expect(await openForPicture(String(process.env.TRIPTYQUE_EXECUTABLE), [`--user-data-dir=${folder}`], picture)).toBe(
    0,
  );
  const bytes = readFileSync(picture);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // A window of one colour would be a hundredth of that.
  expect(bytes.byteLength).toBeGreaterThan(20_000);
  rmSync(folder, { recursive: true, force: true });
});

/** The list as a window left it, after it rested; then changed by hand. */
const leftList = async (folder: string, change: (kept: string) => string): Promise<void> => {
  const w = await launch({ folder });
  await w.call('dossier.create', { project: 'Verger partagé', organisation: 'Racines', cohortId: null });
  const file = join(folder, 'portfolio', 'first-frame.json');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('"project":"Verger partagé"');
  await w.close();
  expect(w.faults).toEqual([]);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

it('shows the list as it was left while the portfolio opens, then the one that stands there', async () => {
  const folder = freshFolder();
  await leftList(folder, (kept) => kept.replaceAll('Verger partagé', 'Verger d’avant'));
  const w = await launch({ folder });
  await w.page.getByRole('button', { name: 'Verger partagé', exact: true }).waitFor();
  await w.page.getByText(w.t('common.openingPortfolio')).waitFor({ state: 'detached' });
  expect(await w.page.getByText('Verger d’avant').count()).toBe(0);
  await w.close();
  expect(w.faults).toEqual([]);
});

it('does without the list of before where it is none, and takes it away where the portfolio does not open', async () => {
  const folder = freshFolder();
  await leftList(folder, (kept) => kept.replace('"total":1', '"total":"one"'));
  const w = await launch({ folder });
  await w.page.getByRole('button', { name: 'Verger partagé', exact: true }).waitFor();
  await w.close();
  expect(w.faults).toEqual([]);
  const other = freshFolder();
  await leftList(other, (kept) => kept);
  const file = join(other, 'portfolio', 'portfolio.triptyque-db');
  expect(existsSync(file)).toBe(true);
  writeFileSync(file, 'Liste de courses : pommes, poires.\n'.repeat(200));
  const broken = await launch({ folder: other });
  await broken.page.getByText(broken.t('portfolio.foreign'), { exact: true }).waitFor();
  // Said once, with what can be done; and nothing else is there.
  await broken.call('portfolio.list', listPage(NO_FILTER, 0));
  expect(await broken.page.getByText(broken.t('portfolio.foreign').split(/\s;/)[0] ?? '').count()).toBe(1);
  expect(await broken.page.getByText('Verger partagé').count()).toBe(0);
  await broken.close();
});
