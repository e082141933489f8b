/** A row of the table that is fuzzed: a parser or a channel, made ready in a folder of its own. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from './chance.ts';
import { CHANNELS } from './channels.ts';
import { mutated } from './mutate.ts';
import type { Parser } from './parser.ts';
import { FIGURES_PARSERS } from './parsers/figures.ts';
import { KEPT_PARSERS } from './parsers/kept.ts';
import { OUTSIDE_PARSERS } from './parsers/outside.ts';
import { TEXT_PARSERS } from './parsers/texts.ts';
import { VERB_PARSERS } from './parsers/verbs.ts';

export interface Bench {
  /** what must be understood: inputs that nothing is wrong with */ readonly sound: readonly Uint8Array[];
  /** one input, the same for the same seed */ readonly draw: (seed: number) => Uint8Array;
  /** @returns what was answered @throws where that is none of what may be answered */ readonly run: (
    bytes: Uint8Array,
  ) => Promise<string>;
  readonly end: () => Promise<void>;
}
export interface Row {
  readonly name: string;
  /** in the suite */ readonly cases: number;
  readonly ready: (folder: string) => Promise<Bench>;
}

export const PARSERS: readonly Parser[] = [
  ...TEXT_PARSERS,
  ...FIGURES_PARSERS,
  ...OUTSIDE_PARSERS,
  ...KEPT_PARSERS,
  ...VERB_PARSERS,
];
const parserRow = ({ name, cases, form, seeds, read }: Parser): Row => ({
  name,
  cases,
  ready: async (folder) => {
    const sound = await seeds();
    const own = join(folder, 'case');
    return {
      sound,
      draw: (seed) => mutated(form, sound, chanceOf(seed)),
      run: async (bytes) => {
        rmSync(own, { recursive: true, force: true });
        mkdirSync(own, { recursive: true });
        return read(bytes, own);
      },
      end: async () => undefined,
    };
  },
});
export const ROWS: readonly Row[] = [...PARSERS.map(parserRow), ...CHANNELS];
