/** The three-year plan of the worked example: what it opens with, what comes in, what it costs, who works, what is bought and asked for. */
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Say, WordPair } from './assessment.ts';
import { citedCells } from './sources.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);

/** Lines with the figures of last year, and where each of them is said. */
const makeLines = (say: Say) => {
  const resource = (
    rid: string,
    label: WordPair,
    leaf: ResourceLine['leaf'],
    funder: WordPair,
    status: ResourceLine['status'],
    today: number,
    driver: ResourceLine['driver'],
    delay = 0,
  ): ResourceLine => ({
    id: rid,
    label: say(label),
    leaf,
    funder: say(funder),
    status,
    driver,
    paymentDelayMonths: delay,
    history: [null, null, k(today)],
    ...citedCells(rid, say),
  });
  const years = (a: number, b: number, c: number): ResourceLine['driver'] => ({
    kind: 'annual',
    years: [k(a), k(b), k(c)],
  });
  const cost = (
    cid: string,
    label: WordPair,
    heading: CostLine['heading'],
    today: number,
    driver: CostLine['driver'],
    delay = 1,
  ): CostLine => ({
    id: cid,
    label: say(label),
    heading,
    driver,
    paymentDelayMonths: delay,
    history: [null, null, k(today)],
    ...citedCells(cid, say),
  });
  return { resource, years, cost };
};

const resourcesOf = (say: Say): Dossier['resources'] => {
  const { resource, years } = makeLines(say);
  return [
    resource('region', ['Convention Région', 'Regional agreement'], 'C2', ['Région', 'Region'], 'signed', 140, {
      kind: 'grant',
      totalCents: k(280),
      fromMonth: 1,
      toMonth: 24,
      schedule: [
        { month: 4, share: 0.35 },
        { month: 14, share: 0.4 },
        { month: 27, share: 0.25 },
      ],
      restrictedTo: [],
    }),
    resource(
      'regionNext',
      ['Convention Région, suite', 'Regional agreement, next'],
      'C2',
      ['Région', 'Region'],
      'applied',
      0,
      {
        kind: 'grant',
        totalCents: k(110),
        fromMonth: 25,
        toMonth: 36,
        schedule: [
          { month: 29, share: 0.7 },
          { month: 36, share: 0.3 },
        ],
        restrictedTo: [],
      },
    ),
    resource(
      'city',
      ['Subvention de la métropole', 'City subsidy'],
      'C2',
      ['Métropole de Valombre', 'City of Valombre'],
      'probable',
      90,
      years(90, 85, 80),
      4,
    ),
    resource(
      'jobs',
      ['Aide aux postes d’insertion', 'Aid for integration posts'],
      'C3',
      ['État', 'State'],
      'signed',
      60,
      years(66, 72, 78),
      2,
    ),
    resource(
      'pieces',
      ['Vente de pièces aux particuliers', 'Pieces sold to individuals'],
      'B1',
      ['Particuliers', 'Individuals'],
      'probable',
      28,
      { kind: 'volume', volume: 1600, volumeGrowth: 0.25, priceCents: 2400, priceGrowth: 0.02 },
    ),
    resource(
      'firms',
      ['Ateliers et séries pour entreprises', 'Workshops and series for firms'],
      'B2',
      ['Entreprises clientes', 'Business customers'],
      'applied',
      12,
      years(48, 118, 168),
      2,
    ),
    resource(
      'patron',
      ['Mécénat de Tissages Marvane', 'Giving by Tissages Marvane'],
      'D2',
      ['Tissages Marvane', 'Tissages Marvane'],
      'toFind',
      0,
      years(10, 30, 40),
      1,
    ),
    resource(
      'foundation',
      ['Fondation locale', 'Local foundation'],
      'D3',
      ['Fondation du Val', 'Fondation du Val'],
      'signed',
      15,
      years(15, 15, 0),
      1,
    ),
    resource('dues', ['Cotisations', 'Dues'], 'A1', ['Adhérents', 'Members'], 'signed', 3, {
      kind: 'members',
      members: 180,
      newPerYear: 40,
      retention: 0.85,
      duesCents: 2000,
      renewalMonth: 1,
    }),
  ];
};

