export const composer = {
  title: 'Composition',
  template: 'Modèle de note',
  usual: 'Composition habituelle',
  saveAs: 'Nom du nouveau modèle',
  keep: 'Garder comme modèle',
  update: 'Mettre à jour « {{name}} »',
  remove: 'Retirer « {{name}} »',
  saved: 'Modèle gardé : {{name}}',
  removed: 'Modèle retiré : {{name}}',
  audience: 'Destinataire',
  sections: 'Sections, dans l’ordre de la note',
  cover: 'Première page avec les faits et le sommaire',
  up: 'Monter « {{section}} »',
  down: 'Descendre « {{section}} »',
  keys: 'Alt + flèche déplace la section choisie.',
  sheet:
    'La synthèse est une feuille dont le contenu est fixé : décision, modèle, trésorerie, conditions, avis minoritaire.',
  forBearer:
    'Faite sur une copie du dossier sans rien d’interne : ni avis, ni points internes, ni risques, ni notes, ni constats ; sans les données jointes.',
  moved: '« {{section}} » est en position {{place}} sur {{count}}.',
  audiences: { committee: 'Comité', bearer: 'Porteur' },
} as const;
