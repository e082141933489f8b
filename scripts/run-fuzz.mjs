/** `npm run fuzz`: every parser and every channel given what is wrong, for as long as one wants. What fails is kept, and tried first from then on. */
import { parseArgs } from 'node:util';
import { stop } from './ground.mjs';

const SECONDS = 60;
const wholeNumber = (name, text) => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} ${text}: a number is expected.`);
  return Number(text);
};

try {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const { ROWS } = await import('../test/fuzz/row.ts');
  const { fuzz } = await import('../test/fuzz/fuzz.ts');
  const { keepSeed } = await import('../test/fuzz/kept-seeds.ts');
  const rows = ROWS.map(({ name }) => name).filter((name) => values.only === undefined || name.includes(values.only));
  if (rows.length === 0) throw new Error(`--only ${values.only}: one of\n  ${ROWS.map((r) => r.name).join('\n  ')}`);
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : wholeNumber('seed', values.seed);
  process.stdout.write(`seed ${seed}\n`);
  let cases = 0;
  const { faults } = await fuzz({
    rows,
    seed,
    seconds: wholeNumber('seconds', values.seconds ?? String(SECONDS)),
    onTried: (tried) => {
      cases += tried.cases;
      const said = Object.entries(tried.said).sort((a, b) => b[1] - a[1]);
      process.stdout.write(
        `${tried.row}: ${tried.cases} in ${(tried.ms / 1_000).toFixed(1)} s, the slowest in ${Math.round(tried.slowest)} ms · ${said.map(([what, n]) => `${what} ${n}`).join(', ')}\n`,
      );
    },
  });
  for (const { row, bytes, error } of faults)
    process.stdout.write(`\n✗ ${row}${bytes.length === 0 ? '' : `: kept as ${keepSeed(row, bytes)}`}\n${error}\n`);
  process.stdout.write(`\n${cases} cases over ${rows.length} rows, ${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  stop(error.message);
}
