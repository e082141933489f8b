/** How the packaged application starts: with the code that was made of it. */
import { expect, it } from 'vitest';
import { launch } from './window.ts';

it('runs its main program from the code that packaging made, on this very runtime', async () => {
  const w = await launch();
  expect(await w.app.evaluate(() => (globalThis as { triptyqueCode?: string }).triptyqueCode)).toBe('cached');
  await w.close();
  expect(w.faults).toEqual([]);
});
