/** The memo of a dossier as it stands: projection and findings are computed here, so that window and command line print the same. */
import { openFindings, setAsideFindings } from '#shared/assessment/coherence/run.ts';
import { withoutDrafted } from '#shared/dossier/content/drafts.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { applicantCopy } from './applicant-copy.ts';
import { buildMemo, type MemoOptions } from './build.ts';
import type { MemoDocument } from './document.ts';

/** Plain data: it can be handed to a worker. */
export type DossierMemoOptions = Omit<MemoOptions, 'projection' | 'findings' | 'setAside'>;

/** An applicant's memo is made from a copy without anything internal: what is not in it cannot be printed, nor told in a property of the file. */
export const dossierMemo = (options: DossierMemoOptions): MemoDocument => {
  if (options.audience === 'bearer') {
    // Opinions, why the foundation set a threshold, other dossiers, and what it called a version are its own affair.
    const { opinions: _internal, thresholds: _ours, peers: _others, frozen, ...rest } = options;
    const dossier = applicantCopy(withoutDrafted(options.dossier));
    return buildMemo({
      ...rest,
      ...(frozen === undefined ? {} : { frozen: { ...frozen, name: '' } }),
      dossier,
      projection: project(dossier),
    });
  }
  const { thresholds } = options;
  const dossier = withoutDrafted(options.dossier);
  const projection = project(dossier);
  return buildMemo({
    ...options,
    dossier,
    projection,
    findings: openFindings(dossier, projection, thresholds),
    setAside: setAsideFindings(dossier, projection, thresholds),
  });
};
