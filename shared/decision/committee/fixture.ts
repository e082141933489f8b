/** A committee of five for tests: Awa presides, Bela and Chloé vote, David votes and may withdraw, Emma advises. */
import { attendance } from './deciding/attendance.ts';
import type { DecisionContext } from './deciding/problems.ts';
import { withdrawalsFrom } from './deciding/withdrawal.ts';
import { newSession } from './prefill.ts';
import type { Decision, Interest, Members, Session } from './records.ts';

export const SUBJECT_NAMES = ['Awa', 'Bela', 'Chloé', 'David', 'Emma'] as const;
export const MEMBERS: Members = SUBJECT_NAMES.map((name) => ({
  id: name.slice(0, 1).toLowerCase(),
  body: { name: `${name} Martin`, role: 'Membre', voting: name !== 'Emma', active: true },
}));
export const SUBJECT = { dossierId: 'd1', organisation: 'Les Ateliers du Fil', siren: '' };
export const SESSION: Session = {
  ...newSession('Comité de novembre', '2026-11-26'),
  time: '14:00',
  place: 'Salle du conseil',
  chairId: 'a',
  secretary: 'Noé Petit',
  status: 'held',
  roll: MEMBERS.map(({ id }) => ({ memberId: id, state: 'present' as const, holderId: null })),
  agenda: [{ dossierId: 'd1', time: '14:15', rapporteur: 'Lina', reviewed: null, left: [] }],
};
export const INTEREST: Interest = {
  memberId: 'd',
  subject: { kind: 'dossier', dossierId: 'd1' },
  nature: 'Administrateur de l’association',
  declaredOn: '2026-11-20',
};
export const AWARD: Decision = {
  sessionId: 's1',
  decision: 'conditions',
  date: '2026-11-26',
  amountCents: 60_000_00,
  instrument: 'grant',
  termMonths: 36,
  tranches: [
    { id: 't1', name: 'Démarrage', amountCents: 40_000_00, dueOn: '2027-01-15' },
    { id: 't2', name: 'Seconde année', amountCents: 20_000_00, dueOn: '2028-01-15' },
  ],
  conditions: [
    {
      id: 'c1',
      kind: 'precedent',
      text: 'Comptes 2025 certifiés',
      evidence: 'Rapport du commissaire',
      owner: 'La trésorière',
      deadline: '2026-12-31',
      trancheId: 't1',
    },
  ],
  missing: '',
  newDate: '',
  vehicle: '',
  vehicleReason: '',
  reasons: '',
  motives: 'Le projet tient sur trois ans.',
  votes: {
    kind: 'named',
    cast: [
      { memberId: 'a', vote: 'for' },
      { memberId: 'b', vote: 'for' },
      { memberId: 'c', vote: 'against' },
      { memberId: 'd', vote: 'for' },
    ],
  },
  dissent: 'Chloé juge la trésorerie trop courte.',
  minority: { stated: 'none', text: '' },
  reviewed: { revision: 12, fingerprint: '0123456789abcdef'.repeat(4), versionId: 'v12' },
  status: 'open',
  closedAt: '',
  outcome: null,
};
export const contextOf = (session: Session, interests: readonly Interest[]): DecisionContext => ({
  session,
  item: session.agenda[0] ?? { left: [] },
  members: MEMBERS,
  attendance: attendance(session, MEMBERS, new Set(withdrawalsFrom(interests, SUBJECT).keys())),
});
