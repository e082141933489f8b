export const settings = {
  title: 'Preferences',
  language: 'Language',
  theme: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  system: 'Same as the system',
  userName: 'Your name',
  organisationName: 'Your foundation or fund',
  file: 'Portfolio file',
  runtime: 'Version',
  french: 'Français',
  english: 'English',
  showFile: 'Show in the file manager',
  letters: 'Single-letter shortcuts',
  lettersHint:
    'G then D, E, C or V goes to a place; in the list, X ticks, E changes the status, N creates, / searches. Never where you are typing.',
} as const;
