import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import type { Decision } from '#shared/decision/committee/records.ts';

/** A decision under the hands of the user, as each part of its form takes it. */
export interface DecisionPart {
  readonly d: Decision;
  readonly set: (change: Partial<Decision>) => void;
  /** one field of it */ readonly at: Draft<Decision>['at'];
}
