/** Pay against what law and formula say: minimum wage, employer charges, tax on wages. */
import { employerCharges } from '#shared/base/method/employer-charges.ts';
import { isSold } from '#shared/base/method/levers.ts';
import { smicOfMonth } from '#shared/base/method/tables/facts/payroll-facts.ts';
import type { Post } from '#shared/dossier/content/plan.ts';
import { effectOf } from '#shared/finance/projection/adjustments.ts';
import { postFlow } from '#shared/finance/projection/costs.ts';
import { wageTaxOfYear } from '#shared/finance/projection/wage-tax.ts';
import { fromParts } from '../editing/from-parts.ts';
import { amountFact, fact, rateFact } from '../facts.ts';
import type { CoherenceRule, RuleContext } from '../rule.ts';
import { CHARGES_LAW, SMIC_LAW, WAGE_TAX_LAW } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

/** Contracts that the minimum wage or the usual charges do not follow. */
const OTHER_CONTRACT =
  /apprenti|alternan|professionnalisation|stag(?:e|iaire)|service civique|volontaire|bénévol|apprentice|trainee|intern\b|volunteer/i;
const AIDED_CONTRACT = /insertion|\bPEC\b|contrat aidé|parcours emploi|\bCUI\b|integration|aided/i;
const isOther = ({ title, note }: Post): boolean => OTHER_CONTRACT.test(`${title} ${note ?? ''}`);
const isAided = ({ title, note }: Post): boolean => AIDED_CONTRACT.test(`${title} ${note ?? ''}`);
const WAGE_TAX_WORDS = /taxe sur les salaires|tax on wages|wage tax|payroll tax/i;

/** Full-time equivalents in a month (1…36). */
const staffIn = (posts: readonly Post[], month: number): number =>
  posts.filter((p) => p.firstMonth <= month && (p.lastMonth ?? 36) >= month).reduce((t, p) => t + p.fte, 0);
/** The most that is employed at one date. */
export const largestStaff = fromParts((posts: readonly Post[]): number =>
  Math.max(0, ...Array.from({ length: 36 }, (_, m) => staffIn(posts, m + 1))),
);

const monthOf = ({ projection }: RuleContext, post: Post): string => projection.months[post.firstMonth - 1] ?? '';

const BASE = effectOf([], null);
const flowsOfPosts = fromParts((posts: readonly Post[], startMonth: string) =>
  posts.map((p) => postFlow(p, BASE, Number(startMonth.slice(5)))),
);
/** What the scale asks of a year, less the relief, when all receipts but sales are outside VAT. */
const scaleOf = ({ dossier, projection }: RuleContext, year: 0 | 1 | 2): number => {
  const posts = flowsOfPosts(dossier.posts, dossier.plan.startMonth);
  const income = projection.products.years[year];
  const sold = projection.lines
    .filter((l) => l.kind === 'resource' && l.leaf !== undefined && l.leaf !== 'C1' && isSold(l.leaf))
    .reduce((t, l) => t + l.accrued.years[year], 0);
  const outside = income > 0 ? Math.max(0, Math.min(1, 1 - sold / income)) : 1;
  const taxableShare = dossier.plan.vat === 'none' ? 1 : outside;
  return wageTaxOfYear(posts, { kind: 'wageTax', taxableShare, relief: true }, dossier.plan.startMonth, year);
};

