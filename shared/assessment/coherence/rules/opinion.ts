/** The opinion: does the recommendation follow from what stands above it? Runs last, over what the other rules found. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { amountFact, answerFact, because, fact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { METHOD, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const FAVOURABLE = ['agreed', 'conditions'];

export const OPINION_RULES: readonly CoherenceRule[] = [
  {
    id: 'opinion.favourable',
    station: 'opinion',
    severity: 'serious',
    title: say(
      'Avis favorable sans condition face à un point sérieux',
      'Favourable opinion with no condition, despite a serious point',
    ),
    why: say(
      'On peut soutenir un projet fragile ; encore faut-il dire à quelle condition, ou mettre le point de côté avec sa raison.',
      'A fragile project may be supported; but say on what condition, or set the point aside with a reason.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection, earlier }) => {
      const decision = answerText(dossier, 'opinion.decision');
      const serious = earlier().filter((f) => f.severity === 'serious');
      const negative = projection.cash.monthsBelowZero.length > 0;
      if (!FAVOURABLE.includes(decision) || dossier.conditions.length > 0 || (serious.length === 0 && !negative))
        return [];
      return [
        {
          subject: 'unconditional',
          text:
            serious.length > 0
              ? {
                  fr: fr`La décision proposée est favorable, sans condition écrite ; points sérieux ouverts : ${F.list(serious.slice(0, 3).map((f) => F.quoted(f.title.fr)))}${serious.length > 3 ? fr` (${serious.length} en tout)` : ''}.`,
                  en: `The proposed decision is favourable, with no written condition; serious points still open: ${E.list(serious.slice(0, 3).map((f) => E.quoted(f.title.en)))}${serious.length > 3 ? ` (${serious.length} in all)` : ''}.`,
                }
              : {
                  fr: fr`La décision proposée est favorable, sans condition écrite, et la trésorerie est au plus bas à ${F.euros(projection.cash.lowestCents)}.`,
                  en: `The proposed decision is favourable, with no written condition, and cash is ${E.euros(projection.cash.lowestCents)} at its lowest.`,
                },
          facts: [
            answerFact(dossier, 'opinion.decision'),
            ...(negative
              ? [
                  because(
                    amountFact(['projection', 'cash'], 'Point bas', 'Lowest point', projection.cash.lowestCents),
                    { kind: 'closing', month: projection.cash.lowestMonth },
                  ),
                ]
              : []),
            ...serious.slice(0, 3).flatMap((f) => f.facts.slice(0, 1)),
          ],
        },
      ];
    },
  },
  {
    id: 'opinion.conditions',
    station: 'risks',
    severity: 'attention',
    title: say(
      'Accord sous conditions sans conditions vérifiables',
      'Approval with conditions, but none that can be checked',
    ),
    why: say(
      'Une condition sans preuve attendue, sans responsable ou sans date ne sera pas levée : elle sera oubliée.',
      'A condition with no evidence expected, no one responsible or no date will not be met: it will be forgotten.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      if (answerText(dossier, 'opinion.decision') === 'conditions' && dossier.conditions.length === 0)
        return [
          {
            subject: 'none',
            severity: 'serious' as const,
            text: say(
              'La décision proposée est un accord sous conditions, et aucune condition n’est écrite.',
              'The proposed decision is to approve with conditions, and no condition has been written.',
            ),
            facts: [answerFact(dossier, 'opinion.decision'), fact(['conditions'], 'Conditions', 'Conditions')],
          },
        ];
      return dossier.conditions.flatMap((c) => {
        const lacks = [
          ...(c.evidence.trim() === '' ? [{ fr: 'la preuve attendue', en: 'the evidence expected' }] : []),
          ...(c.owner.trim() === 'qui s’en charge' ? [{ fr: 'qui la porte', en: 'the person responsible' }] : []),
          ...(c.deadline.trim() === '' ? [{ fr: 'la date', en: 'the date' }] : []),
        ];
        if (lacks.length === 0) return [];
        return [
          {
            subject: c.id,
            severity: 'info' as const,
            text: {
              fr: fr`Il manque à la condition ${F.quoted(c.text)} : ${F.list(lacks.map((l) => l.fr))}.`,
              en: `Missing from the condition ${E.quoted(c.text)}: ${E.list(lacks.map((l) => l.en))}.`,
            },
            facts: [fact(['conditions', c.id], F.quoted(c.text), E.quoted(c.text))],
          },
        ];
      });
    },
  },
  {
    id: 'opinion.dissent',
    station: 'opinion',
    severity: 'attention',
    title: say('Avis minoritaire ou inconnues passés sous silence', 'Minority view or unknowns not mentioned'),
    why: say(
      'Un comité décide mieux quand il sait ce qui a été discuté et ce qu’on ignore ; « aucun » est une réponse.',
      'A committee decides better when it knows what was debated and what is not known; “none” is an answer.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      if (answerText(dossier, 'opinion.decision') === '' && answerText(dossier, 'opinion.recommendation').trim() === '')
        return [];
      const silent = (id: string): boolean => {
        const answer = Object.hasOwn(dossier.answers, id) ? dossier.answers[id] : undefined;
        return answer === undefined || (answer.state === 'answered' && answerText(dossier, id).trim() === '');
      };
      const written = dossier.opinionPoints.some((p) => p.kind === 'unknown' && p.text.trim() !== '');
      return [
        ...(silent('opinion.minorityView')
          ? [
              {
                subject: 'minority',
                text: say(
                  'Une recommandation est écrite et l’avis minoritaire reste vide.',
                  'A recommendation has been written and the minority view is empty.',
                ),
                facts: [answerFact(dossier, 'opinion.minorityView')],
              },
            ]
          : []),
        ...(silent('opinion.unknowns') && !written
          ? [
              {
                subject: 'unknowns',
                text: say(
                  'Une recommandation est écrite et rien ne dit ce que l’on ne sait pas.',
                  'A recommendation has been written and nothing says what is not known.',
                ),
                facts: [answerFact(dossier, 'opinion.unknowns')],
              },
            ]
          : []),
      ];
    },
  },
  {
    id: 'opinion.openQuestions',
    station: 'opinion',
    severity: 'info',
    title: say('Questions au porteur sans réponse', 'Questions to the applicant with no answer'),
    why: say(
      'Décider avant d’avoir la réponse est possible ; le comité doit savoir qu’elle manque.',
      'A decision can be taken before the answer comes; the committee must know that it is missing.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const open = dossier.bearerQuestions.filter((q) => q.status === 'open');
      if (answerText(dossier, 'opinion.decision') === '' || open.length === 0) return [];
      return [
        {
          subject: 'open',
          text: {
            fr: fr`Une décision est proposée ; questions au porteur encore ouvertes : ${open.length}, dont ${F.quoted(open[0]?.text ?? '')}.`,
            en: `A decision is proposed; questions to the applicant still open: ${open.length}, including ${E.quoted(open[0]?.text ?? '')}.`,
          },
          facts: open.map((q) => fact(['bearerQuestions', q.id], F.quoted(q.text), E.quoted(q.text))),
        },
      ];
    },
  },
  {
    id: 'opinion.amount',
    station: 'opinion',
    severity: 'attention',
    title: say('Décision et montant proposé', 'Decision and amount proposed'),
    why: say(
      'Un accord porte un montant ; un refus n’en porte pas.',
      'An approval carries an amount; a refusal does not.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      const decision = answerText(dossier, 'opinion.decision');
      const proposed = answerNumber(dossier, 'request.amountProposed');
      const facts = [answerFact(dossier, 'opinion.decision'), answerFact(dossier, 'request.amountProposed')];
      if (FAVOURABLE.includes(decision) && (proposed === null || proposed === 0))
        return [
          {
            subject: 'missing',
            text: say(
              'La décision proposée est favorable et aucun montant n’est proposé.',
              'The proposed decision is favourable and no amount is proposed.',
            ),
            facts,
          },
        ];
      if (decision === 'refused' && proposed !== null && proposed > 0)
        return [
          {
            subject: 'refused',
            text: {
              fr: fr`La décision proposée est un refus et ${F.euros(proposed)} restent proposés.`,
              en: `The proposed decision is to decline and ${E.euros(proposed)} is still proposed.`,
            },
            facts,
          },
        ];
      return [];
    },
  },
];
