export const settings = {
  title: 'Préférences',
  language: 'Langue',
  theme: 'Apparence',
  light: 'Clair',
  dark: 'Sombre',
  system: 'Comme le système',
  userName: 'Votre nom',
  organisationName: 'Votre fondation ou fonds',
  file: 'Fichier du portefeuille',
  runtime: 'Version',
  french: 'Français',
  english: 'English',
  showFile: 'Montrer dans le gestionnaire de fichiers',
  letters: 'Raccourcis d’une seule lettre',
  lettersHint:
    'G puis D, E, C ou V mène à un lieu ; dans la liste, X coche, E change l’état, N crée, / cherche. Jamais là où l’on écrit.',
} as const;
