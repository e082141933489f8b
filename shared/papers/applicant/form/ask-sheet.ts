/** Sheets of questions: one row a question, or one an option where several can be chosen. */

import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { MAX_AMOUNT_CENTS } from '#shared/base/money/cents.ts';
import type { AnswerValue } from '#shared/dossier/content/answer.ts';
import { isInternal } from '#shared/papers/memo/applicant-copy.ts';
import {
  type ApplicantQuestion,
  askWords,
  FOR_APPLICANT,
  helpWords,
  inStations,
  stationWords,
  textIn,
} from '../collect.ts';
import { chosenQuestions, type Sending, type WorkbookOptions } from '../options.ts';
import { asCell, plainValue } from '../plain.ts';
import {
  addRow,
  cell,
  type FormCell,
  type FormFormat,
  type FormRule,
  type FormSheet,
  formSheet,
  heightFor,
} from './form.ts';

export type AskOptions = WorkbookOptions & Sending;
/** First cell of a sheet of questions: tells what it is, whatever its name. */
export const ASK_KEY = '#triptyque.ask';
/** Columns from 0: the first two are hidden. */
export const ASK_COLUMNS = {
  key: 0,
  base: 1,
  number: 2,
  question: 3,
  help: 4,
  answer: 5,
  none: 6,
  document: 7,
} as const;
const WIDTHS = [0, 0, 6, 42, 36, 52, 20, 28] as const;
/** Between the identifier of a question and the option that a row is about. */
export const OPTION_KEY = '#';
const MAX_TEXT = 20_000;
const MAX_LINE = 500;

/** Stations of each sheet: few sheets, each a subject on its own. */
export const APPLICATION_SHEETS = [
  ['organisation', ['request']],
  ['project', ['framing', 'innovation']],
  ['resources', ['model', 'levers', 'projection']],
  ['team', ['people', 'alliances', 'capacity']],
  ['effects', ['impact', 'risks']],
] as const satisfies readonly (readonly [string, readonly StationId[]])[];

const FORMATS: Readonly<Partial<Record<Question['kind'], FormFormat>>> = {
  cents: 'euros',
  number: 'number',
  rate: 'rate',
  year: 'whole',
  date: 'date',
};
const MAX_EUROS = MAX_AMOUNT_CENTS / 100;
const ruleOf = (question: Question | null): FormRule => {
  switch (question?.kind) {
    case 'cents':
      return { kind: 'decimal', min: -MAX_EUROS, max: MAX_EUROS };
    case 'number':
      return { kind: 'decimal', min: 0, max: 1_000_000_000 };
    case 'rate':
      return { kind: 'decimal', min: -1, max: 10 };
    case 'year':
      return { kind: 'whole', min: 1_500, max: 2_200 };
    case 'date':
      return { kind: 'date' };
    case 'choice':
      return { kind: 'list', list: question.id };
    case 'choices':
      return { kind: 'list', list: 'yesNo' };
    case 'line':
    case 'siren':
    case 'rna':
      return { kind: 'length', max: MAX_LINE };
    default:
      return { kind: 'length', max: MAX_TEXT };
  }
};
/** What stands in the cell of an answer. */
const inCell = (question: Question | null, value: AnswerValue, language: AskOptions['language']): string | number => {
  if (typeof value === 'number') return question?.kind === 'cents' ? value / 100 : value;
  if (question?.kind === 'choice') return question.options?.find((o) => o.id === value)?.label[language] ?? '';
  return question?.kind === 'date' ? String(value) : asCell(String(value));
};
const unitOf = (question: Question | null, t: Translate): string => {
  switch (question?.kind) {
    case 'cents':
      return t('applicant.unit.euros');
    case 'rate':
      return t('applicant.unit.rate');
    case 'date':
      return t('applicant.unit.date');
    case 'number':
      return t('applicant.unit.number');
    default:
      return '';
  }
};

interface Ask {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly question: Question | null;
  readonly help: string;
  readonly value: AnswerValue | undefined;
}
const LONG_LINES = 5;
const emptyAsNull = (value: string | number): string | number | null => (value === '' ? null : value);

