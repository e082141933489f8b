export const packing = {
  heading: 'Recueil du comité',
  button: 'Recueil du comité…',
  help: 'Un seul PDF : sommaire, vue d’ensemble, dossiers côte à côte, puis chaque note ; des signets mènent à chacune. Les dossiers sont ceux de la liste, dans son ordre.',
  title: 'Titre du recueil',
  plain: 'PDF avec signets',
  archive: 'PDF/A-1b, pour archiver (sans signets)',
  dossiers: 'Dossiers : {{chosen}} sur {{total}}',
  all: 'Tout cocher',
  none: 'Tout décocher',
  make: 'Composer : {{dossiers}}',
  making: 'Notes composées : {{done}} sur {{total}}.',
  ready: 'Le recueil est prêt : {{dossiers}}, {{pages}}, {{size}}.',
  again: 'En composer un autre',
  tooMany:
    'Un recueil tient {{max}} dossiers au plus ; la liste en montre {{total}}. Les premiers sont proposés : filtrez la liste pour en choisir d’autres.',
} as const;
