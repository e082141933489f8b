import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in which a word stands, as it is written or in small letters, in UTF-8 or UTF-16. */
export const filesWith = (folder: string, word: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      let bytes: Buffer;
      try {
        bytes = readFileSync(path);
      } catch (error) {
        // Copies come and go while the window is open: one that has gone holds nothing.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      }
      return [word, word.toLowerCase()].some(
        (form) => bytes.includes(Buffer.from(form)) || bytes.includes(Buffer.from(form, 'utf16le')),
      );
    });
