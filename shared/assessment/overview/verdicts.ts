/**
 * Verdicts by angle (docs/method.md, "Verdicts by angle"): the assessor's own where there is one, else what the dossier itself lets one propose. A proposal
 * says so and is never printed as anybody's judgement.
 */
import { ANGLES, type AngleId } from '#shared/base/method/tables/angles.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { RuleContext } from '../coherence/rule.ts';
import { E, F, fr } from '../coherence/texts.ts';
import { largestLever, unsignedAlliances, weakSkills } from './ties.ts';

export type VerdictLevel = Dossier['verdicts'][number]['level'];
export interface AngleVerdict {
  readonly angle: AngleId;
  readonly level: VerdictLevel;
  readonly sentence: LocalText;
  readonly restsOn: Dossier['verdicts'][number]['restsOn'];
  /** the assessor's, or what the tool proposes until there is one */ readonly by: 'assessor' | 'proposed';
  /** where it is given or changed, as paths of findings are */ readonly path: readonly string[];
}
interface Proposal {
  readonly level: VerdictLevel;
  readonly sentence: LocalText;
  readonly path: readonly string[];
}
const proposal = (level: VerdictLevel, sentence: LocalText, ...path: readonly string[]): Proposal => ({
  level,
  sentence,
  path,
});

/** From a fact and its origin: a document makes it solid, a word of the applicant leaves it to be watched. */
const fromAnswer = ({ dossier }: RuleContext, id: string, absent: LocalText): Proposal => {
  const answer = dossier.answers[id];
  const path = ['answers', id] as const;
  if (answer === undefined || answer.state !== 'answered' || answer.value === undefined || answer.value === '')
    return proposal('unknown', absent, ...path);
  return answer.source?.kind === 'document' || answer.source?.kind === 'observed'
    ? proposal('solid', local('Documenté.', 'Documented.'), ...path)
    : proposal('watch', local('Déclaré, sans document.', 'Declared, without a document.'), ...path);
};

const onNeed = (context: RuleContext): Proposal => {
  const shown = context.dossier.proofs.find((p) => p.question === 'innovation.needs' && p.text.trim() !== '');
  if (shown === undefined)
    return fromAnswer(context, 'framing.context', local('Le besoin n’est pas décrit.', 'The need is not described.'));
  return shown.attestedBy === 'applicant' || shown.attestedBy === 'bearer'
    ? proposal(
        'watch',
        local('Le besoin est décrit par le porteur seul.', 'Only the applicant describes the need.'),
        'proofs',
        shown.id,
      )
    : proposal('solid', local('Un tiers atteste le besoin.', 'A third party confirms the need.'), 'proofs', shown.id);
};

const onResponse = ({ dossier }: RuleContext): Proposal => {
  const shown = dossier.proofs.filter((p) => p.question === 'innovation.results' && p.text.trim() !== '');
  if (shown.length === 0)
    return proposal(
      'unknown',
      local('Aucun résultat n’est montré.', 'No result is shown.'),
      'answers',
      'innovation.results',
    );
  const independent = shown.find((p) => ['evaluator', 'academic', 'institution'].includes(p.attestedBy));
  return independent === undefined
    ? proposal(
        'watch',
        local('Des résultats, sans regard extérieur.', 'Results, with no outside confirmation.'),
        'proofs',
        shown[0]?.id ?? '',
      )
    : proposal(
        'solid',
        local('Un tiers atteste les résultats.', 'A third party confirms the results.'),
        'proofs',
        independent.id,
      );
};

const planIsEmpty = ({ dossier }: RuleContext): boolean =>
  dossier.resources.length === 0 && dossier.costs.length === 0 && dossier.posts.length === 0;
const NO_BUDGET = local('Aucun budget n’est saisi.', 'No budget has been entered.');

const NO_COST = local('Aucune charge n’est saisie.', 'No cost has been entered.');

