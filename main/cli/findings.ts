/** What does not hold together in a dossier: the one place where the command line asks. */
import type { Finding } from '#shared/coherence/finding.ts';
import { openFindings, setAsideFindings } from '#shared/coherence/run.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import type { Projection } from '#shared/projection/projection.ts';

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
