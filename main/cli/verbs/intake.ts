import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { IntakeLine, IntakeReading, OpeningReading } from '#shared/finance/intake/reading.ts';
import {
  controlWords,
  flagWords,
  isControlled,
  otherSheetWords,
  questionWords,
  readingWords,
} from '#shared/finance/intake/words.ts';
import { openFigures } from '../../documents/intake/open.ts';
import { placeToWrite, type ReadInput, readDossier, readSmallFile, write } from '../input.ts';
import { actualWords, compareActuals, type FigureFile, takenJson, takenWords } from '../intake/actuals.ts';
import { enterReadings, holdsFile, type IntakeAnswers, openOf, readAnswers, readWith } from '../intake/entry.ts';
import { printable } from '../printable.ts';
import { type Call, json, refuse, type Verb, type VerbOutcome } from '../verb.ts';

type ReadFile =
  | { readonly ok: true; readonly file: FigureFile }
  | { readonly ok: false; readonly refused: VerbOutcome & { code: 2 } };
const readFile = async (call: Call, argument: string, answers: IntakeAnswers): Promise<ReadFile> => {
  const no = (rule: string): ReadFile => ({ ok: false, refused: refuse('FILE', argument, rule) });
  const bytes = readSmallFile(call.path(argument));
  if (bytes === null) return no(call.t('cli.refused.unreadable'));
  if (bytes === 'tooLarge') return no(failureWords(call.t, call.language, { code: 'file.tooLarge' }));
  const name = basename(argument);
  const opened = await openFigures(bytes, name);
  if (!opened.ok)
    return no(
      opened.failure.rule === undefined
        ? failureWords(call.t, call.language, opened.failure)
        : ruleWords(call.t, call.language, opened.failure.rule),
    );
  return { ok: true, file: { name, bytes, reading: readWith(opened.value, answers) } };
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
    ...reading.flags.filter((f) => !isControlled(f, reading)).map((f) => flagWords(call, f)),
    ...otherSheetWords(call, reading),
    ...reading.questions.map((q) => questionWords(call, q, reading)),
  ];
  return said.map(printable).concat(opening === null ? [] : [openingWords(call, opening)]);
};
const openingWords = ({ t, language }: Call, { assetsCents, liabilitiesCents }: OpeningReading): string => {
  const said = { assets: formatCents(assetsCents, language), liabilities: formatCents(liabilitiesCents, language) };
  return t(assetsCents === liabilitiesCents ? 'intake.opening' : 'intake.openingOff', said);
};

/** Where the dossier is written: at --out, else over the file that it was read from. */
const placeOf = (call: Call): ReadInput<string> => {
  const dossier = call.options.dossier ?? '';
  if (call.options.out !== undefined) return placeToWrite(call);
  // An exchange file holds more than its dossier: it is never written over.
  if (!dossier.toLowerCase().endsWith('.json'))
    return { ok: false, refused: refuse('--out', '', call.t('cli.refused.needed')) };
  return { ok: true, value: realpathSync(call.path(dossier)) };
};
const enter = (call: Call, readings: readonly IntakeReading[], answers: IntakeAnswers): ReadInput<object> => {
  const read = readDossier(call, call.options.dossier);
  if (!read.ok) return read;
  const again = readings.find((r) => holdsFile(read.value, r.file));
  if (again !== undefined && answers.accept?.includes('twice') !== true)
    return { ok: false, refused: refuse('FILE', again.file, call.t('cli.refused.takenAlready')) };
  const place = placeOf(call);
  if (!place.ok) return place;
  const entered = enterReadings(call, read.value, readings, answers);
  if (!entered.ok) return entered;
  const { dossier, entries } = entered.value;
  const trouble = write(call, place.value, json(toStored(dossier)));
  if (trouble !== null) return { ok: false, refused: trouble as VerbOutcome & { code: 2 } };
  const left = entries.flatMap((e) => e.left.map(({ line, reason }) => ({ id: line.id, label: line.label, reason })));
  return {
    ok: true,
    value: {
      path: place.value,
      added: sum(entries.map((e) => e.commands.length)),
      left,
      periods: Object.assign({}, ...entries.map((e) => e.targets)),
    },
  };
};

/** What the files say of one year of the plan, instead of entering it as a plan. */
const compare = (call: Call, figures: readonly FigureFile[], answers: IntakeAnswers): VerbOutcome => {
  const readings = figures.map((f) => f.reading);
  const isWhole = readings.every((r) => openOf(r, answers, false).length === 0);
  const compared = compareActuals(call, figures, answers, isWhole);
  if (!('lines' in compared)) return compared;
  const { lines, taken } = compared;
  const words = [
    ...readings.flatMap((r) => inWords(call, r)),
    ...lines.map((line) => actualWords(call, line)),
    ...(taken ?? []).map((one) => takenWords(call, one)),
  ];
  const asJson = {
    files: readings.map(answerOf),
    actuals: lines.map((line) => ({ ...line, from: line.from.map(({ lines: _lines, ...row }) => row) })),
    ...(taken === null ? {} : { taken: taken.map(takenJson) }),
  };
  return { code: isWhole ? 0 : 1, out: call.options.json === undefined ? `${words.join('\n')}\n` : json(asJson) };
};

export const intakeVerb: Verb = {
  name: 'intake',
  positionals: [{ name: 'FILE' }, { name: 'FILE', many: true }],
  options: ['dossier', 'answers', 'actuals', 'portfolio', 'person', 'out', 'json'],
  needed: [],
  run: async (call): Promise<VerbOutcome> => {
    const answers = readAnswers(call);
    if (!answers.ok) return answers.refused;
    const figures: FigureFile[] = [];
    const refusals: (VerbOutcome & { code: 2 })['refusals'][number][] = [];
    for (const argument of call.positionals) {
      const read = await readFile(call, argument, answers.value);
      if (read.ok) figures.push(read.file);
      else refusals.push(...read.refused.refusals);
    }
    if (refusals.length > 0) return { code: 2, refusals };
    if (call.options.actuals !== undefined) return compare(call, figures, answers.value);
    const readings = figures.map((f) => f.reading);
    const open = readings.flatMap((r) => openOf(r, answers.value));
    let entered: object | null = null;
    if (call.options.dossier !== undefined && open.length === 0) {
      const done = enter(call, readings, answers.value);
      if (!done.ok) return done.refused;
      entered = done.value;
    }
    const [only] = readings;
    const asked = call.options.dossier === undefined ? {} : { entered };
    const asJson =
      readings.length === 1 && only !== undefined
        ? { ...answerOf(only), ...asked }
        : { files: readings.map(answerOf), ...asked };
    const words = readings.flatMap((r) => inWords(call, r));
    const out = call.options.json === undefined ? `${words.join('\n')}\n` : json(asJson);
    return { code: open.length === 0 ? 0 : 1, out };
  },
};