/** Fragile when little is signed in year 1 or cash falls below zero; to be watched when a year leans on what is not signed, or the prudent plan breaks. */
const onFinance = (context: RuleContext): Proposal => {
  const { projection, threshold } = context;
  if (planIsEmpty(context)) return proposal('unknown', NO_BUDGET, 'projection');
  const { lowestCents, lowestMonth } = projection.cash;
  const when = { fr: F.month(projection.months, lowestMonth), en: E.month(projection.months, lowestMonth) };
  if (lowestCents < 0)
    return proposal(
      'fragile',
      {
        fr: fr`Trésorerie à ${F.euros(lowestCents)} fin ${when.fr}.`,
        en: `Cash at ${E.euros(lowestCents)} at the end of ${when.en}.`,
      },
      'projection',
      'cash',
    );
  if (projection.charges.years.every((cents) => cents === 0)) return proposal('unknown', NO_COST, 'projection');
  // A year that has nothing left to pay has no rate: it is neither signed nor unsigned.
  const rates = projection.coverage.map((year) => year.signedRate);
  const first = rates[0] ?? null;
  if (first !== null && first < threshold('verdictSignedFragile'))
    return proposal(
      'fragile',
      {
        fr: fr`${F.percent(first)} seulement du besoin de l’année 1 est acquis.`,
        en: `Only ${E.percent(first)} of the year 1 need is secured.`,
      },
      'projection',
      'coverage',
    );
  const prudent = context.prudent();
  if (prudent !== null && prudent.cash.lowestCents < 0)
    return proposal(
      'watch',
      {
        fr: fr`Le plan tient ; dans le scénario prudent, le point bas est à ${F.euros(prudent.cash.lowestCents)}.`,
        en: `The plan holds; in the prudent scenario the lowest point is ${E.euros(prudent.cash.lowestCents)}.`,
      },
      'projection',
      'cash',
    );
  const weak = rates.findIndex((rate) => rate !== null && rate < threshold('verdictSignedWatch'));
  return weak < 0
    ? proposal(
        'solid',
        local('Le plan tient, et l’essentiel est acquis.', 'The plan holds, and most of it is secured.'),
        'projection',
        'coverage',
      )
    : proposal(
        'watch',
        {
          fr: fr`Le plan tient ; ${F.percent(rates[weak] ?? 0)} du besoin de l’${F.year(weak + 1)} est acquis.`,
          en: `The plan holds; ${E.percent(rates[weak] ?? 0)} of the ${E.year(weak + 1)} need is secured.`,
        },
        'projection',
        'coverage',
      );
};

const onModel = (context: RuleContext): Proposal => {
  const lever = largestLever(context, 3);
  if (lever === null) return proposal('unknown', NO_BUDGET, 'projection');
  const said = {
    fr: fr`${F.quoted(lever.label.fr)} porte ${F.percent(lever.share)} des ressources de l’année 3.`,
    en: `${E.quoted(lever.label.en)} accounts for ${E.percent(lever.share)} of income in year 3.`,
  };
  if (weakSkills(context).some((tie) => tie.leaf === lever.leaf)) return proposal('fragile', said, 'levers');
  return proposal(lever.share > context.threshold('concentration') ? 'watch' : 'solid', said, 'model');
};

const onTeam = (context: RuleContext): Proposal => {
  const { dossier } = context;
  if (dossier.skills.length === 0 && dossier.posts.length === 0 && dossier.volunteerMissions.length === 0)
    return proposal(
      'unknown',
      local('Ni poste, ni compétence, ni mission n’est décrit.', 'No post, skill or mission is described.'),
      'people',
    );
  const [worst] = weakSkills(context);
  if (worst !== undefined) return proposal('fragile', worst.sentence, 'skills', worst.id);
  const alone = dossier.skills.find((s) => s.critical && s.state === 'held' && s.holders !== null && s.holders <= 1);
  return alone === undefined
    ? proposal('solid', local('Aucune compétence critique ne manque.', 'No critical skill is missing.'), 'people')
    : proposal(
        'watch',
        {
          fr: fr`Une seule personne détient ${F.quoted(alone.name)}.`,
          en: `Only one person has the skill ${E.quoted(alone.name)}.`,
        },
        'skills',
        alone.id,
      );
};

