/** Words against numbers: what is written in free text and what the plan or the answers count. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { answerFact, fact } from '../facts.ts';
import { countsOf, numbersIn } from '../numbers-in-text.ts';
import type { CoherenceRule, RaisedFinding } from '../rule.ts';
import { TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

/** Texts that describe the whole organisation, today or in the plan. */
const WHOLE = ['request.history', 'request.summary', 'framing.means', 'projection.assumptions'] as const;
const STAFF =
  /^(postes?|salarié(?:e|s|es)?|employé(?:e|s|es)?|etp|équivalents?|posts?|employees?|staff|ftes?|full-time)$/i;
const VOLUNTEERS = /^(bénévoles?|volunteers?)$/i;
const HOURS = /^(heures?|hours?)$/i;
const PEOPLE =
  /^(personnes?|bénéficiaires?|jeunes|familles|parcours|élèves|habitants|people|persons|beneficiaries|families|paths|pupils|youths)$/i;
const A_YEAR = /par an\b|chaque année|a year\b|per year|each year|every year/i;

const FOUNDED =
  /(?:\bn[ée]e?s?|créée?s?|fondée?s?|\bborn|\bfounded|\bcreated|\bestablished)\s+(?:en|in)\s+((?:19|20)\d{2})\b/iu;

/** Parts of a whole are smaller than the whole: the largest number is the one that speaks of it. */
const largest = (counts: readonly number[]): number | null => (counts.length === 0 ? null : Math.max(...counts));
/** « une équipe de huit », "a team of eight": the noun stands before. */
const teamsOf = (text: string): number[] =>
  numbersIn(text).flatMap(({ value, start }) =>
    /(?:équipe de|team of)\s$/i.test(text.slice(Math.max(0, start - 12), start)) ? [value] : [],
  );
const sentencesOf = (text: string): string[] => text.split(/(?<=[.;!?\n])\s+/);

/** Full-time equivalents of the plan, month by month: lowest and highest. */
const workforce = ({ posts }: Dossier): { readonly low: number; readonly high: number } => {
  const months = Array.from({ length: 36 }, (_, i) =>
    posts.filter((p) => p.firstMonth <= i + 1 && (p.lastMonth ?? 36) >= i + 1).reduce((t, p) => t + p.fte, 0),
  );
  return { low: Math.min(...months), high: Math.max(...months) };
};

