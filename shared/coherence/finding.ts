import type { StationId } from '../method/stations.ts';
import type { LocalText } from '../method/text.ts';

/** What does not hold together: which rule, which facts raised it, where to go to answer. Never a score. */
export interface Finding {
  readonly rule: string;
  /** what it is about inside the rule (a line's id, a year…); rule + subject identify the finding */ readonly subject: string;
  readonly severity: 'info' | 'attention' | 'serious';
  readonly text: LocalText;
  /** the facts that raised it, each with its place */ readonly facts: readonly {
    readonly label: LocalText;
    readonly path: readonly string[];
  }[];
  readonly station: StationId;
  /** origin of the rule, e.g. "tool default 2026-11" or a law */ readonly source: LocalText;
}
