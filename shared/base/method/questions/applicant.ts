/**
 * The questions that the applicant of a project answers himself, in words for him: what is asked, and what helps to answer. Tool defaults of 2026-11: the
 * assessor’s words stay beside them, under the same identifiers.
 */
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export interface ApplicantWords {
  readonly ask: LocalText;
  readonly help: LocalText;
}
const say = (askFr: string, askEn: string, helpFr: string, helpEn: string): ApplicantWords => ({
  ask: local(askFr, askEn),
  help: local(helpFr, helpEn),
});

export const APPLICANT_WORDS: Readonly<Record<string, ApplicantWords>> = {
  'request.organisationName': say(
    'Nom de votre organisation',
    'Name of your organisation',
    'Tel qu’il figure dans vos statuts.',
    'As in your articles of association.',
  ),
  'request.legalForm': say('Forme juridique', 'Legal form', 'Choisissez dans la liste.', 'Choose from the list.'),
  'request.siren': say(
    'Numéro SIREN',
    'SIREN number',
    'Neuf chiffres ; un SIRET convient aussi.',
    'Nine digits; a SIRET will do.',
  ),
  'request.rna': say(
    'Numéro RNA',
    'RNA number',
    'Pour une association : W suivi de neuf chiffres.',
    'For an association: W followed by nine digits.',
  ),
  'request.localRegister': say(
    'Registre local (Alsace-Moselle)',
    'Local register (Alsace-Moselle)',
    'Pour une association de droit local : tribunal, volume et folio.',
    'For an association under local law: court, volume and folio.',
  ),
  'request.founded': say('Année de création', 'Year founded', 'Quatre chiffres.', 'Four digits.'),
  'request.address': say(
    'Adresse du siège',
    'Registered address',
    'Numéro, rue, code postal, commune.',
    'Number, street, postcode, town.',
  ),
  'request.history': say(
    'D’où vient votre organisation, qui y décide, quelle équipe la fait vivre ?',
    'Where does your organisation come from, who takes the decisions, and what team runs it?',
    'Quelques dates, les instances, les salariés et les bénévoles.',
    'A few dates, the governing bodies, staff and volunteers.',
  ),
  'request.projectName': say(
    'Nom du projet',
    'Name of the project',
    'Court : il figurera en titre.',
    'Keep it short: it will be used as a title.',
  ),
  'request.summary': say(
    'Votre projet en quelques phrases',
    'Your project in a few sentences',
    'Ce que vous faites, pour qui, où, et ce que vous voulez changer.',
    'What you do, for whom, where, and what you want to change.',
  ),
  'request.field': say(
    'Domaine principal',
    'Main field',
    'Choisissez le plus proche dans la liste.',
    'Choose the nearest in the list.',
  ),
  'request.territory': say(
    'Territoire concerné',
    'Area covered',
    'Communes, département, région ou pays.',
    'Towns, county, region or country.',
  ),
  'request.stage': say(
    'Où en est votre projet ?',
    'Where does your project stand?',
    'De la première idée à la généralisation : choisissez le stade le plus proche.',
    'From the first idea to general use: choose the nearest stage.',
  ),
  'request.amountAsked': say(
    'Montant que vous demandez',
    'Amount you are requesting',
    'Pour toute la durée demandée.',
    'For the whole period of your request.',
  ),
  'request.instrument': say(
    'Forme du soutien souhaité',
    'Form of support you would like',
    'Don, avance, prêt, apport : choisissez dans la liste.',
    'Grant, advance, loan, contribution: choose from the list.',
  ),
  'request.use': say(
    'À quoi servira ce montant ?',
    'What will this amount be used for?',
    'Les dépenses qu’il paie, et quand.',
    'The expenditure it will pay for, and when.',
  ),
  'framing.context': say(
    'À quel besoin répondez-vous, sur quel territoire, avec quels acteurs déjà présents ?',
    'What need do you meet, where, and who is already active there?',
    'Des chiffres ou des études si vous en avez, avec leur source.',
    'Figures or studies, if you have any, with their source.',
  ),
  'framing.publics': say(
    'À qui votre projet s’adresse-t-il ?',
    'Who is your project for?',
    'Les personnes, leurs situations, comment elles viennent à vous.',
    'The people, their situations, how they reach you.',
  ),
  'framing.beneficiaries': say(
    'Personnes concernées par an, aujourd’hui',
    'People reached per year, today',
    'Le nombre compté lors de la dernière année complète.',
    'The number counted in the last full year.',
  ),
  'framing.objectives': say(
    'Que voulez-vous avoir changé dans trois ans ?',
    'What do you want to have changed in three years?',
    'Deux ou trois changements que l’on pourra constater.',
    'Two or three changes that can be observed.',
  ),
  'framing.ambition': say(
    'Personnes concernées par an, dans trois ans',
    'People reached per year, in three years',
    'Votre prévision pour la troisième année.',
    'Your forecast for the third year.',
  ),
  'framing.means': say(
    'Avec quels moyens humains, matériels et financiers ?',
    'With what human, material and financial means?',
    'Ce que vous avez déjà, et ce qui manque.',
    'What you already have, and what is missing.',
  ),
  'innovation.needs': say(
    'Qu’est-ce qui montre que votre réponse est la bonne pour ce besoin ?',
    'What shows that your response is the right one for this need?',
    'Enquêtes, demandes reçues, liste d’attente, avis des personnes.',
    'Surveys, requests received, waiting list, people’s views.',
  ),
  'innovation.results': say(
    'Quels résultats avez-vous déjà obtenus ?',
    'What results have you already achieved?',
    'Des faits mesurés : combien, quand, mesurés par qui.',
    'Measured facts: how many, when, measured by whom.',
  ),
  'innovation.ambition': say(
    'Jusqu’où cette réponse peut-elle aller ?',
    'How far can this response go?',
    'Combien de personnes ou de territoires pourraient en avoir besoin.',
    'How many people or places might need it.',
  ),
  'innovation.solutions': say(
    'Que proposez-vous de nouveau, et comment cela se déroule-t-il ?',
    'What is new about what you offer, and how does it work?',
    'Le parcours d’une personne, du début à la fin.',
    'One person’s path, from beginning to end.',
  ),
  'innovation.valueChain': say(
    'Qui produit, qui distribue, qui accompagne ?',
    'Who produces, who distributes, who supports?',
    'Votre rôle et celui de vos partenaires.',
    'Your role and that of your partners.',
  ),
  'innovation.economicModel': say(
    'De quoi votre réponse vit-elle, et de quoi vivra-t-elle ?',
    'What funds your work today, and what will fund it in future?',
    'Compétences, financements et investissements nécessaires.',
    'Skills, funding and investment required.',
  ),
  'innovation.arrangement': say(
    'Comment votre réponse peut-elle sortir de l’expérimentation ?',
    'How can your work go beyond the pilot?',
    'L’organisation prévue pour la déployer.',
    'How you plan to organise its roll-out.',
  ),
  'innovation.governance': say(
    'Qui décidera de son orientation et de son usage ?',
    'Who will decide on its direction and use?',
    'Les instances, et la place des partenaires et des personnes concernées.',
    'The governing bodies, and the place of partners and of the people concerned.',
  ),
  'innovation.framework': say(
    'Quel cadre juridique, fiscal ou social faut-il ?',
    'What legal, tax or employment framework does it need?',
    'Agréments, conventions, évolutions de la règle.',
    'Approvals, agreements, changes in the rules.',
  ),
  'model.structureKind': say(
    'Nature de votre structure',
    'Type of organisation',
    'Choisissez dans la liste ce qui vous décrit le mieux.',
    'Choose what describes you best from the list.',
  ),
  'model.providers': say(
    'Qui apporte vos ressources ?',
    'Who provides your income?',
    'Plusieurs réponses sont possibles.',
    'Several answers are possible.',
  ),
  'model.counterpart': say(
    'Ces ressources sont-elles la contrepartie d’un service ?',
    'Is this income in return for a service?',
    'Une vente ou une cotisation avec service l’est ; un don ou une subvention ne l’est pas.',
    'A sale is, or a membership fee with a service; a gift or a grant is not.',
  ),
  'model.evolution': say(
    'Comment vos ressources doivent-elles évoluer en trois ans, et pourquoi ?',
    'How should your income change over three years, and why?',
    'Ce qui augmente, ce qui diminue, ce qui est nouveau.',
    'What grows, what shrinks, what is new.',
  ),
  'model.conditions': say(
    'Qu’est-ce que cette évolution demande ?',
    'What does this change require?',
    'Compétences, trésorerie, alliances.',
    'Skills, cash, alliances.',
  ),
  'levers.priorities': say(
    'Quelles ressources comptez-vous développer en premier, et lesquelles ensuite ?',
    'Which sources of income do you plan to develop first, and which next?',
    'Court terme : moins d’un an. Moyen terme : un à trois ans.',
    'Short term: under a year. Medium term: one to three years.',
  ),
  'levers.demands': say(
    'Qu’est-ce que chacune demande à votre équipe ?',
    'What does each of them require from your team?',
    'Temps, compétences, outils, dépenses.',
    'Time, skills, tools, expenses.',
  ),
  'people.volunteers': say(
    'Bénévoles actifs',
    'Active volunteers',
    'Ceux qui ont donné du temps cette année.',
    'Those who gave time this year.',
  ),
  'people.volunteerHours': say(
    'Heures de bénévolat par an',
    'Volunteer hours per year',
    'Toutes missions ensemble, sur la dernière année complète.',
    'All roles together, over the last full year.',
  ),
  'people.skills': say(
    'Quelles compétences avez-vous, lesquelles faut-il acquérir ?',
    'Which skills do you have, and which must be acquired?',
    'Dites qui les détient : salariés, bénévoles, partenaires.',
    'Say who holds them: staff, volunteers, partners.',
  ),
  'people.keyPeople': say(
    'De quelles personnes le projet dépend-il ?',
    'Which people does the project depend on?',
    'Et ce qui est prévu si l’une d’elles s’absente.',
    'And what is planned if one of them is away.',
  ),
  'alliances.partners': say(
    'Avec qui agissez-vous ?',
    'Who do you work with?',
    'Pairs, acteurs publics, entreprises : ce que chacun apporte.',
    'Peers, public bodies, companies: what each brings.',
  ),
  'alliances.maturity': say(
    'Où en est chacun de ces partenariats ?',
    'Where does each of these partnerships stand?',
    'Premiers contacts, accord de principe, convention signée (date).',
    'First contacts, agreement in principle, signed agreement (date).',
  ),
  'projection.assumptions': say(
    'Comment avez-vous estimé les montants de votre budget ?',
    'How did you estimate the amounts of your budget?',
    'Devis, tarifs, conventions, années passées.',
    'Quotes, prices, agreements, past years.',
  ),
  'capacity.needs': say(
    'Que devez-vous renforcer dans votre organisation, et comment ?',
    'What do you need to strengthen in your organisation, and how?',
    'Gestion, gouvernance, équipe, outils, évaluation.',
    'Management, governance, team, tools, evaluation.',
  ),
  'impact.effects': say(
    'Quels effets attendez-vous, et comment les mesurerez-vous ?',
    'What effects do you expect, and how will you measure them?',
    'Un indicateur par effet, sa valeur aujourd’hui et dans trois ans.',
    'One indicator per effect, its value today and in three years.',
  ),
  'impact.negative': say(
    'Quels effets négatifs sont possibles ?',
    'What negative effects are possible?',
    'Pour les personnes, pour d’autres acteurs, pour l’environnement.',
    'For people, for other organisations, for the environment.',
  ),
  'risks.main': say(
    'Quels sont vos principaux risques, et qu’est-ce qui les réduit ?',
    'What are your main risks, and how do you mitigate them?',
    'Trois à cinq, du plus grave au moins grave.',
    'Three to five, from the most serious to the least.',
  ),
  'innovation.socialNeed': say(
    'Quel besoin social reste sans réponse aujourd’hui ?',
    'What social need goes unmet today?',
    'Ce qui le montre : un diagnostic, des chiffres, des témoignages.',
    'What shows it: a study, figures, first-hand accounts.',
  ),
  'innovation.involvement': say(
    'Qui prend part au projet, et comment ?',
    'Who takes part in the project, and how?',
    'Personnes concernées, usagers, acteurs du territoire : consultés, associés ou décideurs.',
    'People concerned, users, local organisations: consulted, involved or deciding.',
  ),
  'innovation.otherEffects': say(
    'Quels autres effets positifs attendez-vous ?',
    'What other positive effects do you expect?',
    'Sur le territoire, l’environnement, l’emploi, les politiques publiques.',
    'On the area, the environment, jobs, public policy.',
  ),
  'innovation.riskTaking': say(
    'Qu’essayez-vous qui n’a pas été tenté ici, et qu’est-ce qui peut échouer ?',
    'What are you trying that has not been tried here, and what might fail?',
    'Une expérimentation peut ne pas réussir ; dites ce que vous en apprendriez.',
    'A pilot may fail; say what you would learn from it.',
  ),
  'alliances.relations': say(
    'Entre quelles personnes vos alliances se vivent-elles ?',
    'Which people keep your alliances alive?',
    'Qui connaît qui, depuis quand, avec quelle confiance.',
    'Who knows whom, since when, and with how much trust.',
  ),
  'alliances.operations': say(
    'Que faites-vous ensemble, avec quels moyens communs ?',
    'What do you do together, with what shared means?',
    'Actions, temps, locaux, argent, outils.',
    'Actions, time, premises, money, tools.',
  ),
  'alliances.vision': say(
    'Quelle vision partagez-vous, pour quel territoire ?',
    'What vision do you share, for what area?',
    'Ce que chacun veut avoir changé dans trois ans.',
    'What each wants to have changed in three years.',
  ),
  'impact.what': say(
    'Quel effet principal visez-vous, et compte-t-il pour les personnes ?',
    'What main effect are you aiming for, and does it matter to people?',
    'Dit avec leurs mots, si vous les avez.',
    'In their own words, if you have them.',
  ),
  'impact.who': say(
    'Pour qui, et d’où ces personnes partent-elles ?',
    'For whom, and where are these people starting from?',
    'Leur situation au moment où le projet commence.',
    'Their situation when the project begins.',
  ),
  'impact.howMuch': say(
    'Combien de personnes, à quelle profondeur, pour combien de temps ?',
    'How many people, how deeply, for how long?',
    'Un ordre de grandeur par an suffit.',
    'A rough figure per year is enough.',
  ),
  'impact.contribution': say(
    'Que se serait-il passé sans le projet ?',
    'What would have happened without the project?',
    'Ce que d’autres font déjà, ce qui n’aurait pas eu lieu.',
    'What others already do, and what would not have taken place.',
  ),
};
