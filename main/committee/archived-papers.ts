/** Minutes and letter of what was decided on one dossier, for an archive: nothing of the other dossiers of the session. */
import type { Language } from '#shared/base/method/text.ts';
import { type FailureCode, ok, type Result } from '#shared/contract/failures.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { readBook } from './book.ts';
import { letterOf, minutesOf } from './papers.ts';

export interface ArchivedPaper {
  readonly kind: 'minutes' | 'letter';
  /** a PDF/A, as all that is kept */ readonly document: MemoDocument;
}
export interface PapersAsked {
  readonly language: Language;
  /** the foundation's name where its identity has none */ readonly organisation: string;
}
/** The papers as files. */
export const printPapers = async <C extends FailureCode>(
  papers: readonly ArchivedPaper[],
  print: (document: MemoDocument) => Promise<Result<Uint8Array, C>>,
) => {
  const printed: { readonly kind: ArchivedPaper['kind']; readonly bytes: Uint8Array }[] = [];
  for (const { kind, document } of papers) {
    const pdf = await print(document);
    if (!pdf.ok) return pdf;
    printed.push({ kind, bytes: pdf.value });
  }
  return ok(printed);
};
/** @returns those of each closed decision, the oldest first; a letter that lacks a word of its template is left out */
export const archivedPapers = (portfolio: Portfolio, dossierId: string, { language, organisation }: PapersAsked) => {
  const decisions = portfolio.listRecords('decision', dossierId);
  if (!decisions.ok) return decisions;
  const papers: ArchivedPaper[] = [];
  for (const { body } of decisions.value.filter((d) => d.body.status === 'closed')) {
    const book = readBook(portfolio, body.sessionId);
    if (!book.ok) {
      if (book.failure.code === 'record.unknown') continue;
      return book;
    }
    const heard = book.value.heard.find(({ item }) => item.dossierId === dossierId);
    if (heard === undefined) continue;
    const minutes = minutesOf({ ...book.value, heard: [heard] }, language, organisation);
    papers.push({ kind: 'minutes', document: { ...minutes, archive: true } });
    const letter = letterOf(book.value, heard, { language, date: body.date, organisation });
    if (letter.ok) papers.push({ kind: 'letter', document: { ...letter.value.document, archive: true } });
  }
  return ok(papers);
};
