/** Lists to choose from; tool defaults of 2026-11 unless said otherwise. */
import { type Option, option } from './option.ts';

export const LEGAL_FORMS: readonly Option[] = [
  option('association', 'Association loi 1901', 'Association (1901 law)'),
  option(
    'associationRup',
    'Association reconnue d’utilité publique',
    'Association recognised as being of public benefit',
  ),
  option(
    'associationLocal',
    'Association de droit local (Alsace-Moselle)',
    'Association under local law (Alsace-Moselle)',
  ),
  option('foundation', 'Fondation', 'Foundation'),
  option('foundationLocal', 'Fondation de droit local (Alsace-Moselle)', 'Foundation under local law (Alsace-Moselle)'),
  option('endowment', 'Fonds de dotation', 'Endowment fund'),
  option('cooperative', 'Coopérative (SCIC, SCOP)', 'Co-operative'),
  option('company', 'Société commerciale de l’ESS', 'Social economy company'),
  option('mutual', 'Mutuelle', 'Mutual society'),
  option('notYet', 'Pas encore créée', 'Not yet created'),
];
/** Forms declared to the prefecture, with a number of the national register (RNA); and those entered in the register of a court of Alsace-Moselle. */
export const IN_NATIONAL_REGISTER: readonly string[] = ['association', 'associationRup'];
export const IN_LOCAL_REGISTER: readonly string[] = ['associationLocal'];
export const FIELDS: readonly Option[] = [
  option('socialCare', 'Sanitaire et social', 'Health and social care'),
  option('disability', 'Handicap', 'Disability'),
  option('integration', 'Insertion et emploi', 'Work integration and employment'),
  option('education', 'Éducation et jeunesse', 'Education and youth'),
  option('housing', 'Logement', 'Housing'),
  option('environment', 'Environnement', 'Environment'),
  option('culture', 'Culture', 'Culture'),
  option('sport', 'Sport', 'Sport'),
  option('rural', 'Développement rural et local', 'Rural and local development'),
  option('solidarity', 'Solidarité internationale', 'International solidarity'),
  option('rights', 'Défense des droits', 'Defence of rights'),
  option('other', 'Autre', 'Other'),
];
/** Moments of a project (docs/method.md, "Moments"). */
export const STAGES: readonly Option[] = [
  option('idea', 'Idée, émergence', 'Idea, emergence'),
  option('experiment', 'Expérimentation', 'Experiment'),
  option('proof', 'Preuve de concept', 'Proof of concept'),
  option('modelling', 'Modélisation', 'Modelling'),
  option('scaling', 'Changement d’échelle', 'Scaling up'),
  option('adoption', 'Appropriation, généralisation', 'Adoption, general use'),
];
export const INSTRUMENTS: readonly Option[] = [
  option('grant', 'Subvention ou don', 'Grant'),
  option('repayableAdvance', 'Avance remboursable', 'Repayable advance'),
  option('participatingLoan', 'Prêt participatif', 'Participating loan'),
  option('titreAssociatif', 'Titres associatifs', 'Titres associatifs (association bonds)'),
  option('contributionWithRecovery', 'Apport avec droit de reprise', 'Recoverable contribution'),
  option('mixed', 'Plusieurs instruments', 'Several instruments'),
];
/** What a committee can decide (docs/method.md, "Decisions"). */
export const DECISIONS: readonly Option[] = [
  option('agreed', 'Accord', 'Approve'),
  option('conditions', 'Accord sous conditions', 'Approve with conditions'),
  option('deferred', 'Ajournement', 'Defer'),
  option('redirected', 'Réorientation', 'Redirect'),
  option('refused', 'Refus', 'Decline'),
];
/** Two logics that must not be judged by the same thresholds (docs/method.md, "Two logics"). */
export const STRUCTURE_KINDS: readonly Option[] = [
  option(
    'generalInterest',
    'Structure d’intérêt général (dépendante par nature)',
    'General-interest body (dependent by nature)',
  ),
  option('socialOperator', 'Opérateur économique à finalité sociale', 'Social enterprise'),
];
export const PROVIDERS: readonly Option[] = [
  option('members', 'Les membres', 'Members'),
  option('users', 'Les usagers et clients', 'Users and customers'),
  option('public', 'Les pouvoirs publics', 'Public authorities'),
  option('institutions', 'Des institutions internationales', 'International institutions'),
  option('private', 'Des particuliers, entreprises ou fondations', 'Individuals, companies or foundations'),
  option('founders', 'Les organisations fondatrices', 'Founding organisations'),
];
export const COUNTERPARTS: readonly Option[] = [
  option('mostlyWith', 'Surtout en contrepartie d’un service', 'Mostly in return for a service'),
  option('mostlyWithout', 'Surtout sans contrepartie', 'Mostly with nothing in return'),
  option('both', 'Les deux', 'Both'),
];
