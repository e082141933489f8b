import { expect, it } from 'vitest';
import { sum } from '#shared/base/money/cents.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { planEntry } from '../entry/plan-entry.ts';
import { readFigures } from '../read.ts';
import type { IntakeReading } from '../reading.ts';
import { actualPeriod, actualsByLine } from './actuals-by-line.ts';
import { expectedLines } from './expected-lines.ts';
import { type MatchChoices, matchRows } from './match-rows.ts';

const read = (text: string): IntakeReading =>
  readFigures({
    name: 'file.csv',
    kind: 'text',
    text: null,
    sheets: [
      {
        name: 'S',
        hidden: false,
        merges: [],
        rows: text
          .trim()
          .split('\n')
          .map((row) => row.split(';').map((cell) => (cell === '' ? null : cell))),
      },
    ],
  });
const compare = (
  reading: Pick<IntakeReading, 'lines'>,
  plan: ReturnType<typeof decided>,
  period = '2027',
  choices?: MatchChoices,
) => {
  const expected = expectedLines(plan, project(plan), 0, 'fr');
  return actualsByLine(matchRows(reading, expected, period, choices), expected);
};
const decided = () => {
  let n = 0;
  const start = emptyDossier('d', { startMonth: '2027-01' });
  const { commands } = planEntry(
    read(`
Compte;Libellé;Budget 2027
606;Fournitures;1200,00
613;Loyer du local;7200,00
616;Assurance;800,00
641;Salaires;30000,00
741;Ville de Lens;20000,00
741;Région;15000,00
756;Cotisations;4200,00`),
    start,
    () => `l${++n}`,
  );
  const applied = applyAll(start, commands);
  if (!applied.ok) throw new Error('refused');
  return applied.dossier;
};
const ACTUALS = `
Compte;Libellé;Réalisé 2027
606300;Petit équipement;1310,50
613200;Loyer du local;7300,00
641100;Rémunérations;29000,00
658;Pénalités;55,00
741;Ville de Lens;20000,00
754;Dons manuels;640,00
756;Cotisations;4000,00`;

it('holds the accounts of a year against the lines that were decided, and what none expects stands off the plan', () => {
  const plan = decided();
  const reading = read(ACTUALS);
  const period = actualPeriod(reading.periods, plan.plan.startMonth, 0)?.id ?? '';
  expect(period).toBe('2027');
  const rows = compare(reading, plan, period);
  const row = (label: string) => rows.find((r) => r.label === label);
  expect(row('Fournitures')).toMatchObject({ plannedCents: 120_000, actualCents: 131_050, by: 'account' });
  expect(row('Loyer du local')).toMatchObject({ plannedCents: 720_000, actualCents: 730_000, by: 'label' });
  expect(row('Salaires')).toMatchObject({ actualCents: 2_900_000, by: 'account' });
  expect(row('Ville de Lens')).toMatchObject({ plannedCents: 2_000_000, actualCents: 2_000_000, by: 'label' });
  expect(row('Pénalités')).toMatchObject({ lines: [], plannedCents: null, actualCents: 5_500, by: null });
  expect(row('Dons manuels')).toMatchObject({ lines: [], actualCents: 64_000 });
  expect(row('Région')).toMatchObject({ plannedCents: 1_500_000, actualCents: null, from: [] });
  expect(row('Loyer du local')?.from).toMatchObject([{ label: 'Loyer du local', cents: 730_000, cell: 'S!C3' }]);
});

it('loses no amount of the file and counts no line of the plan twice', () => {
  const plan = decided();
  for (const text of [
    ACTUALS,
    ACTUALS.replaceAll(/^\d+;/gm, ';'),
    'Poste;2027\nSalaires;1\nPrimes;2\nLoyer;3\nEau;4',
  ]) {
    const reading = read(text);
    const rows = compare(reading, plan);
    expect(sum(rows.map((r) => r.actualCents ?? 0))).toBe(sum(reading.lines.map((l) => l.amounts['2027'] ?? 0)));
    const lines = rows.flatMap((r) => r.lines);
    expect(new Set(lines).size).toBe(lines.length);
    expect(sum(rows.map((r) => r.plannedCents ?? 0))).toBe(7_840_000);
  }
});

it('takes a label by what the foundation remembers of it', () => {
  const plan = decided();
  const reading = read('Produits;Réalisé 2027\nAppel de fonds annuel;4100\nTotal produits;4100');
  const [line] = reading.lines;
  const remembered: IntakeReading = {
    ...reading,
    lines: [
      {
        ...(line as IntakeReading['lines'][number]),
        heading: 'dues',
        leaves: ['A1'],
        because: { how: 'memory', text: '' },
      },
    ],
  };
  const [row] = compare(remembered, plan);
  expect(row).toMatchObject({ label: 'Cotisations', by: 'memory', actualCents: 410_000 });
});

it('lets what a person chose stand before everything else, and keeps it at the next file', () => {
  const plan = decided();
  const reading = read(ACTUALS);
  const [id = '', rent = ''] = ['Fournitures', 'Loyer du local'].map(
    (label) => plan.costs.find((c) => c.label === label)?.id ?? '',
  );
  const penalties = reading.lines.find((l) => l.label === 'Pénalités');
  const equipment = reading.lines.find((l) => l.label === 'Petit équipement');
  const chosen = { [penalties?.id ?? '']: [rent], [equipment?.id ?? '']: [] };
  const rows = compare(reading, plan, '2027', { chosen, earlier: [] });
  expect(rows.find((r) => r.lines.includes(rent))).toMatchObject({ plannedCents: 720_000, actualCents: 735_500 });
  expect(rows.find((r) => r.label === 'Petit équipement')).toMatchObject({ lines: [], actualCents: 131_050 });
  expect(rows.find((r) => r.lines.includes(id))).toMatchObject({ plannedCents: 120_000, actualCents: null });
  const earlier = [{ side: 'charge' as const, label: 'PENALITES', account: null, lines: [{ id: rent }] }];
  const again = compare(reading, plan, '2027', { chosen: {}, earlier });
  expect(again.find((r) => r.lines.includes(rent))?.from.map((f) => [f.label, f.by])).toEqual([
    ['Loyer du local', 'label'],
    ['Pénalités', 'earlier'],
  ]);
});

it('takes no column of another year for the one that is asked', () => {
  const column = (year: string | null, kind: 'actual' | 'budget' | null = null) => ({
    id: `${year} ${kind}`,
    year,
    kind,
    head: '',
  });
  expect(actualPeriod([column('2026', 'actual')], '2027-01', 0)).toBeNull();
  expect(actualPeriod([column(null)], '2027-01', 0)?.year).toBeNull();
  expect(actualPeriod([column('2027', 'budget'), column('2027', 'actual')], '2027-01', 0)?.kind).toBe('actual');
  expect(actualPeriod([column('2027', 'actual'), column('2028', 'actual')], '2027-01', 1)?.year).toBe('2028');
});
