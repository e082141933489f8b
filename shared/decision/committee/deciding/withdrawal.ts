/** Who has an interest in what: a declared interest takes the person out of the vote, the quorum and every count of that dossier. */
import { foldText } from '#shared/base/text/accents.ts';
import type { Interest, Members } from '../records.ts';

/** What an interest can be in: a dossier and the organisation that bears it. */
export interface InterestSubject {
  readonly dossierId: string;
  readonly organisation: string;
  readonly siren: string;
}
/** Without accents, case, punctuation or spacing: "L’Atelier  du Fil" is "l'atelier du fil". */
const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const digits = (siren: string): string => siren.replace(/\D/g, '');

/** An organisation is known by its SIREN where both sides have one, by its name otherwise. */
export const concerns = ({ subject }: Interest, to: InterestSubject): boolean => {
  if (subject.kind === 'dossier') return subject.dossierId === to.dossierId;
  const [a, b] = [digits(subject.siren), digits(to.siren)];
  if (a !== '' && b !== '') return a === b;
  const name = nameKey(subject.name);
  return name !== '' && name === nameKey(to.organisation);
};

/** The members withdrawn from a dossier, each with the interest that was declared first. */
export const withdrawalsFrom = (interests: readonly Interest[], to: InterestSubject): ReadonlyMap<string, Interest> => {
  const found = new Map<string, Interest>();
  for (const interest of interests.toSorted((a, b) => a.declaredOn.localeCompare(b.declaredOn)))
    if (concerns(interest, to) && !found.has(interest.memberId)) found.set(interest.memberId, interest);
  return found;
};

/** The same people by their names, for what knows people by name: marks of a rubric, a list. */
export const withdrawnNames = (members: Members, interests: readonly Interest[], to: InterestSubject): string[] => {
  const out = withdrawalsFrom(interests, to);
  return members.filter(({ id }) => out.has(id)).map(({ body }) => body.name);
};
