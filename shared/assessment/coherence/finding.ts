import type { StationId } from '#shared/base/method/stations.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import type { ThresholdId } from './thresholds/thresholds.ts';

export const SEVERITIES = ['serious', 'attention', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A fact that raised a finding, with its figure, and where to go to change it (see `place.ts`). */
export interface Fact {
  readonly label: LocalText;
  readonly path: readonly string[];
  /** the computed figure that it shows, which can be taken apart */ readonly figure?: AnyFigure;
}
/** What one click can make of a finding: words ready to be edited. */
export interface Suggestion {
  readonly question?: LocalText;
  readonly need?: LocalText;
  readonly condition?: LocalText;
}
/** A threshold that a rule compared with: its value for this dossier, in its own unit. */
export interface UsedThreshold {
  readonly id: ThresholdId;
  readonly value: number;
  /** 'YYYY-MM-DD' since when the foundation holds it; absent where it is the tool's own or the law's */ readonly setOn?: string;
}
/** What does not hold together: which rule, which facts raised it, where to go to answer. Never a score. */
export interface Finding {
  readonly rule: string;
  /** what it is about inside the rule (a line's id, a year…), at most 120 characters; rule + subject identify the finding */ readonly subject: string;
  readonly severity: Severity;
  /** the rule's title */ readonly title: LocalText;
  readonly text: LocalText;
  /** the facts that raised it, each with its place; never empty */ readonly facts: readonly Fact[];
  readonly station: StationId;
  /** origin of the rule, e.g. "tool default, November 2026" or a law */ readonly source: LocalText;
  /** what it was compared with, if anything */ readonly thresholds: readonly UsedThreshold[];
  readonly suggest?: Suggestion;
}
