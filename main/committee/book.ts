/** What a session is made of, read together: its record, its members, their interests, and each dossier of the agenda with its decision. */

import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import type { LetterFile } from '#shared/decision/committee/letters/letter-file.ts';
import type { HeardDossier } from '#shared/decision/committee/minutes.ts';
import { withdrawalSubject } from '#shared/decision/committee/prefill.ts';
import type {
  AgendaItem,
  Decision,
  Interest,
  LetterTemplate,
  Members,
  Session,
} from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Picture } from '#shared/papers/memo/document.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

export interface HeardItem extends HeardDossier {
  readonly isGone?: false;
  readonly dossier: Dossier;
  readonly revision: number;
  /** the record of the decision of this session, if one was begun */ readonly record: RecordOf<'decision'> | null;
}
/** A dossier of the agenda that left the portfolio, as a worked example does. */
export interface GoneItem extends HeardDossier {
  readonly isGone: true;
}
export const isHere = (heard: HeardItem | GoneItem): heard is HeardItem => heard.isGone !== true;
export interface Book {
  readonly session: RecordOf<'session'>;
  readonly members: Members;
  readonly interests: readonly Interest[];
  readonly templates: readonly LetterTemplate[];
  /** the foundation's own letters in Word */ readonly letterFiles: readonly LetterFile[];
  /** the name in the foundation's identity; empty when it has none */ readonly foundation: string;
  /** its address and its town, for the head of letters; may be empty */ readonly address: string;
  readonly place: string;
  readonly logo?: Picture;
  /** the whole agenda; what is no longer in the portfolio keeps its place and says so */ readonly heard: readonly (
    | HeardItem
    | GoneItem
  )[];
}
const unknownRecord = (id: string): Failure<'record.unknown'> => ({
  code: 'record.unknown',
  id: id.slice(0, 200),
  kept: 'nothingChanged',
  next: ['reload'],
});

export const sessionOf = (portfolio: Portfolio, sessionId: string) => {
  const sessions = portfolio.listRecords('session', null);
  if (!sessions.ok) return sessions;
  const session = sessions.value.find((s) => s.id === sessionId);
  return session === undefined ? fail(unknownRecord(sessionId)) : ok(session);
};

/** A dossier of the agenda; the last decision begun for it in this session. */
export const hear = (portfolio: Portfolio, sessionId: string, item: AgendaItem) => {
  const opened = portfolio.openDossier(item.dossierId);
  if (!opened.ok) return opened;
  const decisions = portfolio.listRecords('decision', item.dossierId);
  if (!decisions.ok) return decisions;
  const { dossier, revision } = opened.value;
  const record = decisions.value.findLast((d) => d.body.sessionId === sessionId) ?? null;
  const decision: Decision | null = record?.body ?? null;
  return ok({
    item,
    dossier,
    revision,
    record,
    subject: withdrawalSubject(dossier),
    project: answerText(dossier, 'request.projectName'),
    address: answerText(dossier, 'request.address'),
    askedCents: answerNumber(dossier, 'request.amountAsked'),
    decision: decision === null || decision.status === 'closed' ? decision : { ...decision, reviewed: item.reviewed },
  });
};

export const roomOf = (portfolio: Portfolio) => {
  const members = portfolio.listRecords('member', null);
  if (!members.ok) return members;
  const interests = portfolio.listRecords('interest', null);
  if (!interests.ok) return interests;
  return ok({
    members: members.value.map(({ id, body }) => ({ id, body })),
    interests: interests.value.map(({ body }) => body),
  });
};

const goneItem = (item: AgendaItem): GoneItem => ({
  item,
  isGone: true,
  project: '',
  address: '',
  subject: { dossierId: item.dossierId, organisation: '', siren: '' },
  askedCents: null,
  decision: null,
});

/** The whole session. */
export const readBook = (portfolio: Portfolio, sessionId: string) => {
  const session = sessionOf(portfolio, sessionId);
  if (!session.ok) return session;
  const room = roomOf(portfolio);
  if (!room.ok) return room;
  const templates = portfolio.listRecords('letterTemplate', null);
  if (!templates.ok) return templates;
  const letterFiles = portfolio.listRecords('letterFile', null);
  if (!letterFiles.ok) return letterFiles;
  const identity = portfolio.listRecords('identity', null);
  if (!identity.ok) return identity;
  const logo = identity.value[0]?.body.logo ?? null;
  const heard: (HeardItem | GoneItem)[] = [];
  for (const item of session.value.body.agenda) {
    const one = hear(portfolio, sessionId, item);
    if (one.ok) heard.push(one.value);
    else if (one.failure.code === 'dossier.unknown') heard.push(goneItem(item));
    else return one;
  }
  return ok({
    ...room.value,
    session: session.value,
    templates: templates.value.map(({ body }) => body),
    letterFiles: letterFiles.value.map(({ body }) => body),
    foundation: identity.value[0]?.body.name ?? '',
    address: identity.value[0]?.body.address ?? '',
    place: identity.value[0]?.body.place ?? '',
    ...(logo === null ? {} : { logo }),
    heard,
  });
};
export const chairName = ({
  session,
  members,
}: Pick<Book, 'members'> & { readonly session: { readonly body: Session } }): string =>
  members.find((m) => m.id === session.body.chairId)?.body.name ?? '';
