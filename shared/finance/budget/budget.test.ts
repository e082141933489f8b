import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOfHeading, headingOfAccount } from '#shared/base/method/accounts.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { cerfaBudget } from './cerfa.ts';
import { wholeEuros } from './whole-euros.ts';

describe('accounts and their headings', () => {
  it.each([
    ['7561', '2018', 'dues'],
    ['7073', '2025', 'goodsSales'],
    ['7063', '2018', 'services'],
    ['7411', '2025', 'operatingSubsidies'],
    ['747', '2025', 'releases'],
    ['777', '2018', 'releases'],
    ['6411', '2025', 'staff'],
    ['6894', '2018', 'dedicatedFundsCarried'],
    ['681', '2018', 'depreciation'],
    ['657', '2025', 'grantsMade'],
    ['652', '2018', 'otherCharges'],
    ['652', '2025', 'exceptionalCharges'],
    ['757', '2025', 'exceptionalIncome'],
  ] as const)('%s of the chart of %s is %s', (account, chart, heading) => {
    expect(headingOfAccount(account, chart)).toMatchObject({ ok: true, heading });
  });

  it('refuses what the chart does not have rather than guess', () => {
    expect(headingOfAccount('777', '2025')).toEqual({ ok: false, rule: 'accountOfOtherChart' });
    expect(headingOfAccount('775', '2025')).toEqual({ ok: false, rule: 'accountOfOtherChart' });
    expect(headingOfAccount('742', '2018')).toEqual({ ok: false, rule: 'accountOfOtherChart' });
    expect(headingOfAccount('512', '2018')).toEqual({ ok: false, rule: 'notIncomeStatement' });
  });

  it('gives every heading a class of a one-year budget', () => {
    for (const chart of ['2018', '2025'] as const)
      for (const h of HEADINGS) expect(classOfHeading(h.id, chart)).toMatch(h.side === 'charge' ? /^6\d$/ : /^7\d$/);
  });
});

describe('whole euros', () => {
  it('add up to the total, each within one euro of its amount', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          const euros = wholeEuros(amounts);
          expect(sum(euros)).toBe(roundHalfAway(sum(amounts) / 100));
          euros.forEach((e, i) => void expect(Math.abs(e * 100 - (amounts[i] as number))).toBeLessThanOrEqual(100));
        },
      ),
    );
  });
});

describe('the one-year budget in the shape of the form', () => {
  const input = exampleDossier('example', 'fr');
  it.each([1, 2, 3] as const)('balances in whole euros, year %i', (year) => {
    const projection = project(input);
    const b = cerfaBudget(input, projection, year);
    expect(b.totalCharges + b.surplus).toBe(b.totalProducts + b.deficit);
    expect(sum(b.charges.map((c) => c.euros))).toBe(b.totalCharges);
    expect(sum(b.products.map((c) => c.euros))).toBe(b.totalProducts);
    for (const c of [...b.charges, ...b.products]) expect(sum(c.details.map((d) => d.euros))).toBe(c.euros);
    expect(Math.abs(b.totalCharges * 100 - (projection.charges.years[year - 1] as number))).toBeLessThanOrEqual(50);
    expect(sum(b.inKindUses.map((c) => c.euros))).toBe(b.totalInKind);
    expect(sum(b.inKindSources.map((c) => c.euros))).toBe(b.totalInKind);
    expect(b.totalInKind).toBeGreaterThan(50_000);
  });
});
