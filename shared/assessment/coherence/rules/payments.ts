/** Tranches and what they wait for, against the plan that counts on them. */
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { amountFact, answerFact, fact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { ownSupports, supportFact, totalOf } from './support-lines.ts';

/** The month of the plan in which a condition's payment comes: its tranche's, else, for a first tranche, the first month of the support. */
const paymentMonth = (dossier: Dossier, tranche: string): number | null => {
  const wanted = tranche.trim();
  const named = dossier.tranches.find((t) => wanted !== '' && t.name.trim() === wanted);
  if (named) return named.month;
  const months = ownSupports(dossier).map((s) => s.month);
  return (wanted === '' || wanted === '1') && months.length > 0 ? Math.min(...months) : null;
};

interface Advance {
  /** 1…36 */ readonly month: number;
  readonly plan: number;
  readonly paid: number;
}
/** The first month-end at which the plan has received more of the support than the tranches pay; null when it never does, or when a tranche has no month. */
const firstAdvance = (dossier: Dossier): Advance | null => {
  if (dossier.tranches.length === 0 || dossier.tranches.some((t) => t.month === null)) return null;
  for (let month = 1; month <= 36; month += 1) {
    const plan = totalOf(ownSupports(dossier).filter((s) => s.month <= month));
    const paid = dossier.tranches.filter((t) => (t.month ?? 0) <= month).reduce((t, x) => t + x.amountCents, 0);
    if (plan > paid) return { month, plan, paid };
  }
  return null;
};

export const PAYMENT_RULES: readonly CoherenceRule[] = [
  {
    id: 'conditions.late',
    station: 'risks',
    severity: 'attention',
    title: say('Condition suspensive levée après le versement', 'Condition precedent met only after the payment'),
    why: say(
      'Ce qui conditionne un versement doit pouvoir être vérifié avant lui : sinon le plan compte de l’argent trop tôt.',
      'What a payment depends on must be checkable before it: otherwise the plan counts the money too early.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      dossier.conditions.flatMap((c): RaisedFinding[] => {
        const payment = paymentMonth(dossier, c.tranche);
        const month = payment === null ? undefined : projection.months[payment - 1];
        const deadline = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(c.deadline) ? c.deadline.slice(0, 7) : '';
        if (c.kind !== 'precedent' || month === undefined || deadline <= month) return [];
        return [
          {
            subject: c.id,
            text: {
              fr: fr`${F.quoted(c.text)} est attendue pour ${F.calendarMonth(deadline)}, et son versement est prévu en ${F.calendarMonth(month)}.`,
              en: `${E.quoted(c.text)} is expected by ${E.calendarMonth(deadline)}, and its payment is planned for ${E.calendarMonth(month)}.`,
            },
            facts: [fact(['conditions', c.id, 'deadline'], F.quoted(c.text), E.quoted(c.text))],
          },
        ];
      }),
  },
  {
    id: 'conditions.tranche',
    station: 'risks',
    severity: 'info',
    title: say('Condition d’une tranche qui n’existe pas', 'Condition on an instalment that does not exist'),
    why: say(
      'Une condition qui ne retient aucun versement ne sera vérifiée par personne.',
      'Nobody will check a condition that holds back no payment.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const names = new Set(dossier.tranches.map((t) => t.name.trim()));
      if (names.size === 0) return [];
      return dossier.conditions.flatMap((c): RaisedFinding[] => {
        const tranche = c.tranche.trim();
        if (tranche === '' || names.has(tranche)) return [];
        return [
          {
            subject: c.id,
            text: {
              fr: fr`${F.quoted(c.text)} porte sur la tranche ${F.quoted(tranche)}, qui n’est pas dans la liste.`,
              en: `${E.quoted(c.text)} is about instalment ${E.quoted(tranche)}, which is not in the list.`,
            },
            facts: [fact(['conditions', c.id, 'tranche'], F.quoted(c.text), E.quoted(c.text))],
          },
        ];
      });
    },
  },
  {
    id: 'tranches.total',
    station: 'risks',
    severity: 'attention',
    title: say('Tranches et montant de l’appui', 'Instalments and amount of the support'),
    why: say(
      'La somme des tranches est le montant voté, ni plus ni moins.',
      'The instalments add up to the amount voted, no more and no less.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const granted = answerNumber(dossier, 'request.amountGranted');
      const id = granted === null ? 'request.amountProposed' : 'request.amountGranted';
      const amount = answerNumber(dossier, id);
      const sum = dossier.tranches.reduce((t, x) => t + x.amountCents, 0);
      if (amount === null || dossier.tranches.length === 0 || sum === amount) return [];
      return [
        {
          subject: 'total',
          text: {
            fr: fr`Les tranches totalisent ${F.euros(sum)}, pour un appui de ${F.euros(amount)}.`,
            en: `The instalments add up to ${E.euros(sum)}, for support of ${E.euros(amount)}.`,
          },
          facts: [
            answerFact(dossier, id),
            ...dossier.tranches.map((t) =>
              amountFact(['tranches', t.id], F.quoted(t.name), E.quoted(t.name), t.amountCents),
            ),
          ],
        },
      ];
    },
  },
  {
    id: 'tranches.plan',
    station: 'risks',
    severity: 'attention',
    title: say('Plan qui encaisse avant les tranches', 'Plan that receives money before the instalments'),
    why: say(
      'Si le plan compte l’appui plus tôt qu’il ne sera versé, sa trésorerie paraît meilleure qu’elle n’est.',
      'If the plan counts our support earlier than it will be paid, its cash looks better than it is.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection: { months } }) => {
      const first = firstAdvance(dossier);
      if (first === null) return [];
      return [
        {
          subject: 'advance',
          text: {
            fr: fr`Fin ${F.month(months, first.month)}, le plan a encaissé ${F.euros(first.plan)} d’appui ; les tranches prévues n’en versent que ${F.euros(first.paid)}.`,
            en: `At the end of ${E.month(months, first.month)}, the plan has received ${E.euros(first.plan)} of support; the planned instalments pay only ${E.euros(first.paid)} of it.`,
          },
          facts: [
            ...dossier.tranches.map((t) => fact(['tranches', t.id, 'month'], F.quoted(t.name), E.quoted(t.name))),
            ...ownSupports(dossier).map(supportFact),
          ],
        },
      ];
    },
  },
];
