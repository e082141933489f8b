/** What the list shows of a dossier, computed from it in the transaction that changes it; its completeness and its findings follow (outdated.ts). */

import { classify, profileLabel } from '#shared/base/method/classify.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export interface Summary {
  readonly project: string;
  readonly organisation: string;
  readonly stage: string;
  /** computed from the last closed year, e.g. "M4" or "M2 + M4"; empty when that year is not known */
  readonly model: string;
  readonly field: string;
  readonly askedCents: number | null;
  readonly proposedCents: number | null;
  readonly grantedCents: number | null;
  readonly decisionDate: string;
  readonly owner: string;
  readonly openQuestions: number;
}
const modelOf = ({ resources }: Dossier): string => {
  const byLeaf: Partial<Record<LeafId, number>> = {};
  for (const { leaf, history } of resources) if (leaf !== null) byLeaf[leaf] = (byLeaf[leaf] ?? 0) + (history[2] ?? 0);
  return profileLabel(classify(byLeaf).models);
};
const wholeCents = (dossier: Dossier, id: string): number | null => {
  const value = answerNumber(dossier, id);
  return value === null || !Number.isSafeInteger(value) ? null : value;
};

/** @param before the state it follows, with its model: the same resources have the same one */
export const summarise = (
  dossier: Dossier,
  before: { readonly dossier: Dossier; readonly model: string } | null,
): Summary => ({
  project: answerText(dossier, 'request.projectName').trim(),
  organisation: answerText(dossier, 'request.organisationName').trim(),
  stage: answerText(dossier, 'request.stage'),
  model: before?.dossier.resources === dossier.resources ? before.model : modelOf(dossier),
  field: answerText(dossier, 'request.field'),
  askedCents: wholeCents(dossier, 'request.amountAsked'),
  proposedCents: wholeCents(dossier, 'request.amountProposed'),
  grantedCents: wholeCents(dossier, 'request.amountGranted'),
  decisionDate: answerText(dossier, 'request.decisionDate'),
  owner: answerText(dossier, 'request.owner').trim(),
  openQuestions: dossier.bearerQuestions.filter((q) => q.status === 'open').length,
});
