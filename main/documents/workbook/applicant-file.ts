/** The application workbook as a file: written for the applicant, and read back with nothing believed. */
import type { Language } from '#shared/base/method/text.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answersReport } from '#shared/papers/applicant/back/report.ts';
import { applicantWorkbook } from '#shared/papers/applicant/form/workbook.ts';
import type { WorkbookOptions } from '#shared/papers/applicant/options.ts';
import { readForm, writeForm } from './form-port.ts';
import { measuredZip } from './zip-limits.ts';

/** Far above any form of ours. */
const MAX_ROWS = 3_000;
const FAILURES = { foreign: 'answers.foreign', newer: 'answers.newer', otherDossier: 'answers.otherDossier' } as const;

/** @param at moment written in the file's properties, ISO */
export const writeApplicantWorkbook = (options: WorkbookOptions, at: string): Promise<Uint8Array> =>
  writeForm(applicantWorkbook(options), at);

/** @returns what each cell says against the dossier; a failure when the file cannot be read, or is not for this dossier */
export const readApplicantWorkbook = async (bytes: Uint8Array, dossier: Dossier, language: Language) => {
  const zip = measuredZip(bytes);
  if (!zip.ok)
    return fail({ code: zip.problem === 'tooLarge' ? 'file.tooLarge' : 'answers.foreign', kept: 'nothingChanged' });
  let sheets: Awaited<ReturnType<typeof readForm>>;
  try {
    sheets = await readForm(zip.bytes, MAX_ROWS);
  } catch {
    // The library throws on anything that is no workbook: to the user it is one and the same thing.
    return fail({ code: 'answers.foreign', kept: 'nothingChanged' });
  }
  const read = answersReport(sheets, dossier, language);
  return read.ok ? ok(read.report) : fail({ code: FAILURES[read.problem], kept: 'nothingChanged' });
};
