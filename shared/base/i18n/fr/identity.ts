export const identity = {
  title: 'Identité sur les documents',
  help: 'Gardée avec le portefeuille : quiconque l’ouvre imprime le même nom et le même logo sur les notes et les courriers.',
  name: 'Nom imprimé',
  address: 'Adresse en tête des lettres',
  place: 'Ville d’où les lettres sont écrites',
  logo: 'Logo imprimé',
  noLogo: 'Aucun logo : les documents portent le nom seul.',
  choose: 'Choisir un logo…',
  remove: 'Retirer le logo',
  refused:
    'Ce fichier n’est ni un PNG ni un JPEG lisible, ou dépasse 6 000 pixels de côté. Le logo n’a pas changé ; choisissez une image plus simple.',
} as const;
