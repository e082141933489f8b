import { DOSSIER_FORMAT, DOSSIER_FORMAT_VERSION, type Dossier } from './schema.ts';

/** Weights of the four statuses of a resource, and cash safety in months: tool defaults of 2026-11, editable in each dossier. */
export const DEFAULT_STATUS_WEIGHTS = { signed: 1, probable: 0.7, applied: 0.4, toFind: 0.1 } as const;
export const DEFAULT_SAFETY_MONTHS = 2;

/**
 * A new dossier: no answer, an empty plan that starts in the given month, the prudent and stress scenarios (docs/method.md, "Scenarios").
 * @param startMonth 'YYYY-MM'
 */
export const emptyDossier = (id: string, { startMonth }: { readonly startMonth: string }): Dossier => ({
  format: DOSSIER_FORMAT,
  formatVersion: DOSSIER_FORMAT_VERSION,
  id,
  answers: {},
  drafts: {},
  plan: {
    startMonth,
    chart: '2025',
    safetyMonths: DEFAULT_SAFETY_MONTHS,
    statusWeights: { ...DEFAULT_STATUS_WEIGHTS },
  },
  opening: {
    cashCents: 0,
    receivables: [],
    payables: [],
    fixedAssetsNetCents: 0,
    fixedAssetsRemainingMonths: 0,
    ownFundsFreeCents: 0,
    ownFundsWithRecoveryCents: 0,
    dedicatedFunds: [],
    deferredIncome: [],
    loans: [],
  },
  activities: [],
  resources: [],
  costs: [],
  posts: [],
  investments: [],
  supports: [],
  inKind: [],
  scenarios: [
    {
      id: 'prudent',
      name: 'Prudent',
      builtIn: 'prudent',
      adjustments: [
        { kind: 'unsignedFactor', factor: 0.5 },
        { kind: 'delay', months: 2 },
        { kind: 'costs', factor: 1.05 },
      ],
    },
    {
      id: 'stress',
      name: 'Stress',
      builtIn: 'stress',
      adjustments: [{ kind: 'loseFunder', funder: '@largest', fromMonth: 13 }],
    },
  ],
  modelOverrides: [],
  implications: [],
  opinionPoints: [],
  conditions: [],
  bearerQuestions: [],
  setAside: [],
  proofs: [],
  stakeholders: [],
  leverReviews: [],
  volunteerMissions: [],
  skills: [],
  alliances: [],
  needs: [],
  goals: [],
  impactRisks: [],
  risks: [],
  milestones: [],
  tranches: [],
  documents: [],
  verdicts: [],
  allocations: [],
});

/** The month in which a new plan starts by default: January after the given day. @param today 'YYYY-MM-DD' */
export const defaultStartMonth = (today: string): string => `${Number(today.slice(0, 4)) + 1}-01`;