const costsOf = (say: Say): Dossier['costs'] => {
  const { cost } = makeLines(say);
  return [
    cost('rent', ['Loyers et énergie', 'Rent and energy'], 'externalServices', 42, {
      kind: 'fixed',
      yearCents: k(48),
      growth: 0.03,
    }),
    cost('supplies', ['Fournitures d’atelier', 'Workshop supplies'], 'purchases', 20, {
      kind: 'unit',
      unitCents: 620,
      growth: 0.02,
      resourceId: 'pieces',
    }),
    cost(
      'series',
      ['Matières et sous-traitance des séries', 'Materials and subcontracting of series'],
      'purchases',
      4,
      { kind: 'percent', rate: 0.32, resourceId: 'firms' },
    ),
    cost('training', ['Formations certifiantes', 'Certified training'], 'otherServices', 22, {
      kind: 'annual',
      years: [k(26), k(30), k(34)],
    }),
    cost('support', ['Appui à la gestion et au commercial', 'Support in management and sales'], 'otherServices', 0, {
      kind: 'annual',
      years: [k(14), k(6), 0],
    }),
    cost('taxes', ['Taxes', 'Taxes'], 'taxes', 5, { kind: 'fixed', yearCents: k(6), growth: 0.02 }, 0),
  ];
};

const openingOf = (say: Say): Dossier['opening'] => ({
  cashCents: k(52),
  receivables: [{ label: say(['Solde métropole 2026', 'City balance 2026']), amountCents: k(18), month: 4 }],
  payables: [
    { label: say(['Charges sociales de décembre', 'Payroll charges of December']), amountCents: k(9), month: 1 },
  ],
  fixedAssetsNetCents: k(24),
  fixedAssetsRemainingMonths: 36,
  ownFundsFreeCents: k(85),
  ownFundsWithRecoveryCents: 0,
  dedicatedFunds: [],
  deferredIncome: [],
  loans: [],
});

const postsOf = (say: Say): Dossier['posts'] => [
  {
    id: 'coordination',
    title: say(['Coordinatrice', 'Coordinator']),
    fte: 1,
    grossMonthlyCents: 320_000,
    chargeRate: 0.38,
    firstMonth: 1,
    lastMonth: null,
    yearlyRaise: 0.02,
  },
  {
    id: 'trainers',
    title: say(['Encadrantes techniques', 'Technical trainers']),
    fte: 3.5,
    grossMonthlyCents: 235_000,
    chargeRate: 0.34,
    firstMonth: 1,
    lastMonth: null,
    yearlyRaise: 0.02,
  },
  {
    id: 'integration',
    title: say(['Postes d’insertion', 'Integration posts']),
    fte: 2.5,
    grossMonthlyCents: 200_000,
    chargeRate: 0.12,
    firstMonth: 1,
    lastMonth: null,
    yearlyRaise: 0.02,
  },
  {
    id: 'developer',
    title: say(['Développement commercial', 'Business development']),
    fte: 1,
    grossMonthlyCents: 285_000,
    chargeRate: 0.38,
    firstMonth: 4,
    lastMonth: null,
    yearlyRaise: 0.02,
  },
];

const investmentsOf = (say: Say): Dossier['investments'] => [
  {
    id: 'cutting',
    label: say(['Atelier de coupe', 'Cutting workshop']),
    amountCents: k(36),
    month: 5,
    lifeYears: 6,
    subsidy: { funder: say(['Région', 'Region']), amountCents: k(18), month: 10 },
  },
];

const supportsOf = (say: Say): Dossier['supports'] => [
  {
    id: 'grant',
    label: say(['Subvention de notre fonds', 'Grant of our fund']),
    funder: say(['Notre fonds', 'Our fund']),
    kind: 'grant',
    status: 'applied',
    principalCents: k(60),
    month: 3,
    annualRate: 0,
    termYears: 0,
    graceYears: 0,
    repayment: 'annuity',
    toMonth: 26,
  },
  {
    id: 'recovery',
    label: say(['Apport avec droit de reprise', 'Contribution with right of recovery']),
    funder: say(['Notre fonds', 'Our fund']),
    kind: 'contributionWithRecovery',
    status: 'applied',
    principalCents: k(50),
    month: 3,
    annualRate: 0,
    termYears: 5,
    graceYears: 3,
    repayment: 'linear',
  },
];

const inKindOf = (say: Say): Dossier['inKind'] => [
  {
    id: 'volunteers',
    label: say(['Bénévoles des ateliers', 'Workshop volunteers']),
    kind: 'volunteering',
    hours: [4200, 4600, 5000],
    hourlyCents: 1202,
    chargeRate: 0,
    years: [0, 0, 0],
  },
];

export const examplePlan = (
  say: Say,
): Pick<Dossier, 'opening' | 'resources' | 'costs' | 'posts' | 'investments' | 'supports' | 'inKind'> => ({
  opening: openingOf(say),
  resources: resourcesOf(say),
  costs: costsOf(say),
  posts: postsOf(say),
  investments: investmentsOf(say),
  supports: supportsOf(say),
  inKind: inKindOf(say),
});
