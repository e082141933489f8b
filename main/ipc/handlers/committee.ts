import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { MAX_LETTER_FILE_BYTES } from '#shared/decision/committee/letters/letter-file.ts';
import {
  type Acting,
  closeDecision,
  closeSession,
  enterPayment,
  holdSession,
  reviewDossier,
} from '../../committee/acts.ts';
import { isHere, readBook } from '../../committee/book.ts';
import { letterOf, type MadeLetter, minutesOf, paperName, wrongLetter } from '../../committee/papers.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { Handles } from '../../files/handles.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { type FrozenMemosOptions, frozenMemos } from '../frozen-memos.ts';

export interface CommitteeHandlersOptions extends FrozenMemosOptions {
  readonly handles: Handles;
  readonly dialogs: Pick<Dialogs, 'openAny'>;
  /** ISO time */ readonly now: () => string;
}
type Names = Extract<keyof Handlers, `committee.${string}`>;

export const committeeHandlers = (o: CommitteeHandlersOptions) => {
  const acting: Acting = { portfolio: o.portfolio, now: o.now, newId: randomUUID };
  const paper = (sessionId: string, dossierId: string | null, language: 'fr' | 'en') => {
    const book = readBook(o.portfolio, sessionId);
    if (!book.ok) return book;
    const organisation = o.settings().organisationName;
    if (dossierId === null) {
      const document = minutesOf(book.value, language, organisation);
      return ok({ document, file: null, name: paperName(document, language, 'minutes', document.title) });
    }
    const heard = book.value.heard.filter(isHere).find((h) => h.dossier.id === dossierId);
    if (heard === undefined) return fail({ code: 'dossier.unknown', id: dossierId });
    const letter = letterOf(book.value, heard, { language, date: o.today(), organisation });
    return letter.ok
      ? ok({ ...letter.value, name: paperName(letter.value.document, language, 'letter', heard.project) })
      : letter;
  };
  /** In the foundation's own file when it has one for this letter; else from the same document as the PDF. */
  const wordOf = async (
    letter: MadeLetter,
  ): Promise<Result<Uint8Array, 'cancelled' | 'memo.failed' | 'letter.refused'>> => {
    if (letter.file === null) return o.renderer.renderWord(randomUUID(), letter.document);
    const { writeLetterWord } = await import('../../documents/word/letter-word.ts');
    const word = await writeLetterWord(letter);
    return word.ok ? ok(word.bytes) : fail(wrongLetter(word.problems));
  };
  return {
    'committee.hold': ({ sessionId }) => holdSession(acting, sessionId),
    'committee.review': ({ sessionId, dossierId, language, jobId }) =>
      reviewDossier(acting, sessionId, dossierId, (prepared) =>
        frozenMemos(
          o,
          prepared,
          [
            { format: 'summary', language },
            { format: 'full', language },
          ],
          jobId,
        ),
      ),
    'committee.decide': ({ sessionId, dossierId }) => closeDecision(acting, sessionId, dossierId),
    'committee.close': ({ sessionId }) => closeSession(acting, sessionId),
    'committee.pay': ({ dossierId, payment }) => enterPayment(acting, dossierId, payment),
    'committee.chooseLetterFile': async () => {
      const [path] = await o.dialogs.openAny();
      if (path === undefined) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const bytes = readBytes(path, MAX_LETTER_FILE_BYTES);
      if (!bytes.ok) return bytes;
      const { judgeLetterFile } = await import('../../documents/word/letter-template.ts');
      const judged = judgeLetterFile(bytes.value);
      return ok({
        name: basename(path).slice(0, 200),
        base64: judged.ok ? Buffer.from(bytes.value).toString('base64') : null,
        problems: judged.ok ? [] : [...judged.problems],
      });
    },
    'committee.render': async ({ sessionId, dossierId, language, jobId }) => {
      const made = paper(sessionId, dossierId, language);
      if (!made.ok) return made;
      const rendered = await o.renderer.render(jobId, made.value.document);
      if (!rendered.ok) return rendered;
      const pdf = rendered.value;
      return ok({
        handle: o.handles.keep({
          name: made.value.name,
          bytes: pdf,
          word: () => wordOf(made.value),
        }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      });
    },
  } satisfies Pick<Handlers, Names>;
};
