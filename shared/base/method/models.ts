/**
 * The seven models of financial resources (docs/method.md, "Models"): published in France in 2014, told here in our own words.
 * Traits carry an id so that what they imply for a project can be written beside them.
 */
import type { LocalText } from './text.ts';
import { local } from './typeset.ts';

export const MODEL_IDS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;
export type ModelId = (typeof MODEL_IDS)[number];

export interface Trait {
  readonly id: string;
  readonly kind: 'advantage' | 'drawback';
  readonly label: LocalText;
  /** what the assessor is invited to say about it for this project */ readonly prompt: LocalText;
}
export interface Model {
  readonly id: ModelId;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly fields: LocalText;
  readonly traits: readonly Trait[];
}
const plus = (id: string, fr: string, en: string, pfr: string, pen: string): Trait => ({
  id,
  kind: 'advantage',
  label: local(fr, en),
  prompt: local(pfr, pen),
});
const minus = (id: string, fr: string, en: string, pfr: string, pen: string): Trait => ({
  id,
  kind: 'drawback',
  label: local(fr, en),
  prompt: local(pfr, pen),
});

export const MODELS: readonly Model[] = [
  {
    id: 'M1',
    name: { fr: 'Autonomie des membres', en: 'Member autonomy' },
    description: {
      fr: 'Le projet vit de l’engagement de ses membres et de leurs cotisations.',
      en: 'The project runs on its members’ commitment and membership fees.',
    },
    fields: {
      fr: 'Associations au service de leurs membres, vie de quartier',
      en: 'Associations serving their members, neighbourhood life',
    },
    traits: [
      plus(
        'freedom',
        'Grande liberté d’action',
        'Great freedom of action',
        'Quelles décisions cette liberté permet-elle ici ?',
        'What decisions does this freedom make possible here?',
      ),
      minus(
        'growth',
        'Développement limité',
        'Limited growth',
        'Combien de membres faudrait-il pour porter l’ambition à 3 ans ?',
        'How many members would the 3-year ambition need?',
      ),
    ],
  },
  {
    id: 'M2',
    name: { fr: 'Prestations et valorisation de savoir-faire', en: 'Services and know-how' },
    description: {
      fr: 'L’activité s’autofinance pour l’essentiel : ventes, prestations, événements, location.',
      en: 'The activity largely pays for itself: sales, services, events, hire.',
    },
    fields: {
      fr: 'Formation, insertion par l’activité, tourisme social, culture, sport, services à la personne',
      en: 'Training, work integration, social tourism, culture, sport, personal services',
    },
    traits: [
      plus(
        'foresight',
        'Capacité à se projeter',
        'Ability to plan ahead',
        'Sur quelles commandes ou quels clients réguliers repose la visibilité ?',
        'What orders or regular customers give visibility?',
      ),
      minus(
        'solvency',
        'Éloignement des publics non solvables',
        'Drifting away from people who cannot pay',
        'Comment les publics qui ne peuvent pas payer restent-ils servis ?',
        'How will people who cannot pay still be served?',
      ),
      minus(
        'commitment',
        'Bénévolat et utilité sociale fragilisés',
        'Volunteering and social purpose weakened',
        'Que devient la place des bénévoles quand l’activité se vend ?',
        'What is the place of volunteers once the activity is sold?',
      ),
    ],
  },
  {
    id: 'M3',
    name: { fr: 'Opérateur de politique publique', en: 'Public service provider' },
    description: {
      fr: 'Une mission confiée par la puissance publique finance l’activité : tarifs, forfaits, délégation.',
      en: 'Public authorities pay for the activity as a service they entrust: tariffs, lump sums, delegation.',
    },
    fields: {
      fr: 'Sanitaire et social, justice, handicap, emploi, enfance et jeunesse en partie',
      en: 'Health and social care, justice, disability, employment, part of childhood and youth',
    },
    traits: [
      plus(
        'security',
        'Sécurité financière pluriannuelle',
        'Multi-year financial security',
        'Jusqu’à quelle date la mission est-elle garantie ?',
        'Until when is the service guaranteed?',
      ),
      plus(
        'recognition',
        'Reconnaissance par les pouvoirs publics',
        'Recognition by public authorities',
        'Quel agrément ou quelle convention l’atteste ?',
        'What approval or agreement confirms it?',
      ),
      minus(
        'merger',
        'Pression au regroupement',
        'Pressure to merge',
        'Un regroupement est-il attendu par le financeur ?',
        'Does the funder expect a merger?',
      ),
      minus(
        'innovation',
        'Peu de place pour innover',
        'Little room to innovate',
        'Avec quelles ressources l’innovation est-elle financée ?',
        'What income pays for innovation?',
      ),
      minus(
        'rigidity',
        'Cadre rigide',
        'Rigid framework',
        'Quelles règles du cadre contraignent ce projet ?',
        'What rules constrain this project?',
      ),
    ],
  },
  {
    id: 'M4',
    name: { fr: 'Subventions publiques', en: 'Public grants' },
    description: {
      fr: 'La collectivité soutient majoritairement une initiative associative d’intérêt général.',
      en: 'Public money is the main support of an association’s own initiative.',
    },
    fields: {
      fr: 'Développement rural, éducation populaire, quartiers, recherche, défense des droits',
      en: 'Rural development, community education, urban neighbourhoods, research, rights',
    },
    traits: [
      plus(
        'initiative',
        'Initiative de l’association respectée',
        'The association’s own initiative is respected',
        'Qui a défini les actions subventionnées ?',
        'Who designed the work that is grant-funded?',
      ),
      plus(
        'flexibility',
        'Souplesse',
        'Flexibility',
        'Quelle part des subventions est libre d’emploi ?',
        'What share of public grants is unrestricted?',
      ),
      minus(
        'cash',
        'Trésorerie nécessaire pour les délais de paiement',
        'Cash needed to bridge payment delays',
        'Quel mois est le plus bas et comment est-il couvert ?',
        'Which month is the lowest, and how is it covered?',
      ),
      minus(
        'yearly',
        'Attribution annuelle',
        'Awarded year by year',
        'Quelles conventions pluriannuelles sont possibles ?',
        'What multi-year agreements are possible?',
      ),
      minus(
        'instability',
        'Instabilité à moyen terme',
        'Medium-term instability',
        'Que devient le projet si une subvention s’arrête ?',
        'What happens to the project if a public grant stops?',
      ),
    ],
  },
  {
    id: 'M5',
    name: { fr: 'Abondement', en: 'Match funding' },
    description: {
      fr: 'Des ressources propres ou de partenaires (10 à 50 %) déclenchent l’abondement d’une institution, souvent internationale.',
      en: 'Own or partners’ money (10 to 50%) triggers match funding from an institution, often international.',
    },
    fields: { fr: 'Solidarité internationale', en: 'International solidarity' },
    traits: [
      plus(
        'initiative',
        'Initiative laissée à l’association',
        'The association keeps the initiative',
        'Quelle innovation cette initiative permet-elle ?',
        'What innovation does this initiative make possible?',
      ),
      minus(
        'rules',
        'Sélection et évaluation exigeantes',
        'Demanding selection and evaluation',
        'Qui détient la compétence de gestion de ces fonds ?',
        'Who has the skills to manage these funds?',
      ),
      minus(
        'ownShare',
        'Part propre indispensable',
        'Own share essential',
        'D’où vient la part propre, et est-elle acquise ?',
        'Where does the own share come from, and is it secured?',
      ),
    ],
  },
  {
    id: 'M6',
    name: { fr: 'Mobilisation privée', en: 'Private giving' },
    description: {
      fr: 'Des particuliers ou des entreprises financent la cause par leurs dons et leur mécénat.',
      en: 'Individuals or companies fund the cause through gifts and corporate giving.',
    },
    fields: {
      fr: 'Environnement, lutte contre la précarité, associations de malades',
      en: 'Environment, poverty, patients’ associations',
    },
    traits: [
      plus(
        'voice',
        'Indépendance de parole',
        'Independent voice',
        'Sur quels sujets cette indépendance compte-t-elle ?',
        'On what subjects does this independence matter?',
      ),
      plus(
        'autonomy',
        'Autonomie plus large',
        'Wider autonomy',
        'Quelle part des dons est libre d’emploi ?',
        'What share of gifts is unrestricted?',
      ),
      minus(
        'instrument',
        'Risque d’instrumentalisation',
        'Risk of being used for image',
        'Quelles règles encadrent l’image des partenaires ?',
        'What rules govern partners’ use of their image?',
      ),
      minus(
        'collection',
        'Coût de la collecte',
        'Cost of fundraising',
        'Combien coûte un euro collecté ?',
        'What does it cost to raise one euro?',
      ),
    ],
  },
  {
    id: 'M7',
    name: { fr: 'Modèle mutualisé', en: 'Pooled model' },
    description: {
      fr: 'Des organisations fondatrices investissent ensemble pour une mission commune.',
      en: 'Founding organisations invest together in a shared mission.',
    },
    fields: { fr: 'Médiation sociale, outils communs', en: 'Social mediation, shared tools' },
    traits: [
      plus(
        'leverage',
        'Effet de levier, y compris vers l’abondement',
        'Leverage, including towards match funding',
        'Quels financements l’engagement des fondateurs déclenche-t-il ?',
        'What funding does the founders’ commitment trigger?',
      ),
      minus(
        'founders',
        'Poids des fondateurs',
        'Weight of the founders',
        'Que se passe-t-il si un fondateur se retire ?',
        'What happens if a founder leaves?',
      ),
    ],
  },
];
const modelIndex = new Map(MODELS.map((m) => [m.id, m]));
export const modelById = (id: ModelId): Model => modelIndex.get(id) as Model;
