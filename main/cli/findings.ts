/** What does not hold together in a dossier: the one place where the command line asks. */
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { openFindings, setAsideFindings } from '#shared/assessment/coherence/run.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

/** A finding as the command line writes it: programs that read it know the thresholds as `marks`. */
export type FindingEntry = Omit<Finding, 'thresholds'> & { readonly marks: Finding['thresholds'] };

export interface FindingsReport {
  readonly findings: readonly FindingEntry[];
  /** those that the assessor put aside, with the reason */ readonly setAside: readonly (FindingEntry & {
    readonly reason: string;
  })[];
}

const entryOf = ({ thresholds, ...finding }: Finding): FindingEntry => ({ ...finding, marks: thresholds });

export const findingsOf = (dossier: Dossier, projection: Projection): FindingsReport => ({
  findings: openFindings(dossier, projection).map(entryOf),
  setAside: setAsideFindings(dossier, projection).map(({ finding, setAside }) => ({
    ...entryOf(finding),
    reason: setAside.reason,
  })),
});