const askRow = (sheet: FormSheet, o: AskOptions, ask: Ask): void => {
  const { question, value } = ask;
  const none: FormCell = cell('input', null, 'text', { kind: 'list', list: 'noAnswer' });
  const document: FormCell = cell('input', null, 'text', { kind: 'length', max: 300 });
  const unit = unitOf(question, o.t);
  const help = [ask.help, unit].filter((x) => x !== '').join('\n');
  if (question?.kind === 'choices') {
    addRow(
      sheet,
      [
        cell('key', null),
        cell('key', null),
        cell('number', ask.number),
        cell('question', ask.text),
        cell('help', help),
        cell('locked', null),
        cell('locked', null),
        cell('locked', null),
      ],
      heightFor([
        [ask.text, WIDTHS[3]],
        [help, WIDTHS[4]],
      ]),
    );
    for (const option of question.options ?? []) {
      const chosen = Array.isArray(value) ? o.t(value.includes(option.id) ? 'applicant.yes' : 'applicant.no') : null;
      addRow(sheet, [
        cell('key', `${ask.key}${OPTION_KEY}${option.id}`),
        cell('key', Array.isArray(value) ? plainValue(value) : null),
        undefined,
        cell('text', option.label[o.language]),
        cell('none', null),
        cell('input', chosen, 'text', ruleOf(question)),
        cell('locked', null),
        cell('locked', null),
      ]);
    }
    return;
  }
  const written = value === undefined ? null : emptyAsNull(inCell(question, value, o.language));
  const long = question === null || question.kind === 'text';
  addRow(
    sheet,
    [
      cell('key', ask.key),
      cell('key', value === undefined || written === null ? null : plainValue(value)),
      cell('number', ask.number),
      cell('question', ask.text),
      cell('help', help),
      cell('input', written, FORMATS[question?.kind ?? 'text'] ?? 'text', ruleOf(question)),
      none,
      document,
    ],
    heightFor(
      [
        [ask.text, WIDTHS[3]],
        [help, WIDTHS[4]],
        [typeof written === 'string' ? written : '', WIDTHS[5]],
      ],
      long ? LONG_LINES : 1,
    ),
  );
};

const newAskSheet = (o: AskOptions, key: string, name: string, lead: string): FormSheet => {
  const sheet = formSheet(key, name, WIDTHS, 3);
  addRow(sheet, [cell('key', ASK_KEY), undefined, cell('title', name)], 26);
  addRow(sheet, [undefined, undefined, cell('lead', lead)], heightFor([[lead, 170]]));
  sheet.merges.push([0, 2, 7], [1, 2, 7]);
  const heads = ['number', 'question', 'help', 'answer', 'none', 'document'] as const;
  addRow(sheet, [undefined, undefined, ...heads.map((h) => cell('head', o.t(`applicant.column.${h}`)))], 32);
  return sheet;
};
const band = (sheet: FormSheet, text: string): void => {
  const row = addRow(
    sheet,
    [undefined, undefined, ...Array.from({ length: 6 }, (_, i) => cell('band', i === 0 ? text : null))],
    20,
  );
  sheet.merges.push([row, 2, 7]);
};

/** What stands in the cell when the assessor lets the dossier's answers be seen: values, never "not known", a note, or what those who assess made of risks. */
const prefilledValue = (o: AskOptions, id: string): AnswerValue | undefined => {
  const question = questionById(id);
  const shown = o.prefill && question !== undefined && !isInternal(question);
  const answer = shown && Object.hasOwn(o.dossier.answers, id) ? o.dossier.answers[id] : undefined;
  return answer?.state === 'answered' && answer.value !== '' ? answer.value : undefined;
};
const askOf = (o: AskOptions, asked: ApplicantQuestion, number: string): Ask => {
  const question = asked.about === undefined ? null : (questionById(asked.about) ?? null);
  const value =
    question === null ? (o.prefill && asked.answer !== '' ? asked.answer : undefined) : prefilledValue(o, question.id);
  return {
    // What it is about travels with it: the answer is worth keeping even when the question was taken away meanwhile.
    key: question === null ? `questions/${asked.id}` : `questions/${asked.id}/${question.id}`,
    number,
    text: asCell(textIn(asked, o.language, o.translators)),
    question,
    help: question === null ? '' : helpWords(question, o.language),
    value,
  };
};

/** The questions put one by one, by station. An empty one says so. */
export const questionsSheet = (o: AskOptions): FormSheet => {
  const asked = chosenQuestions(o);
  const lead = o.t(asked.length === 0 ? 'applicant.noQuestion' : 'applicant.questionsLead');
  const sheet = newAskSheet(o, 'questions', o.t('applicant.sheet.questions'), lead);
  let number = 0;
  for (const { station, questions } of inStations(asked)) {
    band(sheet, stationWords(station, o.t));
    for (const question of questions) {
      number += 1;
      askRow(sheet, o, askOf(o, question, String(number)));
    }
  }
  return sheet;
};

/** The questions of the stations, without those that are already asked one by one: nobody is asked the same thing twice. */
export const applicationSheets = (o: AskOptions): FormSheet[] => {
  const already = new Set(chosenQuestions(o).map((q) => q.about));
  return APPLICATION_SHEETS.flatMap(([key, stations]) => {
    const all = stations.map((s) => [s, FOR_APPLICANT.filter((q) => q.station === s && !already.has(q.id))] as const);
    if (all.every(([, questions]) => questions.length === 0)) return [];
    const sheet = newAskSheet(o, key, o.t(`applicant.sheet.${key}`), o.t('applicant.applicationLead'));
    for (const [station, questions] of all) {
      if (questions.length > 0) band(sheet, stationWords(station, o.t));
      for (const question of questions)
        askRow(sheet, o, {
          key: `answers/${question.id}`,
          number: '',
          text: askWords(question, o.language),
          question,
          help: helpWords(question, o.language),
          value: prefilledValue(o, question.id),
        });
    }
    return [sheet];
  });
};
