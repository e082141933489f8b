/** Dependence: concentration is read with the model and with what is signed, never alone. */
import { CROWD, type LeafId, leafById } from '#shared/base/method/levers.ts';
import { PLAN_YEARS, type PlanYear } from '#shared/finance/projection/calendar.ts';
import { namePayers } from '#shared/finance/projection/mix.ts';
import type { LineResult, Mix } from '#shared/finance/projection/projection.ts';
import { fact, lineFact, rateFact } from '../facts.ts';
import type { CoherenceRule, RuleContext } from '../rule.ts';
import { METHOD, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';
import { newMeans } from './new-means.ts';

const incomeOf = (c: RuleContext): readonly LineResult[] =>
  c.projection.lines.filter((l) => l.leaf !== undefined && leafById(l.leaf).balanceSheet !== true);
const inYear = (line: LineResult, year: PlanYear): number => Math.max(0, line.accrued.years[year - 1] ?? 0);
const place = (line: LineResult): string => (line.kind === 'support' ? 'supports' : 'resources');

interface FirstFunder {
  readonly year: PlanYear;
  readonly name: string;
  readonly share: number;
  readonly lines: readonly LineResult[];
  readonly signed: boolean;
}
const firstFunders = (c: RuleContext): FirstFunder[] => {
  const income = incomeOf(c);
  const nameOf = namePayers(income);
  const funded = income.flatMap((line) => {
    const name = line.leaf === undefined || CROWD.includes(line.leaf) ? '' : nameOf(line).trim();
    return name === '' ? [] : [{ line, name }];
  });
  return PLAN_YEARS.flatMap((year) => {
    const total = c.projection.mixes[year]?.totalCents ?? 0;
    const by = new Map<string, LineResult[]>();
    for (const { line, name } of funded) {
      if (inYear(line, year) === 0) continue;
      const own = by.get(name);
      if (own === undefined) by.set(name, [line]);
      else own.push(line);
    }
    const ranked = [...by].map(([name, lines]) => ({
      name,
      lines,
      cents: lines.reduce((t, l) => t + inYear(l, year), 0),
    }));
    const first = ranked.sort((a, b) => b.cents - a.cents)[0];
    if (!first || total <= 0) return [];
    return [
      {
        year,
        name: first.name,
        share: first.cents / total,
        lines: first.lines,
        signed: first.lines.every((l) => l.status === 'signed'),
      },
    ];
  });
};
const mainLeaf = (mix: Mix): LeafId | null =>
  (Object.entries(mix.byLeaf) as [LeafId, number][]).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;

export const DEPENDENCE_RULES: readonly CoherenceRule[] = [
  {
    id: 'dependence.concentration',
    station: 'model',
    severity: 'attention',
    title: say('Ressources concentrées et peu sûres', 'Concentrated and uncertain income'),
    why: say(
      'La concentration n’est pas un risque en soi : elle le devient quand le levier principal est volatil ou n’est pas acquis.',
      'Concentration is not a risk in itself: it becomes one when the main lever is volatile or not secured.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['concentration', 'concentrationUnsigned'],
    check: (c) => {
      for (const year of PLAN_YEARS) {
        const mix = c.projection.mixes[year];
        const leafId = mix === undefined ? null : mainLeaf(mix);
        if (mix === undefined || leafId === null || mix.hhiLeaf === null || mix.hhiLeaf < c.threshold('concentration'))
          continue;
        const lines = incomeOf(c).filter((l) => l.leaf === leafId && inYear(l, year) > 0);
        const amount = lines.reduce((t, l) => t + inYear(l, year), 0);
        const unsignedCents = lines.filter((l) => l.status !== 'signed').reduce((t, l) => t + inYear(l, year), 0);
        const unsigned = amount === 0 ? 0 : unsignedCents / amount;
        const leaf = leafById(leafId);
        const volatile = leaf.model === 'M5' || leaf.model === 'M6';
        // Sales cannot be signed in advance: unsigned means nothing where many customers pay.
        const uncertain = unsigned > c.threshold('concentrationUnsigned') && !CROWD.includes(leafId);
        if (!uncertain && !(volatile && unsigned > 0)) continue;
        const share = amount / mix.totalCents;
        return [
          {
            subject: leafId,
            severity: uncertain && volatile ? ('serious' as const) : ('attention' as const),
            text: {
              fr: fr`${F.start(F.inYear(year))}, ${F.quoted(leaf.label.fr)} porte ${F.percent(share)} des ressources (indice de concentration ${F.number(mix.hhiLeaf, 2)}) ; part acquise : ${F.percent(1 - unsigned)}.`,
              en: `${E.start(E.inYear(year))}, ${E.quoted(leaf.label.en)} accounts for ${E.percent(share)} of income (concentration index ${E.number(mix.hhiLeaf, 2)}); secured share: ${E.percent(1 - unsigned)}.`,
            },
            facts: [
              rateFact(['model'], `${leaf.label.fr}, ${F.year(year)}`, `${leaf.label.en}, ${E.year(year)}`, share),
              ...lines.map((l) => lineFact(place(l), l)),
            ],
            suggest: {
              question: {
                fr: fr`Que devient le projet si ${F.quoted(leaf.label.fr)} n’apporte que la moitié de ce qui est prévu ?`,
                en: `What happens to the project if ${E.quoted(leaf.label.en)} brings in only half of what is planned?`,
              },
            },
          },
        ];
      }
      return [];
    },
  },
  {
    id: 'dependence.firstFunder',
    station: 'model',
    severity: 'attention',
    title: say('Un premier financeur majoritaire', 'Most of the income from one funder'),
    why: say(
      'Savoir ce que le financeur principal pense de la suite vaut mieux qu’un indice. Fréquent et moins risqué dans les modèles M3 et M7.',
      'Knowing what the main funder thinks of the future is worth more than an index. Common and less risky in models M3 and M7.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['firstFunder'],
    check: (c) => {
      const worst = firstFunders(c)
        .filter((f) => f.share > c.threshold('firstFunder'))
        .sort((a, b) => b.share - a.share)[0];
      if (!worst) return [];
      const calm = worst.signed && c.structure !== 'socialOperator';
      return [
        {
          subject: 'first',
          severity: calm ? ('info' as const) : ('attention' as const),
          text: {
            fr: fr`${F.quoted(worst.name)} apporte ${F.percent(worst.share)} des ressources ${F.inYear(worst.year)}, ${worst.signed ? 'entièrement acquis' : 'sans que tout soit acquis'} (repère : ${F.percent(c.threshold('firstFunder'))}).`,
            en: `${E.quoted(worst.name)} provides ${E.percent(worst.share)} of income ${E.inYear(worst.year)}, ${worst.signed ? 'all of it secured' : 'not all of it secured'} (threshold: ${E.percent(c.threshold('firstFunder'))}).`,
          },
          facts: worst.lines.map((l) => lineFact(place(l), l)),
          suggest: {
            question: {
              fr: fr`Que dit ${F.quoted(worst.name)} de la suite de son financement, et jusqu’à quand ?`,
              en: `What does ${E.quoted(worst.name)} say about its future funding, and until when?`,
            },
          },
        },
      ];
    },
  },
  {
    id: 'dependence.gifts',
    station: 'model',
    severity: 'info',
    title: say('Dons et mécénat pour une grande part', 'Gifts as a large share of income'),
    why: say(
      'La générosité se renouvelle chaque année ; c’est le propre du modèle M6, une fragilité ailleurs.',
      'Giving has to be won again each year; that is in the nature of model M6, and a weakness elsewhere.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['gifts'],
    check: ({ dossier, projection, threshold }) => {
      const mix = projection.mixes[1];
      if (mix === undefined || mix.totalCents === 0) return [];
      const share = ((mix.byLeaf.D1 ?? 0) + (mix.byLeaf.D2 ?? 0)) / mix.totalCents;
      if (share <= threshold('gifts')) return [];
      return [
        {
          subject: 'y1',
          text: {
            fr: fr`En année 1, ${F.percent(share)} des ressources sont des dons ou du mécénat (repère hors modèle M6 : ${F.percent(threshold('gifts'))}).`,
            en: `In year 1, ${E.percent(share)} of income comes from gifts and corporate giving (threshold outside model M6: ${E.percent(threshold('gifts'))}).`,
          },
          facts: dossier.resources
            .filter((r) => r.leaf === 'D1' || r.leaf === 'D2')
            .map((r) => lineFact('resources', r)),
        },
      ];
    },
  },
  {
    id: 'levers.growth',
    station: 'levers',
    severity: 'attention',
    title: say('Levier qui double sans moyens nouveaux', 'A lever that doubles with no new means'),
    why: say(
      'Un levier qui double en un an demande du temps de quelqu’un : il doit se voir dans les postes ou les dépenses.',
      'A lever that doubles in a year takes someone’s time: it should show in posts or expenditure.',
    ),
    source: METHOD,
    since: '2026-11',
    reads: ['leverGrowth', 'leverGrowthWeight'],
    check: ({ dossier, projection, threshold }) => {
      const leaves = new Set(projection.mixes.flatMap((m) => Object.keys(m.byLeaf) as LeafId[]));
      return [...leaves].sort().flatMap((id) => {
        for (const year of PLAN_YEARS) {
          const before = projection.mixes[year - 1]?.byLeaf[id] ?? 0;
          const mix = projection.mixes[year];
          const after = mix?.byLeaf[id] ?? 0;
          const total = mix?.totalCents ?? 0;
          if (
            before <= 0 ||
            after <= before * threshold('leverGrowth') ||
            after - before < total * threshold('leverGrowthWeight')
          )
            continue;
          // Our own grant is not a lever that the team must grow.
          const support = projection.lines
            .filter((l) => l.kind === 'support' && l.leaf === id)
            .reduce((t, l) => t + inYear(l, year), 0);
          if (
            after - support <= before * threshold('leverGrowth') ||
            newMeans(dossier, projection, [year - 1, year]).length > 0
          )
            continue;
          const leaf = leafById(id);
          const lines = dossier.resources.filter((r) => r.leaf === id);
          return [
            {
              subject: id,
              text: {
                fr: fr`${F.quoted(leaf.label.fr)} passe de ${F.euros(before)} (${F.year(year - 1)}) à ${F.euros(after)} (${F.year(year)}), soit ${F.number(after / before)} fois plus, sans poste ni dépense nouvelle.`,
                en: `${E.quoted(leaf.label.en)} rises from ${E.euros(before)} (${E.year(year - 1)}) to ${E.euros(after)} (${E.year(year)}), ${E.count(after / before, 'time', 'times')} as much, with no new post or expenditure.`,
              },
              facts: [
                fact(
                  ['levers'],
                  `${leaf.label.fr} × ${F.number(after / before)}`,
                  `${leaf.label.en} × ${E.number(after / before)}`,
                ),
                ...lines.map((l) => lineFact('resources', l)),
              ],
              suggest: {
                question: {
                  fr: fr`Qui obtiendra ces ${F.euros(after - before)} de plus, et avec quel temps de travail ?`,
                  en: `Who will bring in this additional ${E.euros(after - before)}, and how much working time will it take?`,
                },
                need: {
                  fr: fr`Développement du levier ${F.quoted(leaf.label.fr)}`,
                  en: `Developing the lever ${E.quoted(leaf.label.en)}`,
                },
              },
            },
          ];
        }
        return [];
      });
    },
  },
];
