/** The sentence that a station opens with: what the dossier says there, in one breath. Computed, never typed; each figure of it stands on the page below. */
import { profileLabel } from '#shared/base/method/classify.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { questionsOf } from '#shared/base/method/questions/all.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { ANGLE_IDS, VERDICT_LEVELS } from '#shared/base/method/tables/angles.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { sum } from '#shared/base/money/cents.ts';
import { answerLabel, answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import { evidenceStage } from '#shared/dossier/content/evidence-stage.ts';
import { isForThisForm } from '#shared/dossier/content/missing.ts';
import { skillLevers } from '#shared/dossier/content/people.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { E, F, fr } from '../coherence/texts.ts';
import { costPerResult, resultsAdded } from '../stakes/results.ts';
import { modelSentence } from './sentence.ts';
import { unsignedAlliances } from './ties.ts';
import type { VerdictLevel } from './verdicts.ts';

const both = (french: string, english: string): LocalText => ({ fr: french, en: english });
/** Several parts as one sentence; those that say nothing are left out. */
const joinParts = (parts: readonly (LocalText | null)[], between = both(', ', ', ')): LocalText | null => {
  const said = parts.filter((p): p is LocalText => p !== null);
  return said.length === 0
    ? null
    : both(`${said.map((p) => p.fr).join(between.fr)}.`, `${said.map((p) => p.en).join(between.en)}.`);
};
const countOf = (n: number, french: [string, string], english: [string, string]): LocalText =>
  both(F.count(n, ...french, 0), E.count(n, ...english, 0));

const onRequest = ({ dossier }: RuleContext): LocalText | null => {
  const asked = questionsOf('request').filter((q) => isForThisForm(dossier, q.id) && q.internal !== true);
  const answers = asked.flatMap((q) => {
    const answer = dossier.answers[q.id];
    return answer === undefined || (answer.state === 'answered' && (answer.value ?? '') === '') ? [] : [answer];
  });
  const from = (kind: string): number => answers.filter((a) => a.source?.kind === kind).length;
  const origins = [
    from('document') === 0
      ? null
      : countOf(
          from('document'),
          ['prouvée par un document', 'prouvées par un document'],
          ['backed by a document', 'backed by a document'],
        ),
    from('declared') === 0
      ? null
      : countOf(
          from('declared'),
          ['déclarée', 'déclarées'],
          ['declared by the applicant', 'declared by the applicant'],
        ),
    from('observed') === 0
      ? null
      : countOf(from('observed'), ['constatée', 'constatées'], ['observed by us', 'observed by us']),
  ];
  const head = both(
    fr`${F.count(answers.length, 'réponse', 'réponses', 0)} sur ${asked.length}`,
    `${E.count(answers.length, 'answer', 'answers', 0)} out of ${asked.length}`,
  );
  const tail = joinParts(origins);
  return tail === null
    ? both(fr`${head.fr}, aucune n’a d’origine.`, `${head.en}, none with an origin.`)
    : both(fr`${head.fr} : ${tail.fr}`, `${head.en}: ${tail.en}`);
};

const onFraming = ({ dossier, projection }: RuleContext): LocalText | null => {
  const [today, later] = [answerNumber(dossier, 'framing.beneficiaries'), answerNumber(dossier, 'framing.ambition')];
  if (today === null && later === null) return null;
  if (later === null)
    return both(
      fr`${F.count(today ?? 0, 'personne', 'personnes', 0)} par an aujourd’hui ; l’ambition n’est pas chiffrée.`,
      `${E.count(today ?? 0, 'person', 'people', 0)} a year today; the ambition has no figure.`,
    );
  if (today === null)
    return both(
      fr`${F.count(later, 'personne', 'personnes', 0)} par an en année 3 ; le public d’aujourd’hui n’est pas chiffré.`,
      `${E.count(later, 'person', 'people', 0)} a year in year 3; the people reached today have no figure.`,
    );
  const [before, after] = [projection.mixes[0]?.totalCents ?? 0, projection.mixes[3]?.totalCents ?? 0];
  const people = both(
    fr`De ${F.number(today, 0)} à ${F.number(later, 0)} personnes par an`,
    `From ${E.number(today, 0)} to ${E.number(later, 0)} people a year`,
  );
  if (today <= 0 || before <= 0 || after <= 0) return both(`${people.fr}.`, `${people.en}.`);
  return both(
    fr`${people.fr} (× ${F.number(later / today)}), avec des ressources × ${F.number(after / before)}.`,
    `${people.en} (× ${E.number(later / today)}), with income × ${E.number(after / before)}.`,
  );
};

const onInnovation = ({ dossier }: RuleContext): LocalText | null => {
  if (dossier.proofs.length === 0) return local('Aucune preuve n’est décrite.', 'No evidence has been entered.');
  const declared = answerText(dossier, 'request.stage');
  const { stage } = evidenceStage(dossier);
  const name = STAGES.find((s) => s.id === stage)?.label;
  const attested = dossier.proofs.filter((p) => p.attestedBy !== 'bearer').length;
  const all = dossier.proofs.length;
  const proofs = both(
    fr`${F.count(all, 'preuve', 'preuves', 0)}, ${attested === 0 ? 'aucune attestée' : attested === all ? (all === 1 ? 'attestée' : 'toutes attestées') : fr`dont ${F.count(attested, 'attestée', 'attestées', 0)}`} par un tiers`,
    `${E.count(all, 'piece of evidence', 'pieces of evidence', 0)}, ${attested === 0 ? 'none' : attested === all ? (all === 1 ? '' : 'all') : attested} confirmed by a third party`.replace(
      ',  confirmed',
      ', confirmed',
    ),
  );
  if (name === undefined) return joinParts([proofs]);
  return declared === stage
    ? both(
        fr`Les preuves soutiennent ${F.quoted(name.fr)}, le stade déclaré. ${proofs.fr}.`,
        `The evidence supports ${E.quoted(name.en)}, the declared stage. ${proofs.en}.`,
      )
    : both(
        fr`Les preuves soutiennent ${F.quoted(name.fr)}. ${proofs.fr}.`,
        `The evidence supports ${E.quoted(name.en)}. ${proofs.en}.`,
      );
};

const onModel = (context: RuleContext): LocalText => {
  const [today, , , last] = context.profiles;
  const head = modelSentence(context);
  const leading = today.models[0];
  if (leading === undefined || last.kind === 'none')
    return head.fr.endsWith('.') ? head : both(`${head.fr}.`, `${head.en}.`);
  const label = profileLabel([leading]);
  const [from, to] = [today.modelShares[leading], last.modelShares[leading]];
  return both(
    fr`${head.fr} : la part de ${label} passe de ${F.percent(from)} à ${F.percent(to)}.`,
    `${head.en}: the share of ${label} goes from ${E.percent(from)} to ${E.percent(to)}.`,
  );
};

const STATUS_WORDS = {
  signed: local('acquis', 'secured'),
  probable: local('probables', 'probable'),
  applied: local('sollicités', 'applied for'),
  toFind: local('à rechercher', 'to be found'),
} as const;
const onLevers = ({ dossier, projection }: RuleContext): LocalText | null => {
  const third = projection.coverage[2];
  if (dossier.resources.length === 0 || third === undefined) return null;
  const parts = (Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[]).map((status) => {
    const cents = third.byStatus[status];
    const words = STATUS_WORDS[status];
    return cents <= 0 ? null : both(fr`${F.euros(cents)} ${words.fr}`, `${E.euros(cents)} ${words.en}`);
  });
  const said = joinParts(parts);
  return said === null ? null : both(fr`En année 3 : ${said.fr}`, `In year 3: ${said.en}`);
};

const onPeople = ({ dossier, projection }: RuleContext): LocalText | null => {
  const staff = (month: number): number =>
    sum(dossier.posts.filter((p) => p.firstMonth <= month && (p.lastMonth ?? 36) >= month).map((p) => p.fte));
  const volunteers = answerNumber(dossier, 'people.volunteers');
  const waiting = sum(skillLevers(dossier.skills, projection.mixes[3]?.byLeaf ?? {}).map((l) => l.waitingCents));
  const head = joinParts([
    dossier.posts.length === 0
      ? null
      : both(
          fr`${F.number(staff(1))} ETP au premier mois, ${F.number(staff(36))} au dernier`,
          `${E.number(staff(1))} FTE in the first month, ${E.number(staff(36))} in the last`,
        ),
    volunteers === null ? null : countOf(volunteers, ['bénévole', 'bénévoles'], ['volunteer', 'volunteers']),
  ]);
  if (waiting === 0) return head;
  return both(
    fr`${head?.fr ?? ''} ${F.euros(waiting)} de l’année 3 attendent une compétence.`.trim(),
    `${head?.en ?? ''} ${E.euros(waiting)} of year 3 are waiting for a skill.`.trim(),
  );
};

const onAlliances = (context: RuleContext): LocalText | null => {
  const { alliances } = context.dossier;
  if (alliances.length === 0) return null;
  const signed = alliances.filter((a) => a.done.includes('contract.signed')).length;
  const waiting = sum(unsignedAlliances(context).map((tie) => tie.cents));
  const head = both(
    fr`${F.count(alliances.length, 'alliance', 'alliances', 0)}, ${signed === 0 ? 'rien n’est signé' : F.count(signed, 'signée', 'signées', 0)}`,
    `${E.count(alliances.length, 'alliance', 'alliances', 0)}, ${signed === 0 ? 'nothing signed' : `${signed} signed`}`,
  );
  return waiting === 0
    ? joinParts([head])
    : both(
        fr`${head.fr} ; ${F.euros(waiting)} attendent une signature.`,
        `${head.en}; ${E.euros(waiting)} awaiting a signature.`,
      );
};

const onCapacity = ({ dossier: { needs } }: RuleContext): LocalText | null => {
  if (needs.length === 0) return null;
  const days = sum(needs.map((n) => n.days ?? 0));
  const cost = sum(needs.map((n) => n.costCents ?? 0));
  const uncosted = needs.filter((n) => n.costCents === null).length;
  return joinParts([
    countOf(needs.length, ['besoin', 'besoins'], ['need', 'needs']),
    days === 0 ? null : countOf(days, ['jour', 'jours'], ['day', 'days']),
    cost === 0 ? null : both(F.euros(cost), E.euros(cost)),
    uncosted === 0 ? null : countOf(uncosted, ['coût inconnu', 'coûts inconnus'], ['cost unknown', 'costs unknown']),
  ]);
};

const onImpact = ({ dossier }: RuleContext): LocalText | null => {
  if (dossier.goals.length === 0) return null;
  const results = resultsAdded(dossier);
  const cost = costPerResult(dossier);
  if (results === null || results.added <= 0)
    return joinParts([
      countOf(dossier.goals.length, ['objectif', 'objectifs'], ['goal', 'goals']),
      results === null
        ? local('aucun résultat supplémentaire n’est chiffré', 'no additional outcome has a figure')
        : local('aucun résultat supplémentaire n’est attendu', 'no additional outcome is expected'),
    ]);
  const unit = results.unit.trim();
  return both(
    fr`${F.quoted(results.indicator)} : ${`${F.number(results.added)} ${unit}`.trim()} de plus en trois ans${cost === null ? '' : fr`, ${F.euros(cost)} de notre appui pour un résultat`}.`,
    `${E.quoted(results.indicator)}: ${`${E.number(results.added)} more ${unit}`.trim()} over three years${cost === null ? '' : `, ${E.euros(cost)} of our support for each result`}.`,
  );
};

const onRisks = ({ dossier: { risks, tranches, conditions } }: RuleContext): LocalText | null => {
  const size = (likelihood: number | null, severity: number | null): number | null =>
    likelihood === null || severity === null ? null : likelihood * severity;
  const worst = risks
    .map((r) => ({ before: size(r.likelihood, r.severity), after: size(r.residualLikelihood, r.residualSeverity) }))
    .sort((a, b) => (b.before ?? 0) - (a.before ?? 0))[0];
  const free = tranches.filter(
    (t) => !conditions.some((c) => c.tranche.trim() !== '' && c.tranche.trim() === t.name.trim()),
  );
  const cents = sum(free.map((t) => t.amountCents));
  const onRegister =
    risks.length === 0
      ? null
      : both(
          fr`${F.count(risks.length, 'risque', 'risques', 0)}${worst?.before ? fr`, le plus fort à ${worst.before} sur 25${worst.after === null ? '' : fr`, ramené à ${worst.after}`}` : ''}`,
          `${E.count(risks.length, 'risk', 'risks', 0)}${worst?.before ? `, the highest at ${worst.before} out of 25${worst.after === null ? '' : `, brought down to ${worst.after}`}` : ''}`,
        );
  const onMoney =
    tranches.length === 0
      ? null
      : free.length === 0
        ? local('chaque tranche a sa condition', 'each instalment has its condition')
        : both(fr`${F.euros(cents)} sans condition`, `${E.euros(cents)} with no condition`);
  return joinParts([onRegister, onMoney], local(' ; ', '; '));
};

const LEVEL_WORDS: Readonly<Record<VerdictLevel, readonly [[string, string], [string, string]]>> = {
  solid: [
    ['solide', 'solides'],
    ['sound', 'sound'],
  ],
  watch: [
    ['à surveiller', 'à surveiller'],
    ['to watch', 'to watch'],
  ],
  fragile: [
    ['fragile', 'fragiles'],
    ['weak', 'weak'],
  ],
  unknown: [
    ['inconnu', 'inconnus'],
    ['not known', 'not known'],
  ],
};
const onOpinion = ({ dossier }: RuleContext): LocalText | null => {
  const given = dossier.verdicts;
  if (given.length === 0) return local('Aucun verdict n’est encore donné.', 'No verdict has been given yet.');
  const levels = joinParts(
    VERDICT_LEVELS.map((level) => {
      const n = given.filter((v) => v.level === level).length;
      const [french, english] = LEVEL_WORDS[level];
      return n === 0 ? null : countOf(n, [...french], [...english]);
    }),
  );
  const left = ANGLE_IDS.length - given.length;
  const still = left === 0 ? both('', '') : both(fr` ; ${left} à donner`, `; ${left} still to give`);
  const decision = both(answerLabel(dossier, 'opinion.decision', 'fr'), answerLabel(dossier, 'opinion.decision', 'en'));
  const head = decision.fr === '' ? both('', '') : both(`${decision.fr}. `, `${decision.en}. `);
  if (levels === null) return null;
  return both(
    fr`${head.fr}Angles : ${levels.fr.slice(0, -1)}${still.fr}. Aucun score global.`,
    `${head.en}Angles: ${levels.en.slice(0, -1)}${still.en}. No overall score.`,
  );
};

const SENTENCES: Readonly<Partial<Record<StationId, (context: RuleContext) => LocalText | null>>> = {
  request: onRequest,
  framing: onFraming,
  innovation: onInnovation,
  model: onModel,
  levers: onLevers,
  people: onPeople,
  alliances: onAlliances,
  capacity: onCapacity,
  impact: onImpact,
  risks: onRisks,
  opinion: onOpinion,
};
/** What is said of a station where nothing can be told yet. */
const NOTHING: Readonly<Partial<Record<StationId, LocalText>>> = {
  framing: local('Ni public ni ambition ne sont chiffrés.', 'Neither people reached nor ambition has a figure.'),
  levers: local('Aucune ressource n’est saisie.', 'No income has been entered.'),
  people: local(
    'Ni poste, ni bénévole, ni compétence n’est décrit.',
    'No post, volunteer or skill has been described.',
  ),
  alliances: local('Aucune alliance n’est décrite.', 'No alliance has been described.'),
  capacity: local('Aucun besoin de renforcement n’est décrit.', 'No capacity need has been described.'),
  impact: local('Aucun objectif n’est chiffré.', 'No goal has a figure.'),
  risks: local('Aucun risque n’est décrit.', 'No risk has been described.'),
};

/** @param context as the rules read it @returns null for a station whose page says it itself (the projection, the follow-up) */
export const stationSentence = (context: RuleContext, station: StationId): LocalText | null =>
  SENTENCES[station]?.(context) ?? NOTHING[station] ?? null;
