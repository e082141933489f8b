/** How the packaged application starts: with the code that was made of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForPicture } from '../../scripts/launch.mjs';
import { launch } from './window.ts';

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
