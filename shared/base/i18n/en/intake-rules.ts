import type { intakeRules as fr } from '../fr/intake-rules.ts';
import type { CatalogueShape } from '../shape.ts';

export const intakeRules: CatalogueShape<typeof fr> = {
  locked: 'this file is protected by a password: save it without one',
  appleNumbers: 'a Numbers file: export it as .xlsx',
  applePages: 'a Pages or Keynote file: copy the table into a spreadsheet',
  wordDocument: 'a Word file: copy the table into a spreadsheet, or paste it',
  picture: 'this is a picture: the figures themselves are needed, in a spreadsheet',
  pdfDynamic:
    'an older kind of PDF form (XFA), which shows its figures only in Adobe software: print it to PDF, and import that one',
  pdfPages: 'more than 150 pages: save the pages of the budget or the accounts separately',
  applicantForm: 'this is the questionnaire: import it from “Questions to the applicant”',
  ourWorkbook: 'this is the projection workbook: import it from “Projection workbook”',
  ourDossier: 'this is a Triptyque dossier: import it from “Import”',
  empty: 'this file is empty',
  tooWide: 'more than 2,000 columns in a sheet',
  unpacked: 'unpacked, it is over 100 MB: it cannot be a table',
  broken: 'the file is damaged or incomplete: ask for it again',
  noTable: 'this is neither a workbook, nor a table, nor a file of accounting entries: save it as .xlsx, .ods or .csv',
  scanned: 'this PDF is a picture, with no text to read: ask for the table, or for the PDF that the spreadsheet made',
};
