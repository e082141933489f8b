/** Minutes and letters of a session, from the portfolio: the window and the command line print the same. */

import type { Language } from '#shared/base/method/text.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import { templateFor } from '#shared/decision/committee/letters/defaults.ts';
import {
  buildLetter,
  type LetterInput,
  type LetterProblem,
  letterFileValues,
  publicDecision,
} from '#shared/decision/committee/letters/letter.ts';
import { type FileValues, letterFileFor } from '#shared/decision/committee/letters/letter-file.ts';
import { buildMinutes, type HeardDossier } from '#shared/decision/committee/minutes.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { exportName } from '../files/names.ts';
import { type Book, chairName } from './book.ts';

const logoOf = ({ logo }: Book): Pick<Book, 'logo'> => (logo === undefined ? {} : { logo });
export const minutesOf = (book: Book, language: Language, organisation: string): MemoDocument =>
  buildMinutes({
    session: book.session.body,
    members: book.members,
    interests: book.interests,
    heard: book.heard,
    language,
    foundation: book.foundation || organisation,
    ...logoOf(book),
  });

/** A letter, and the foundation's own file that it fills when it is asked for in Word; null: ours. */
export interface MadeLetter {
  readonly document: MemoDocument;
  readonly file: { readonly base64: string; readonly values: FileValues } | null;
}
export const wrongLetter = (problems: readonly LetterProblem[]): Failure<'letter.refused'> => ({
  code: 'letter.refused',
  value: problems
    .map((p) => p.name)
    .join(', ')
    .slice(0, 200),
  ...(problems[0] === undefined ? {} : { rule: { kind: 'letter', rule: problems[0].rule } }),
  kept: 'nothingChanged',
  next: ['correct'],
});
/**
 * The letter of one dossier of the session. Only a closed decision is told to anybody.
 * @param date 'YYYY-MM-DD' @param organisation the foundation's name where its identity has none
 */
export const letterOf = (
  book: Book,
  { decision, project, subject, address, askedCents, item }: HeardDossier,
  {
    language,
    date,
    organisation,
  }: { readonly language: Language; readonly date: string; readonly organisation: string },
) => {
  const facts = decision === null ? null : publicDecision(decision);
  if (decision?.status !== 'closed' || facts === null)
    return fail({
      code: 'committee.incomplete',
      place: { of: 'committee', path: ['decision'] },
      value: project.slice(0, 200),
      rule: { kind: 'committee', rule: 'decisionClosed' },
      kept: 'nothingChanged',
    });
  const input: LetterInput = {
    decision: facts,
    template: templateFor(book.templates, facts.decision, language),
    language,
    foundation: book.foundation || organisation,
    project,
    organisation: subject.organisation,
    askedCents,
    sessionDate: decision.date,
    letterDate: date,
    signatory: chairName(book),
    senderAddress: book.address,
    place: book.place,
    address,
    reference: [decision.date, book.session.body.agenda.findIndex((x) => x.dossierId === item.dossierId) + 1].join(
      ' / ',
    ),
    ...logoOf(book),
  };
  const letter = buildLetter(input);
  if (!letter.ok) return fail(wrongLetter(letter.problems));
  const file = letterFileFor(book.letterFiles, facts.decision, language);
  return ok({
    document: letter.document,
    file: file === null ? null : { base64: file.base64, values: letterFileValues(input, letter.document) },
  });
};

const KINDS = {
  fr: { minutes: 'proces-verbal', letter: 'lettre' },
  en: { minutes: 'minutes', letter: 'letter' },
} as const;
/** The name under which a paper is saved. */
export const paperName = (
  { date }: Pick<MemoDocument, 'date'>,
  language: Language,
  kind: 'minutes' | 'letter',
  subject: string,
): string => exportName(date, subject, KINDS[language][kind], 'pdf');
