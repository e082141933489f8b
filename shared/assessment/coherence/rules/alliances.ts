/** Alliances: what is really agreed, and the money counted on it. */

import { FRAMING_PHASES } from '#shared/base/method/tables/alliances.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { answerFact, fact, lineFact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding } from '../rule.ts';
import { METHOD, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const UNSIGNED_WORDS =
  /rien n[’']est signé|pas (?:encore )?signée?|non signée?|accord de principe|en cours de négociation|nothing is signed|not (?:yet )?signed|agreement in principle|under negotiation/i;

export const ALLIANCE_RULES: readonly CoherenceRule[] = [
  {
    id: 'alliances.unsigned',
    station: 'alliances',
    severity: 'attention',
    title: say('Alliance non conclue, ressource notée acquise', 'Alliance not concluded, income marked as secured'),
    why: say(
      'Un accord de principe n’est pas une signature : l’argent d’une alliance en discussion n’est pas acquis.',
      'An agreement in principle is not a signature: money from an alliance under discussion is not secured.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const sentences = answerText(dossier, 'alliances.maturity').split(/(?<=[.\n])\s+/);
      return dossier.resources.flatMap((line) => {
        const funder = line.funder.trim();
        if (line.status !== 'signed' || funder.length < 4) return [];
        const open = sentences.some((s) => s.includes(funder) && UNSIGNED_WORDS.test(s));
        if (!open) return [];
        return [
          {
            subject: line.id,
            text: {
              fr: fr`${F.quoted(line.label)} est notée acquise, et la station Alliances dit que rien n’est conclu avec ${F.quoted(funder)}.`,
              en: `${E.quoted(line.label)} is marked as secured, while the Alliances station says that nothing has been concluded with ${E.quoted(funder)}.`,
            },
            facts: [
              fact(['resources', line.id, 'status'], F.quoted(line.label), E.quoted(line.label)),
              answerFact(dossier, 'alliances.maturity'),
            ],
          },
        ];
      });
    },
  },
  {
    id: 'alliances.phase',
    station: 'alliances',
    severity: 'attention',
    title: say('Phase de l’alliance et statut de sa ressource', 'Phase of the alliance and status of its income'),
    why: say(
      'Une alliance encore en rencontre n’apporte rien d’acquis ; en négociation, elle n’apporte que du probable.',
      'An alliance still at the meeting stage secures nothing; under negotiation, it brings only probable income.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) =>
      dossier.alliances.flatMap((alliance): RaisedFinding[] => {
        const phase = FRAMING_PHASES.find((p) => p.id === alliance.phase);
        if (phase === undefined || alliance.phase === 'contract') return [];
        const lines = dossier.resources.filter((r) => r.status === 'signed' && alliance.resources.includes(r.id));
        if (lines.length === 0) return [];
        return [
          {
            subject: alliance.id,
            severity: alliance.phase === 'meeting' ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`L’alliance avec ${F.quoted(alliance.actor)} en est à ${F.quoted(phase.label.fr)} ; le plan note pourtant comme acquis : ${F.list(lines.map((l) => F.quoted(l.label)))}.`,
              en: `The alliance with ${E.quoted(alliance.actor)} is at ${E.quoted(phase.label.en)}; yet the plan marks as secured: ${E.list(lines.map((l) => E.quoted(l.label)))}.`,
            },
            facts: [
              fact(['alliances', alliance.id, 'phase'], F.quoted(alliance.actor), E.quoted(alliance.actor)),
              ...lines.map((l) => lineFact('resources', l)),
            ],
          },
        ];
      }),
  },
  {
    id: 'alliances.resource',
    station: 'alliances',
    severity: 'attention',
    title: say('Alliance rattachée à une ressource retirée', 'Alliance linked to income that was removed'),
    why: say(
      'Ce que l’alliance devait apporter n’est plus dans le plan.',
      'What the alliance was to bring in is no longer in the plan.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const known = new Set(dossier.resources.map((r) => r.id));
      return dossier.alliances.flatMap((alliance): RaisedFinding[] => {
        const lost = alliance.resources.filter((id) => !known.has(id)).length;
        if (lost === 0) return [];
        return [
          {
            subject: alliance.id,
            text: {
              fr: fr`Ressources rattachées à l’alliance avec ${F.quoted(alliance.actor)} et absentes du plan : ${lost}.`,
              en: `Income linked to the alliance with ${E.quoted(alliance.actor)} and missing from the plan: ${lost}.`,
            },
            facts: [fact(['alliances', alliance.id, 'resources'], F.quoted(alliance.actor), E.quoted(alliance.actor))],
          },
        ];
      });
    },
  },
  {
    id: 'alliances.late',
    station: 'alliances',
    severity: 'attention',
    title: say('Signature après l’argent qu’elle apporte', 'Signature later than the money it brings'),
    why: say(
      'Une alliance ne paie pas avant d’être signée : le plan doit attendre sa convention, ou la signature être avancée.',
      'An alliance does not pay before it is signed: the plan must wait for its agreement, or the signature be brought forward.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      dossier.alliances.flatMap((alliance) => {
        const { contractOn = '' } = alliance;
        if (contractOn === '' || alliance.done.includes('contract.signed')) return [];
        const signedIn = contractOn.slice(0, 7);
        const early = projection.lines.flatMap((line): { line: string; month: string; id: string }[] => {
          if (line.kind !== 'resource' || !alliance.resources.includes(line.id)) return [];
          const month = projection.months[line.cash.months.findIndex((c) => c > 0)];
          return month !== undefined && month < signedIn ? [{ line: line.label, month, id: line.id }] : [];
        });
        return early.map(
          ({ line, month, id }): RaisedFinding => ({
            subject: `${alliance.id}.${id}`,
            text: {
              fr: fr`La convention avec ${F.quoted(alliance.actor)} est attendue en ${F.calendarMonth(signedIn)} ; le plan encaisse ${F.quoted(line)} dès ${F.calendarMonth(month)}.`,
              en: `The agreement with ${E.quoted(alliance.actor)} is expected in ${E.calendarMonth(signedIn)}; the plan receives ${E.quoted(line)} from ${E.calendarMonth(month)}.`,
            },
            facts: [
              fact(['alliances', alliance.id, 'contractOn'], F.quoted(alliance.actor), E.quoted(alliance.actor)),
              fact(['resources', id, 'driver'], F.quoted(line), E.quoted(line)),
            ],
          }),
        );
      }),
  },
  {
    id: 'alliances.unpiloted',
    station: 'alliances',
    severity: 'info',
    title: say('Alliance importante sans pilotage écrit', 'Important alliance with no written steering'),
    why: say(
      'Qui décide et comment on évalue : deux lignes évitent bien des malentendus quand l’alliance porte une part des ressources.',
      'Who decides and how it is evaluated: two lines prevent many misunderstandings when an alliance carries part of the income.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['leverWeight'],
    check: ({ dossier, projection, threshold }) => {
      const total = projection.mixes[3]?.totalCents ?? 0;
      return dossier.alliances.flatMap((alliance): RaisedFinding[] => {
        const brought = projection.lines
          .filter((l) => l.kind === 'resource' && alliance.resources.includes(l.id))
          .reduce((t, l) => t + l.accrued.years[2], 0);
        const { governance, evaluation } = alliance.piloting;
        const written = governance.trim() !== '' && evaluation.trim() !== '';
        if (total <= 0 || written || brought < total * threshold('leverWeight')) return [];
        return [
          {
            subject: alliance.id,
            text: {
              fr: fr`L’alliance avec ${F.quoted(alliance.actor)} porte ${F.percent(brought / total)} des ressources de l’année 3 ; sa gouvernance ou son évaluation ne sont pas décrites.`,
              en: `The alliance with ${E.quoted(alliance.actor)} accounts for ${E.percent(brought / total)} of income in year 3; its governance or its evaluation is not described.`,
            },
            facts: [fact(['alliances', alliance.id, 'piloting'], F.quoted(alliance.actor), E.quoted(alliance.actor))],
          },
        ];
      });
    },
  },
];
