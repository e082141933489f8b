/**
 * The stage that the evidence supports (docs/method.md, "Moments", tool default of 2026-11): a project is at a stage only when the questions of the step before
 * are each answered with evidence; those of the third step count when somebody other than the applicant attests them.
 */
import { PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import type { Dossier } from './schema.ts';

export interface EvidenceStage {
  /** id of a stage (shared/base/method/options, STAGES) */ readonly stage:
    | 'experiment'
    | 'proof'
    | 'modelling'
    | 'scaling';
  /** questions still without evidence for the next stage */ readonly missing: readonly string[];
}

export const evidenceStage = (dossier: Pick<Dossier, 'answers' | 'proofs'>): EvidenceStage => {
  const isShown = (question: string, byOthers: boolean): boolean => {
    const answer = dossier.answers[question];
    const answered = answer?.state === 'answered' && answer.value !== undefined && answer.value !== '';
    const proved = dossier.proofs.some(
      (p) => p.question === question && p.text.trim() !== '' && (!byOthers || p.attestedBy !== 'bearer'),
    );
    return answered && (proved || (!byOthers && answer.source?.kind === 'document'));
  };
  const [proof, triple, deployment] = PROOF_STEPS;
  const lacking = (step: { readonly questions: readonly string[] }, byOthers: boolean): readonly string[] =>
    step.questions.filter((q) => !isShown(q, byOthers));
  const first = lacking(proof, false);
  if (first.length > 0)
    return { stage: first.length === proof.questions.length ? 'experiment' : 'proof', missing: first };
  const second = lacking(triple, false);
  if (second.length > 0) return { stage: 'modelling', missing: second };
  const third = lacking(deployment, true);
  return third.length > 0 ? { stage: 'modelling', missing: third } : { stage: 'scaling', missing: [] };
};
