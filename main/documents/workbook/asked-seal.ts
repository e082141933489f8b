import { contentSeal } from '#main/seal/seal.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

/** The fingerprint of what the applicant is asked about: sending marks the questions, and that alone changes nothing for him. */
export const askedSeal = (dossier: Dossier): string =>
  contentSeal({
    ...dossier,
    bearerQuestions: dossier.bearerQuestions.map(({ sentOn: _sent, deadline: _deadline, ...question }) => question),
  });
