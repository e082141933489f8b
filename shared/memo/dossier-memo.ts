/** The memo of a dossier as it stands: projection and findings are computed here, so that window and command line print the same. */
import { openFindings, setAsideFindings } from '../coherence/run.ts';
import { project } from '../projection/engine.ts';
import { buildMemo, type MemoOptions } from './build.ts';
import type { MemoDocument } from './document.ts';

export const dossierMemo = (options: Omit<MemoOptions, 'projection' | 'findings' | 'setAside'>): MemoDocument => {
  const { dossier, thresholds } = options;
  const projection = project(dossier);
  return buildMemo({
    ...options,
    projection,
    findings: openFindings(dossier, projection, thresholds),
    setAside: setAsideFindings(dossier, projection, thresholds),
  });
};
