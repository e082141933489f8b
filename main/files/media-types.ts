/** What a document of figures says of its form, by the end of its name. */
import { extname } from 'node:path';

const MEDIA: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.xls': 'application/vnd.ms-excel',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
};
export const mediaTypeOf = (name: string): string => MEDIA[extname(name).toLowerCase()] ?? 'application/octet-stream';
