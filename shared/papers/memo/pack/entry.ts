/** One dossier as a pack shows it beside others: its own facts and what the engine computes from them, never a mark. */
import { openFindings } from '#shared/assessment/coherence/run.ts';
import type { Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import type { Language } from '#shared/base/method/text.ts';
import { clip } from '#shared/base/text/clip.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { withoutDrafted } from '#shared/dossier/content/drafts.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { type MemoContext, memoContext } from '../context.ts';

export interface PackEntry extends MemoContext {
  /** place in the pack, from 1 */ readonly number: number;
  readonly project: string;
  readonly organisation: string;
}
/** A column of a comparison is narrow. */
const MAX_NAME = 80;

export const packEntry = (stored: Dossier, number: number, language: Language, thresholds?: Thresholds): PackEntry => {
  const dossier = withoutDrafted(stored);
  const projection = project(dossier);
  const c = memoContext({ dossier, projection, language, findings: openFindings(dossier, projection, thresholds) });
  const name = (id: string): string => clip(answerText(dossier, id).replace(/\s+/g, ' '), MAX_NAME, '…').text;
  return {
    ...c,
    number,
    project: name('request.projectName') || c.t('dossier.untitled'),
    organisation: name('request.organisationName'),
  };
};
