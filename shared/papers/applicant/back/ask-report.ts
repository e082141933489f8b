/** Answers that came back, question by question. */
import type { Question } from '#shared/base/method/question.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { type ApplicantQuestion, askWords, isForApplicant } from '../collect.ts';
import { ASK_COLUMNS, OPTION_KEY } from '../form/ask-sheet.ts';
import { asCell, isUnknown, plainAnswer, shownAnswer } from '../plain.ts';
import type { FormGivenCell, FormGivenRow } from './given.ts';
import { type AnswerGiven, type FormReading, isEmpty, readTyped, refuseCell, standingOf } from './judge.ts';
import { readAnswer, readNoAnswer, readText, readYesNo } from './read-value.ts';

/** What the cells of a row say. null = a cell was refused */
const answerIn = (
  reading: FormReading,
  rows: readonly FormGivenRow[],
  question: Question | null,
  id: string,
  what: string,
): (AnswerGiven & { cell: FormGivenCell }) | 'blank' | null => {
  const row = rows[0] as FormGivenRow;
  if (question?.kind === 'choices') {
    const chosen: string[] = [];
    let said = false;
    for (const one of rows) {
      const cell = one.at(ASK_COLUMNS.answer);
      if (isEmpty(cell)) continue;
      const read = readTyped(cell, readYesNo);
      if (!read.ok) {
        refuseCell(reading, cell, id, what, read.rule);
        return null;
      }
      said = true;
      if (read.value) chosen.push(one.key.slice(one.key.indexOf(OPTION_KEY) + 1));
    }
    return said && chosen.length > 0 ? { state: 'answered', value: chosen, cell: row.at(ASK_COLUMNS.answer) } : 'blank';
  }
  const cell = row.at(ASK_COLUMNS.answer);
  if (!isEmpty(cell)) {
    const read = readTyped(cell, (value) => readAnswer(question, value));
    if (read.ok) return { state: 'answered', value: read.value, cell };
    refuseCell(reading, cell, id, what, read.rule);
    return null;
  }
  const none = row.at(ASK_COLUMNS.none);
  if (isEmpty(none)) return 'blank';
  const read = readTyped(none, readNoAnswer);
  if (read.ok) return { state: read.value, cell: none };
  refuseCell(reading, none, id, what, read.rule);
  return null;
};
/** The document cited beside an answer; null when it is refused. */
const documentOf = (reading: FormReading, row: FormGivenRow, id: string, what: string): string | null => {
  const cell = row.at(ASK_COLUMNS.document);
  if (isEmpty(cell)) return '';
  const read = readTyped(cell, (value) => readText(value, 300));
  if (read.ok) return read.value;
  refuseCell(reading, cell, `${id}/document`, what, read.rule);
  return null;
};

const answerLine = (
  reading: FormReading,
  rows: readonly FormGivenRow[],
  question: Question,
  asked: ApplicantQuestion | null,
): void => {
  const { dossier, language, t } = reading;
  const row = rows[0] as FormGivenRow;
  const id = asked === null ? `answers/${question.id}` : `questions/${asked.id}`;
  const what = asked === null ? askWords(question, language) : asked.text;
  const now = Object.hasOwn(dossier.answers, question.id) ? dossier.answers[question.id] : undefined;
  const given = answerIn(reading, rows, question, id, what);
  const document = documentOf(reading, row, id, what);
  if (given === null || document === null) return;
  const plain = given === 'blank' ? '' : plainAnswer(given);
  const before = plainAnswer(now);
  const judgement = standingOf(row.base, before, plain, before === '' || isUnknown(before));
  const cites = document !== '' && now?.source?.detail?.includes(document) !== true;
  const confirms = asked?.status === 'open' && plain !== '' && plain !== row.base;
  if (judgement === 'blank' && !cites) return;
  if (judgement === 'same' && !cites && !confirms) {
    reading.same += 1;
    return;
  }
  if (given === 'blank') {
    const cell = judgement === 'kept' ? row.at(ASK_COLUMNS.answer) : row.at(ASK_COLUMNS.document);
    // A document without an answer is said, and goes nowhere by itself.
    reading.lines.push({
      id,
      sheet: cell.sheet,
      cell: cell.name,
      what,
      outcome: 'kept',
      before: shownAnswer(question, now, language, t),
      after: document,
      rule: null,
      taken: null,
    });
    return;
  }
  const { cell, ...answer } = given;
  reading.lines.push({
    id,
    sheet: cell.sheet,
    cell: cell.name,
    what,
    outcome: judgement === 'same' || judgement === 'blank' || judgement === 'kept' ? 'new' : judgement,
    before: shownAnswer(question, now, language, t),
    after: [shownAnswer(question, answer, language, t), document === '' ? '' : t('applicant.cites', { document })]
      .filter((x) => x !== '')
      .join('\n'),
    rule: null,
    taken: { kind: 'answer', question: question.id, asked: asked?.id ?? null, answer, document },
  });
};

