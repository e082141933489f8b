import { expect, it } from 'vitest';
import { PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import { emptyDossier } from './empty.ts';
import { evidenceStage } from './evidence-stage.ts';
import type { Dossier } from './schema.ts';

const withProofs = (steps: number, attestedBy: string): Dossier => {
  const dossier = emptyDossier('a', { startMonth: '2027-01' });
  const questions = PROOF_STEPS.slice(0, steps).flatMap((s) => [...s.questions]);
  return {
    ...dossier,
    answers: Object.fromEntries(questions.map((q) => [q, { state: 'answered' as const, value: 'x' }])),
    proofs: questions.map((question, i) => ({
      id: `p${i}`,
      question,
      text: 'seen',
      attestedBy,
      who: '',
      date: '',
    })),
  };
};
it('needs evidence, not only answers', () => {
  const dossier = withProofs(3, 'evaluator');
  expect(evidenceStage({ ...dossier, proofs: [] }).stage).toBe('experiment');
});
it('reaches modelling with the proof of concept, and scaling only when others attest the deployment', () => {
  expect(evidenceStage(withProofs(0, 'bearer')).stage).toBe('experiment');
  expect(evidenceStage(withProofs(1, 'bearer')).stage).toBe('modelling');
  expect(evidenceStage(withProofs(3, 'bearer'))).toMatchObject({ stage: 'modelling' });
  expect(evidenceStage(withProofs(3, 'bearer')).missing).toEqual([...PROOF_STEPS[2].questions]);
  expect(evidenceStage(withProofs(3, 'partner'))).toEqual({ stage: 'scaling', missing: [] });
});