export const PAY_RULES: readonly CoherenceRule[] = [
  {
    id: 'people.belowMinimum',
    station: 'projection',
    severity: 'serious',
    title: say('Salaire inférieur au SMIC', 'Pay below the minimum wage'),
    why: say(
      'Un plan ne se construit pas sur un salaire que la loi interdit : le poste coûtera plus.',
      'A plan cannot be built on pay that the law forbids: the post will cost more.',
    ),
    source: SMIC_LAW,
    since: '2026-11',
    check: (c) =>
      c.dossier.posts.flatMap((post) => {
        const smic = smicOfMonth(monthOf(c, post));
        if (post.grossMonthlyCents === 0 || post.fte === 0 || post.grossMonthlyCents >= smic || isOther(post))
          return [];
        return [
          {
            subject: post.id,
            text: {
              fr: fr`${F.quoted(post.title)} : ${F.euros(post.grossMonthlyCents)} brut par mois pour un temps plein, sous le SMIC connu de ${F.euros(smic)}. Un temps partiel se saisit en équivalent temps plein, au salaire d’un temps plein.`,
              en: `${E.quoted(post.title)}: ${E.euros(post.grossMonthlyCents)} gross a month for full time, below the known minimum wage of ${E.euros(smic)}. Enter part-time work as a full-time equivalent, at full-time pay.`,
            },
            facts: [
              amountFact(
                ['posts', post.id, 'grossMonthlyCents'],
                F.quoted(post.title),
                E.quoted(post.title),
                post.grossMonthlyCents,
              ),
            ],
            suggest: {
              question: {
                fr: fr`Quel est le temps de travail de ${F.quoted(post.title)}, et le salaire brut d’un temps plein ?`,
                en: `What are the working hours of ${E.quoted(post.title)}, and what is the full-time gross pay?`,
              },
            },
          },
        ];
      }),
  },
  {
    id: 'people.chargesFar',
    station: 'projection',
    severity: 'attention',
    title: say('Taux de charges loin du calcul', 'Rate of employer contributions far from the calculation'),
    why: say(
      'Les charges patronales vont de 5 % au SMIC à 43 % au-delà de trois SMIC : un taux unique fausse le coût des postes.',
      'Employer contributions run from 5% at the minimum wage to 43% above three times it: a single rate distorts the cost of posts.',
    ),
    source: CHARGES_LAW,
    since: '2026-11',
    reads: ['chargesGap'],
    check: (c) =>
      c.dossier.posts.flatMap((post) => {
        const found = employerCharges(post.grossMonthlyCents, monthOf(c, post), largestStaff(c.dossier.posts));
        if (found === null || post.fte === 0 || isOther(post) || isAided(post)) return [];
        const gap = post.chargeRate - found.rate;
        if (Math.abs(gap) <= c.threshold('chargesGap')) return [];
        const yearly = Math.abs(gap) * post.grossMonthlyCents * post.fte * 12;
        return [
          {
            subject: post.id,
            text: {
              fr: fr`${F.quoted(post.title)} compte ${F.percent(post.chargeRate)} de charges ; pour ${F.euros(post.grossMonthlyCents)} brut, le calcul donne environ ${F.percent(found.rate)}, réduction générale comprise, hors mutuelle et prévoyance : ${F.euros(yearly)} ${gap > 0 ? 'de trop' : 'de moins'} par an.`,
              en: `${E.quoted(post.title)} has employer contributions of ${E.percent(post.chargeRate)}; for ${E.euros(post.grossMonthlyCents)} gross, the calculation gives about ${E.percent(found.rate)}, general relief included, health and death cover not counted: ${E.euros(yearly)} too ${gap > 0 ? 'much' : 'little'} a year.`,
            },
            facts: [
              rateFact(['posts', post.id, 'chargeRate'], F.quoted(post.title), E.quoted(post.title), post.chargeRate),
            ],
          },
        ];
      }),
  },
  {
    id: 'people.wageTax',
    station: 'projection',
    severity: 'attention',
    title: say('Taxe sur les salaires absente du plan', 'Payroll tax missing from the plan'),
    why: say(
      'Qui ne facture pas la TVA sur presque toutes ses recettes doit la taxe sur les salaires, abattement déduit.',
      'An organisation that does not charge VAT on nearly all its receipts owes payroll tax, less a relief.',
    ),
    source: WAGE_TAX_LAW,
    since: '2026-11',
    check: (c) => {
      const { costs, posts } = c.dossier;
      const planned = costs.some(
        (x) => x.driver.kind === 'wageTax' || WAGE_TAX_WORDS.test(`${x.label} ${x.note ?? ''}`) || x.account === '6311',
      );
      if (planned || posts.length === 0 || c.dossier.plan.vat === 'whole') return [];
      const years = ([0, 1, 2] as const).map((y) => scaleOf(c, y));
      const first = years.findIndex((cents) => cents > 0);
      if (first < 0) return [];
      const cents = years[first] ?? 0;
      return [
        {
          subject: 'wageTax',
          text: {
            fr: fr`Au barème connu, la taxe sur les salaires approche ${F.euros(cents)} ${F.inYear(first + 1)}, abattement des associations déduit ; aucune charge du plan ne la porte. Elle se saisit comme une charge calculée.`,
            en: `By the known scale, payroll tax comes to about ${E.euros(cents)} ${E.inYear(first + 1)}, less the relief for associations; no expenditure in the plan covers it. Enter it as calculated expenditure.`,
          },
          facts: [fact(['posts'], 'Salaires du plan', 'Pay in the plan')],
          suggest: {
            question: say(
              'Payez-vous la taxe sur les salaires, et sur quelle part de vos recettes facturez-vous la TVA ?',
              'Do you pay payroll tax, and on what share of your receipts do you charge VAT?',
            ),
          },
        },
      ];
    },
  },
];
