export const welcome = {
  title: 'Instruire un projet, jusqu’à la note sur laquelle on décide',
  what: 'Douze stations, dans l’ordre que vous voulez : la demande, le modèle socio-économique calculé d’après les montants, la projection à trois ans, l’avis. Triptyque montre ce qui ne tient pas ensemble et compose la note du comité.',
  nameHint: 'Il figure dans l’historique des modifications.',
  organisationHint: 'Elle figure sur la couverture des notes.',
  example: 'Découvrir avec un exemple',
  newDossier: 'Commencer un dossier',
  skip: 'Plus tard',
  private: 'Tout reste sur cet ordinateur : aucun compte, aucun réseau. L’exemple est fictif et se retire en un clic.',
} as const;
