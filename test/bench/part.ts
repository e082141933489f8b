/** `part.ts NAME [--quick]`: one part of the bench in a process of its own, its rows as JSON on standard output. */
import type { BenchRow, Effort } from './rows.ts';

/** The parts that need no window, in the order of the table; each loads what it measures. */
const PARTS: Readonly<Record<string, (effort: Effort) => Promise<readonly BenchRow[]>>> = {
  search: async (effort) => (await import('./search.ts')).measureSearch(effort),
  recalculation: async (effort) => (await import('./recalculation.ts')).measureRecalculation(effort),
  save: async (effort) => (await import('./saving.ts')).measureSaving(effort),
  risk: async (effort) => (await import('./monte-carlo.ts')).measureMonteCarlo(effort),
  encryption: async (effort) => (await import('./encryption.ts')).measureEncryption(effort),
  intake: async (effort) => (await import('./intake.ts')).measureIntake(effort),
  memo: async (effort) => (await import('./memo.ts')).measureMemos(effort),
};
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

if (import.meta.main) {
  const [name = '', ...flags] = process.argv.slice(2);
  const measure = PARTS[name];
  if (measure === undefined) throw new Error(`Part “${name}”: one of ${PART_NAMES.join(', ')} is expected.`);
  process.stdout.write(`${JSON.stringify(await measure({ quick: flags.includes('--quick') }))}\n`);
}
