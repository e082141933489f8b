import { randomUUID } from 'node:crypto';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { NUMBER_RULES } from '#shared/base/money/parse.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { budgetCommands, type RowAside, readBudget } from '#shared/finance/budget/accounts-import.ts';
import { readCsv } from '../../documents/csv/csv-text.ts';
import { MAX_FILE_BYTES } from '../../documents/workbook/zip-limits.ts';
import { readBytes } from '../../files/read-bytes.ts';
import { failureOutcome, placeToWrite, readDossier, write } from '../input.ts';
import { json, refusalLine, refuse, type Verb, type VerbOutcome } from '../verb.ts';

const ACCOUNT_RULES = ['notIncomeStatement', 'accountOfOtherChart', 'unknownAccount', 'negative'] as const;
const wordsOf = (t: Translate, rule: RowAside['rule']): string => {
  const number = NUMBER_RULES.find((r) => r === rule);
  const account = ACCOUNT_RULES.find((r) => r === rule);
  return number ? t(`common.number.${number}`) : account ? t(`cli.budgetRule.${account}`) : rule;
};

export const budgetVerb: Verb = {
  name: 'budget',
  positionals: [{ name: 'DOSSIER' }, { name: 'CSV' }],
  options: ['out', 'table'],
  needed: ['out'],
  run: (call): VerbOutcome => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const place = placeToWrite(call, call.positionals[0]);
    if (!place.ok) return place.refused;
    const argument = call.positionals[1] ?? '';
    // Measured before it is read: a pipe or a device never ends, and a table of a gigabyte is no budget.
    const bytes = readBytes(call.path(argument), MAX_FILE_BYTES);
    if (!bytes.ok)
      return bytes.failure.code === 'file.tooLarge'
        ? failureOutcome(call, bytes.failure)
        : refuse('CSV', argument, call.t('cli.refused.unreadable'));
    const table = readCsv(bytes.value);
    if (!table.ok) return failureOutcome(call, table.failure);
    const reading = readBudget(table.value, read.value.plan.chart);
    if (reading.refused.length > 0)
      return {
        code: 2,
        refusals: reading.refused.map((r) => ({ path: `CSV:${r.row}`, value: r.text, rule: wordsOf(call.t, r.rule) })),
      };
    const year = Number(/^budget([123])$/.exec(call.options.table ?? '')?.[1] ?? 1) as 1 | 2 | 3;
    const { commands, left } = budgetCommands(reading.rows, read.value, year, randomUUID);
    const applied = applyAll(read.value, commands);
    if (!applied.ok) return { code: 2, refusals: [refusalLine(call, applied.refusal)] };
    const trouble = write(call, place.value, json(toStored(applied.dossier)));
    const rows = (items: readonly { readonly row: number }[]): number[] => items.map((i) => i.row);
    return (
      trouble ?? {
        code: 0,
        out: json({ path: place.value, added: commands.length, leftRows: rows(left), asideRows: rows(reading.aside) }),
      }
    );
  },
};
