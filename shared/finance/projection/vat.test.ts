import { describe, expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from './engine.ts';
import { settleVat } from './vat.ts';

const bare = emptyDossier('d', { startMonth: '2027-01' });
/** 1,000 € of sales and 500 € of purchases a month. */
const shop = (rate: { vatRate?: number }, parts: Partial<Dossier> = {}): Dossier => ({
  ...bare,
  resources: [
    {
      id: 'sales',
      label: 'ventes',
      leaf: 'B1',
      funder: '',
      status: 'signed',
      driver: { kind: 'annual', years: [1_200_000, 1_200_000, 1_200_000] },
      paymentDelayMonths: 0,
      history: [null, null, null],
      ...rate,
    },
  ],
  costs: [
    {
      id: 'goods',
      label: 'achats',
      heading: 'purchases',
      driver: { kind: 'annual', years: [600_000, 600_000, 600_000] },
      paymentDelayMonths: 0,
      history: [null, null, null],
      ...rate,
    },
  ],
  ...parts,
});
const van = { id: 'van', label: 'camion', amountCents: 3_000_000, month: 1, lifeYears: 5, vatRate: 0.2 };

describe('VAT on top of what is received and paid', () => {
  it('is collected and paid with its line, and its balance is handed over the month after', () => {
    const p = project(shop({ vatRate: 0.2 }));
    // In January 1,200 comes in and 600 leaves; 200 − 100 is owed, and leaves in February.
    expect(p.cash.receipts.slice(0, 2)).toEqual([120_000, 120_000]);
    expect(p.cash.payments.slice(0, 2)).toEqual([60_000, 70_000]);
    expect(p.cash.closing.slice(0, 2)).toEqual([60_000, 110_000]);
    expect(p.balanceSheets[0].liabilities.payables).toBe(10_000);
    expect(p.lines.find((l) => l.id === 'sales')?.cash.years).toEqual([1_440_000, 1_440_000, 1_440_000]);
  });

  it('is carried as a credit, asked back when a quarter ends, and comes three months later', () => {
    const p = project(shop({ vatRate: 0.2 }, { investments: [van] }));
    // 6,000 paid on the van in January, less 100 a month until March: 5,700 asked back then, received in June. From April on, 100 is due again.
    expect(p.cash.vat?.credit.slice(0, 6)).toEqual([590_000, 580_000, 570_000, 570_000, 570_000, 0]);
    expect(p.cash.vat?.refunded.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 570_000]);
    expect(p.cash.vat?.paid.slice(0, 6)).toEqual([0, 0, 0, 0, 10_000, 10_000]);
    expect(p.monthlyBalances[2]?.assets.receivables).toBe(570_000);
    expect(p.balanceSheets[0].assets.fixed).toBe(2_400_000);
  });

  it('asks back by the quarters of the calendar, whatever month the plan begins in', () => {
    const net = [-900, ...new Array<number>(35).fill(0)];
    expect(settleVat(net, '2026-09').refunded.slice(0, 5)).toEqual([0, 0, 0, 900, 0]);
    expect(settleVat(net, '2026-10').refunded.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 900, 0]);
  });

  it('never reaches the income statement, the shares or the project', () => {
    const [without, taxed] = [shop({}), shop({ vatRate: 0.2 }, {})].map((d) =>
      project({ ...d, plan: { ...d.plan, scope: 'both' } }),
    );
    expect(taxed?.headings).toEqual(without?.headings);
    expect(taxed?.mixes).toEqual(without?.mixes);
    expect(taxed?.coverage).toEqual(without?.coverage);
    expect(taxed?.project?.headings).toEqual(without?.project?.headings);
  });

  it('is not there as long as no line says a rate, and moves nothing at a rate of nothing', () => {
    const [without, free] = [shop({}), shop({ vatRate: 0 })].map((d) => project(d));
    expect(JSON.stringify(without)).not.toMatch(/vat/i);
    expect(free?.cash.closing).toEqual(without?.cash.closing);
    expect(free?.monthlyBalances).toEqual(without?.monthlyBalances);
  });

  it('is said to be wrong where the plan charges none', () => {
    const said = shop({ vatRate: 0.2 }, { investments: [van] });
    const issues = project({ ...said, plan: { ...said.plan, vat: 'none' } }).issues;
    expect(issues.filter((i) => i.code === 'vatNotCharged').map((i) => i.path.join('/'))).toEqual([
      'resources/sales/vatRate',
      'costs/goods/vatRate',
      'investments/van/vatRate',
    ]);
    expect(project({ ...said, plan: { ...said.plan, vat: 'part' } }).issues.map((i) => i.code)).not.toContain(
      'vatNotCharged',
    );
  });
});
