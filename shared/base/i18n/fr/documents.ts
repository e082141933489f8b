export const documents = {
  title: 'Documents',
  intro: 'Ce qui a été demandé, reçu, vérifié. Un document demandé mais non vu est dit dans la note.',
  document: 'Document',
  state: 'État',
  attachment: 'Pièce jointe',
  noAttachment: '— aucune —',
  askAll: 'Demander les documents usuels',
  add: 'Ajouter un document',
} as const;
