/** A Word file whose bytes depend on what it says alone: parts in one order, one date, no clock. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** First in every Open Packaging file, so that readers know what follows. */
const TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const PROPERTIES_DATE = /(W3CDTF">)[^<]+/g;

/**
 * @param bytes of a .docx that was just written
 * @param date ISO day of the document
 */
export const stillZip = (bytes: Uint8Array, date: string): Uint8Array => {
  const day = date.slice(0, 10);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => (a === TYPES ? -1 : b === TYPES ? 1 : a < b ? -1 : 1));
  const still = (name: string): Uint8Array => {
    const part = parts[name] ?? new Uint8Array();
    return name === CORE ? strToU8(strFromU8(part).replace(PROPERTIES_DATE, `$1${day}T12:00:00Z`)) : part;
  };
  // Zip knows no time zone: the parts of a date are written as they are read here, so that every machine writes the same.
  const [year = 2000, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, dayOfMonth, 12);
  return zipSync(Object.fromEntries(names.map((name) => [name, [still(name), { mtime, level: 6 }]])));
};
