/** Settings and opening balance sheet of an edited workbook, as commands. */

import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { type Dossier, SECTIONS } from '#shared/dossier/content/schema.ts';
import { type Field, SINGLE_BLOCKS, TABLE_BLOCKS } from '../layout.ts';
import type { SheetInputs } from './given.ts';
import { changedCells, keyedCommands, refuseAt, refuseItem, takeFrom, type WorkbookReading } from './reading.ts';
import { datedItemFrom, dedicatedFundFrom, deferredIncomeFrom, loanFrom } from './rebuild.ts';

const OPENING_BLOCKS = ['receivables', 'payables', 'deferredIncome', 'dedicatedFunds', 'loans'] as const;
const STANDING = [
  ['deposits', 'depositsCents'],
  ['stock', 'stockCents'],
  ['prepaid', 'prepaidCents'],
  ['provisions', 'provisionsCents'],
  ['investmentSubsidies', 'investmentSubsidiesCents'],
  ['investmentSubsidiesRemainingMonths', 'investmentSubsidiesRemainingMonths'],
] as const;
export const openingChanges = (
  reading: WorkbookReading,
  now: SheetInputs,
  before: SheetInputs,
  dossier: Dossier,
): Command[] => {
  const { opening } = dossier;
  const next: Record<string, unknown> = { ...opening };
  const single = takeFrom(
    changedCells(reading, 'opening', '', SINGLE_BLOCKS.opening, now.singles.opening, before.singles.opening),
  );
  next.cashCents = single.number('cash', opening.cashCents);
  next.fixedAssetsNetCents = single.number('fixedAssetsNet', opening.fixedAssetsNetCents);
  next.fixedAssetsRemainingMonths = single.number('fixedAssetsRemainingMonths', opening.fixedAssetsRemainingMonths);
  for (const [key, name] of STANDING) {
    // What a file of yesterday does not have stays out of it, as long as nobody fills it.
    const cents = single.number(key, opening[name] ?? 0);
    if (cents !== 0 || opening[name] !== undefined) next[name] = cents;
  }
  next.ownFundsFreeCents = single.number('ownFundsFree', opening.ownFundsFreeCents);
  next.ownFundsWithRecoveryCents = single.number('ownFundsWithRecovery', opening.ownFundsWithRecoveryCents);
  for (const block of OPENING_BLOCKS) {
    const fields: readonly Field[] = TABLE_BLOCKS[block];
    const shown = before.tables[block];
    const seen = new Set<string>();
    next[block] = now.tables[block].flatMap((row) => {
      const at = shown.findIndex((r) => r.id === row.id);
      if (at >= 0 && seen.has(row.id)) {
        refuseItem(reading, block, row, 'key', row.id, { kind: 'duplicateId' });
        return [];
      }
      seen.add(row.id);
      const take = takeFrom(changedCells(reading, block, row.id, fields, row.cells, shown[at]?.cells));
      if (at < 0)
        reading.report.push({
          outcome: 'added',
          block,
          line: row.id,
          field: 'key',
          cell: row.cell,
          before: null,
          after: row.id,
        });
      if (block === 'loans') return [loanFrom(take, opening.loans[at])];
      if (block === 'dedicatedFunds') return [dedicatedFundFrom(take, opening.dedicatedFunds[at])];
      if (block === 'deferredIncome') return [deferredIncomeFrom(take, opening.deferredIncome[at])];
      return [datedItemFrom(take, opening[block][at])];
    });
    for (const row of shown)
      if (!seen.has(row.id))
        reading.report.push({
          outcome: 'removed',
          block,
          line: row.id,
          field: 'key',
          cell: row.cell,
          before: row.id,
          after: null,
        });
  }
  const parsed = SECTIONS.opening.safeParse(next);
  if (parsed.success) return keyedCommands(dossier, ['opening'], opening, parsed.data);
  for (const r of refusalsIn('dossier', parsed.error, next, ['opening']))
    refuseAt(reading, { block: 'opening', line: '', cell: '' }, r);
  return [];
};

export const settingsChanges = (
  reading: WorkbookReading,
  now: SheetInputs,
  before: SheetInputs,
  dossier: Dossier,
): Command[] => {
  const { plan } = dossier;
  const block = now.singles.settings;
  const take = takeFrom(changedCells(reading, 'settings', '', SINGLE_BLOCKS.settings, block, before.singles.settings));
  changedCells(reading, 'scenario', '', SINGLE_BLOCKS.scenario, now.singles.scenario, before.singles.scenario);
  const [year, month] = plan.startMonth.split('-').map(Number);
  const startMonth = `${take.number('startYear', year)}-${String(take.number('startMonth', month)).padStart(2, '0')}`;
  const weight = (key: keyof typeof plan.statusWeights): number => take.number(key, plan.statusWeights[key]);
  const { vat: vatBefore, overdraftRate: rateBefore, ...kept } = plan;
  const overdraftRate = take.optional('overdraftRate', rateBefore);
  const vat = take.changed('vat') ? take.text('vat', '') : vatBefore;
  const next = {
    ...kept,
    ...(vat === undefined || vat === '' ? {} : { vat }),
    ...(overdraftRate === null ? {} : { overdraftRate }),
    startMonth,
    chart: take.text('chart', plan.chart),
    safetyMonths: take.number('safetyMonths', plan.safetyMonths),
    statusWeights: {
      signed: weight('signed'),
      probable: weight('probable'),
      applied: weight('applied'),
      toFind: weight('toFind'),
    },
  };
  const parsed = SECTIONS.plan.safeParse(next);
  if (parsed.success) return keyedCommands(dossier, ['plan'], plan, parsed.data);
  for (const r of refusalsIn('dossier', parsed.error, next, ['plan']))
    refuseAt(reading, { block: 'settings', line: '', cell: '' }, r);
  return [];
};
