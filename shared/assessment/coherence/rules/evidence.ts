/** Evidence: who attests what, which documents were seen, what the impact is measured by. */

import type { Option } from '#shared/base/method/option.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { DOCUMENT_KINDS } from '#shared/base/method/tables/follow-up.ts';
import { IMPACT_RISKS, MAX_GOALS, SDGS } from '#shared/base/method/tables/impact.ts';
import { sdgTarget } from '#shared/base/method/tables/sdg/targets.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { evidenceStage } from '#shared/dossier/content/evidence-stage.ts';
import { answerFact, fact, numberFact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding } from '../rule.ts';
import { METHOD, TOOL, UNITED_NATIONS } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const FAVOURABLE = ['agreed', 'conditions'];
/** Without these a committee decides blind. */
const ESSENTIAL = ['statutes', 'accounts1', 'budgetProject'];
const NOT_SEEN = ['asked', 'missing', 'refused'];
const nameIn = (options: readonly Option[], id: string): LocalText =>
  options.find((o) => o.id === id)?.label ?? { fr: id, en: id };

export const EVIDENCE_RULES: readonly CoherenceRule[] = [
  {
    id: 'innovation.evidence',
    station: 'innovation',
    severity: 'attention',
    title: say('Stade déclaré au-delà des preuves', 'Declared stage beyond the evidence'),
    why: say(
      'Le stade déclaré suppose les étapes d’avant établies ; le déploiement se prouve par d’autres que le porteur.',
      'The declared stage assumes that the earlier steps are established; deployment is confirmed by people other than the applicant.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier }) => {
      // Before any evidence is attached, `innovation.proof` speaks of the answers.
      if (dossier.proofs.length === 0) return [];
      const declared = answerText(dossier, 'request.stage');
      const { stage, missing } = evidenceStage(dossier);
      const rank = (id: string): number => STAGES.findIndex((s) => s.id === id);
      if (missing.length === 0 || rank(declared) <= rank(stage)) return [];
      const lacking = missing.map((id) => answerFact(dossier, id));
      return [
        {
          subject: 'stage',
          text: {
            fr: fr`Le stade déclaré est ${F.quoted(nameIn(STAGES, declared).fr)} ; les preuves rattachées établissent ${F.quoted(nameIn(STAGES, stage).fr)}. Sans preuve : ${F.list(lacking.map((f) => F.quoted(f.label.fr)))}.`,
            en: `The declared stage is ${E.quoted(nameIn(STAGES, declared).en)}; the evidence attached establishes ${E.quoted(nameIn(STAGES, stage).en)}. No evidence for: ${E.list(lacking.map((f) => E.quoted(f.label.en)))}.`,
          },
          facts: [answerFact(dossier, 'request.stage'), ...lacking],
          suggest: {
            question: {
              fr: fr`Quelles preuves, et attestées par qui, avez-vous sur ${F.list(lacking.map((f) => F.quoted(f.label.fr)))} ?`,
              en: `What evidence, confirmed by whom, do you have on ${E.list(lacking.map((f) => E.quoted(f.label.en)))}?`,
            },
          },
        },
      ];
    },
  },
  {
    id: 'documents.unseen',
    station: 'request',
    severity: 'attention',
    title: say('Pièce essentielle non vue', 'Essential document not seen'),
    why: say(
      'Statuts, comptes et budget : proposer un accord sans les avoir vus se dit, et se conditionne.',
      'Articles, accounts and budget: proposing an award without having seen them should be said, and made a condition.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      if (!FAVOURABLE.includes(answerText(dossier, 'opinion.decision'))) return [];
      const unseen = dossier.documents
        .filter((d) => ESSENTIAL.includes(d.kind) && NOT_SEEN.includes(d.state))
        .map(({ id, kind, label }) => ({
          id,
          name: label.trim() === '' ? nameIn(DOCUMENT_KINDS, kind) : { fr: label, en: label },
        }));
      if (unseen.length === 0) return [];
      return [
        {
          subject: 'essential',
          text: {
            fr: fr`La décision proposée est favorable ; pièces demandées et non vues : ${F.list(unseen.map((d) => F.quoted(d.name.fr)))}.`,
            en: `The proposed decision is favourable; documents requested and not seen: ${E.list(unseen.map((d) => E.quoted(d.name.en)))}.`,
          },
          facts: unseen.map((d) => fact(['documents', d.id, 'state'], F.quoted(d.name.fr), E.quoted(d.name.en))),
          suggest: {
            condition: {
              fr: fr`Pièces transmises avant le premier versement : ${F.list(unseen.map((d) => d.name.fr))}.`,
              en: `Documents provided before the first payment: ${E.list(unseen.map((d) => d.name.en))}.`,
            },
          },
        },
      ];
    },
  },
  {
    id: 'impact.target',
    station: 'impact',
    severity: 'attention',
    title: say('Cible qui n’est pas celle de l’objectif', 'Target that does not belong to the goal'),
    why: say(
      'Les 169 cibles des Nations unies sont une liste fermée : une autre ne se compare à rien.',
      'The 169 targets of the United Nations are a closed list: any other can be compared with nothing.',
    ),
    source: UNITED_NATIONS,
    since: '2026-11',
    check: ({ dossier: { goals } }) =>
      goals.flatMap((g): RaisedFinding[] => {
        if (g.target.trim() === '' || sdgTarget(g.target)?.goal === g.goal) return [];
        const name = nameIn(SDGS, g.goal);
        return [
          {
            subject: g.id,
            text: {
              fr: fr`La cible ${F.quoted(g.target)} n’est pas une des cibles de l’objectif ${g.goal} (${name.fr}).`,
              en: `Target ${E.quoted(g.target)} is not one of the targets of goal ${g.goal} (${name.en}).`,
            },
            facts: [fact(['goals', g.id, 'target'], name.fr, name.en)],
          },
        ];
      }),
  },
  {
    id: 'impact.goals',
    station: 'impact',
    severity: 'info',
    title: say('Objectifs de développement durable à préciser', 'Sustainable development goals to be completed'),
    why: say(
      'Trois objectifs au plus, chacun avec un indicateur mesuré au départ et une cible : sinon rien ne se vérifiera à 36 mois.',
      'Three goals at most, each with an indicator measured at the start and a target: otherwise nothing can be checked at 36 months.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier: { goals } }) => {
      const raised: RaisedFinding[] = goals.flatMap((g): RaisedFinding[] => {
        const name = nameIn(SDGS, g.goal);
        const lacks = [
          ...(g.indicator.trim() === '' ? [{ fr: 'l’indicateur', en: 'the indicator' }] : []),
          ...(g.baseline === null ? [{ fr: 'la valeur de départ', en: 'the baseline' }] : []),
          ...(g.month36 === null ? [{ fr: 'la cible à 36 mois', en: 'the target at 36 months' }] : []),
        ];
        if (lacks.length === 0) return [];
        return [
          {
            subject: g.id,
            text: {
              fr: fr`Il manque à l’objectif ${F.quoted(name.fr)} : ${F.list(lacks.map((l) => l.fr))}.`,
              en: `Missing from the goal ${E.quoted(name.en)}: ${E.list(lacks.map((l) => l.en))}.`,
            },
            facts: [fact(['goals', g.id], name.fr, name.en)],
          },
        ];
      });
      if (goals.length <= MAX_GOALS) return raised;
      return [
        ...raised,
        {
          subject: '@many',
          text: {
            fr: fr`Objectifs retenus : ${goals.length}, pour ${MAX_GOALS} au plus. Lesquels guident vraiment le projet ?`,
            en: `Goals selected: ${goals.length}, where the limit is ${MAX_GOALS}. Which ones really guide the project?`,
          },
          facts: goals.map((g) => fact(['goals', g.id], nameIn(SDGS, g.goal).fr, nameIn(SDGS, g.goal).en)),
        },
      ];
    },
  },
  {
    id: 'risks.unmitigated',
    station: 'risks',
    severity: 'attention',
    title: say('Risque fort sans réponse', 'High risk with no response'),
    why: say(
      'Un risque noté fort et laissé sans parade est un choix : il se dit au comité.',
      'Leaving a high risk without mitigation is a choice: the committee must be told.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['riskScore'],
    check: ({ dossier, threshold }) => {
      const all = [
        ...dossier.risks.map((r) => ({ ...r, path: ['risks', r.id], name: { fr: r.cause, en: r.cause } })),
        ...dossier.impactRisks.map((r) => ({ ...r, path: ['impactRisks', r.id], name: nameIn(IMPACT_RISKS, r.kind) })),
      ];
      return all.flatMap((risk): RaisedFinding[] => {
        const score = (risk.likelihood ?? 0) * (risk.severity ?? 0);
        if (score < threshold('riskScore') || risk.mitigation.trim() !== '') return [];
        return [
          {
            subject: risk.path.join('.'),
            station: risk.path[0] === 'impactRisks' ? ('impact' as const) : ('risks' as const),
            text: {
              fr: fr`${F.quoted(risk.name.fr)} est noté ${score} sur 25 (repère : ${threshold('riskScore')}) et aucune parade n’est écrite.`,
              en: `${E.quoted(risk.name.en)} is rated ${score} out of 25 (threshold: ${threshold('riskScore')}) and no mitigation is written.`,
            },
            facts: [numberFact(risk.path, F.quoted(risk.name.fr), E.quoted(risk.name.en), score)],
          },
        ];
      });
    },
  },
  {
    id: 'risks.residual',
    station: 'risks',
    severity: 'info',
    title: say('Risque résiduel plus fort que le risque', 'Residual risk higher than the risk'),
    why: say(
      'Une parade n’aggrave pas ce qu’elle traite : une des deux notes est à revoir.',
      'Mitigation does not make a risk worse: one of the two ratings needs another look.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) =>
      dossier.risks.flatMap((risk): RaisedFinding[] => {
        const { likelihood, severity, residualLikelihood, residualSeverity } = risk;
        if (likelihood === null || severity === null || residualLikelihood === null || residualSeverity === null)
          return [];
        const before = likelihood * severity;
        const after = residualLikelihood * residualSeverity;
        if (after <= before) return [];
        return [
          {
            subject: risk.id,
            text: {
              fr: fr`${F.quoted(risk.cause)} passe de ${before} à ${after} sur 25 après la parade.`,
              en: `${E.quoted(risk.cause)} goes from ${before} to ${after} out of 25 after mitigation.`,
            },
            facts: [fact(['risks', risk.id], F.quoted(risk.cause), E.quoted(risk.cause))],
          },
        ];
      }),
  },
];
