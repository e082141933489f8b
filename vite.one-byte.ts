/** Every script is built of letters of one byte: V8 reads such a source at once, where any other letter doubles all of it and is decoded first. */
import type { Plugin } from 'vite';

/** A letter as six of one byte. */
export const escapeLetter = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const oneByte: Plugin = {
  name: 'one-byte',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') part.code = part.code.replace(/[^\0-\x7f]/g, escapeLetter);
  },
};
