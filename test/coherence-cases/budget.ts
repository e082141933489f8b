import type { Dossier } from '#shared/dossier/content/schema.ts';
import { cost, dossierWith, post, type RuleCase, resource, support } from './lines.ts';

const even = [60_000, 60_000, 60_000] as const;
/** An organisation with a project in it: 60,000 of its own a year, and a rent of 30,000 that both live under. */
const both = (parts: Partial<Dossier> = {}): Dossier => {
  const bare = dossierWith({});
  return {
    ...bare,
    plan: { ...bare.plan, scope: 'both' },
    activities: [{ id: 'p', name: 'Projet', inProject: true }],
    resources: [resource('ville', 'C2', even, { activityId: 'p' })],
    costs: [cost('ateliers', even, { activityId: 'p' }), cost('loyer', [30_000, 30_000, 30_000])],
    ...parts,
  };
};
const key = (...shares: readonly number[]): Dossier['allocations'] => [
  {
    id: 'k',
    target: 'loyer',
    key: 'surface',
    shares: shares.map((share, i) => ({ activityId: i === 0 ? 'p' : 'organisation', share })),
  },
];
const alone = (scope: Dossier['plan']['scope']): Dossier => {
  const { scope: _said, ...plan } = both().plan;
  return { ...both(), plan: scope === undefined ? plan : { ...plan, scope } };
};

/** 100,000 of sales and 60,000 of costs in a trading activity: 10,000 of tax a year. */
const shop = (tax: readonly [number, number, number] | null): Dossier =>
  dossierWith({
    activities: [{ id: 'b', name: 'Boutique', lucrative: true }],
    resources: [resource('ventes', 'B1', [100_000, 100_000, 100_000], { activityId: 'b' })],
    costs: [
      cost('achats', even, { activityId: 'b' }),
      ...(tax === null ? [] : [cost('IS', tax, { heading: 'corporateTax' })]),
    ],
  });
/** 1,000 more each month below zero in the first year, at 12 % a year: 682.50. */
const overdrawn = (rate?: number): Dossier => {
  const bare = dossierWith({ costs: [cost('tout', [12_000, 0, 0])] });
  return { ...bare, plan: { ...bare.plan, ...(rate === undefined ? {} : { overdraftRate: rate }) } };
};

export const BUDGET_CASES: readonly RuleCase[] = [
  {
    rule: 'budget.workedOut',
    raises: shop(null),
    quiet: shop([10_000, 10_000, 10_000]),
    says: /n’est pas dans le plan.*10\u202f000\u00a0€ en année 1/,
  },
  {
    rule: 'budget.workedOut',
    raises: shop([10_000, 8_000, 10_000]),
    quiet: shop([10_000, 9_999.5, 10_000]),
    says: /n’est pas celui.*10\u202f000\u00a0€ en année 2, contre 8\u202f000/,
  },
  {
    rule: 'budget.workedOut',
    raises: overdrawn(0.12),
    quiet: overdrawn(),
    says: /découvert.*68[23]\u00a0€ en année 1/,
  },
  {
    rule: 'budget.projectOnly',
    raises: alone('projectOnly'),
    quiet: alone(undefined),
    says: /projet seul/,
    severity: 'attention',
  },
  {
    // three years of 30,000 that nobody shares out
    rule: 'budget.keyMissing',
    raises: both(),
    quiet: both({ allocations: key(0.3, 0.7) }),
    says: /1 charge commune n’a.*90\u202f000\u00a0€/,
  },
  {
    rule: 'budget.keyMissing',
    raises: both({ posts: [post('direction', 1, 3_000)] }),
    quiet: alone(undefined),
    says: /2 charges communes n’ont/,
  },
  {
    rule: 'budget.keyNotOne',
    raises: both({ allocations: key(0.3, 0.6) }),
    quiet: both({ allocations: key(0.3, 0.7) }),
    says: /loyer.*90\u202f% au lieu de 100/,
    severity: 'serious',
  },
  {
    // a tenth, a fifth, seven tenths are one
    rule: 'budget.keyNotOne',
    raises: both({
      allocations: [
        ...key(0.3, 0.7),
        { id: 'k2', target: 'loyer', key: 'share', shares: [{ activityId: 'p', share: 0.1 }] },
      ],
    }),
    quiet: both({ allocations: key(0.1, 0.2, 0.7) }),
    says: /110\u202f%.*2 clés/,
  },
  {
    rule: 'budget.keyNotOne',
    raises: both({ allocations: [{ id: 'k', target: 'gone', key: 'share', shares: [{ activityId: 'p', share: 1 }] }] }),
    quiet: both(),
    says: /plus dans le plan/,
    severity: 'info',
  },
  {
    // 30,000 × 60 % = 18,000 of 78,000: 23.1 %; at 50 %, 15,000 of 75,000 is the fifth itself
    rule: 'budget.structureShare',
    raises: both({ allocations: key(0.6, 0.4) }),
    quiet: both({ allocations: key(0.5, 0.5) }),
    says: /23,1\u202f%.*18\u202f000\u00a0€.*20\u202f%/,
  },
  {
    rule: 'budget.supportOutside',
    raises: both({ supports: [support('fonds', 'grant', 40_000)] }),
    quiet: both({ supports: [support('fonds', 'grant', 40_000, { activityId: 'p' })] }),
    says: /40\u202f000\u00a0€ de soutien/,
  },
];
