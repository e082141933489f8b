import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDossier } from '#shared/example/dossier.ts';
import { disagreements } from '#shared/finance/workbook/agreement.ts';
import { workbookOf } from '#shared/finance/workbook/workbook.ts';
import { adjustmentsArbitrary, extremePlanArbitrary, planArbitrary } from './plan-arbitrary.ts';

describe('the workbook of a plan', () => {
  it.each(['fr', 'en'] as const)('finds what the engine finds for the worked example (%s)', (language) => {
    const workbook = workbookOf(exampleDossier('example', language), language);
    expect(disagreements(workbook)).toEqual([]);
    const compared = workbook.sheets.flatMap((s) => s.rows.flat()).filter((c) => c?.engine !== undefined);
    expect(compared.length).toBeGreaterThan(3_000);
  });

  it('finds what the engine finds for any plan, in any scenario', () => {
    fc.assert(
      fc.property(fc.oneof(planArbitrary, extremePlanArbitrary), adjustmentsArbitrary, (input, adjustments) => {
        const workbook = workbookOf(input, 'fr', adjustments);
        expect(disagreements(workbook)).toEqual([]);
        expect(workbook.sheets.some((sheet) => sheet.key === 'project')).toBe(input.plan.scope === 'both');
      }),
      { numRuns: 60 },
    );
  });
});
