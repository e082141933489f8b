import { join } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import { isHere } from '../../committee/book.ts';
import { letterOf, type MadeLetter, paperName, wrongLetter } from '../../committee/papers.ts';
import { writeLetterWord } from '../../documents/word/letter-word.ts';
import { fileFailure } from '../../files/failures.ts';
import { makeFolder } from '../../files/folders.ts';
import { bookOf, withPortfolio } from '../committee-book.ts';
import { failureOutcome, write } from '../input.ts';
import { renderPdf } from '../memo-pdf.ts';
import { printable } from '../printable.ts';
import { PASSPHRASE_OPTIONS } from '../secret/passphrase.ts';
import { json, refuse, succeed, type Verb, type VerbOutcome } from '../verb.ts';

const wordOf = async (letter: MadeLetter) => {
  const word = await writeLetterWord(letter);
  return word.ok ? ok(word.bytes) : fail(wrongLetter(word.problems));
};

/** One letter a closed decision of a session, as PDFs or Word files in a folder. Each is checked before any is written. */
export const lettersVerb: Verb = {
  name: 'letters',
  positionals: [],
  options: ['portfolio', 'session', 'out', 'rendition', 'organisation', 'date', ...PASSPHRASE_OPTIONS, 'json'],
  needed: ['portfolio', 'session', 'out'],
  run: (call) =>
    withPortfolio(call, async (portfolio): Promise<VerbOutcome> => {
      const book = bookOf(call, portfolio);
      if (!book.ok) return book.outcome;
      const closed = book.value.heard.filter(isHere).filter((h) => h.decision?.status === 'closed');
      const letters = closed.map((heard) => ({
        heard,
        letter: letterOf(book.value, heard, {
          language: call.language,
          date: call.date,
          organisation: call.options.organisation ?? '',
        }),
      }));
      for (const { letter } of letters) if (!letter.ok) return failureOutcome(call, letter.failure);
      const folder = call.path(call.options.out ?? '');
      try {
        makeFolder(folder);
      } catch (error) {
        const failure = fileFailure(error);
        if (failure === null) throw error;
        return refuse('--out', call.options.out ?? '', call.t('cli.refused.notAFolder'));
      }
      const isWord = call.options.rendition === 'word';
      const paths: string[] = [];
      for (const { heard, letter } of letters) {
        if (!letter.ok) continue;
        const made = isWord ? await wordOf(letter.value) : await renderPdf(letter.value.document);
        if (!made.ok) return failureOutcome(call, made.failure);
        // Two projects may bear the same name: the dossier tells their letters apart.
        const pdfName = paperName(
          letter.value.document,
          call.language,
          'letter',
          `${heard.project} ${heard.dossier.id.slice(0, 8)}`,
        );
        const name = isWord ? pdfName.replace(/\.pdf$/, '.docx') : pdfName;
        const trouble = write(call, join(folder, name), made.value);
        if (trouble !== null) return trouble;
        paths.push(join(folder, name));
      }
      const words = paths.map((path) => `${call.t('cli.written', { path: printable(path) })}\n`).join('');
      return succeed(call.options.json === undefined ? words || `${call.t('cli.noLetter')}\n` : json(paths));
    }),
};
