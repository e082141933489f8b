/** What stands above an answer on paper: a committee reads statements, where who fills a station is asked. What is no question keeps its own label. */
import type { Question } from '../question.ts';
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

const ON_PAPER: Readonly<Record<string, LocalText>> = {
  'request.summary': local('Le projet', 'The project'),
  'framing.context': local('Le besoin, et ce qui existe déjà', 'The need, and what already exists'),
  'framing.publics': local('Les personnes concernées', 'The people it is for'),
  'framing.objectives': local('Ce qui doit avoir changé dans trois ans', 'What is to have changed in three years'),
  'framing.means': local('Moyens humains, matériels et financiers', 'Human, material and financial means'),
  'framing.coherence': local('Les moyens au regard des objectifs', 'Means set against objectives'),
  'model.providers': local('Apporteurs des ressources', 'Providers of the income'),
  'model.counterpart': local('Contrepartie', 'Service in return'),
  'model.evolution': local('L’évolution du modèle, et ses raisons', 'How the model is to change, and why'),
  'model.conditions': local('Ce que cette évolution demande', 'What this change requires'),
  'opinion.recommendation': local('Recommandation', 'Recommendation'),
  'opinion.exitTest': local('Nous sortons quand', 'We exit when'),
  'innovation.needs': local('Besoins', 'Needs'),
  'innovation.results': local('Résultats', 'Results'),
  'innovation.ambition': local('Ambition', 'The ambition'),
  'innovation.solutions': local('Les solutions', 'The solutions'),
  'innovation.valueChain': local('Chaîne de valeur', 'Value chain'),
  'innovation.economicModel': local('Modèle socio-économique', 'Socio-economic model'),
  'innovation.arrangement': local('Dispositif', 'Delivery model'),
  'innovation.governance': local('Gouvernance', 'Governance'),
  'innovation.framework': local('Cadre technique', 'Technical framework'),
  'innovation.socialNeed': local('Besoin social non ou mal satisfait', 'Social need unmet or poorly met'),
  'innovation.involvement': local('Personnes associées, et comment', 'Who takes part, and how'),
  'innovation.otherEffects': local('Autres effets positifs', 'Other positive effects'),
  'innovation.riskTaking': local('Expérimentation et prise de risque', 'Experiment and risk'),
  'alliances.partners': local('Partenaires du projet', 'Partners of the project'),
  'alliances.maturity': local('État de chaque alliance', 'Where each alliance stands'),
  'alliances.relations': local('Les personnes, et leur confiance', 'The people, and the trust between them'),
  'alliances.operations': local('Actions et moyens communs', 'Actions and shared means'),
  'alliances.vision': local('Vision commune, et territoire', 'Shared vision, and area'),
  'projection.assumptions': local('Comment les montants sont estimés', 'How the amounts are estimated'),
  'impact.theory': local('Théorie du changement', 'Theory of change'),
  'impact.what': local(
    'Quoi : l’effet visé, et ce qu’il compte pour les personnes',
    'What: the effect, and its meaning to people',
  ),
  'impact.who': local('Qui : les personnes, et d’où elles partent', 'Who: the people, and their starting point'),
  'impact.howMuch': local('Combien : nombre de personnes, profondeur, durée', 'How much: people, depth, duration'),
  'impact.contribution': local(
    'Contribution : ce qui se serait passé sans le projet',
    'Contribution: what would have happened anyway',
  ),
};

export const paperLabel = (question: Question): LocalText => ON_PAPER[question.id] ?? question.label;
