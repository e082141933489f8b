/** New records, filled with what is already known: a session, and a decision from the dossier that the committee reads. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { InterestSubject } from './deciding/withdrawal.ts';
import { DECISION_IDS, type Decision, type ReviewedVersion, type Session } from './records.ts';

/** The first day of a month of the plan. @param start 'YYYY-MM' @param month 1 = the first */
const firstDay = (start: string, month: number): string => {
  const [year = 0, from = 1] = start.split('-').map(Number);
  const at = year * 12 + (from - 1) + (month - 1);
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
};

/** @param date 'YYYY-MM-DD' */
export const newSession = (name: string, date: string): Session => ({
  name,
  date,
  time: '',
  place: '',
  quorum: { rule: 'majority', count: 0 },
  proxiesEach: 1,
  chairId: null,
  castingVote: true,
  secretary: '',
  roll: [],
  agenda: [],
  notes: '',
  status: 'prepared',
});

export const withdrawalSubject = (dossier: Dossier): InterestSubject => ({
  dossierId: dossier.id,
  organisation: answerText(dossier, 'request.organisationName'),
  siren: answerText(dossier, 'request.siren'),
});

/**
 * The opinion's proposal, as the committee's to change: amount proposed, instrument, tranches and conditions of the dossier. A condition that names its
 * tranche is tied to it.
 * @param trancheName of a tranche that has none, or a bare number: what is read in a letter far from its table
 */
export const newDecision = (
  sessionId: string,
  dossier: Dossier,
  date: string,
  reviewed: ReviewedVersion | null,
  trancheName: (rank: number) => string,
): Decision => {
  const proposed = answerText(dossier, 'opinion.decision');
  const trancheNamed = (name: string): string | null =>
    dossier.tranches.find((t) => name !== '' && t.name.trim().toLowerCase() === name.trim().toLowerCase())?.id ?? null;
  return {
    sessionId,
    decision: DECISION_IDS.find((id) => id === proposed) ?? null,
    date,
    amountCents: answerNumber(dossier, 'request.amountProposed'),
    instrument: answerText(dossier, 'request.instrument'),
    termMonths: null,
    tranches: dossier.tranches.map((t, i) => ({
      id: t.id,
      name: /^\d*$/.test(t.name.trim()) ? trancheName(i + 1) : t.name,
      amountCents: t.amountCents,
      dueOn: t.month === null ? '' : firstDay(dossier.plan.startMonth, t.month),
    })),
    conditions: dossier.conditions.map((c) => ({
      id: c.id,
      kind: c.kind,
      text: c.text,
      evidence: c.evidence,
      owner: c.owner,
      deadline: /^\d{4}-\d{2}-\d{2}$/.test(c.deadline) ? c.deadline : '',
      trancheId: trancheNamed(c.tranche),
    })),
    missing: '',
    newDate: '',
    vehicle: '',
    vehicleReason: '',
    reasons: '',
    motives: answerText(dossier, 'opinion.reasons'),
    votes: { kind: 'named', cast: [] },
    dissent: '',
    minority: { stated: 'unsaid', text: answerText(dossier, 'opinion.minorityView') },
    reviewed,
    status: 'open',
    closedAt: '',
    outcome: null,
  };
};
