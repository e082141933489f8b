import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { readFigures } from '#shared/finance/intake/read.ts';
import type { Flag, IntakeLine, IntakeReading, OpeningReading } from '#shared/finance/intake/reading.ts';
import { controlWords, flagWords, questionWords, readingWords } from '#shared/finance/intake/words.ts';
import { openFigures } from '../../documents/intake/open.ts';
import { MAX_FILE_BYTES } from '../../documents/workbook/zip-limits.ts';
import { fileFailure } from '../../files/failures.ts';
import { printable } from '../printable.ts';
import { type Call, json, refuse, type Verb, type VerbOutcome } from '../verb.ts';

/** What is said and does not keep a file from being read whole. */
const SAID_ONLY: ReadonlySet<Flag['what']> = new Set(['noTotal', 'signs']);
const isWhole = (reading: IntakeReading): boolean =>
  reading.questions.length === 0 &&
  reading.flags.every((f) => SAID_ONLY.has(f.what)) &&
  (reading.lines.length > 0 || reading.opening !== null);

const bytesOf = (path: string): Uint8Array | 'tooLarge' | null => {
  try {
    const file = statSync(path);
    if (!file.isFile()) return null;
    return file.size > MAX_FILE_BYTES ? 'tooLarge' : readFileSync(path);
  } catch (error) {
    if (fileFailure(error) === null) throw error;
    return null;
  }
};

type ReadFile =
  | { readonly ok: true; readonly reading: IntakeReading }
  | { readonly ok: false; readonly refused: VerbOutcome & { code: 2 } };
const readFile = async (call: Call, argument: string): Promise<ReadFile> => {
  const no = (rule: string): ReadFile => ({ ok: false, refused: refuse('FILE', argument, rule) });
  const bytes = bytesOf(call.path(argument));
  if (bytes === null) return no(call.t('cli.refused.unreadable'));
  if (bytes === 'tooLarge') return no(failureWords(call.t, call.language, { code: 'file.tooLarge' }));
  const opened = await openFigures(bytes, basename(argument));
  if (!opened.ok)
    return no(
      opened.failure.rule === undefined
        ? failureWords(call.t, call.language, opened.failure)
        : ruleWords(call.t, call.language, opened.failure.rule),
    );
  return { ok: true, reading: readFigures(opened.value) };
};

/** The lever, or those to be chosen between; null: outside the levers, or a cost. */
const leafOf = (line: IntakeLine): string | readonly string[] | null => {
  if (line.side === 'charge') return null;
  if (line.confidence === 'choice' && (line.leaves.length > 0 || line.heading === null)) return line.leaves;
  return line.leaves[0] ?? null;
};
const openingTotals = (o: OpeningReading) => {
  const cents = (parts: readonly { readonly cents: number }[]): number => sum(parts.map((p) => p.cents));
  const other = (prefix: RegExp): number => cents(o.otherAssets.filter((p) => prefix.test(p.account)));
  return {
    cashCents: o.cashCents,
    receivablesCents: cents(o.receivables),
    payablesCents: cents(o.payables),
    prepaidCents: other(/^486/),
    stockCents: other(/^3/),
    depositsCents: other(/^2/),
    fixedAssetsNetCents: cents(o.fixedAssets) + other(/^2/),
    investmentSubsidiesNetCents: o.investmentSubsidiesCents,
    ownFundsFreeCents: o.ownFundsFreeCents,
    ownFundsWithRecoveryCents: o.ownFundsWithRecoveryCents,
    dedicatedFundsCents: cents(o.dedicatedFunds),
    provisionsCents: cents(o.provisions),
    loansCents: cents(o.loans),
    deferredIncomeCents: cents(o.deferredIncome),
    resultCents: o.resultCents,
    assetsCents: o.assetsCents,
    liabilitiesCents: o.liabilitiesCents,
  };
};
const answerOf = (reading: IntakeReading): object => {
  const { lines, opening, tables: _tables, rowRoles: _rows, ...rest } = reading;
  return {
    ...rest,
    lines: lines.map(({ leaves, cells, ...line }) => ({
      ...line,
      leaf: leafOf({ ...line, leaves, cells }),
      origin: cells,
    })),
    ...(opening === null ? {} : { opening: openingTotals(opening) }),
  };
};

const inWords = (call: Call, reading: IntakeReading): string[] => {
  const { opening } = reading;
  const seen = sum([
    ...reading.flags.map((f) => (f.what === 'unread' ? (f.count ?? 0) : 0)),
    ...reading.otherSheets.map((s) => s.figures),
  ]);
  const said = [
    readingWords(call, reading),
    reading.lines.length === 0 && opening === null
      ? call.t('intake.nothing', { count: seen })
      : call.t('intake.lines', { count: reading.lines.length }),
    ...reading.controls.map((c) => controlWords(call, c)),
    ...reading.flags.filter((f) => f.what !== 'total' && f.what !== 'noTotal').map((f) => flagWords(call, f)),
    ...reading.questions.map((q) => questionWords(call, q, reading)),
  ];
  return said.map(printable).concat(opening === null ? [] : [openingWords(call, opening)]);
};
const openingWords = ({ t, language }: Call, { assetsCents, liabilitiesCents }: OpeningReading): string => {
  const said = { assets: formatCents(assetsCents, language), liabilities: formatCents(liabilitiesCents, language) };
  return t(assetsCents === liabilitiesCents ? 'intake.opening' : 'intake.openingOff', said);
};

export const intakeVerb: Verb = {
  name: 'intake',
  positionals: [{ name: 'FILE' }, { name: 'FILE', many: true }],
  options: ['json'],
  needed: [],
  run: async (call): Promise<VerbOutcome> => {
    const readings: IntakeReading[] = [];
    const refusals: (VerbOutcome & { code: 2 })['refusals'][number][] = [];
    for (const argument of call.positionals) {
      const read = await readFile(call, argument);
      if (read.ok) readings.push(read.reading);
      else refusals.push(...read.refused.refusals);
    }
    if (refusals.length > 0) return { code: 2, refusals };
    const [only] = readings;
    const asJson = readings.length === 1 && only !== undefined ? answerOf(only) : { files: readings.map(answerOf) };
    const out =
      call.options.json === undefined ? `${readings.flatMap((r) => inWords(call, r)).join('\n')}\n` : json(asJson);
    return { code: readings.every(isWhole) ? 0 : 1, out };
  },
};
