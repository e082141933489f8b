/** Impact: the goals of the United Nations, five dimensions, nine risks (docs/method.md, "Impact"). Goal names are the official ones, shortened as the UN does. */
import { type Option, option } from '../option.ts';

export const SDGS: readonly Option[] = [
  option('1', 'Pas de pauvreté', 'No poverty'),
  option('2', 'Faim « zéro »', 'Zero hunger'),
  option('3', 'Bonne santé et bien-être', 'Good health and well-being'),
  option('4', 'Éducation de qualité', 'Quality education'),
  option('5', 'Égalité entre les sexes', 'Gender equality'),
  option('6', 'Eau propre et assainissement', 'Clean water and sanitation'),
  option('7', 'Énergie propre et d’un coût abordable', 'Affordable and clean energy'),
  option('8', 'Travail décent et croissance économique', 'Decent work and economic growth'),
  option('9', 'Industrie, innovation et infrastructure', 'Industry, innovation and infrastructure'),
  option('10', 'Inégalités réduites', 'Reduced inequalities'),
  option('11', 'Villes et communautés durables', 'Sustainable cities and communities'),
  option('12', 'Consommation et production responsables', 'Responsible consumption and production'),
  option('13', 'Lutte contre les changements climatiques', 'Climate action'),
  option('14', 'Vie aquatique', 'Life below water'),
  option('15', 'Vie terrestre', 'Life on land'),
  option('16', 'Paix, justice et institutions efficaces', 'Peace, justice and strong institutions'),
  option('17', 'Partenariats pour la réalisation des objectifs', 'Partnerships for the goals'),
];
export const MAX_GOALS = 3;
/** What a goal counts, for the decision note. */
export const GOAL_ROLES: readonly Option[] = [
  option('result', 'Le résultat que l’appui vise', 'The outcome our support is for'),
  option('other', 'Autre effet', 'Another effect'),
];
export const IMPACT_RISKS: readonly Option[] = [
  option('evidence', 'Les preuves sont faibles', 'Evidence is weak'),
  option('external', 'Le contexte change', 'The context changes'),
  option('participation', 'Les personnes concernées ne sont pas entendues', 'The people concerned are not heard'),
  option('dropOff', 'L’effet disparaît après', 'The effect fades afterwards'),
  option('efficiency', 'Le même effet coûterait moins autrement', 'The same effect would cost less another way'),
  option('execution', 'Les actions ne se font pas comme prévu', 'Actions are not carried out as planned'),
  option('alignment', 'L’impact n’est pas ancré dans le modèle', 'Impact is not built into the model'),
  option('unexpected', 'Des effets négatifs inattendus', 'Unexpected negative effects'),
  option('endurance', 'L’action ne dure pas assez', 'The action does not last long enough'),
];
