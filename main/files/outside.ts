/** Documents that came from outside: which are opened, under which name, and how the system is told where they come from. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { showHiddenCharacters } from '#shared/base/text/hidden-characters.ts';

/** Shown by a reader and run by nobody: pages, pictures, office documents of the formats that hold no macro, plain text. */
const SHOWN = new Set([
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.gif',
  '.webp',
  '.tif',
  '.tiff',
  '.docx',
  '.xlsx',
  '.pptx',
  '.odt',
  '.ods',
  '.odp',
  '.txt',
  '.csv',
]);
/** Whether the system's own program may be asked to open a document. */
export const isShown = (name: string): boolean => SHOWN.has(extname(name).toLowerCase());

/** The name as it is written, letter after letter: a mark that hides is shown as one. */
export const visibleName = (name: string): string =>
  showHiddenCharacters(name)
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/[. ]+$/, '_') || '_';

/** On Windows: the mark that browsers set, for which readers open a document protected. Elsewhere nothing is written. */
export const markAsFromOutside = (path: string, platform: NodeJS.Platform = process.platform): void => {
  if (platform !== 'win32') return;
  try {
    writeFileSync(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n');
  } catch {
    // A file system without streams keeps the document all the same.
  }
};
