export const failures = {
  general: 'Cela n’a pas pu se faire.',
  nothing: 'Rien n’a été changé.',
  inMemory: 'Vos dernières modifications sont gardées à l’écran ; réessayez.',
  input: 'Une valeur n’est pas acceptée',
  conflict: 'Le dossier a changé entre-temps.',
  damagedDossier:
    'Le contenu de ce dossier ne correspond plus à son sceau : il n’est pas ouvert, et rien n’a été écrit. Une sauvegarde peut être restaurée.',
  readOnly: 'Le portefeuille est en lecture seule.',
  diskFull: 'Le disque est plein.',
  unknown: 'Ce dossier n’existe plus.',
  file: 'Ce fichier ne peut pas être lu.',
  internal: 'Une erreur de l’application est survenue (incident {{incident}}).',
} as const;
