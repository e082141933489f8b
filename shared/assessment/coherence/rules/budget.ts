/** Whose lines the plan holds, and how what a project shares with its organisation is split (docs/method.md, "Project and organisation"). */
import { sum } from '#shared/base/money/cents.ts';
import { type Allocation, ORGANISATION, WORKED_OUT } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { totalShare } from '#shared/finance/projection/allocation-shares.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { workedOutIn, workedOutYears } from '#shared/finance/projection/worked-out.ts';
import { amountFact, fact, lineFact, rateFact } from '../facts.ts';
import type { CoherenceRule } from '../rule.ts';
import { COMMERCIAL_LAW, TOOL } from '../sources.ts';
import { E, F, fr, say } from '../texts.ts';

const linesOf = ({ costs, posts }: Dossier) => [
  ...costs.map((c) => ({ collection: 'costs', id: c.id, label: c.label, activityId: c.activityId })),
  ...posts.map((p) => ({ collection: 'posts', id: p.id, label: p.title, activityId: p.activityId })),
];
/** What is wrong with the keys of one line, or null. */
const faultOf = (dossier: Dossier, target: string, keys: readonly Allocation[]): 'gone' | 'owned' | 'total' | null => {
  const line = linesOf(dossier).find((l) => l.id === target);
  if (line === undefined) return 'gone';
  if (line.activityId !== undefined) return 'owned';
  return totalShare(keys.flatMap((k) => k.shares.map((s) => s.share))) === 1 ? null : 'total';
};

const WORKED_OUT_WORDS = {
  corporateTax: {
    none: say(
      'L’impôt sur les sociétés des activités lucratives n’est pas dans le plan',
      'Corporate tax on trading activities is not in the plan',
    ),
    other: say(
      'L’impôt sur les sociétés du plan n’est pas celui que donnent ses lignes',
      'Corporate tax in the plan is not what its lines give',
    ),
  },
  overdraft: {
    none: say('Les intérêts du découvert ne sont pas dans le plan', 'Interest on the overdraft is not in the plan'),
    other: say(
      'Les intérêts du découvert du plan ne sont pas ceux que donne sa trésorerie',
      'Interest on the overdraft in the plan is not what its cash gives',
    ),
  },
} as const;
/** A difference that a year may have before it is said: what is paid in whole euros. */
const TOLERATED_CENTS = 100;

