export const fault = {
  title: 'Cet écran s’est arrêté',
  kept: 'Ce que vous avez tapé a été envoyé au disque. Rien de ce qui était enregistré n’a changé.',
  incident: 'Incident {{incident}}, écrit dans le journal de l’application.',
  reload: 'Rouvrir la fenêtre',
} as const;
