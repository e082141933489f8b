/** What the bearer of a project reads: the letter and the workbook. */
export const bearer = {
  title: 'Questions sur votre projet',
  letterTitle: 'Questions au porteur du projet',
  project: 'Projet',
  bearer: 'Organisation',
  from: 'De la part de',
  contact: 'Votre contact',
  date: 'Date',
  deadline: 'Réponse attendue pour le',
  before: 'pour le {{date}}',
  greeting: 'Madame, Monsieur,',
  introduction_one:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponse. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  introduction_many:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponses. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  introduction_other:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponses. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  introductionBy_one:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponse, que nous espérons pour le {{date}}. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  introductionBy_many:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponses, que nous espérons pour le {{date}}. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  introductionBy_other:
    'Nous instruisons votre demande pour le projet « {{project}} ». Pour la comprendre, il nous manque {{count}} réponses, que nous espérons pour le {{date}}. Si vous ne savez pas encore, dites-le : c’est une réponse.',
  thanks:
    'Merci du temps que vous y consacrez. Un document à l’appui, même ancien, vaut mieux qu’une longue explication.',
  otherSubjects: 'Autres sujets',
  noQuestion: 'Il n’y a pas de question particulière.',
  confirm: 'Pouvez-vous confirmer, si possible avec un document à l’appui : {{question}}',
  aboutFacts: 'Pouvez-vous nous aider à comprendre ces éléments : {{facts}} ?',
  questionsLead:
    'Nos questions sur votre projet. Répondez dans les cellules bleues ; laissez vide ce que vous n’avez pas encore.',
  applicationLead:
    'Ce que nous aimerions savoir de vous et de votre projet. Répondez dans les cellules bleues, dans l’ordre que vous voulez, même en partie.',
  sheet: {
    readme: 'Lisez-moi',
    questions: 'Questions',
    organisation: 'Votre demande',
    project: 'Votre projet',
    resources: 'Vos ressources',
    team: 'Votre équipe',
    effects: 'Vos effets',
    budget: 'Budget simple',
    lists: 'Listes',
  },
  column: {
    number: 'N°',
    question: 'Question',
    help: 'Pour vous aider',
    answer: 'Votre réponse',
    none: 'Si vous n’avez pas de réponse',
    document: 'Document à l’appui (nom, page)',
  },
  unit: {
    euros: 'Montant en euros.',
    rate: 'En pour cent.',
    date: 'Date : jour/mois/année.',
    number: 'Un nombre.',
  },
  yes: 'Oui',
  no: 'Non',
  state: { unknown: 'Ne sait pas encore', notApplicable: 'Sans objet' },
  cites: 'Document : {{document}}',
  declaredOn: 'déclaré le {{date}}',
  refusedTitle: 'Réponse à revoir',
  refusedText: 'Cette cellule attend un mot de la liste, un nombre ou une date.',
  how: {
    title: 'Comment remplir ce classeur',
    blue: 'Écrivez dans les cellules bleues. Les autres sont protégées, sans mot de passe : la protection évite seulement les accidents.',
    half: 'Vous pouvez le renvoyer à moitié rempli : ce qui reste vide n’efface rien.',
    unknown:
      'Si vous ne savez pas encore, ou si la question ne vous concerne pas, choisissez-le dans la liste à droite de la réponse.',
    document: 'Si un document le montre, nommez-le : « comptes 2025, page 4 ». Joignez-le à votre envoi.',
    lists: 'Là où une liste s’ouvre, choisissez un mot de la liste. Écrivez des nombres, sans unité et sans formule.',
    back: 'Renvoyez ce même fichier, sous le nom que vous voulez, à la personne qui vous l’a envoyé.',
  },
  respondent: { title: 'Qui répond', name: 'Nom', role: 'Fonction', date: 'Rempli le (jour/mois/année)' },
  budget: {
    lead: 'Une ligne par ressource et par dépense, en euros, pour trois ans. Les lignes grises sont déjà détaillées ailleurs : inutile de les reprendre.',
    resources: 'Ressources',
    costs: 'Dépenses',
    label: 'Libellé',
    funder: 'Qui l’apporte',
    leaf: 'Nature de la ressource',
    heading: 'Rubrique',
    status: 'Où elle en est',
    year: 'Année {{year}}, dès {{from}}',
    yearShort: 'Année {{year}}',
    total: { resources: 'Total des ressources', costs: 'Total des dépenses' },
    result: 'Ressources moins dépenses',
  },
} as const;
