/** Every parser and every channel, given what is wrong: it understands, or refuses in a way that it declares, in words; nothing falls, hangs, or is written on the way to a refusal. */
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { ROWS } from './row.ts';

const SEED = Number(process.env.TRIPTYQUE_SEED ?? 20_261_130);
/** Nothing but the first threads waits for the slowest row. */
const LONGEST_MS = 600_000;

it(
  'finds nothing in any parser nor in any channel, the inputs that once failed first',
  async () => {
    process.stdout.write(`inputs made with seed ${SEED}\n`);
    const { tried, faults } = await fuzz({ rows: ROWS.map(({ name }) => name), seed: SEED });
    const again = (row: string): string => `again, and kept: npm run fuzz -- --only '${row}' --seed ${SEED}`;
    expect(faults.map(({ row, error }) => `${row}: ${error}\n${again(row)}`)).toEqual([]);
    expect(tried.map(({ row }) => row).sort()).toEqual(ROWS.map(({ name }) => name).sort());
  },
  LONGEST_MS,
);
