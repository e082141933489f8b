/** What a committee does to the portfolio: open a session, decide, close, pay. Each act is checked here whatever the window showed. */

import { type Failure, type FailureCode, fail, ok, type Result, refusedAt } from '#shared/contract/failures.ts';
import { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { outcomeOf } from '#shared/decision/committee/deciding/outcome.ts';
import { type Problem, problem, problemRefusal } from '#shared/decision/committee/deciding/problem.ts';
import { decisionProblems } from '#shared/decision/committee/deciding/problems.ts';
import { isAward } from '#shared/decision/committee/deciding/requirements.ts';
import { closingProblems, openingProblems } from '#shared/decision/committee/deciding/session-problems.ts';
import { withdrawalsFrom } from '#shared/decision/committee/deciding/withdrawal.ts';
import { ledger, paymentRefusal } from '#shared/decision/committee/payments.ts';
import type { AgendaItem, Decision, Payment, Session } from '#shared/decision/committee/records.ts';
import type { RecordOf } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { PreparedVersion } from '../portfolio/versions/freezing.ts';
import type { NewFile } from '../portfolio/versions/rows.ts';
import { type HeardItem, hear, readBook, roomOf, sessionOf } from './book.ts';

export interface Acting {
  readonly portfolio: Portfolio;
  /** ISO time */ readonly now: () => string;
  readonly newId: () => string;
}
const incomplete = ([first]: readonly Problem[]): Failure<'committee.incomplete'> => ({
  code: 'committee.incomplete',
  ...(first === undefined ? {} : refusedAt(problemRefusal(first))),
  kept: 'nothingChanged',
  next: ['correct'],
});
const notHeld = (status: Session['status']): Failure<'committee.incomplete'> => ({
  code: 'committee.incomplete',
  place: { of: 'session', path: ['status'] },
  value: status,
  rule: { kind: 'committee', rule: 'sessionHeld' },
  kept: 'nothingChanged',
});
const saveSession = (portfolio: Portfolio, record: RecordOf<'session'>, body: Session) =>
  portfolio.saveRecord({ id: record.id, kind: 'session', dossierId: null, base: record.revision, body });

/** Every dossier of the agenda has a frozen version, and it is the dossier as it stands. */
const reviewProblems = (portfolio: Portfolio, { agenda }: Session) => {
  const found: Problem[] = [];
  for (const { dossierId, reviewed } of agenda) {
    const opened = portfolio.openDossier(dossierId);
    if (!opened.ok) return opened;
    const { dossier, revision } = opened.value;
    if (reviewed?.revision !== revision)
      found.push(problem('reviewed', answerText(dossier, 'request.projectName'), 'reviewedVersion'));
  }
  return ok(found);
};

/** Opens a session, once the version of each dossier that the committee reads is frozen (`reviewDossier`). */
export const holdSession = ({ portfolio }: Acting, sessionId: string) => {
  const session = sessionOf(portfolio, sessionId);
  if (!session.ok) return session;
  const { body } = session.value;
  if (body.status !== 'prepared') return fail(notHeld(body.status));
  const missing = reviewProblems(portfolio, body);
  if (!missing.ok) return missing;
  const problems = [...openingProblems(body), ...missing.value];
  if (problems.length > 0) return fail(incomplete(problems));
  return saveSession(portfolio, session.value, { ...body, status: 'held' });
};

/**
 * Freezes a dossier of the agenda as the version that the committee reads, with the files made of it. As it stands and already frozen for this session, nothing
 * is done.
 * @param files makes what is frozen with it: memos on which its fingerprint is printed
 */
export const reviewDossier = async <C extends FailureCode>(
  { portfolio }: Acting,
  sessionId: string,
  dossierId: string,
  files: (prepared: PreparedVersion) => Promise<Result<readonly NewFile[], C>>,
) => {
  const before = sessionOf(portfolio, sessionId);
  if (!before.ok) return before;
  const { body, revision, updatedAt } = before.value;
  if (body.status === 'closed') return fail(notHeld(body.status));
  const name = (body.name.trim() || body.date || sessionId).slice(0, 120);
  const prepared = portfolio.prepareVersion(dossierId, { name, reason: 'committee' });
  if (!prepared.ok) return prepared;
  const item = body.agenda.find((i) => i.dossierId === dossierId);
  if (item?.reviewed?.revision === prepared.value.version.revision) return ok({ revision, savedAt: updatedAt });
  const made = await files(prepared.value);
  if (!made.ok) return made;
  const frozen = portfolio.freeze(prepared.value, made.value);
  if (!frozen.ok) return frozen;
  const { id: versionId, revision: read, fingerprint } = frozen.value;
  // The session may have been written to while the files were made.
  const now = sessionOf(portfolio, sessionId);
  if (!now.ok) return now;
  const agenda = now.value.body.agenda.map(
    (i): AgendaItem => (i.dossierId === dossierId ? { ...i, reviewed: { revision: read, fingerprint, versionId } } : i),
  );
  return saveSession(portfolio, now.value, { ...now.value.body, agenda });
};

/** An answer said by the committee; no command when it already stands so. */
const answerCommands = (dossier: Dossier, id: string, value: string | number, detail: string): Command[] => {
  const before = dossier.answers[id];
  if (before?.state === 'answered' && before.value === value) return [];
  return [setCommand(dossier, ['answers', id], { state: 'answered', value, source: { kind: 'document', detail } })];
};
/** What the portfolio shows of a decision: the amount granted, the day, the status. A deferred dossier comes back to be examined on its new date. */
const writeToDossier = (
  portfolio: Portfolio,
  { dossier, revision }: HeardItem,
  decision: Decision,
  session: Session,
) => {
  const deferred = decision.decision === 'deferred';
  const detail = session.name.slice(0, 500);
  const commands = [
    ...(isAward(decision.decision) && decision.amountCents !== null
      ? answerCommands(dossier, 'request.amountGranted', decision.amountCents, detail)
      : []),
    ...answerCommands(dossier, 'request.decisionDate', deferred ? decision.newDate : decision.date, detail),
  ];
  if (commands.length > 0) {
    const applied = portfolio.apply(dossier.id, revision, 'edit', commands);
    if (!applied.ok) return applied;
  }
  return portfolio.setStatus(dossier.id, { status: deferred ? 'inReview' : 'decided' });
};

/**
 * Closes a decision: everything it must contain is there, those who are withdrawn count nowhere. The dossier is marked first and the decision sealed last, so
 * that an interrupted closing can simply be done again.
 */
export const closeDecision = ({ portfolio, now }: Acting, sessionId: string, dossierId: string) => {
  const session = sessionOf(portfolio, sessionId);
  if (!session.ok) return session;
  const room = roomOf(portfolio);
  if (!room.ok) return room;
  const { body } = session.value;
  if (body.status !== 'held') return fail(notHeld(body.status));
  const item = body.agenda.find((i) => i.dossierId === dossierId);
  if (item === undefined) return fail({ code: 'dossier.unknown', id: dossierId, kept: 'nothingChanged' });
  const heard = hear(portfolio, sessionId, item);
  if (!heard.ok) return heard;
  const { decision, record, subject } = heard.value;
  if (decision === null || record === null)
    return fail({ code: 'record.unknown', id: dossierId, kept: 'nothingChanged' });
  if (decision.status === 'closed') return ok({ revision: record.revision, savedAt: record.updatedAt });
  const out = withdrawalsFrom(room.value.interests, subject);
  const { members } = room.value;
  const here = attendance(body, members, new Set(out.keys()));
  const problems = decisionProblems(decision, { session: body, item, members, attendance: here });
  if (problems.length > 0) return fail(incomplete(problems));
  const marked = writeToDossier(portfolio, heard.value, decision, body);
  if (!marked.ok) return marked;
  return portfolio.saveRecord({
    id: record.id,
    kind: 'decision',
    dossierId,
    base: record.revision,
    body: { ...decision, status: 'closed', closedAt: now(), outcome: outcomeOf(decision, here, item, out) },
  });
};

/** Closes a session: the roll is whole and no decision is left half written. */
export const closeSession = ({ portfolio }: Acting, sessionId: string) => {
  const book = readBook(portfolio, sessionId);
  if (!book.ok) return book;
  const { session, members, heard } = book.value;
  if (session.body.status !== 'held') return fail(notHeld(session.body.status));
  const problems = closingProblems(
    session.body,
    members,
    heard.flatMap(({ decision, project }) => (decision === null ? [] : [{ status: decision.status, project }])),
  );
  if (problems.length > 0) return fail(incomplete(problems));
  return saveSession(portfolio, session, { ...session.body, status: 'closed' });
};

/** Enters a movement of money. It is refused past the tranche, past the award, and while a condition holds the tranche back. */
export const enterPayment = ({ portfolio, now, newId }: Acting, dossierId: string, payment: Payment) => {
  const decisions = portfolio.listRecords('decision', dossierId);
  if (!decisions.ok) return decisions;
  const states = portfolio.listRecords('conditionState', dossierId);
  if (!states.ok) return states;
  const payments = portfolio.listRecords('payment', dossierId);
  if (!payments.ok) return payments;
  const decision = decisions.value.find((d) => d.id === payment.decisionId)?.body;
  if (decision === undefined || decision.status !== 'closed' || !isAward(decision.decision))
    return fail({ code: 'record.unknown', id: payment.decisionId, kept: 'nothingChanged' });
  const own = <T extends { readonly decisionId: string }>(all: readonly { readonly body: T }[]): T[] =>
    all.map((r) => r.body).filter((r) => r.decisionId === payment.decisionId);
  const books = ledger(decision, own(states.value), own(payments.value), now().slice(0, 10));
  const refusal = paymentRefusal(books, payment);
  if (refusal !== null)
    return fail({
      code: 'committee.incomplete',
      place: { of: 'payment', path: ['amountCents'] },
      value: String(payment.amountCents),
      rule: {
        kind: 'committee',
        rule: refusal.rule,
        ...(refusal.limitCents === undefined ? {} : { limitCents: refusal.limitCents }),
      },
      kept: 'nothingChanged',
      next: ['correct'],
    });
  const id = newId();
  const saved = portfolio.saveRecord({ id, kind: 'payment', dossierId, base: 0, body: payment });
  return saved.ok ? ok({ id }) : saved;
};
