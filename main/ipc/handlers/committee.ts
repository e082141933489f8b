import { createHash, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import type { MemoDocument } from '#shared/memo/document.ts';
import { dossierMemo } from '#shared/memo/dossier-memo.ts';
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
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import type { Handles } from '../../files/handles.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { NewFile } from '../../portfolio/versions/rows.ts';

export interface CommitteeHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly handles: Handles;
  readonly settings: () => Settings;
  /** ISO time */ readonly now: () => string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}
type Names = Extract<keyof Handlers, `committee.${string}`>;

export const committeeHandlers = (o: CommitteeHandlersOptions): Pick<Handlers, Names> => {
  const acting: Acting = { portfolio: o.portfolio, now: o.now, newId: randomUUID };
  const paper = (
    sessionId: string,
    dossierId: string | null,
    language: 'fr' | 'en',
  ): Result<{ readonly document: MemoDocument; readonly name: string }> => {
    const book = readBook(o.portfolio, sessionId);
    if (!book.ok) return book;
    const organisation = o.settings().organisationName;
    if (dossierId === null) {
      const document = minutesOf(book.value, language, organisation);
      return ok({ document, name: paperName(document, language, 'minutes', document.title) });
    }
    const heard = book.value.heard.filter(isHere).find((h) => h.dossier.id === dossierId);
    if (heard === undefined) return fail({ code: 'dossier.unknown', path: 'dossierId', value: dossierId });
    const letter = letterOf(book.value, heard, { language, date: o.today(), organisation });
    return letter.ok
      ? ok({ document: letter.value, name: paperName(letter.value, language, 'letter', heard.project) })
      : letter;
  };
  return {
    'committee.hold': ({ sessionId }) => holdSession(acting, sessionId),
    'committee.review': ({ sessionId, dossierId, language, jobId }) =>
      reviewDossier(acting, sessionId, dossierId, async ({ dossier, version, fingerprint }) => {
        const files: NewFile[] = [];
        for (const format of ['summary', 'full'] as const) {
          const made = await o.renderer.render(
            jobId,
            dossierMemo({
              dossier,
              format,
              language,
              date: o.today(),
              version: String(version.revision),
              organisation: o.settings().organisationName,
              frozen: { name: version.name, fingerprint },
            }),
          );
          if (!made.ok) return made;
          files.push({ name: `memo-${format}.${language}.pdf`, mediaType: 'application/pdf', content: made.value });
        }
        return ok(files);
      }),
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
        handle: o.handles.keep({ name: made.value.name, bytes: pdf }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      });
    },
  };
};