export const BUDGET_RULES: readonly CoherenceRule[] = [
  {
    id: 'budget.workedOut',
    station: 'projection',
    severity: 'attention',
    title: say(
      'Impôt ou découvert absents du plan, ou saisis autrement',
      'Tax or overdraft missing from the plan, or entered differently',
    ),
    why: say(
      'Un plan dont les activités lucratives ne paient pas d’impôt, ou dont le découvert ne coûte rien, annonce plus qu’il ne laissera.',
      'A plan whose trading activities pay no tax, or whose overdraft costs nothing, promises more than it will leave.',
    ),
    source: COMMERCIAL_LAW,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      WORKED_OUT.flatMap((kind) => {
        const years = workedOutYears(dossier, kind);
        if (years === null) return [];
        const held = workedOutIn(dossier, projection, kind);
        const year = PLAN_YEARS.find((y) => Math.abs((years[y - 1] ?? 0) - (held?.[y - 1] ?? 0)) > TOLERATED_CENTS);
        if (year === undefined) return [];
        const due = years[year - 1] ?? 0;
        const words = WORKED_OUT_WORDS[kind][held === null ? 'none' : 'other'];
        const lines = dossier.costs.filter((c) => c.workedOut === kind || c.heading === kind);
        return [
          {
            subject: kind,
            text: {
              fr: fr`${words.fr} : ${F.euros(due)} ${F.inYear(year)}${held === null ? '' : fr`, contre ${F.euros(held[year - 1] ?? 0)}`}.`,
              en: `${words.en}: ${E.euros(due)} ${E.inYear(year)}${held === null ? '' : `, against ${E.euros(held[year - 1] ?? 0)}`}.`,
            },
            facts:
              lines.length > 0
                ? lines.map((l) => lineFact('costs', l))
                : [amountFact(['activities'], 'Calculé par l’outil', 'Calculated by the tool', due)],
          },
        ];
      }),
  },
  {
    id: 'budget.projectOnly',
    station: 'projection',
    severity: 'attention',
    title: say('Le plan est celui d’un projet seul', 'The plan covers a project on its own'),
    why: say(
      'Mois de trésorerie, fonds propres, dette et concentration se lisent sur l’organisation : sur un projet, ils sont dits non connus.',
      'Months of cash, own funds, debt and concentration are read from the organisation’s accounts: for a project they are shown as not known.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) =>
      dossier.plan.scope === 'projectOnly' && projection.lines.length > 0
        ? [
            {
              subject: 'scope',
              text: say(
                'Les lignes du plan sont celles d’un projet seul : la solidité de l’organisation qui le porte n’est pas connue. Demandez ses comptes et son budget.',
                'The lines of the plan are those of a project on its own: the soundness of the organisation behind it is not known. Ask for its accounts and its budget.',
              ),
              facts: [fact(['plan', 'scope'], 'Organisation ou projet', 'Organisation or project')],
              suggest: {
                question: say(
                  'Pouvez-vous joindre les derniers comptes et le budget de toute l’organisation ?',
                  'Can you send us the latest accounts and the budget of the whole organisation?',
                ),
              },
            },
          ]
        : [],
  },
  {
    id: 'budget.keyMissing',
    station: 'projection',
    severity: 'attention',
    title: say('Charges communes sans clé', 'Shared costs without a key'),
    why: say(
      'Une charge sans activité ni clé reste entière à l’organisation : le coût complet du projet est sous-estimé si elle le sert aussi.',
      'A cost with neither an activity nor a key stays entirely with the organisation: the full cost of the project is understated if the project uses it too.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier, projection }) => {
      if (dossier.plan.scope !== 'both' || !dossier.activities.some((a) => a.inProject === true)) return [];
      const keyed = new Set(dossier.allocations.map((a) => a.target));
      const bare = linesOf(dossier).filter((l) => l.activityId === undefined && !keyed.has(l.id));
      const costOf = (id: string): number => sum(projection.lines.find((l) => l.id === id)?.accrued.years ?? []);
      const cents = sum(bare.map((l) => costOf(l.id)));
      if (bare.length === 0 || cents <= 0) return [];
      return [
        {
          subject: 'keys',
          text: {
            fr: fr`${F.count(bare.length, 'charge commune n’a', 'charges communes n’ont')} pas de clé de répartition (${F.euros(cents)} sur trois ans) : le projet n’en porte rien.`,
            en: `${E.count(bare.length, 'shared cost has', 'shared costs have')} no allocation key (${E.euros(cents)} over three years): the project bears none of it.`,
          },
          facts: bare.map((l) => lineFact(l.collection, l)),
          suggest: {
            question: say(
              'Comment répartissez-vous les charges communes (loyer, direction, comptabilité) entre vos activités ?',
              'How do you allocate shared costs (rent, management, accounting) between your activities?',
            ),
          },
        },
      ];
    },
  },
  {
    id: 'budget.keyNotOne',
    station: 'projection',
    severity: 'serious',
    title: say('Clé de répartition à revoir', 'Faulty allocation key'),
    why: say(
      'Les parts d’une clé font 100 % : en dessous, ce qui manque reste à l’organisation sans que personne l’ait dit ; au-dessus, le projet porterait plus que la charge.',
      'The shares in a key add up to 100%: below that, what is missing stays with the organisation without anyone having said so; above it, the project would bear more than the cost.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) =>
      [...new Set(dossier.allocations.map((a) => a.target))].flatMap((target) => {
        const keys = dossier.allocations.filter((a) => a.target === target);
        const fault = faultOf(dossier, target, keys);
        if (fault === null) return [];
        const line = linesOf(dossier).find((l) => l.id === target);
        const total = totalShare(keys.flatMap((k) => k.shares.map((s) => s.share)));
        const name = line?.label ?? target;
        const text = {
          total: {
            fr: fr`La clé de ${F.quoted(name)} fait ${F.percent(total)} au lieu de 100 %${keys.length > 1 ? `, en ${keys.length} clés sur la même charge` : ''}.`,
            en: `The key for ${E.quoted(name)} adds up to ${E.percent(total)} instead of 100%${keys.length > 1 ? `, in ${keys.length} keys for the same cost` : ''}.`,
          },
          owned: {
            fr: fr`${F.quoted(name)} a sa propre activité et une clé de répartition : la clé ne sert pas.`,
            en: `${E.quoted(name)} has both an activity of its own and an allocation key: the key is not used.`,
          },
          gone: say(
            'Une clé de répartition vise une charge qui n’est plus dans le plan.',
            'An allocation key points to a cost that is no longer in the plan.',
          ),
        }[fault];
        const severity = fault === 'total' ? ('serious' as const) : ('info' as const);
        return [
          {
            subject: target,
            severity,
            text,
            facts: [
              ...(line === undefined ? [] : [lineFact(line.collection, line)]),
              rateFact(['allocations', keys[0]?.id ?? ''], 'Total des parts', 'Total of the shares', total),
            ],
          },
        ];
      }),
  },
  {
    id: 'budget.structureShare',
    station: 'projection',
    severity: 'attention',
    title: say('Part des charges communes dans le projet', 'Share of shared costs in the project'),
    why: say(
      'Les charges de structure qu’un projet porte par clé disent ce que la fondation paie de l’organisation : elles se comparent à la règle de la fondation.',
      'The overheads that a project bears through keys show what the foundation pays towards the organisation: they are compared with the foundation’s own rule.',
    ),
    source: TOOL,
    since: '2026-11',
    reads: ['structureShare'],
    check: ({ projection, threshold }) => {
      const view = projection.project;
      if (view === null) return [];
      const shares = PLAN_YEARS.map((year) => {
        const whole = view.charges.years[year - 1] ?? 0;
        const shared = view.shared.years[year - 1] ?? 0;
        return { year, shared, share: whole > 0 ? shared / whole : 0 };
      });
      const worst = shares.toSorted((a, b) => b.share - a.share)[0];
      if (worst === undefined || worst.share <= threshold('structureShare')) return [];
      return [
        {
          subject: 'shared',
          text: {
            fr: fr`${F.start(F.inYear(worst.year))}, les charges communes font ${F.percent(worst.share)} du coût du projet, soit ${F.euros(worst.shared)} (repère : ${F.percent(threshold('structureShare'))}).`,
            en: `${E.start(E.inYear(worst.year))}, shared costs make up ${E.percent(worst.share)} of the project’s cost, ${E.euros(worst.shared)} (threshold: ${E.percent(threshold('structureShare'))}).`,
          },
          facts: [
            amountFact(
              ['projection', 'statement'],
              'Charges communes réparties',
              'Allocated shared costs',
              worst.shared,
            ),
            ...view.lines.filter((l) => l.share < 1).map((l) => lineFact(l.kind === 'post' ? 'posts' : 'costs', l)),
          ],
        },
      ];
    },
  },
  {
    id: 'budget.supportOutside',
    station: 'projection',
    severity: 'attention',
    title: say('Notre soutien hors du projet', 'Our support outside the project'),
    why: say(
      'Un soutien demandé pour un projet en est un produit : sans activité, il reste à l’organisation, et le budget du projet ne le montre pas.',
      'Support requested for a project is income of that project: without an activity it stays with the organisation, and the project budget does not show it.',
    ),
    source: TOOL,
    since: '2026-11',
    check: ({ dossier }) => {
      const inProject = dossier.activities
        .filter((a) => a.inProject === true && a.id !== ORGANISATION)
        .map((a) => a.id);
      if (dossier.plan.scope !== 'both' || inProject.length === 0) return [];
      const outside = dossier.supports.filter(
        (s) => s.principalCents > 0 && (s.activityId === undefined || !inProject.includes(s.activityId)),
      );
      const cents = sum(outside.map((s) => s.principalCents));
      return outside.length === 0
        ? []
        : [
            {
              subject: 'supports',
              text: {
                fr: fr`${F.euros(cents)} de soutien demandé ne sont pas dans le budget du projet : dites à quelle activité ils vont, ou que c’est l’organisation qui est soutenue.`,
                en: `${E.euros(cents)} of the support requested is not in the project budget: say which activity it is for, or that the organisation itself is supported.`,
              },
              facts: outside.map((s) => lineFact('supports', s)),
            },
          ];
    },
  },
];