const onAlliance = (context: RuleContext): Proposal => {
  const { alliances } = context.dossier;
  if (alliances.length === 0)
    return proposal('unknown', local('Aucune alliance n’est décrite.', 'No alliance is described.'), 'alliances');
  const [largest] = unsignedAlliances(context);
  if (largest !== undefined && largest.cents > 0) return proposal('fragile', largest.sentence, 'alliances', largest.id);
  const unsigned = alliances.find((a) => !a.done.includes('contract.signed'));
  return unsigned === undefined
    ? proposal('solid', local('Chaque alliance est signée.', 'Every alliance is signed.'), 'alliances')
    : proposal(
        'watch',
        {
          fr: fr`L’alliance avec ${F.quoted(unsigned.actor)} n’est pas signée.`,
          en: `The alliance with ${E.quoted(unsigned.actor)} is not signed.`,
        },
        'alliances',
        unsigned.id,
      );
};

const onEffects = ({ dossier }: RuleContext): Proposal => {
  const [goal] = dossier.goals;
  if (goal === undefined)
    return proposal('unknown', local('Aucun objectif n’est chiffré.', 'No goal is quantified.'), 'impact');
  const bare = dossier.goals.find((g) => g.baseline === null || g.month36 === null);
  if (bare !== undefined)
    return proposal(
      'watch',
      {
        fr: fr`${F.quoted(bare.indicator)} n’a pas de départ ou de cible.`,
        en: `${E.quoted(bare.indicator)} has no baseline or no target.`,
      },
      'goals',
      bare.id,
    );
  const without = dossier.answers['impact.contribution'];
  return without?.state === 'answered' && without.value !== ''
    ? proposal(
        'solid',
        local('Des cibles, et ce qui serait arrivé sans le projet.', 'Targets, and what would have happened anyway.'),
        'impact',
      )
    : proposal(
        'watch',
        local(
          'Ce qui serait arrivé sans le projet n’est pas précisé.',
          'What would have happened anyway is not stated.',
        ),
        'answers',
        'impact.contribution',
      );
};

const onExit = (context: RuleContext): Proposal => {
  if (planIsEmpty(context)) return proposal('unknown', NO_BUDGET, 'projection');
  const result = context.withoutSupport().result.years[2];
  return proposal(
    result < 0 ? 'fragile' : 'solid',
    {
      fr: fr`Sans notre soutien, l’année 3 finit à ${F.euros(result)}.`,
      en: `Without our support, year 3 ends at ${E.euros(result)}.`,
    },
    'projection',
  );
};

const PROPOSALS: Readonly<Record<AngleId, (context: RuleContext) => Proposal>> = {
  need: onNeed,
  response: onResponse,
  model: onModel,
  team: onTeam,
  alliance: onAlliance,
  finance: onFinance,
  effects: onEffects,
  exit: onExit,
};

/** One verdict an angle, in the order of the angles. @param context as the rules read it */
export const verdictsOf = (context: RuleContext): readonly AngleVerdict[] =>
  ANGLES.map(({ id }) => {
    const own = context.dossier.verdicts.find((v) => v.angle === id);
    if (own !== undefined)
      return {
        angle: id,
        level: own.level,
        sentence: { fr: own.sentence, en: own.sentence },
        restsOn: own.restsOn,
        by: 'assessor',
        path: ['verdicts', own.id],
      };
    const { level, sentence, path } = PROPOSALS[id](context);
    return { angle: id, level, sentence, restsOn: level === 'unknown' ? [] : ['computed'], by: 'proposed', path };
  });
