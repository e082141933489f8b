import type { Profile } from '#shared/base/method/classify.ts';
import type { StructureKind } from '#shared/base/method/set-threshold.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { Fact, Finding, Severity, Suggestion } from './finding.ts';
import type { ThresholdId, Thresholds } from './thresholds/thresholds.ts';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly dossier: Dossier;
  readonly projection: Projection;
  /** null while it is not answered */ readonly structure: StructureKind | null;
  /** the computed model of the last closed year and of years 1 to 3 */ readonly profiles: readonly [
    Profile,
    Profile,
    Profile,
    Profile,
  ];
  /** the threshold for this kind of structure and this model */ readonly threshold: (id: ThresholdId) => number;
  /** the tool's own, or with what the foundation set */ readonly thresholds: Thresholds;
  /** the plan under the dossier's prudent scenario; null when it was removed */ readonly prudent: () => Projection | null;
  /** the same with habitual resources kept at their level (habitual.ts); null when there are none */ readonly prudentWithHabits: (
    growth: number,
  ) => Projection | null;
  /** how many lines are held as habitual, growing by no more than this */ readonly habits: (growth: number) => number;
  /** the plan with signed and habitual resources alone, and without a grant of ours that nobody has signed */ readonly signedOnly: (
    growth: number,
  ) => Projection;
  /** the same plan without what is asked of us */ readonly withoutSupport: () => Projection;
  /** open findings of the rules before it: only the opinion's rules look at them */ readonly earlier: () => readonly Finding[];
}
/** What a check says; the runner adds the rule's own fields. */
export interface RaisedFinding {
  readonly subject: string;
  readonly text: LocalText;
  readonly facts: readonly Fact[];
  /** when it is not the rule's usual one */ readonly severity?: Severity;
  readonly station?: StationId;
  readonly suggest?: Suggestion;
}
/** A rule as data, and its check: pure, and silent when it lacks what it needs. */
export interface CoherenceRule {
  /** 'theme.name' */ readonly id: string;
  readonly station: StationId;
  /** usual severity */ readonly severity: Severity;
  readonly title: LocalText;
  /** why a committee asks */ readonly why: LocalText;
  readonly source: LocalText;
  /** 'YYYY-MM' */ readonly since: string;
  /** the thresholds that the check compares with */ readonly reads?: readonly ThresholdId[];
  readonly check: (context: RuleContext) => readonly RaisedFinding[];
}
