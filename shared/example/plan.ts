/** The three-year plan of the worked example: what it opens with, what comes in, what it costs, who works, what is bought and asked for. */
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Say, WordPair } from './assessment.ts';
import { citedCells } from './sources.ts';

const k = (thousands: number): number => Math.round(thousands * 100_000);

/** A line in both languages; its figures in thousands of euros. */
type ResourceSaid = Pick<ResourceLine, 'id' | 'leaf' | 'status' | 'driver'> & {
  readonly label: WordPair;
  readonly funder: WordPair;
  readonly today: number;
  /** months until it is paid */ readonly delay?: number;
};
type CostSaid = Pick<CostLine, 'id' | 'heading' | 'driver'> & {
  readonly label: WordPair;
  readonly today: number;
  readonly delay?: number;
};
/** Lines with the figures of last year, and where each of them is said. */
const makeLines = (say: Say) => {
  const resource = ({ id, label, leaf, funder, status, today, driver, delay = 0 }: ResourceSaid): ResourceLine => ({
    id,
    label: say(label),
    leaf,
    funder: say(funder),
    status,
    driver,
    paymentDelayMonths: delay,
    history: [null, null, k(today)],
    ...citedCells(id, say),
  });
  const years = (a: number, b: number, c: number): ResourceLine['driver'] => ({
    kind: 'annual',
    years: [k(a), k(b), k(c)],
  });
  const cost = ({ id, label, heading, today, driver, delay = 1 }: CostSaid): CostLine => ({
    id,
    label: say(label),
    heading,
    driver,
    paymentDelayMonths: delay,
    history: [null, null, k(today)],
    ...citedCells(id, say),
  });
  return { resource, years, cost };
};

/** What public bodies pay. */
const publicResources = (say: Say): Dossier['resources'] => {
  const { resource, years } = makeLines(say);
  return [
    resource({
      id: 'region',
      label: ['Convention Région', 'Regional agreement'],
      leaf: 'C2',
      funder: ['Région', 'Region'],
      status: 'signed',
      today: 140,
      driver: {
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
      },
    }),
    resource({
      id: 'regionNext',
      label: ['Convention Région, suite', 'Regional agreement, renewed'],
      leaf: 'C2',
      funder: ['Région', 'Region'],
      status: 'applied',
      today: 0,
      driver: {
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
    }),
    resource({
      id: 'city',
      label: ['Subvention de la métropole', 'City grant'],
      leaf: 'C2',
      funder: ['Métropole de Valombre', 'City of Valombre'],
      status: 'probable',
      today: 90,
      driver: years(90, 85, 80),
      delay: 4,
    }),
    resource({
      id: 'jobs',
      label: ['Aide aux postes d’insertion', 'State aid for integration posts'],
      leaf: 'C3',
      funder: ['État', 'State'],
      status: 'signed',
      today: 60,
      driver: years(66, 72, 78),
      delay: 2,
    }),
  ];
};
/** What is sold, given and paid by members. */
const ownResources = (say: Say): Dossier['resources'] => {
  const { resource, years } = makeLines(say);
  return [
    resource({
      id: 'pieces',
      label: ['Vente de pièces aux particuliers', 'Pieces sold to individuals'],
      leaf: 'B1',
      funder: ['Particuliers', 'Individuals'],
      status: 'probable',
      today: 28,
      driver: { kind: 'volume', volume: 1600, volumeGrowth: 0.25, priceCents: 2400, priceGrowth: 0.02 },
    }),
    resource({
      id: 'firms',
      label: ['Ateliers et séries pour entreprises', 'Workshops and production runs for businesses'],
      leaf: 'B2',
      funder: ['Entreprises clientes', 'Business customers'],
      status: 'applied',
      today: 12,
      driver: years(48, 118, 168),
      delay: 2,
    }),
    resource({
      id: 'patron',
      label: ['Mécénat de Tissages Marvane', 'Corporate giving by Tissages Marvane'],
      leaf: 'D2',
      funder: ['Tissages Marvane', 'Tissages Marvane'],
      status: 'toFind',
      today: 0,
      driver: years(10, 30, 40),
      delay: 1,
    }),
    resource({
      id: 'foundation',
      label: ['Fondation locale', 'Local foundation'],
      leaf: 'D3',
      funder: ['Fondation du Val', 'Fondation du Val'],
      status: 'signed',
      today: 15,
      driver: years(15, 15, 0),
      delay: 1,
    }),
    resource({
      id: 'dues',
      label: ['Cotisations', 'Membership fees'],
      leaf: 'A1',
      funder: ['Adhérents', 'Members'],
      status: 'signed',
      today: 3,
      driver: {
        kind: 'members',
        members: 180,
        newPerYear: 40,
        retention: 0.85,
        duesCents: 2000,
        renewalMonth: 1,
      },
    }),
  ];
};

const costsOf = (say: Say): Dossier['costs'] => {
  const { cost } = makeLines(say);
  return [
    cost({
      id: 'rent',
      label: ['Loyers et énergie', 'Rent and energy'],
      heading: 'externalServices',
      today: 42,
      driver: {
        kind: 'fixed',
        yearCents: k(48),
        growth: 0.03,
      },
    }),
    cost({
      id: 'supplies',
      label: ['Fournitures d’atelier', 'Workshop supplies'],
      heading: 'purchases',
      today: 20,
      driver: {
        kind: 'unit',
        unitCents: 620,
        growth: 0.02,
        resourceId: 'pieces',
      },
    }),
    cost({
      id: 'series',
      label: ['Matières et sous-traitance des séries', 'Materials and subcontracting for production runs'],
      heading: 'purchases',
      today: 4,
      driver: { kind: 'percent', rate: 0.32, resourceId: 'firms' },
    }),
    cost({
      id: 'training',
      label: ['Formations certifiantes', 'Certified training'],
      heading: 'otherServices',
      today: 22,
      driver: {
        kind: 'annual',
        years: [k(26), k(30), k(34)],
      },
    }),
    cost({
      id: 'support',
      label: ['Appui à la gestion et au commercial', 'Management and sales support'],
      heading: 'otherServices',
      today: 0,
      driver: {
        kind: 'annual',
        years: [k(14), k(6), 0],
      },
    }),
    cost({
      id: 'taxes',
      label: ['Taxes', 'Taxes'],
      heading: 'taxes',
      today: 5,
      driver: { kind: 'fixed', yearCents: k(6), growth: 0.02 },
      delay: 0,
    }),
  ];
};

const openingOf = (say: Say): Dossier['opening'] => ({
  cashCents: k(52),
  receivables: [
    { label: say(['Solde métropole 2026', 'Balance of the 2026 city grant']), amountCents: k(18), month: 4 },
  ],
  payables: [
    { label: say(['Charges sociales de décembre', 'December employer contributions']), amountCents: k(9), month: 1 },
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
    label: say(['Subvention de notre fonds', 'Grant from our fund']),
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
    label: say(['Apport avec droit de reprise', 'Recoverable contribution']),
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
  resources: [...publicResources(say), ...ownResources(say)],
  costs: costsOf(say),
  posts: postsOf(say),
  investments: investmentsOf(say),
  supports: supportsOf(say),
  inKind: inKindOf(say),
});
