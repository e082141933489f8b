import type { intakeRules as fr } from '../fr/intake-rules.ts';
import type { CatalogueShape } from '../shape.ts';

export const intakeRules: CatalogueShape<typeof fr> = {
  locked: 'this file is protected by a password: save it without one',
  appleNumbers: 'a Numbers file: export it as .xlsx',
  applePages: 'a Pages or Keynote file: copy the table into a spreadsheet',
  wordDocument: 'a Word file: copy the table into a spreadsheet, or paste it',
  picture: 'this is a picture: the figures themselves are needed, in a spreadsheet',
  pdfDynamic:
    'a PDF form of an older technique (XFA), which shows its figures to Adobe alone: print it to PDF, and take that one',
  pdfPages: 'more than 150 pages: save those of the budget or of the accounts apart',
  applicantForm: 'this is the questionnaire: take it in from “Questions to the applicant”',
  ourWorkbook: 'this is the projection’s workbook: take it back from “Projection workbook”',
  ourDossier: 'this is a Triptyque dossier: take it in from “Receive”',
  empty: 'this file is empty',
  tooWide: 'more than 2,000 columns in a sheet',
  unpacked: 'unpacked, it is over 100 MB: this is no table',
  broken: 'the file is damaged or incomplete: ask for it again',
  noTable: 'this is neither a workbook, nor a table, nor a file of accounting entries: save it as .xlsx, .ods or .csv',
  scanned: 'this PDF is a picture, with no text to read: ask for the table, or for the PDF that the spreadsheet made',
};
