/** Human riches: why people commit, who holds which skill (docs/method.md, "People"). */
import { type Option, option } from '../option.ts';

/** The four motivations of the method; two rational, two relational. */
export const MOTIVATIONS: readonly Option[] = [
  option('buildOneself', 'Se construire en se rendant utile', 'Growing by being useful'),
  option('developSkills', 'Développer ses compétences', 'Developing one’s skills'),
  option('takeCare', 'Prendre soin', 'Taking care'),
  option('createTies', 'Créer des liens', 'Creating ties'),
];
export const SKILL_DOMAINS: readonly Option[] = [
  option('mission', 'Métier de la mission', 'Core work of the project'),
  option('hr', 'Ressources humaines', 'Human resources'),
  option('communication', 'Communication', 'Communication'),
  option('fundraising', 'Levée de fonds et partenariats', 'Fundraising and partnerships'),
  option('commercial', 'Développement commercial', 'Business development'),
  option('tax', 'Fiscalité', 'Tax'),
  option('legal', 'Juridique', 'Legal'),
  option('accounting', 'Comptabilité et gestion', 'Accounting and management'),
  option('logistics', 'Logistique', 'Logistics'),
  option('it', 'Numérique', 'IT'),
  option('evaluation', 'Évaluation', 'Evaluation'),
  option('coordination', 'Coordination', 'Coordination'),
];
export const SKILL_STATES: readonly Option[] = [
  option('held', 'Détenue', 'Held'),
  option('toAcquire', 'À acquérir', 'To be acquired'),
  option('missing', 'Manquante', 'Missing'),
];
export const SKILL_HOLDERS: readonly Option[] = [
  option('employee', 'Salarié', 'Employee'),
  option('volunteer', 'Bénévole', 'Volunteer'),
  option('civicService', 'Volontaire (service civique)', 'Civic-service volunteer'),
  option('sponsorship', 'Mécénat de compétences', 'Skills-based giving'),
  option('supplier', 'Prestataire', 'Supplier'),
];
