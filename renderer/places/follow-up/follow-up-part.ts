import type { Draft } from '#renderer/ground/state/held/use-draft.ts';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';

/** The follow-up under the hands of the user, and how a part of it is changed. */
export interface FollowUpPart {
  readonly body: FollowUp;
  /** @param place which item is written, so that undo takes back one thing at a time */
  readonly set: (change: Partial<FollowUp>, place?: string) => void;
  /** one field of it */ readonly at: Draft<FollowUp>['at'];
}
