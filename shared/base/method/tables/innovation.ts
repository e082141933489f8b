/** Innovation: three steps, nine questions, who has a stake (docs/method.md, "Innovation"). The pairing of groups and questions is a tool default of 2026-11. */
import { type Option, option } from '../option.ts';

export const PROOF_STEPS = [
  {
    id: 'proof',
    label: { fr: 'Preuve de concept', en: 'Proof of concept' },
    questions: ['innovation.needs', 'innovation.results', 'innovation.ambition'],
  },
  {
    id: 'triple',
    label: { fr: 'Triple innovation', en: 'Triple innovation' },
    questions: ['innovation.solutions', 'innovation.valueChain', 'innovation.economicModel'],
  },
  {
    id: 'deployment',
    label: { fr: 'Structurer le déploiement', en: 'Structuring deployment' },
    questions: ['innovation.arrangement', 'innovation.governance', 'innovation.framework'],
  },
] as const;
export const PROOF_QUESTION_IDS = PROOF_STEPS.flatMap((s) => [...s.questions]);
/** Step 3 is shown by others than the applicant: an invention becomes an innovation when its ecosystem takes it up. */
export const ATTESTED_BY: readonly Option[] = [
  option('bearer', 'Le porteur', 'The applicant'),
  option('beneficiaries', 'Les personnes concernées', 'The people concerned'),
  option('partner', 'Un partenaire', 'A partner'),
  option('institution', 'Une institution', 'An institution'),
  option('evaluator', 'Un évaluateur indépendant', 'An independent evaluator'),
  option('academic', 'Une équipe académique', 'An academic team'),
];
export const STAKEHOLDER_GROUPS: readonly Option[] = [
  option('bearer', 'Porteur du projet', 'The applicant'),
  option('communities', 'Collectivités territoriales', 'Local authorities'),
  option('inhabitants', 'Habitants', 'Residents'),
  option('investors', 'Investisseurs publics et privés', 'Public and private investors'),
  option('associations', 'Associations', 'Associations'),
  option('academics', 'Académiques', 'Academics'),
  option('firms', 'Entreprises et fondations', 'Companies and foundations'),
  option('institutions', 'Institutions', 'Institutions'),
];
