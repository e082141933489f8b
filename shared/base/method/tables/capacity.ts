/** Capacity building: ten categories (tool default of 2026-11) and the investor's four levers (docs/method.md, "Capacity building"). */
import { type Option, option } from '../option.ts';

export const NEED_CATEGORIES: readonly Option[] = [
  option('strategy', 'Projet et stratégie', 'Project and strategy'),
  option('governance', 'Gouvernance', 'Governance'),
  option('team', 'Équipe et ressources humaines', 'Team and human resources'),
  option('volunteering', 'Bénévolat', 'Volunteering'),
  option('funding', 'Modèle et levée de fonds', 'Model and fundraising'),
  option('finance', 'Gestion financière et trésorerie', 'Financial management and cash'),
  option('legal', 'Juridique et fiscal', 'Legal and tax'),
  option('evaluation', 'Évaluation et données', 'Evaluation and data'),
  option('communication', 'Communication et plaidoyer', 'Communication and advocacy'),
  option('digital', 'Numérique et logistique', 'Digital and logistics'),
];
export const INVESTOR_LEVERS: readonly Option[] = [
  option('financing', 'Financement structurel pluriannuel', 'Multi-year core funding'),
  option('strategic', 'Appui stratégique', 'Strategic support'),
  option('expertise', 'Expertises rares et réseaux', 'Rare expertise and networks'),
  option('evaluation', 'Aide à évaluer l’utilité sociale', 'Help with evaluating social value'),
];
/** Described levels, the same for every category (tool default): a number alone says nothing. */
export const CAPACITY_LEVELS: readonly Option[] = [
  option('1', 'Rien n’est en place, ou tout tient à une personne', 'Nothing in place, or it all depends on one person'),
  option(
    '2',
    'Des pratiques existent, sans méthode ni relais',
    'Practices exist, with no method and no one to take over',
  ),
  option('3', 'Une méthode écrite, tenue par plusieurs', 'A written method, followed by several people'),
  option('4', 'Suivi, mesuré, amélioré chaque année', 'Monitored, measured, improved every year'),
];
export const PRIORITIES: readonly Option[] = [
  option('now', 'Avant le premier versement', 'Before the first payment'),
  option('year1', 'Dans l’année', 'Within the year'),
  option('later', 'Plus tard', 'Later'),
];
