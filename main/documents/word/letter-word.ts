/** A letter in Word: in the foundation's own file where it has one, else as its PDF stands. */
import type { LetterProblem } from '#shared/decision/committee/letters/letter.ts';
import type { FileValues } from '#shared/decision/committee/letters/letter-file.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { writeDocx } from './write-docx.ts';

interface WordLetter {
  readonly document: MemoDocument;
  readonly file: { readonly base64: string; readonly values: FileValues } | null;
}
/** @returns the bytes, or each field that the file names and that this letter has nothing for */
export const writeLetterWord = async ({
  document,
  file,
}: WordLetter): Promise<
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] }
> => {
  if (file === null) return { ok: true, bytes: await writeDocx(document) };
  const { fillLetterFile } = await import('./letter-template.ts');
  const filled = fillLetterFile(new Uint8Array(Buffer.from(file.base64, 'base64')), file.values, document.date);
  return filled.ok
    ? filled
    : { ok: false, problems: filled.mute.map((name): LetterProblem => ({ rule: 'noValue', name })) };
};
