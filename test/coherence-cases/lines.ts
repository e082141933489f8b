/** Short ways to write a dossier for the cases of the rules. Amounts in whole euros. */
import type { AnswerValue } from '#shared/dossier/content/answer.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { CostLine, Post, ResourceLine, Support } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PlanIssue } from '#shared/finance/projection/projection.ts';

export interface RuleCase {
  readonly rule: string;
  /** a dossier that raises it */ readonly raises: Dossier;
  /** the nearest one that does not */ readonly quiet: Dossier;
  /** a figure or word that the French text must give */ readonly says?: RegExp;
  readonly severity?: 'serious' | 'attention' | 'info';
  /** issues that the engine does not emit by itself yet */ readonly issues?: readonly PlanIssue[];
}
type Years = readonly [number, number, number];
const cents = (euros: number): number => Math.round(euros * 100);
const three = (y: Years): [number, number, number] => [cents(y[0]), cents(y[1]), cents(y[2])];

export const dossierWith = (parts: Partial<Dossier>): Dossier => ({
  ...emptyDossier('d', { startMonth: '2027-01' }),
  ...parts,
});
/** An identifier from a label: letters without accents. */
const idOf = (label: string): string => label.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
/** Facts by question id; amounts of the request in cents. */
export const answers = (values: Readonly<Record<string, AnswerValue>>): Dossier['answers'] =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { state: 'answered' as const, value }]));
export const resource = (
  label: string,
  leaf: ResourceLine['leaf'],
  years: Years,
  more: Partial<ResourceLine> = {},
): ResourceLine => ({
  id: idOf(label),
  label,
  leaf,
  funder: label,
  status: 'signed',
  driver: { kind: 'annual', years: three(years) },
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
export const today = (euros: number): ResourceLine['history'] => [null, null, cents(euros)];
export const cost = (label: string, years: Years, more: Partial<CostLine> = {}): CostLine => ({
  id: idOf(label),
  label,
  heading: 'externalServices',
  driver: { kind: 'annual', years: three(years) },
  paymentDelayMonths: 0,
  history: [null, null, null],
  ...more,
});
export const post = (label: string, fte: number, grossMonthlyEuros: number, more: Partial<Post> = {}): Post => ({
  id: idOf(label),
  title: label,
  fte,
  grossMonthlyCents: cents(grossMonthlyEuros),
  chargeRate: 0,
  firstMonth: 1,
  lastMonth: null,
  yearlyRaise: 0,
  ...more,
});
export const support = (label: string, kind: Support['kind'], euros: number, more: Partial<Support> = {}): Support => ({
  id: idOf(label),
  label,
  funder: 'fonds',
  kind,
  status: 'applied',
  principalCents: cents(euros),
  month: 1,
  annualRate: 0,
  termYears: kind === 'grant' ? 0 : 5,
  graceYears: 0,
  repayment: 'linear',
  ...more,
});
export const grantDriver = (
  euros: number,
  more: Partial<Extract<ResourceLine['driver'], { kind: 'grant' }>> = {},
): ResourceLine['driver'] => ({
  kind: 'grant',
  totalCents: cents(euros),
  fromMonth: 1,
  toMonth: 12,
  schedule: [{ month: 1, share: 1 }],
  restrictedTo: [],
  ...more,
});
export const opening = (parts: Partial<Dossier['opening']>): Dossier['opening'] => ({
  ...emptyDossier('d', { startMonth: '2027-01' }).opening,
  ...parts,
});
/** Cash and own funds of the same amount: a balanced start. */
export const startsWith = (euros: number): Dossier['opening'] =>
  opening({ cashCents: cents(euros), ownFundsFreeCents: cents(euros) });
