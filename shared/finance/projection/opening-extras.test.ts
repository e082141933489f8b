import { expect, it } from 'vitest';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { openingGap } from './balance.ts';
import { project } from './engine.ts';

const example = exampleDossier('example', 'fr');
const line = example.resources[0];
if (line === undefined) throw new Error('the example has resources');

it('carries stock, prepaid expenses, deposits and provisions, and releases subsidies of what is owned over their months', () => {
  const opening = {
    ...example.opening,
    stockCents: 100_000,
    prepaidCents: 20_000,
    depositsCents: 30_000,
    provisionsCents: 40_000,
    investmentSubsidiesCents: 48_000,
    investmentSubsidiesRemainingMonths: 24,
  };
  expect(openingGap({ ...example, opening }) - openingGap(example)).toBe(150_000 - 88_000);
  const plan = project({ ...example, opening });
  const before = project(example);
  const { assets, liabilities } = plan.balanceSheets[2];
  expect([assets.stock, assets.prepaid, assets.deposits, liabilities.provisions]).toEqual([
    100_000, 20_000, 30_000, 40_000,
  ]);
  const left = plan.balanceSheets.map(
    (b, y) => b.liabilities.investmentSubsidies - (before.balanceSheets[y]?.liabilities.investmentSubsidies ?? 0),
  );
  expect(left).toEqual([24_000, 0, 0]);
  // What is released is income that no bank sees.
  expect(plan.result.years.map((c, y) => c - (before.result.years[y] ?? 0))).toEqual([24_000, 24_000, 0]);
  expect(plan.cash.closing).toEqual(before.cash.closing);
});

it('counts what no lever brings as income and as cover, and in no share of the levers', () => {
  const outside = {
    ...line,
    id: 'insurance',
    leaf: null,
    status: 'signed' as const,
    driver: { kind: 'annual' as const, years: [120_000, 0, 0] as [number, number, number] },
    history: [null, null, 50_000] as [null, null, number],
  };
  const { heading: _none, ...usual } = outside;
  const plan = project({ ...example, resources: [...example.resources, usual] });
  const before = project(example);
  expect(plan.products.years[0] - before.products.years[0]).toBe(120_000);
  const other = (p: typeof plan) => p.headings.find((h) => h.heading === 'otherIncome')?.years[0] ?? 0;
  expect(other(plan) - other(before)).toBe(120_000);
  expect(plan.coverage[0].signedCents - before.coverage[0].signedCents).toBe(120_000);
  expect(plan.mixes).toEqual(before.mixes);
});

it('takes a credit off the costs, and says so in a format that yesterday refuses rather than misreads', () => {
  const cost = example.costs[0];
  if (cost === undefined) throw new Error('the example has costs');
  const credit = {
    ...cost,
    id: 'stock-change',
    driver: { kind: 'annual' as const, years: [-34_000, 0, 0] as [number, number, number] },
  };
  const dossier = { ...example, costs: [...example.costs, credit] };
  expect(project(dossier).charges.years[0] - project(example).charges.years[0]).toBe(-34_000);
  const stored = JSON.parse(JSON.stringify(toStored(dossier)));
  expect(stored.formatVersion).toBe(4);
  expect(parseDossier(stored)).toMatchObject({ ok: true });
  expect(JSON.parse(JSON.stringify(toStored({ ...example, resources: [{ ...line, leaf: null }] }))).formatVersion).toBe(
    4,
  );
});
