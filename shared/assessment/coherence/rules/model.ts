/** The model: what is declared against what the money says, and what a change of model asks for. */

import type { Profile } from '#shared/base/method/classify.ts';
import { profileLabel } from '#shared/base/method/classify.ts';
import { LEAF_IDS, type LeafId, leafById } from '#shared/base/method/levers.ts';
import { MODEL_IDS, type ModelId, modelById } from '#shared/base/method/models.ts';
import { PROVIDERS, STRUCTURE_KINDS } from '#shared/base/method/options.ts';
import { providerOf } from '#shared/base/method/position.ts';
import { answerChoices, answerText } from '#shared/dossier/content/accessors.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import type { Mix } from '#shared/finance/projection/projection.ts';
import { fact, lineFact, rateFact } from '../facts.ts';
import type { CoherenceRule, RaisedFinding, RuleContext } from '../rule.ts';
import { METHOD, PLAN, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { newMeans } from './new-means.ts';

const shareOf = (mix: Mix | undefined, leaves: readonly LeafId[]): number =>
  mix === undefined || mix.totalCents === 0 ? 0 : leaves.reduce((t, l) => t + (mix.byLeaf[l] ?? 0), 0) / mix.totalCents;
const shares = (profile: Profile, write: (rate: number) => string): string =>
  MODEL_IDS.filter((m) => profile.modelShares[m] > 0)
    .sort((a, b) => profile.modelShares[b] - profile.modelShares[a])
    .map((m) => `${m} ${write(profile.modelShares[m])}`)
    .join(', ');

/** The profile of one activity in one year, from its own lines. */
const sharesOfScope = (c: RuleContext, scope: string, year: number): Readonly<Record<ModelId, number>> | null => {
  if (scope === 'organisation') {
    const profile = c.profiles[year as 0 | 1 | 2 | 3];
    return profile === undefined || profile.kind === 'none' ? null : profile.modelShares;
  }
  const own = new Set(c.dossier.resources.filter((r) => r.activityId === scope).map((r) => r.id));
  const amounts = Object.fromEntries(MODEL_IDS.map((m) => [m, 0])) as Record<ModelId, number>;
  let total = 0;
  for (const line of c.projection.lines) {
    if (
      line.kind !== 'resource' ||
      !own.has(line.id) ||
      line.leaf === undefined ||
      leafById(line.leaf).balanceSheet === true
    )
      continue;
    const cents = Math.max(0, year === 0 ? (line.historyCents[2] ?? 0) : (line.accrued.years[year - 1] ?? 0));
    amounts[leafById(line.leaf).model] += cents;
    total += cents;
  }
  if (total === 0) return null;
  for (const m of MODEL_IDS) amounts[m] /= total;
  return amounts;
};

const overrides = (c: RuleContext): RaisedFinding[] =>
  c.dossier.modelOverrides.flatMap((o) => {
    const computed = sharesOfScope(c, o.scope, o.year);
    if (computed === null) return [];
    const thin = o.models.filter((m) => computed[m] < c.threshold('declaredModel'));
    if (thin.length === 0) return [];
    const names = (language: 'fr' | 'en', write: (rate: number) => string): string[] =>
      thin.map((m) => `${m} (${modelById(m).name[language]}, ${write(computed[m])})`);
    return [
      {
        subject: o.id,
        severity: thin.length === o.models.length ? ('attention' as const) : ('info' as const),
        text: {
          fr: fr`La lecture retenue pour ${F.theYear(o.year)} est ${profileLabel(o.models)} ; l’argent ne la porte pas : ${F.list(names('fr', F.percent))} sous le repère de ${F.percent(c.threshold('declaredModel'))} des ressources.`,
          en: `The reading adopted for ${E.theYear(o.year)} is ${profileLabel(o.models)}; the money does not bear it out: ${E.list(names('en', E.percent))} below the threshold of ${E.percent(c.threshold('declaredModel'))} of income.`,
        },
        facts: [
          fact(
            ['modelOverrides', o.id],
            fr`Lecture retenue : ${profileLabel(o.models)}`,
            `Reading adopted: ${profileLabel(o.models)}`,
          ),
          ...thin.map((m) => rateFact(['model'], `Part calculée de ${m}`, `Calculated share of ${m}`, computed[m])),
        ],
      },
    ];
  });

export const MODEL_RULES: readonly CoherenceRule[] = [
  {
    id: 'model.activity',
    station: 'model',
    severity: 'attention',
    title: say('Activité qui n’existe plus', 'Activity that no longer exists'),
    why: say(
      'Une ligne rattachée à une activité retirée compte pour l’ensemble et pour aucune activité.',
      'A line linked to a removed activity counts in the whole and in no activity.',
    ),
    source: PLAN,
    since: '2026-11',
    check: ({ dossier }) => {
      const known = new Set(dossier.activities.map((a) => a.id));
      const lost = (['resources', 'costs', 'posts'] as const).flatMap((collection) =>
        dossier[collection]
          .filter((line) => line.activityId !== undefined && !known.has(line.activityId))
          .map((line) => lineFact(collection, { id: line.id, label: 'title' in line ? line.title : line.label })),
      );
      const readings = dossier.modelOverrides.filter((o) => o.scope !== 'organisation' && !known.has(o.scope));
      const facts = [
        ...lost,
        ...readings.map((o) => fact(['modelOverrides', o.id], 'Lecture retenue', 'Reading adopted')),
      ];
      if (facts.length === 0) return [];
      return [
        {
          subject: 'activities',
          text: {
            fr: fr`Rattachements à une activité qui n’existe plus : ${facts.length}, dont ${facts[0]?.label.fr ?? ''}.`,
            en: `Links to an activity that no longer exists: ${facts.length}, including ${facts[0]?.label.en ?? ''}.`,
          },
          facts,
        },
      ];
    },
  },
  {
    id: 'model.override',
    station: 'model',
    severity: 'attention',
    title: say('Modèle déclaré contraire aux ressources', 'Declared model at odds with the income'),
    why: say(
      'Une autre lecture que le calcul est permise, avec sa raison ; elle doit tenir face aux montants.',
      'A reading other than the calculated one is allowed, with its reason; it must stand up to the amounts.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['declaredModel'],
    check: overrides,
  },
  {
    id: 'model.matchFunding',
    station: 'model',
    severity: 'attention',
    title: say('Abondement hors des proportions usuelles', 'Match funding outside the usual proportions'),
    why: say(
      'L’abondement suppose 10 à 50 % de fonds propres ou de partenaires : moins ne déclenche rien, plus n’en est plus.',
      'Match funding assumes 10 to 50% of own or partners’ money: less triggers nothing, and more is no longer match funding.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['matchFundingMin', 'matchFundingMax'],
    check: ({ dossier, profiles, threshold }) => {
      const worst = PLAN_YEARS.flatMap((year) => {
        const profile = profiles[year];
        const first = [...MODEL_IDS].sort((a, b) => profile.modelShares[b] - profile.modelShares[a])[0];
        const declared = dossier.modelOverrides.some(
          (o) => o.scope === 'organisation' && o.year === year && o.models.includes('M5'),
        );
        if (profile.kind === 'none' || (first !== 'M5' && !declared)) return [];
        const own = profile.ownAndPartnerShare;
        return own < threshold('matchFundingMin') || own > threshold('matchFundingMax') ? [{ year, own }] : [];
      });
      const [first] = worst;
      if (!first) return [];
      return [
        {
          subject: 'M5',
          text: {
            fr: fr`Le modèle d’abondement (M5) suppose une part propre et partenaires entre ${F.percent(threshold('matchFundingMin'))} et ${F.percent(threshold('matchFundingMax'))} ; elle est de ${F.percent(first.own)} ${F.inYear(first.year)}.`,
            en: `Match funding (M5) assumes own and partners’ money of between ${E.percent(threshold('matchFundingMin'))} and ${E.percent(threshold('matchFundingMax'))}; it is ${E.percent(first.own)} ${E.inYear(first.year)}.`,
          },
          facts: worst.map(({ year, own }) =>
            rateFact(
              ['model'],
              `Part propre et partenaires, ${F.year(year)}`,
              `Own and partners’ share, ${E.year(year)}`,
              own,
            ),
          ),
        },
      ];
    },
  },
  {
    id: 'model.newLever',
    station: 'levers',
    severity: 'attention',
    title: say('Changement de modèle sans moyens nouveaux', 'Change of model with no new means'),
    why: say(
      'Un levier nouveau demande des compétences : il faut un poste, une dépense ou une collecte qui les apporte.',
      'A new lever calls for skills: a post, an item of expenditure or a fundraising cost must bring them.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier, projection, profiles }) => {
      const [today, , , later] = profiles;
      if (today.kind === 'none' || later.kind === 'none') return [];
      const added = later.models.filter((m) => !today.models.includes(m));
      if (added.length === 0 || newMeans(dossier, projection, [1, 2, 3]).length > 0) return [];
      return [
        {
          subject: 'y0-y3',
          text: {
            fr: fr`Le modèle passe de ${profileLabel(today.models)} à ${profileLabel(later.models)} en trois ans (${shares(later, F.percent)} en année 3), et le plan n’ouvre ni poste ni dépense nouvelle pour porter ${F.list(added.map((m) => modelById(m).name.fr))}.`,
            en: `The model goes from ${profileLabel(today.models)} to ${profileLabel(later.models)} in three years (${shares(later, E.percent)} in year 3), and the plan adds no post or expenditure to carry ${E.list(added.map((m) => modelById(m).name.en))}.`,
          },
          facts: [
            fact(
              ['model'],
              `${profileLabel(today.models)} → ${profileLabel(later.models)}`,
              `${profileLabel(today.models)} → ${profileLabel(later.models)}`,
            ),
            fact(
              ['answers', 'levers.demands'],
              'Ce que chaque levier demande à l’équipe',
              'What each lever demands of the team',
            ),
          ],
          suggest: {
            question: say(
              'Qui portera le nouveau levier, avec quelles compétences et à partir de quand ?',
              'Who will carry the new lever, with which skills and from when?',
            ),
            need: {
              fr: fr`Compétences pour porter ${F.list(added.map((m) => modelById(m).name.fr))}`,
              en: `Skills to carry ${E.list(added.map((m) => modelById(m).name.en))}`,
            },
          },
        },
      ];
    },
  },
  {
    id: 'model.providers',
    station: 'model',
    severity: 'attention',
    title: say('Apporteurs déclarés et ressources du plan', 'Declared providers and income in the plan'),
    why: say(
      'Qui apporte les ressources : la réponse et le budget doivent raconter la même chose.',
      'Where the money comes from: the answer and the budget must tell the same story.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['presentProvider'],
    check: ({ dossier, projection, threshold }) => {
      const declared = answerChoices(dossier, 'model.providers');
      if (declared.length === 0 || projection.mixes.every((m) => m.totalCents === 0)) return [];
      return PROVIDERS.flatMap((provider): RaisedFinding[] => {
        const leaves = LEAF_IDS.filter((leaf) => providerOf(leaf) === provider.id);
        const said = declared.includes(provider.id);
        // What we are asked for ourselves is not a provider that the applicant forgot.
        const ours = (year: number): number =>
          said || !leaves.includes('D3')
            ? 0
            : projection.lines
                .filter((l) => l.kind === 'support' && l.leaf === 'D3')
                .reduce((total, l) => total + (l.accrued.years[year - 1] ?? 0), 0);
        const share = Math.max(
          ...projection.mixes.map((m) => {
            const without = m.totalCents - ours(m.year);
            return without <= 0 ? 0 : (shareOf(m, leaves) * m.totalCents - ours(m.year)) / without;
          }),
        );
        if (said ? share > 0 : share < threshold('presentProvider')) return [];
        const { label } = provider;
        return [
          {
            subject: provider.id,
            severity: said ? ('attention' as const) : ('info' as const),
            text: said
              ? {
                  fr: fr`${F.quoted(label.fr)} figure parmi les apporteurs déclarés, mais aucune ressource du plan ni de la dernière année n’en vient.`,
                  en: `${E.quoted(label.en)} is among the declared providers, but no income in the plan or in the last year comes from there.`,
                }
              : {
                  fr: fr`${F.quoted(label.fr)} apporte jusqu’à ${F.percent(share)} des ressources d’une année sans être déclaré parmi les apporteurs.`,
                  en: `${E.quoted(label.en)} brings in up to ${E.percent(share)} of a year’s income without being among the declared providers.`,
                },
            facts: [
              fact(['answers', 'model.providers'], 'Qui apporte les ressources ?', 'Who provides the income?'),
              rateFact(['model'], `${label.fr}, part la plus haute`, `${label.en}, highest share`, share),
            ],
          },
        ];
      });
    },
  },
  {
    id: 'model.structure',
    station: 'model',
    severity: 'info',
    title: say('Nature de la structure et logique de ses ressources', 'Type of organisation and logic of its income'),
    why: say(
      'Les repères dépendent de cette réponse : vivre de tiers est normal pour l’une, vivre de ventes pour l’autre.',
      'The thresholds depend on this answer: relying on third parties is normal for one type, on sales for the other.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['structureMismatch'],
    check: ({ structure, projection, profiles, threshold }) => {
      const [today, first] = profiles;
      const profile = today.kind === 'none' ? first : today;
      const year = today.kind === 'none' ? 1 : 0;
      if (profile.kind === 'none') return [];
      const place = fact(['answers', 'model.structureKind'], 'Nature de la structure', 'Type of organisation');
      if (structure === null)
        return projection.coverage[0].needCents > 0
          ? [
              {
                subject: 'unsaid',
                text: say(
                  'La nature de la structure n’est pas précisée : les repères qui en dépendent sont ceux d’une structure d’intérêt général.',
                  'The type of organisation is not given: the thresholds that depend on it are those of a general-interest body.',
                ),
                facts: [place],
              },
            ]
          : [];
      const { activity, thirdParty } = profile.logicShares;
      const against = structure === 'generalInterest' ? activity : thirdParty;
      if (against < threshold('structureMismatch')) return [];
      const kind = STRUCTURE_KINDS.find((k) => k.id === structure)?.label ?? { fr: structure, en: structure };
      return [
        {
          subject: structure,
          // Services are one of the models of public interest: a fact to know; the contrary changes every threshold.
          severity: structure === 'generalInterest' ? ('info' as const) : ('attention' as const),
          text: {
            fr: fr`La structure est décrite comme ${F.quoted(kind.fr)}, mais ${F.percent(against)} de ses ressources (${F.year(year)}) viennent ${structure === 'generalInterest' ? 'de l’activité' : 'de tiers'}.`,
            en: `The organisation is described as ${E.quoted(kind.en)}, but ${E.percent(against)} of its income (${E.year(year)}) comes from ${structure === 'generalInterest' ? 'trading activity' : 'third parties'}.`,
          },
          facts: [place, rateFact(['model'], 'Part des ressources', 'Share of income', against)],
        },
      ];
    },
  },
  {
    id: 'model.counterpart',
    station: 'model',
    severity: 'info',
    title: say('Contreparties déclarées et ressources', 'Declared return services and income'),
    why: say(
      'Avec ou sans service en retour : la réponse change le statut fiscal, la prévisibilité et le risque.',
      'With or without a service in return: the answer changes tax status, predictability and risk.',
    ),
    source: METHOD,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      const said = answerText(dossier, 'model.counterpart');
      const mix = projection.mixes[1];
      if ((said !== 'mostlyWith' && said !== 'mostlyWithout') || mix === undefined || mix.totalCents === 0) return [];
      const withService = shareOf(
        mix,
        (Object.keys(mix.byLeaf) as LeafId[]).filter((l) => leafById(l).withCounterpart),
      );
      if (said === 'mostlyWith' ? withService >= 0.5 : withService <= 0.5) return [];
      return [
        {
          subject: said,
          text: {
            fr: fr`La réponse dit que les ressources sont surtout ${said === 'mostlyWith' ? 'obtenues contre un service' : 'sans contrepartie'} ; en année 1, ${F.percent(withService)} le sont contre un service.`,
            en: `The answer says that income comes mostly ${said === 'mostlyWith' ? 'in return for a service' : 'with nothing in return'}; in year 1, ${E.percent(withService)} comes in return for a service.`,
          },
          facts: [
            fact(['answers', 'model.counterpart'], 'Avec ou sans contrepartie', 'With or without a service in return'),
            rateFact(
              ['model'],
              'Part contre un service, année 1',
              'Share in return for a service, year 1',
              withService,
            ),
          ],
        },
      ];
    },
  },
  {
    id: 'model.publicMoney',
    station: 'model',
    severity: 'info',
    title: say('Argent public majoritaire', 'Mostly public money'),
    why: say(
      'Normal pour une structure d’intérêt général et pour les modèles M3 et M4 ; à expliquer pour un opérateur économique.',
      'Normal for a general-interest body and for models M3 and M4; to be explained for an economic operator.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['publicShare'],
    check: ({ projection, threshold, structure }) => {
      const mix = projection.mixes[1];
      const share = shareOf(mix, ['B5', 'C1', 'C2', 'C3', 'C4', 'C5']);
      if (structure === null || share <= threshold('publicShare')) return [];
      return [
        {
          subject: 'y1',
          text: {
            fr: fr`En année 1, ${F.percent(share)} des ressources sont publiques (repère pour ce type de structure : ${F.percent(threshold('publicShare'))}).`,
            en: `In year 1, ${E.percent(share)} of income is public money (threshold for this type of organisation: ${E.percent(threshold('publicShare'))}).`,
          },
          facts: [
            rateFact(['model'], 'Part publique, année 1', 'Public share, year 1', share),
            fact(['answers', 'model.structureKind'], 'Nature de la structure', 'Type of organisation'),
          ],
        },
      ];
    },
  },
];
