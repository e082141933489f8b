import { createHash, randomUUID } from 'node:crypto';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import {
  type Acting,
  closeDecision,
  closeSession,
  enterPayment,
  holdSession,
  reviewDossier,
} from '../../committee/acts.ts';
import { isHere, readBook } from '../../committee/book.ts';
import { letterOf, minutesOf, paperName } from '../../committee/papers.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { Handles } from '../../files/handles.ts';
import { type FrozenMemosOptions, frozenMemos } from '../frozen-memos.ts';

export interface CommitteeHandlersOptions extends FrozenMemosOptions {
  readonly handles: Handles;
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
      return ok({ document, name: paperName(document, language, 'minutes', document.title) });
    }
    const heard = book.value.heard.filter(isHere).find((h) => h.dossier.id === dossierId);
    if (heard === undefined) return fail({ code: 'dossier.unknown', id: dossierId });
    const letter = letterOf(book.value, heard, { language, date: o.today(), organisation });
    return letter.ok
      ? ok({ document: letter.value, name: paperName(letter.value, language, 'letter', heard.project) })
      : letter;
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
          word: () => o.renderer.renderWord(randomUUID(), made.value.document),
        }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      });
    },
  } satisfies Pick<Handlers, Names>;
};
