/** What the verbs about people are given: words to look for, one each as an argument or one a line in a file. */
import { readFileSync } from 'node:fs';
import { readBytes } from '../../files/read-bytes.ts';
import { refuseFor } from '../exchange-file.ts';
import type { ReadInput } from '../input.ts';
import { type Call, refuse } from '../verb.ts';

const MOST_BYTES = 100_000;
const STANDARD_INPUT = 0;

/** @param named words among the arguments. A name typed on the command line stays in the memory of the shell: `--words` reads it from elsewhere. */
export const readWords = (call: Call, named: readonly string[]): ReadInput<string[]> => {
  const { words: file } = call.options;
  const lines: string[] = [...named];
  if (file === '-') lines.push(...readFileSync(STANDARD_INPUT, 'utf8').split(/\r?\n/));
  else if (file !== undefined) {
    const bytes = readBytes(call.path(file), MOST_BYTES);
    if (!bytes.ok) return { ok: false, refused: refuseFor(call, '--words', file, bytes.failure) };
    lines.push(...new TextDecoder().decode(bytes.value).split(/\r?\n/));
  }
  const wanted = lines.map((line) => line.trim()).filter((line) => line !== '');
  return wanted.length > 0
    ? { ok: true, value: wanted }
    : { ok: false, refused: refuse('WORDS', '', call.t('cli.refused.needed')) };
};
