/**
 * What a finding asks of the applicant, rule by rule, as a person asks it. A rule that words its own question stands in its file; one that is not here reads what
 * those who assess wrote (support, opinion, risks, conditions) or how the dossier was typed, and asks nothing of anybody outside. `{name}` is what the finding is about.
 */

import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';

export const NAME = '{name}';

export const RULE_QUESTIONS: Readonly<Record<string, LocalText>> = {
  'identity.rna': local(
    'Quel est le numéro RNA de l’association (la lettre W suivie de neuf chiffres) ?',
    'What is the association’s RNA number (the letter W and nine digits)?',
  ),
  'identity.localRegister': local(
    'Auprès de quel tribunal l’association est-elle inscrite, et sous quels volume et folio ?',
    'With which court is the association registered, and under which volume and folio?',
  ),
  'words.volunteers': local(
    'Votre texte et votre réponse donnent deux nombres de bénévoles : lequel est juste ?',
    'Your text and your answer give two different numbers of volunteers: which is right?',
  ),
  'words.hours': local(
    'Votre texte et votre réponse donnent deux nombres d’heures de bénévolat : lequel est juste ?',
    'Your text and your answer give two different numbers of volunteer hours: which is right?',
  ),
  'words.beneficiaries': local(
    'Votre texte et votre réponse donnent deux nombres de personnes concernées : lequel est juste ?',
    'Your text and your answer give two different numbers of people reached: which is right?',
  ),
  'words.founded': local(
    'Votre texte et votre réponse donnent deux années de création : laquelle est juste ?',
    'Your text and your answer give two different founding years: which is right?',
  ),
  'model.matchFunding': local(
    'Qui abonde ce que vous collectez, et de combien pour chaque euro ?',
    'Who matches what you raise, and by how much for each euro?',
  ),
  'model.providers': local(
    'Vos réponses et votre budget ne citent pas les mêmes financeurs : qui vous finance aujourd’hui ?',
    'Your answers and your budget do not name the same funders: who funds you today?',
  ),
  'model.counterpart': local(
    'Que reçoivent en échange ceux qui vous financent : un service, un produit, rien ?',
    'What do those who fund you receive in return: a service, goods, nothing?',
  ),
  'model.publicMoney': local(
    'Vos achats suivent-ils les règles de la commande publique, et qui s’en assure ?',
    'Do your purchases follow public procurement rules, and who sees to it?',
  ),
  'dependence.gifts': local(
    'Combien de donateurs et de mécènes vous soutiennent, et quelle part apportent les dix premiers ?',
    'How many donors and corporate givers support you, and what share comes from the ten largest?',
  ),
  'plan.scheduleNotWhole': local(
    'Quand l’argent de {name} est-il versé : à quelles dates et pour quels montants ?',
    'When is the money from {name} paid: on which dates and in what amounts?',
  ),
  'plan.restrictedOverspent': local(
    'Les dépenses que {name} doit payer dépassent son montant : qui paie le reste ?',
    'The expenditure that {name} is meant to pay for exceeds its amount: who pays the rest?',
  ),
  'grants.unspent': local(
    'Que devient la part de {name} qui n’est pas dépensée à la fin du plan ?',
    'What becomes of the part of {name} not spent by the end of the plan?',
  ),
  'plan.postEndsBeforeStart': local(
    'Quand le poste {name} commence-t-il, et quand finit-il ?',
    'When does the post {name} begin, and when does it end?',
  ),
  'plan.grantEndsBeforeStart': local(
    'Quelle période {name} couvre-t-elle, de quel mois à quel mois ?',
    'Which period does {name} cover, from which month to which?',
  ),
  'plan.amountTooLarge': local('Pouvez-vous confirmer le montant de {name} ?', 'Can you confirm the amount of {name}?'),
  'plan.openingUnbalanced': local(
    'Pouvez-vous nous transmettre le bilan détaillé du dernier exercice clos ?',
    'Can you send us the detailed balance sheet for the last closed year?',
  ),
  'plan.unsaidLever': local(
    'D’où vient l’argent de {name} : qui paie, et en échange de quoi ?',
    'Where does the money for {name} come from: who pays, and in return for what?',
  ),
  'plan.unsaidStatus': local(
    'Où en est l’argent de {name} : acquis, probable, demandé, encore à chercher ?',
    'Where does the money for {name} stand: secured, probable, applied for, still to be found?',
  ),
  'resources.past': local(
    'L’argent de {name} devait déjà être là : est-il accordé, reporté, refusé ?',
    'The money for {name} was due by now: has it been awarded, postponed or refused?',
  ),
  'budget.keyNotOne': local(
    'Comment {name} se partage-t-il entre vos activités ? Les parts doivent faire 100 %.',
    'How is {name} shared between your activities? The shares must add up to 100%.',
  ),
  'budget.structureShare': local(
    'Comment avez-vous calculé la part des charges communes que porte le projet ?',
    'How did you calculate the share of shared costs that the project bears?',
  ),
  'cash.belowSafety': local(
    'De combien de mois de charges voulez-vous disposer d’avance, et que faites-vous quand la trésorerie est basse ?',
    'How many months of expenditure do you want to hold in reserve, and what do you do when cash runs low?',
  ),
  'balance.ownFunds': local(
    'Comment comptez-vous reconstituer vos fonds propres, et en combien de temps ?',
    'How do you plan to rebuild your reserves, and over how long?',
  ),
  'balance.workingCapital': local(
    'Qu’est-ce qui paie vos dépenses en attendant vos recettes : avance, découvert, délais de paiement ?',
    'What pays your costs while you wait for income: an advance, an overdraft, time to pay?',
  ),
  'balance.reserves': local(
    'Quelle réserve votre conseil veut-il garder, et pour quoi faire ?',
    'What level of reserves does your board want to hold, and what for?',
  ),
  'balance.selfFinancing': local(
    'Deux années de suite, l’activité dépense plus qu’elle ne gagne : qu’est-ce qui paie la différence ?',
    'Two years running, the activity spends more than it earns: what pays the difference?',
  ),
  'balance.waiting': local(
    'Qui vous doit de l’argent aujourd’hui, et quand sera-t-il versé ?',
    'Who owes you money today, and when will it be paid?',
  ),
  'balance.ownShare': local(
    'Comment pensez-vous renforcer vos fonds propres : excédents, apports, titres ?',
    'How do you plan to strengthen your own funds: surpluses, contributions, bonds?',
  ),
  'costs.staff': local(
    'Dans l’équipe, qui travaille pour le projet, et quelle part de son temps ?',
    'Who in the team works on the project, and for what share of their time?',
  ),
  'costs.collection': local(
    'Que vous coûte la collecte, salaires compris, et que rapporte-t-elle ?',
    'What does fundraising cost you, salaries included, and what does it bring in?',
  ),
  'people.chargesFar': local(
    'Quel taux de cotisations patronales appliquez-vous au poste {name} ?',
    'What rate of employer contributions do you apply to the post {name}?',
  ),
  'people.volunteerHours': local(
    'Combien d’heures de bénévolat recevez-vous par an, et comment les comptez-vous ?',
    'How many volunteer hours do you receive in a year, and how do you count them?',
  ),
  'people.missions': local(
    'Combien d’heures par an chaque mission bénévole demande-t-elle ?',
    'How many hours a year does each volunteer role take?',
  ),
  'people.missingSkill': local(
    'Comment comptez-vous acquérir la compétence {name} : formation, embauche, aide extérieure ?',
    'How do you plan to acquire the skill {name}: training, hiring, outside help?',
  ),
  'capacity.cost': local(
    'Combien coûte ce que vous voulez renforcer, et qui le paie ?',
    'What does the capacity you want to build cost, and who pays for it?',
  ),
  'alliances.unsigned': local(
    'L’accord qui doit apporter {name} est-il signé ? Sinon, quand le sera-t-il ?',
    'Is the agreement that is to bring in {name} signed? If not, when will it be?',
  ),
  'alliances.phase': local(
    'Où en êtes-vous avec {name}, et qu’est-ce qui est déjà écrit entre vous ?',
    'Where do you stand with {name}, and what has been put in writing between you?',
  ),
  'alliances.unpiloted': local(
    'Qui suit l’alliance avec {name}, de chaque côté, et comment en faites-vous le point ?',
    'Who looks after the alliance with {name} on each side, and how do you review it?',
  ),
  'documents.unseen': local(
    'Pouvez-vous nous transmettre ce que nous n’avons pas encore lu : {name} ?',
    'Can you send us what we have not read yet: {name}?',
  ),
};
