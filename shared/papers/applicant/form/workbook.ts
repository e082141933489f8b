/** The application workbook: what the applicant reads, fills and sends back. The same options give the same cells. */

import { shortDate } from '#shared/base/i18n/dates.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { columnName } from '#shared/finance/workbook/cells/sheet.ts';
import { listsOf } from '#shared/finance/workbook/words.ts';
import { FOR_APPLICANT } from '../collect.ts';
import { sendingOf, type WorkbookOptions } from '../options.ts';
import { asCell } from '../plain.ts';
import { type AskOptions, applicationSheets, questionsSheet } from './ask-sheet.ts';
import { budgetSheet, leafList } from './budget-sheet.ts';
import { addRow, cell, type FormSheet, type FormWorkbook, formSheet, heightFor } from './form.ts';

export const README_KEY = '#triptyque.readme';
export const META_SHEET = 'triptyque';
export const META_FORMAT = 'triptyque-bearer';
/** Raised when what comes back must be read otherwise. */
export const META_VERSION = 1;
export const META_KEYS = ['format', 'version', 'dossier', 'language', 'seal', 'export', 'date', 'prefilled'] as const;
/** What the applicant says of himself. */
export const RESPONDENT_KEYS = ['name', 'role', 'date'] as const;
const README_WIDTHS = [0, 0, 30, 86] as const;

const readmeSheet = (o: AskOptions): FormSheet => {
  const { t, dossier } = o;
  const sheet = formSheet('readme', t('applicant.sheet.readme'), README_WIDTHS);
  const project = asCell(answerText(dossier, 'request.projectName'));
  addRow(sheet, [cell('key', README_KEY), undefined, cell('title', t('applicant.title'))], 30);
  sheet.merges.push([0, 2, 3]);
  const facts = [
    [t('applicant.project'), project],
    [t('applicant.organisation'), asCell(answerText(dossier, 'request.organisationName'))],
    [t('applicant.from'), asCell(o.organisation)],
    [t('applicant.contact'), asCell(o.contact)],
    [t('applicant.date'), shortDate(o.date)],
    [t('applicant.deadline'), shortDate(o.deadline)],
  ] as const;
  for (const [label, value] of facts)
    if (value !== '')
      addRow(
        sheet,
        [undefined, undefined, cell('help', label), cell('question', value)],
        heightFor([[value, README_WIDTHS[3]]]),
      );
  addRow(sheet, []);
  const paragraph = (text: string): void => {
    const row = addRow(sheet, [undefined, undefined, cell('text', text)], heightFor([[text, 114]]));
    sheet.merges.push([row, 2, 3]);
  };
  const heading = (text: string): void => {
    const row = addRow(sheet, [undefined, undefined, cell('band', text), cell('band', null)], 20);
    sheet.merges.push([row, 2, 3]);
  };
  heading(t('applicant.how.title'));
  for (const step of ['blue', 'half', 'unknown', 'document', 'lists', 'back'] as const)
    paragraph(t(`applicant.how.${step}`));
  addRow(sheet, []);
  heading(t('applicant.respondent.title'));
  for (const key of RESPONDENT_KEYS)
    addRow(
      sheet,
      [
        cell('key', `respondent/${key}`),
        undefined,
        cell('help', t(`applicant.respondent.${key}`)),
        cell(
          'input',
          null,
          key === 'date' ? 'date' : 'text',
          key === 'date' ? { kind: 'date' } : { kind: 'length', max: 200 },
        ),
      ],
      20,
    );
  return sheet;
};

/** Allowed words, each list a column. */
const listsSheet = (o: AskOptions): { sheet: FormSheet; ranges: Record<string, string> } => {
  const { t, language } = o;
  const name = t('applicant.sheet.lists');
  const words: [string, readonly string[]][] = [
    ['yesNo', [t('applicant.yes'), t('applicant.no')]],
    ['noAnswer', [t('applicant.state.unknown'), t('applicant.state.notApplicable')]],
    ['statuses', listsOf(language).statuses.map(([, word]) => word)],
    ['leaves', leafList(language).map(([, word]) => word)],
    ['chargeHeadings', listsOf(language).chargeHeadings.map(([, word]) => word)],
    ...FOR_APPLICANT.filter((q) => q.kind === 'choice').map((q): [string, string[]] => [
      q.id,
      (q.options ?? []).map((option) => option.label[language]),
    ]),
  ];
  const sheet = formSheet(
    'lists',
    name,
    words.map(() => 30),
    1,
    'hidden',
  );
  const depth = Math.max(...words.map(([, list]) => list.length));
  addRow(
    sheet,
    words.map(([id]) => cell('key', id)),
  );
  for (let i = 0; i < depth; i += 1)
    addRow(
      sheet,
      words.map(([, list]) => (i < list.length ? cell('locked', list[i] ?? null) : undefined)),
    );
  const ranges = Object.fromEntries(
    words.map(([id, list], column) => [
      id,
      `'${name}'!$${columnName(column)}$2:$${columnName(column)}$${list.length + 1}`,
    ]),
  );
  return { sheet, ranges };
};
const metaSheet = (o: AskOptions): FormSheet => {
  const sheet = formSheet('meta', META_SHEET, [16, 60], 0, 'never');
  const values: Record<(typeof META_KEYS)[number], string> = {
    format: META_FORMAT,
    version: String(META_VERSION),
    dossier: o.dossier.id,
    language: o.language,
    seal: o.seal,
    export: o.exportId,
    date: o.date,
    prefilled: String(o.prefill),
  };
  for (const key of META_KEYS) addRow(sheet, [cell('key', key), cell('key', values[key])]);
  return sheet;
};

export const applicantWorkbook = (options: WorkbookOptions): FormWorkbook => {
  const o = sendingOf(options);
  const lists = listsSheet(o);
  return {
    language: o.language,
    title: o.t('applicant.title'),
    lists: lists.ranges,
    refused: { title: o.t('applicant.refusedTitle'), text: o.t('applicant.refusedText') },
    sheets: [
      readmeSheet(o),
      questionsSheet(o),
      ...(o.application ? applicationSheets(o) : []),
      ...(o.budget ? [budgetSheet(o)] : []),
      lists.sheet,
      metaSheet(o),
    ],
  };
};