export const WORD_RULES: readonly CoherenceRule[] = [
  {
    id: 'words.posts',
    station: 'projection',
    severity: 'attention',
    title: say('Postes du texte et postes du plan', 'Posts in the text and posts in the plan'),
    why: say(
      'Le budget paie des équivalents temps plein, le texte compte des personnes : l’écart doit s’expliquer.',
      'The budget pays full-time equivalents, the text counts people: the difference must be explained.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['countGap'],
    check: ({ dossier, threshold }) => {
      if (dossier.posts.length === 0) return [];
      const { low, high } = workforce(dossier);
      const slack = Math.max(1, high * threshold('countGap'));
      return WHOLE.flatMap((id): RaisedFinding[] => {
        const text = answerText(dossier, id);
        const said = largest([...countsOf(text, STAFF), ...teamsOf(text)]);
        if (said === null || (said >= low - slack && said <= high + slack)) return [];
        const range = {
          fr: low === high ? F.number(low) : fr`${F.number(low)} à ${F.number(high)}`,
          en: low === high ? E.number(low) : `${E.number(low)} to ${E.number(high)}`,
        };
        return [
          {
            subject: id,
            text: {
              fr: fr`Le texte parle de ${F.number(said)} postes ou salariés ; le plan en paie ${range.fr} en équivalent temps plein.`,
              en: `The text mentions ${E.number(said)} posts or employees; the plan pays for ${range.en} full-time equivalents.`,
            },
            facts: [
              answerFact(dossier, id),
              fact(['posts'], fr`Postes du plan : ${range.fr} ETP`, `Posts in the plan: ${range.en} FTE`),
            ],
            suggest: {
              question: say(
                'Combien de salariés l’organisation compte-t-elle aujourd’hui, et pour combien d’équivalents temps plein ?',
                'How many employees does the organisation have today, and how many full-time equivalents is that?',
              ),
            },
          },
        ];
      });
    },
  },
  {
    id: 'words.volunteers',
    station: 'people',
    severity: 'info',
    title: say('Bénévoles du texte et bénévoles déclarés', 'Volunteers in the text and volunteers declared'),
    why: say(
      'Deux nombres de bénévoles dans un même dossier seront relevés en comité.',
      'A committee will notice two different numbers of volunteers in one dossier.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['countGap'],
    check: ({ dossier, threshold }) => {
      const declared = answerNumber(dossier, 'people.volunteers');
      if (declared === null) return [];
      return WHOLE.flatMap((id): RaisedFinding[] => {
        const said = largest(countsOf(answerText(dossier, id), VOLUNTEERS));
        if (said === null || Math.abs(said - declared) <= Math.max(said, declared) * threshold('countGap')) return [];
        return [
          {
            subject: id,
            text: {
              fr: fr`Le texte parle de ${F.count(said, 'bénévole', 'bénévoles')} ; ${F.number(declared)} sont déclarés.`,
              en: `The text mentions ${E.count(said, 'volunteer', 'volunteers')}; ${E.number(declared)} are declared.`,
            },
            facts: [answerFact(dossier, id), answerFact(dossier, 'people.volunteers')],
          },
        ];
      });
    },
  },
  {
    id: 'words.hours',
    station: 'people',
    severity: 'info',
    title: say('Heures de bénévolat du texte et déclarées', 'Volunteer hours in the text and declared'),
    why: say(
      'Les heures valorisées doivent venir d’un seul relevé.',
      'The hours valued must come from a single record.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['countGap'],
    check: ({ dossier, threshold }) => {
      const declared = answerNumber(dossier, 'people.volunteerHours');
      if (declared === null) return [];
      return WHOLE.flatMap((id): RaisedFinding[] => {
        const about = sentencesOf(answerText(dossier, id)).filter((s) => /bénévol|volunteer/i.test(s));
        const said = largest(about.flatMap((s) => countsOf(s, HOURS)));
        if (said === null || Math.abs(said - declared) <= Math.max(said, declared) * threshold('countGap')) return [];
        return [
          {
            subject: id,
            text: {
              fr: fr`Le texte parle de ${F.count(said, 'heure', 'heures')} de bénévolat ; ${F.number(declared)} par an sont déclarées.`,
              en: `The text mentions ${E.count(said, 'volunteer hour', 'volunteer hours')}; ${E.number(declared)} a year are declared.`,
            },
            facts: [answerFact(dossier, id), answerFact(dossier, 'people.volunteerHours')],
          },
        ];
      });
    },
  },
  {
    id: 'words.beneficiaries',
    station: 'framing',
    severity: 'info',
    title: say('Personnes concernées : texte et réponses', 'People reached: text and answers'),
    why: say(
      'Le nombre de personnes est l’unité de tout le reste : coût, impact, ambition.',
      'The number of people is the unit of everything else: cost, impact, ambition.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['countGap'],
    check: ({ dossier, threshold }) => {
      const today = answerNumber(dossier, 'framing.beneficiaries');
      const later = answerNumber(dossier, 'framing.ambition');
      if (today === null && later === null) return [];
      const known = [today, later].filter((n) => n !== null);
      return ['request.summary', 'framing.objectives', 'framing.publics', 'framing.means'].flatMap(
        (id): RaisedFinding[] => {
          const about = sentencesOf(answerText(dossier, id)).filter((s) => A_YEAR.test(s));
          const said = largest(about.flatMap((s) => countsOf(s, PEOPLE)));
          if (said === null || known.some((n) => Math.abs(n - said) <= Math.max(n, said) * threshold('countGap')))
            return [];
          return [
            {
              subject: id,
              text: {
                fr: fr`Le texte parle de ${F.count(said, 'personne', 'personnes')} par an ; les réponses disent ${F.list(known.map((n) => F.number(n)))}.`,
                en: `The text mentions ${E.count(said, 'person', 'people')} a year; the answers say ${E.list(known.map((n) => E.number(n)))}.`,
              },
              facts: [
                answerFact(dossier, id),
                ...(today === null ? [] : [answerFact(dossier, 'framing.beneficiaries')]),
                ...(later === null ? [] : [answerFact(dossier, 'framing.ambition')]),
              ],
            },
          ];
        },
      );
    },
  },
  {
    id: 'words.founded',
    station: 'request',
    severity: 'info',
    title: say('Année de création : texte et réponse', 'Year founded: text and answer'),
    why: say(
      'L’ancienneté ouvre ou ferme des dispositifs : une seule date doit faire foi.',
      'Age opens or closes funding schemes: only one date can be right.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const founded = answerNumber(dossier, 'request.founded');
      const year = Number(FOUNDED.exec(answerText(dossier, 'request.history'))?.[1] ?? 0);
      if (founded === null || year === 0 || year === founded) return [];
      return [
        {
          subject: 'request.history',
          text: {
            fr: fr`L’histoire dit ${year}, la réponse ${founded}.`,
            en: `The history says ${year}, the answer ${founded}.`,
          },
          facts: [answerFact(dossier, 'request.history'), answerFact(dossier, 'request.founded')],
        },
      ];
    },
  },
  {
    id: 'words.amount',
    station: 'opinion',
    severity: 'attention',
    title: say('Montant écrit dans l’avis', 'Amount written in the opinion'),
    why: say(
      'Le texte que le comité vote doit porter le même montant que la proposition.',
      'The text that the committee votes on must carry the same amount as the proposal.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const ids = ['request.amountAsked', 'request.amountProposed', 'request.amountGranted'] as const;
      const known = [
        ...ids.map((i) => answerNumber(dossier, i)),
        ...dossier.supports.map((s) => s.principalCents),
      ].filter((n) => n !== null);
      if (answerNumber(dossier, 'request.amountProposed') === null) return [];
      return ['opinion.recommendation', 'opinion.reasons'].flatMap((id): RaisedFinding[] => {
        const text = answerText(dossier, id);
        const votes = sentencesOf(text).filter((s) =>
          /propos|accord|soutenir|subvention|apport|grant|award|support|contribution/i.test(s),
        );
        const amounts = votes.flatMap((s) =>
          numbersIn(s).flatMap(({ value, start, end }) => {
            const unit =
              /^[\s\u00a0\u202f]*(k€|€|euros?)/i.exec(s.slice(end))?.[1]?.toLowerCase() ??
              (s[start - 1] === '€' ? '€' : '');
            return unit === '' ? [] : [Math.round(value * (unit === 'k€' ? 100_000 : 100))];
          }),
        );
        if (amounts.length === 0 || amounts.some((a) => known.includes(a))) return [];
        const highest = Math.max(...amounts);
        return [
          {
            subject: id,
            text: {
              fr: fr`L’avis mentionne ${F.euros(highest)} ; aucun montant demandé, proposé ou porté au plan n’y correspond.`,
              en: `The opinion mentions ${E.euros(highest)}; no amount requested, proposed or in the plan matches it.`,
            },
            facts: [answerFact(dossier, id), answerFact(dossier, 'request.amountProposed')],
          },
        ];
      });
    },
  },
];
