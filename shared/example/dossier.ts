import type { Language } from '#shared/base/method/text.ts';
import { typeset } from '#shared/base/method/typeset.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleAnswers } from './answers.ts';
import { exampleAssessment, type Say } from './assessment.ts';
import { examplePlan } from './plan.ts';
import { exampleStations } from './stations.ts';

/**
 * The worked example: a fictitious association that moves from subsidies to a hybrid model and needs cash, skills and an alliance to do so.
 * Its SIREN only has a valid check digit; it is nobody's.
 */
export const exampleDossier = (id: string, language: Language): Dossier => {
  const say: Say = ([fr, en]) => (language === 'fr' ? typeset(fr) : en);
  return {
    ...emptyDossier(id, { startMonth: '2027-01' }),
    answers: exampleAnswers(say),
    ...examplePlan(say),
    ...exampleAssessment(say),
    ...exampleStations(say, language),
  };
};