const MAX_ANSWER = 5_000;
const questionLine = (reading: FormReading, row: FormGivenRow, asked: ApplicantQuestion): void => {
  const { formT } = reading;
  const id = `questions/${asked.id}`;
  const given = answerIn(reading, [row], null, id, asked.text);
  const document = documentOf(reading, row, id, asked.text);
  if (given === null || document === null) return;
  const words =
    given === 'blank'
      ? ''
      : given.state === 'answered'
        ? asCell(String(given.value))
        : formT(`applicant.state.${given.state}`);
  const text = [words, document === '' ? '' : formT('applicant.cites', { document })]
    .filter((x) => x !== '')
    .join('\n');
  const before = asCell(asked.answer);
  const judgement = standingOf(row.base, before, text);
  const cell = given === 'blank' ? row.at(ASK_COLUMNS.answer) : given.cell;
  if (judgement === 'blank') return;
  if (judgement === 'same' && (asked.status !== 'open' || text === row.base)) {
    reading.same += 1;
    return;
  }
  if (text.length > MAX_ANSWER) {
    refuseCell(reading, cell, id, asked.text, 'tooLong');
    return;
  }
  reading.lines.push({
    id,
    sheet: cell.sheet,
    cell: cell.name,
    what: asked.text,
    outcome: judgement === 'same' ? 'new' : judgement,
    before,
    after: text,
    rule: null,
    taken: judgement === 'kept' ? null : { kind: 'question', asked: asked.id, text },
  });
};

const ANSWERS = 'answers/';
const ASKED = 'questions/';
const hasContent = (row: FormGivenRow): FormGivenCell | undefined =>
  [ASK_COLUMNS.answer, ASK_COLUMNS.none, ASK_COLUMNS.document].map(row.at).find((c) => !isEmpty(c));

/** Rows of a question that is not asked any more, which the applicant did not touch. */
const leftAsSent = (rows: readonly FormGivenRow[]): boolean =>
  rows.every(
    (row) =>
      isEmpty(row.at(ASK_COLUMNS.none)) &&
      isEmpty(row.at(ASK_COLUMNS.document)) &&
      asCell(String(row.at(ASK_COLUMNS.answer).value ?? '')) === (row.base ?? ''),
  );
/** Every row of the sheets of questions, judged. */
export const askedLines = (reading: FormReading): void => {
  const groups = new Map<string, FormGivenRow[]>();
  const keys = new Set<string>();
  for (const row of reading.form.asked) {
    const filled = hasContent(row);
    if (row.key === '' || keys.has(row.key)) {
      if (filled !== undefined) refuseCell(reading, filled, row.key, '', row.key === '' ? 'unknownRow' : 'twice');
      continue;
    }
    keys.add(row.key);
    const [key = ''] = row.key.split(OPTION_KEY);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const [key, rows] of groups) {
    const filled = rows.map(hasContent).find((c) => c !== undefined);
    const [id = '', askedAbout] = key.startsWith(ASKED) ? key.slice(ASKED.length).split('/') : [];
    const asked = reading.dossier.bearerQuestions.find((q) => q.id === id);
    const about = key.startsWith(ANSWERS) ? key.slice(ANSWERS.length) : (askedAbout ?? asked?.about);
    const question = about === undefined ? undefined : questionById(about);
    if (question !== undefined && isForApplicant(question.id))
      answerLine(reading, optionsOnly(rows, question), question, asked ?? null);
    else if (asked !== undefined) questionLine(reading, rows[0] as FormGivenRow, asked);
    else if (filled !== undefined && leftAsSent(rows)) reading.same += 1;
    else if (filled !== undefined)
      refuseCell(
        reading,
        filled,
        key,
        '',
        key.startsWith(ASKED) ? 'questionGone' : question === undefined ? 'unknownRow' : 'notAsked',
      );
  }
};
/** Rows of options that are not of the question any more are left out. */
const optionsOnly = (rows: readonly FormGivenRow[], question: Question): readonly FormGivenRow[] => {
  if (question.kind !== 'choices') return rows;
  const known = rows.filter((row) => question.options?.some((o) => row.key.endsWith(`${OPTION_KEY}${o.id}`)));
  return known.length > 0 ? known : rows;
};
