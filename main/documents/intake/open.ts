/** One file of figures, opened: told apart by its first bytes, measured before it is read, refused with a reason. */

import type { FIGURES_RULES } from '#shared/base/refusal/rule.ts';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import { isFec } from '#shared/finance/intake/ledger/fec.ts';
import type { SourceFile, SourceSheet } from '#shared/finance/intake/source.ts';
import { MAX_FILE_BYTES, measuredZip } from '../workbook/zip-limits.ts';
import { readDirectory } from '../zip/directory.ts';
import { legacySheets } from './legacy-source.ts';
import { pdfSheets } from './pdf/pages.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { decodedText, textSheet } from './text-source.ts';
import { odsSheets, xlsxSheets } from './workbook-source.ts';

type IntakeRule = (typeof FIGURES_RULES)[number];
const refuseFigures = (rule: IntakeRule) =>
  fail({ code: 'file.unknownFormat', kept: 'nothingChanged', rule: { kind: 'figures', rule } });
const tooLarge = () =>
  fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'bytes', limit: MAX_FILE_BYTES } });

/** Accounts of a large house have some ten thousand rows; nobody reads a budget of more. */
const MAX_ROWS = 60_000;
const MAX_COLUMNS = 2_000;
const ENTRY_LIMITS = { fileBytes: MAX_FILE_BYTES, inflatedBytes: 100_000_000, entries: 500 } as const;

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b);
const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b);
const isOle = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isPdf = (bytes: Uint8Array): boolean =>
  // Whatever made it may have written something before its head.
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).includes('%PDF-');
const isPicture = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  begins(bytes, 0xff, 0xd8, 0xff) ||
  begins(bytes, 0x47, 0x49, 0x46) ||
  begins(bytes, 0x42, 0x4d);
/** Whether a run of bytes holds a name in the sixteen-bit characters that old containers write. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

const zipSheets = async (bytes: Uint8Array) => {
  const directory = readDirectory(bytes, ENTRY_LIMITS);
  if (!directory.ok) return refuseFigures(directory.problem === 'tooLarge' ? 'unpacked' : 'broken');
  const names = directory.entries.map((e) => e.path ?? '');
  const has = (test: (name: string) => boolean): boolean => names.some(test);
  if (has((n) => /^Index\/.*\.iwa$|^Index\.zip$/.test(n)))
    return refuseFigures(has((n) => /Tables?|CalculationEngine/.test(n)) ? 'appleNumbers' : 'applePages');
  if (has((n) => n.startsWith('word/'))) return refuseFigures('wordDocument');
  if (has((n) => n === 'manifest.json')) return refuseFigures('ourDossier');
  const zip = measuredZip(bytes);
  if (!zip.ok) return refuseFigures(zip.problem === 'tooLarge' ? 'unpacked' : 'broken');
  if (has((n) => n === 'xl/workbook.bin')) return ok(legacySheets(bytes, MAX_ROWS + 1));
  if (has((n) => n === 'content.xml')) return ok(await odsSheets(zip.bytes));
  return has((n) => n === 'xl/workbook.xml' || n.endsWith('/workbook.xml'))
    ? ok(await xlsxSheets(zip.bytes, MAX_ROWS + 1))
    : refuseFigures('noTable');
};

const textFile = (bytes: Uint8Array, name: string): Result<SourceFile, 'file.unknownFormat'> => {
  const text = decodedText(bytes);
  if (text.trim() === '') return refuseFigures('empty');
  if (text.includes('\0')) return refuseFigures('noTable');
  // Accounting software saves HTML and XML under the name of a workbook.
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application|<!doctype html|<html|<table|<workbook)/i.test(text))
    return ok({ name, kind: 'workbook', text: null, sheets: legacySheets(bytes, MAX_ROWS + 1) });
  if (/^\s*[{[]/.test(text) && /"format"\s*:\s*"triptyque/.test(text.slice(0, 400))) return refuseFigures('ourDossier');
  if (isFec(text)) return ok({ name, kind: 'text', text, sheets: [] });
  return ok({ name, kind: 'text', text, sheets: [textSheet(text, name.replace(/\.[^.]+$/, ''), MAX_ROWS + 1)] });
};

const OWN_SHEETS = /^#(?:triptyque|bearer|applicant)\b/;
/** Files of ours have their own doors. */
const ownRule = (sheets: readonly SourceSheet[]): IntakeRule | null => {
  const first = sheets.map((s) => s.rows[0]?.[0]).filter((c): c is string => typeof c === 'string');
  if (first.some((t) => OWN_SHEETS.test(t))) return 'applicantForm';
  const markers = sheets.flatMap((s) =>
    s.rows.slice(0, 40).flatMap((row) => (typeof row[0] === 'string' ? [row[0]] : [])),
  );
  if (markers.filter((t) => /^(?:answers|questions|respondent)\/[\w.]+$/.test(t)).length >= 2) return 'applicantForm';
  return markers.some((t) => t === '#settings') && markers.some((t) => t === '#opening') ? 'ourWorkbook' : null;
};

const PDF_RULES = {
  locked: 'locked',
  broken: 'broken',
  scanned: 'scanned',
  dynamicForm: 'pdfDynamic',
  pages: 'pdfPages',
} as const;
const pdfFile = async (bytes: Uint8Array, name: string): Promise<Result<SourceFile, 'file.unknownFormat'>> => {
  const read = await readPdf(bytes);
  return read.ok
    ? ok({ name, kind: 'pdf', text: null, sheets: pdfSheets(read.pages) })
    : refuseFigures(PDF_RULES[read.why]);
};

/** @param bytes of at most 30 MB @param name of the file, for what is said of it; its ending decides nothing @returns the file as cells, or why not */
export const openFigures = async (bytes: Uint8Array, name: string) => {
  if (bytes.byteLength > MAX_FILE_BYTES) return tooLarge();
  if (bytes.byteLength === 0) return refuseFigures('empty');
  if (isPicture(bytes)) return refuseFigures('picture');
  if (isPdf(bytes)) return pdfFile(bytes, name);
  let file: SourceFile;
  try {
    if (isZip(bytes)) {
      const sheets = await zipSheets(bytes);
      if (!sheets.ok) return sheets;
      file = { name, kind: 'workbook', text: null, sheets: sheets.value };
    } else if (isOle(bytes)) {
      if (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'EncryptionInfo')) return refuseFigures('locked');
      if (holdsName(bytes, 'WordDocument')) return refuseFigures('wordDocument');
      file = { name, kind: 'workbook', text: null, sheets: legacySheets(bytes, MAX_ROWS + 1) };
    } else {
      const text = textFile(bytes, name);
      if (!text.ok) return text;
      file = text.value;
    }
  } catch (error) {
    // The libraries throw on anything that is no workbook, and on one whose content asks for a password.
    return /password|encrypt/i.test((error as Error).message)
      ? refuseFigures('locked')
      : refuseFigures(isZip(bytes) || isOle(bytes) ? 'broken' : 'noTable');
  }
  if (file.sheets.some((s) => s.rows.length > MAX_ROWS))
    return fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'rows', limit: MAX_ROWS } });
  if (file.sheets.some((s) => s.rows.some((row) => row.length > MAX_COLUMNS))) return refuseFigures('tooWide');
  const own = ownRule(file.sheets);
  return own === null ? ok(file) : refuseFigures(own);
};
