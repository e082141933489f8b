import { expect, it } from 'vitest';
import type { ExpectedLine } from '#shared/finance/intake/actuals/expected-lines.ts';
import type { MatchedRow } from '#shared/finance/intake/actuals/match-rows.ts';
import { matchedRow } from '#test/fixtures/matched-rows.ts';
import type { ActualLine } from '../records.ts';
import { actualsFromLines, lineTable } from './line-table.ts';
import { saysNothingNew, takeActuals, usualMode } from './take-file.ts';

const line = (id: string, cents: number, part: Partial<ExpectedLine> = {}): ExpectedLine => ({
  id,
  label: id,
  side: 'charge',
  heading: 'purchases',
  leaf: null,
  account: null,
  cents,
  ...part,
});
const EXPECTED = [
  line('supplies', 120_000),
  line('water', 40_000),
  line('rent', 720_000, { heading: 'externalServices' }),
  line('dues', 420_000, { side: 'product', heading: 'dues' }),
];
const row = (label: string, cents: number, lines: readonly string[], part: Partial<MatchedRow> = {}): MatchedRow =>
  matchedRow(label, cents, {
    lines: EXPECTED.filter((l) => lines.includes(l.id)),
    by: lines.length === 0 ? null : 'label',
    ...part,
  });
const ROWS = [
  row('Fournitures', 130_000, ['supplies']),
  row('Loyer', 700_000, ['rent'], { heading: 'externalServices' }),
  row('Pénalités', 5_550, [], { heading: 'otherCharges' }),
  row('Cotisations', 400_000, ['dues'], { side: 'product', heading: 'dues' }),
];
const FILE = { name: 'clos.csv', attachmentId: 'a1' };
const take = (
  rows: readonly MatchedRow[],
  present: readonly ActualLine[] = [],
  mode = usualMode({ rows, month: 12, present }),
) => takeActuals({ rows, month: 12, file: FILE, present }, mode);

it('sums lines by heading and by side, and counts what stands outside the plan in the total', () => {
  const { after } = take(ROWS);
  const table = lineTable(after, EXPECTED, 12);
  const [income, spent] = table?.sides ?? [];
  expect(spent?.headings.map((h) => [h.heading, h.plannedCents, h.actualCents, h.varianceCents])).toEqual([
    ['purchases', 160_000, 130_000, -30_000],
    ['externalServices', 720_000, 700_000, -20_000],
  ]);
  expect(spent?.outside.map((r) => [r.line.label, r.varianceCents])).toEqual([['Pénalités', 5_550]]);
  expect(spent).toMatchObject({ plannedCents: 880_000, actualCents: 835_550, varianceCents: -44_450 });
  expect(income).toMatchObject({ plannedCents: 420_000, actualCents: 400_000, outside: [] });
  expect(table?.result).toMatchObject({ plannedCents: -460_000, actualCents: -435_550, varianceCents: 24_450 });
  expect(table?.files).toEqual([{ name: 'clos.csv', rows: 4 }]);
  expect(lineTable(after, EXPECTED, 24)).toBeNull();
  expect(actualsFromLines(after).map((a) => [a.period, a.measure, a.actualCents])).toEqual([
    ['y1', 'resources', 400_000],
    ['y1', 'costs', 835_550],
  ]);
});

it('takes the same file again as a difference, and never doubles it', () => {
  const { after } = take(ROWS);
  const again = take(ROWS, after);
  expect(again.after).toEqual(after);
  expect(saysNothingNew(again)).toBe(true);
  const next = take(
    [row('Fournitures', 131_000, ['supplies']), ...ROWS.slice(1, 2), ...ROWS.slice(3), row('Eau', 4_000, ['water'])],
    after,
  );
  expect(next.changed).toEqual([{ label: 'Fournitures', beforeCents: 130_000, afterCents: 131_000 }]);
  expect(next.fresh.map((a) => a.label)).toEqual(['Eau']);
  expect(next.gone.map((a) => a.label)).toEqual(['Pénalités']);
  expect(next.after.map((a) => a.label)).toEqual(['Fournitures', 'Loyer', 'Cotisations', 'Eau']);
  // A row keeps its key, and its record with it, from one version to the next, even when the account is no longer said.
  const [withAccount] = take([row('Fournitures', 1, ['supplies'], { account: '606300' })]).after;
  const [without] = take([row('Fournitures', 2, ['supplies'])], [withAccount as ActualLine]).after;
  expect(without?.key).toBe(withAccount?.key);
});

it('adds another file of the same year beside the first, under keys of its own', () => {
  const { after } = take(ROWS);
  const other = [
    row('Fournitures', 9_000, ['supplies']),
    row('Gaz', 3_000, []),
    row('Taxe', 2_000, []),
    row('Timbres', 1_000, []),
  ];
  expect(usualMode({ rows: other, month: 12, present: after })).toBe('beside');
  const both = take(other, after);
  expect(both.gone).toEqual([]);
  expect(new Set(both.after.map((a) => a.key)).size).toBe(both.after.length);
  expect(lineTable(both.after, EXPECTED, 12)?.sides[1]?.headings[0]).toMatchObject({ actualCents: 139_000 });
  // Once told to replace, the file stands for what was there.
  expect(take(other, after, 'version').after.map((a) => a.label)).toEqual(other.map((r) => r.label));
});

it('keeps what was planned of a line that the plan no longer has', () => {
  const { after } = take(ROWS);
  const table = lineTable(
    after,
    EXPECTED.filter((l) => l.id !== 'rent'),
    12,
  );
  const rent = table?.sides[1]?.headings.find((h) => h.heading === 'externalServices');
  expect(rent?.rows[0]).toMatchObject({ plannedCents: 720_000, actualCents: 700_000, line: { label: 'rent' } });
});
