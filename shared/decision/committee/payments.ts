/** The ledger of an award: what is due, what is held back, what was paid, returned or cancelled. It can never pay more than was decided; where movements of two laptops together do, it says so and pays nothing more. */
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { PAYMENT_RULE_IDS } from '#shared/base/refusal/rule.ts';
import type { ConditionState, DecidedCondition, DecidedTranche, Decision, Payment } from './records.ts';

export const TRANCHE_STATES = ['held', 'late', 'due', 'partial', 'paid', 'cancelled'] as const;
export type TrancheState = (typeof TRANCHE_STATES)[number];
export interface TrancheLine {
  readonly tranche: DecidedTranche;
  readonly amountCents: Cents;
  readonly paidCents: Cents;
  readonly returnedCents: Cents;
  readonly cancelledCents: Cents;
  /** still to be paid; never below zero */ readonly remainingCents: Cents;
  readonly state: TrancheState;
  /** past its day and not wholly paid, whatever its state */ readonly late: boolean;
  /** conditions that hold it back */ readonly heldBy: readonly DecidedCondition[];
}
export interface Ledger {
  readonly lines: readonly TrancheLine[];
  readonly awardCents: Cents;
  /** paid, less what came back */ readonly netCents: Cents;
  readonly cancelledCents: Cents;
  readonly remainingCents: Cents;
  /** paid or cancelled beyond a tranche, beyond the award, or for a tranche that the decision does not have */ readonly overpaidCents: Cents;
}
type Award = Pick<Decision, 'amountCents' | 'tranches' | 'conditions'>;
type Entry = Pick<Payment, 'trancheId' | 'kind' | 'amountCents' | 'on'>;
type State = Pick<ConditionState, 'conditionId' | 'state'>;

/** A condition precedent holds its tranche until it is met or waived; one in course holds it once it is said not to be met. */
const holds = (c: DecidedCondition, states: readonly State[]): boolean => {
  const state = states.findLast((s) => s.conditionId === c.id)?.state ?? 'open';
  return c.kind === 'precedent' ? state !== 'met' && state !== 'waived' : state === 'notMet';
};

/** @param today 'YYYY-MM-DD' */
export const ledger = (award: Award, states: readonly State[], payments: readonly Entry[], today: string): Ledger => {
  const total = (trancheId: string, kind: Entry['kind']): Cents =>
    sum(payments.filter((p) => p.trancheId === trancheId && p.kind === kind).map((p) => p.amountCents));
  const lines = award.tranches.map((tranche): TrancheLine => {
    const amountCents = tranche.amountCents ?? 0;
    const paidCents = total(tranche.id, 'paid');
    const returnedCents = total(tranche.id, 'returned');
    const cancelledCents = total(tranche.id, 'cancelled');
    const remainingCents = Math.max(0, amountCents - cancelledCents - (paidCents - returnedCents));
    const heldBy = award.conditions.filter((c) => c.trancheId === tranche.id && holds(c, states));
    const late = remainingCents > 0 && tranche.dueOn !== '' && tranche.dueOn < today;
    const state: TrancheState =
      remainingCents === 0
        ? cancelledCents >= amountCents
          ? 'cancelled'
          : 'paid'
        : heldBy.length > 0
          ? 'held'
          : paidCents > returnedCents
            ? 'partial'
            : late
              ? 'late'
              : 'due';
    return { tranche, amountCents, paidCents, returnedCents, cancelledCents, remainingCents, state, late, heldBy };
  });
  const of = (key: 'paidCents' | 'returnedCents' | 'cancelledCents' | 'remainingCents'): Cents =>
    sum(lines.map((l) => l[key]));
  const strays = payments.filter((p) => !award.tranches.some((x) => x.id === p.trancheId));
  const stray = sum(
    strays.map((p) => (p.kind === 'paid' ? p.amountCents : p.kind === 'returned' ? -p.amountCents : 0)),
  );
  const awardCents = award.amountCents ?? 0;
  const netCents = of('paidCents') - of('returnedCents') + stray;
  const beyond = sum(lines.map((l) => Math.max(0, l.paidCents - l.returnedCents + l.cancelledCents - l.amountCents)));
  return {
    lines,
    awardCents,
    netCents,
    overpaidCents: Math.max(beyond + Math.max(0, stray), netCents - awardCents),
    cancelledCents: of('cancelledCents'),
    remainingCents: of('remainingCents'),
  };
};

export interface PaymentRefusal {
  readonly rule: (typeof PAYMENT_RULE_IDS)[number];
  /** the most that could be written, where an amount is too high */ readonly limitCents?: Cents;
  /** conditions that hold the tranche back */ readonly heldBy?: readonly DecidedCondition[];
}
/** Why a movement cannot be entered; null when it can. */
export const paymentRefusal = (
  { lines, awardCents, netCents, overpaidCents }: Ledger,
  entry: Entry,
): PaymentRefusal | null => {
  const line = lines.find((l) => l.tranche.id === entry.trancheId);
  if (line === undefined) return { rule: 'trancheKnown' };
  if (entry.amountCents <= 0) return { rule: 'amountPositive' };
  if (entry.on === '') return { rule: 'dayNeeded' };
  const net = line.paidCents - line.returnedCents;
  if (entry.kind === 'returned')
    return entry.amountCents > net ? { rule: 'returnedPaid', limitCents: Math.max(0, net) } : null;
  if (overpaidCents > 0 && entry.kind === 'paid') return { rule: 'overpaid', limitCents: overpaidCents };
  if (entry.amountCents > line.remainingCents) return { rule: 'trancheRest', limitCents: line.remainingCents };
  if (entry.kind === 'cancelled') return null;
  if (line.heldBy.length > 0) return { rule: 'trancheHeld', heldBy: line.heldBy };
  const rest = awardCents - netCents;
  return entry.amountCents > rest ? { rule: 'awardRest', limitCents: Math.max(0, rest) } : null;
};
