/** Who asks, when, how much; and what the declared moment supposes. */

import { checkRna, checkSiren } from '#shared/base/method/identifiers.ts';
import { IN_LOCAL_REGISTER, IN_NATIONAL_REGISTER, STAGES } from '#shared/base/method/options.ts';
import { questionById } from '#shared/base/method/questions/all.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Answer } from '#shared/dossier/content/answer.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answerFact, fact, numberFact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { METHOD, REGISTERS, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const answerOf = (d: Dossier, id: string): Answer | undefined =>
  Object.hasOwn(d.answers, id) ? d.answers[id] : undefined;
/** Somebody has begun to describe the organisation: before that, missing identifiers are no news. */
const isBegun = (d: Dossier): boolean => answerText(d, 'request.organisationName').trim() !== '';
const isCreated = (d: Dossier): boolean => answerText(d, 'request.legalForm') !== 'notYet';
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const PROOF = ['innovation.needs', 'innovation.results', 'innovation.ambition'] as const;
const LATER_STAGES = ['modelling', 'scaling', 'adoption'];

export const REQUEST_RULES: readonly CoherenceRule[] = [
  {
    id: 'identity.siren',
    station: 'request',
    severity: 'attention',
    title: say('SIREN absent ou faux', 'SIREN missing or wrong'),
    why: say(
      'C’est par lui que l’on retrouve les comptes publiés, les subventions reçues et la bonne personne morale.',
      'It leads to the published accounts, the public grants received and the right legal entity.',
    ),
    source: REGISTERS,
    since: '2026-11',
    check: ({ dossier }) => {
      const answer = answerOf(dossier, 'request.siren');
      const text = answerText(dossier, 'request.siren').trim();
      const place = [fact(['answers', 'request.siren'], 'SIREN', 'SIREN')];
      if (text === '')
        return isBegun(dossier) && isCreated(dossier) && (answer === undefined || answer.state === 'answered')
          ? [
              {
                subject: 'missing',
                severity: 'info' as const,
                text: say('Le SIREN de l’organisation n’est pas donné.', 'The organisation’s SIREN is not given.'),
                facts: place,
              },
            ]
          : [];
      const check = checkSiren(text);
      if (check.ok) return [];
      return [
        {
          subject: 'wrong',
          text:
            check.rule === 'sirenZeros'
              ? {
                  fr: fr`Le SIREN ${F.quoted(text)} est fait de zéros : il ne désigne personne.`,
                  en: `The SIREN ${E.quoted(text)} is all zeros: it identifies nobody.`,
                }
              : check.rule === 'siretCheckDigit'
                ? {
                    fr: fr`La clé de contrôle du SIRET ${F.quoted(text)} est fausse : un de ses cinq derniers chiffres a sans doute été mal saisi.`,
                    en: `The check digit of the SIRET ${E.quoted(text)} is wrong: one of its last five digits was probably mistyped.`,
                  }
                : check.rule === 'sirenLength'
                  ? {
                      fr: fr`Le SIREN ${F.quoted(text)} n’a pas neuf chiffres (ni quatorze, pour un SIRET).`,
                      en: `The SIREN ${E.quoted(text)} does not have nine digits (or fourteen, for a SIRET).`,
                    }
                  : {
                      fr: fr`La clé de contrôle du SIREN ${F.quoted(text)} est fausse : un chiffre a sans doute été mal saisi.`,
                      en: `The check digit of the SIREN ${E.quoted(text)} is wrong: a digit was probably mistyped.`,
                    },
          facts: place,
          suggest: {
            question: say(
              'Quel est le SIREN exact de l’organisation ?',
              'What is the exact SIREN of the organisation?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'identity.rna',
    station: 'request',
    severity: 'attention',
    title: say('Numéro RNA absent ou mal formé', 'RNA number missing or malformed'),
    why: say(
      'Le numéro RNA prouve la déclaration de l’association.',
      'The RNA number proves that the association was declared.',
    ),
    source: REGISTERS,
    since: '2026-11',
    check: ({ dossier }) => {
      const answer = answerOf(dossier, 'request.rna');
      const text = answerText(dossier, 'request.rna').trim();
      const place = [fact(['answers', 'request.rna'], 'Numéro RNA', 'RNA number')];
      if (text === '')
        return isBegun(dossier) &&
          IN_NATIONAL_REGISTER.includes(answerText(dossier, 'request.legalForm')) &&
          (answer === undefined || answer.state === 'answered')
          ? [
              {
                subject: 'missing',
                severity: 'info' as const,
                text: say(
                  'Le numéro RNA de l’association n’est pas donné.',
                  'The association’s RNA number is not given.',
                ),
                facts: place,
              },
            ]
          : [];
      return checkRna(text).ok
        ? []
        : [
            {
              subject: 'wrong',
              text: {
                fr: fr`Le numéro RNA ${F.quoted(text)} n’a pas la forme attendue : W suivi de neuf chiffres, qui ne sont pas tous des zéros.`,
                en: `The RNA number ${E.quoted(text)} does not have the expected format: W followed by nine digits that are not all zeros.`,
              },
              facts: place,
            },
          ];
    },
  },
  {
    id: 'identity.localRegister',
    station: 'request',
    severity: 'info',
    title: say('Inscription au registre local non donnée', 'Local register entry not given'),
    why: say(
      'En Alsace et en Moselle, une association existe par son inscription au registre du tribunal : volume et folio, et non par un numéro RNA.',
      'In Alsace and Moselle, an association exists through its entry in the court’s register, by volume and folio, and not through an RNA number.',
    ),
    source: REGISTERS,
    since: '2026-11',
    check: ({ dossier }) => {
      const answer = answerOf(dossier, 'request.localRegister');
      if (
        !isBegun(dossier) ||
        !IN_LOCAL_REGISTER.includes(answerText(dossier, 'request.legalForm')) ||
        answerText(dossier, 'request.localRegister').trim() !== '' ||
        (answer !== undefined && answer.state !== 'answered')
      )
        return [];
      return [
        {
          subject: 'missing',
          text: say(
            'L’inscription au registre des associations du tribunal (volume et folio) n’est pas donnée.',
            'The entry in the court’s register of associations (volume and folio) is not given.',
          ),
          facts: [fact(['answers', 'request.localRegister'], 'Registre local', 'Local register')],
        },
      ];
    },
  },
  {
    id: 'request.amounts',
    station: 'request',
    severity: 'attention',
    title: say('Montants dans le désordre', 'Amounts out of order'),
    why: say(
      'Demandé, proposé, accordé, réalisé : chacun est normalement au plus égal au précédent.',
      'Requested, proposed, awarded, realised: each is normally no higher than the one before.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) =>
      (
        [
          ['request.amountProposed', 'request.amountAsked'],
          ['request.amountGranted', 'request.amountAsked'],
          ['request.amountRealised', 'request.amountGranted'],
        ] as const
      ).flatMap(([high, low]) => {
        const above = answerNumber(dossier, high);
        const below = answerNumber(dossier, low);
        if (above === null || below === null || above <= below) return [];
        const [a, b] = [answerFact(dossier, high), answerFact(dossier, low)];
        const name = (id: string, language: 'fr' | 'en'): string =>
          (questionById(id)?.label[language] ?? id).toLowerCase();
        return [
          {
            subject: high,
            text: {
              fr: fr`Le ${name(high, 'fr')} (${F.euros(above)}) dépasse le ${name(low, 'fr')} (${F.euros(below)}).`,
              en: `The ${name(high, 'en')} (${E.euros(above)}) exceeds the ${name(low, 'en')} (${E.euros(below)}).`,
            },
            facts: [a, b],
          },
        ];
      }),
  },
  {
    id: 'request.dates',
    station: 'request',
    severity: 'attention',
    title: say('Dates qui se contredisent', 'Contradictory dates'),
    why: say(
      'Un plan qui commence avant la décision présente comme à venir des mois déjà passés.',
      'A plan that begins before the decision shows as still to come some months that are already past.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const received = answerText(dossier, 'request.received');
      const decision = answerText(dossier, 'request.decisionDate');
      const founded = answerNumber(dossier, 'request.founded');
      const start = dossier.plan.startMonth;
      const hasLines = dossier.resources.length + dossier.costs.length + dossier.posts.length > 0;
      return [
        ...(isDate(received) && isDate(decision) && decision < received
          ? [
              {
                subject: 'order',
                text: say(
                  'Le comité est daté d’avant la réception de la demande.',
                  'The committee is dated before the request was received.',
                ),
                facts: [answerFact(dossier, 'request.received'), answerFact(dossier, 'request.decisionDate')],
              },
            ]
          : []),
        ...(founded !== null && isDate(received) && founded > Number(received.slice(0, 4))
          ? [
              {
                subject: 'founded',
                text: {
                  fr: fr`L’organisation serait créée en ${founded}, après avoir déposé sa demande.`,
                  en: `The organisation would have been created in ${founded}, after making its request.`,
                },
                facts: [answerFact(dossier, 'request.founded'), answerFact(dossier, 'request.received')],
              },
            ]
          : []),
        ...(isDate(decision) && hasLines && start < decision.slice(0, 7)
          ? [
              {
                subject: 'start',
                severity: 'info' as const,
                text: {
                  fr: fr`Le plan commence en ${F.calendarMonth(start)}, avant le comité : ses premiers mois sont déjà passés.`,
                  en: `The plan begins in ${E.calendarMonth(start)}, before the committee: its first months are already past.`,
                },
                facts: [
                  fact(['plan', 'startMonth'], F.calendarMonth(start), E.calendarMonth(start)),
                  answerFact(dossier, 'request.decisionDate'),
                ],
              },
            ]
          : []),
      ];
    },
  },
  {
    id: 'innovation.proof',
    station: 'innovation',
    severity: 'attention',
    title: say('Stade déclaré sans preuve de concept', 'Declared stage with no proof of concept'),
    why: say(
      'À partir de la modélisation, besoins, résultats et ambition doivent être établis, par d’autres que le porteur si possible.',
      'From modelling onwards, needs, results and ambition must be established, if possible by people other than the applicant.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      const stage = answerText(dossier, 'request.stage');
      const missing = PROOF.filter((id) => answerText(dossier, id).trim() === '');
      if (!LATER_STAGES.includes(stage) || missing.length === 0) return [];
      const name = STAGES.find((s) => s.id === stage)?.label ?? { fr: stage, en: stage };
      const facts = missing.map((id) => answerFact(dossier, id));
      return [
        {
          subject: 'proof',
          severity: missing.length === PROOF.length ? ('serious' as const) : ('attention' as const),
          text: {
            fr: fr`Le stade déclaré est ${F.quoted(name.fr)} ; la preuve de concept reste sans réponse sur ${F.list(facts.map((f) => F.quoted(f.label.fr)))}.`,
            en: `The declared stage is ${E.quoted(name.en)}; the proof of concept has no answer on ${E.list(facts.map((f) => E.quoted(f.label.en)))}.`,
          },
          facts: [answerFact(dossier, 'request.stage'), ...facts],
          suggest: {
            question: say(
              'Quels faits établissent le besoin, les résultats et l’ambition, et qui les atteste ?',
              'What facts establish the need, the results and the ambition, and who confirms them?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'framing.ambition',
    station: 'framing',
    severity: 'attention',
    title: say('Objectifs et moyens à deux vitesses', 'Objectives and means that do not keep pace'),
    why: say(
      'Toucher bien plus de personnes avec à peine plus de moyens demande une explication : partage, volume, ou optimisme.',
      'Reaching many more people with barely more means calls for an explanation: sharing, volume or optimism.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['ambitionCost'],
    check: ({ dossier, projection, threshold }) => {
      const today = answerNumber(dossier, 'framing.beneficiaries');
      const later = answerNumber(dossier, 'framing.ambition');
      const before = projection.mixes[0]?.totalCents ?? 0;
      const after = projection.mixes[3]?.totalCents ?? 0;
      if (today === null || later === null || today <= 0 || later <= today || before <= 0 || after <= 0) return [];
      const [costNow, costLater] = [before / today, after / later];
      const fall = 1 - costLater / costNow;
      if (fall <= threshold('ambitionCost')) return [];
      return [
        {
          subject: 'cost',
          text: {
            fr: fr`De ${F.number(today)} à ${F.count(later, 'personne', 'personnes')} par an (× ${F.number(later / today)}) avec des ressources × ${F.number(after / before)} : de ${F.euros(costNow)} à ${F.euros(costLater)} par personne, soit ${F.percent(fall)} de moins.`,
            en: `From ${E.number(today)} to ${E.count(later, 'person', 'people')} a year (× ${E.number(later / today)}) with income × ${E.number(after / before)}: from ${E.euros(costNow)} to ${E.euros(costLater)} per person, ${E.percent(fall)} less.`,
          },
          facts: [
            answerFact(dossier, 'framing.beneficiaries'),
            answerFact(dossier, 'framing.ambition'),
            numberFact(['projection'], 'Ressources, année 3 ÷ aujourd’hui', 'Income, year 3 ÷ today', after / before),
          ],
          suggest: {
            question: say(
              'Qu’est-ce qui permet d’accompagner chaque personne à moindre coût ?',
              'What makes it possible to support each person at a lower cost?',
            ),
          },
        },
      ];
    },
  },
];
