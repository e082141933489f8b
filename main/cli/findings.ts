/** What does not hold together in a dossier: the one place where the command line asks. */
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { openFindings, setAsideFindings } from '#shared/assessment/coherence/run.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';

export interface Found {
  readonly findings: readonly Finding[];
  /** those that the assessor put aside, with the reason */ readonly setAside: readonly (Finding & {
    readonly reason: string;
  })[];
}

export const findingsOf = (dossier: Dossier, projection: Projection): Found => ({
  findings: openFindings(dossier, projection),
  setAside: setAsideFindings(dossier, projection).map(({ finding, setAside }) => ({
    ...finding,
    reason: setAside.reason,
  })),
});
