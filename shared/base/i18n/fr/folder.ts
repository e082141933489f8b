export const folder = {
  title: 'Où est le portefeuille',
  intro:
    'Un portefeuille est un dossier du disque : la base, les pièces, les sauvegardes. Rien n’en est copié ailleurs sans vous.',
  here: 'Portefeuille ouvert',
  usual: 'emplacement habituel',
  quiet: 'Aucun moteur de synchronisation reconnu sur ce dossier.',
  engines: {
    share: 'un disque partagé sur le réseau',
    other: 'un moteur de synchronisation',
  },
  copied: 'Ce dossier est confié à {{engine}}.',
  risk: 'Un tel moteur copie la base pendant qu’on y écrit : il peut en garder une version à moitié écrite, ou deux versions qui s’ignorent, et il l’envoie hors de cet ordinateur.',
  riskShare:
    'Un disque de réseau ne garantit pas les verrous dont une base a besoin : deux personnes peuvent écrire ensemble, et une coupure laisser un fichier à moitié écrit.',
  safe: 'Placez-le sur le disque de cet ordinateur. Pour travailler à plusieurs, échangez des fichiers .triptyque ; pour une copie ailleurs, choisissez une deuxième place de sauvegarde.',
  accept: 'Je sais, garder ici',
  accepted: 'C’est noté : l’avertissement ne reviendra pas pour ce dossier.',
  move: 'Déplacer le portefeuille…',
  moveHelp:
    'Choisissez où : un dossier « Triptyque » y est fait, chaque fichier y est copié puis relu. L’ancien dossier reste, sous un autre nom.',
  moving: 'Copie et relecture en cours…',
  left: 'L’ancienne copie est restée ici : {{folder}}. Supprimez-la quand vous n’en avez plus besoin.',
  openOther: 'Ouvrir un autre portefeuille…',
  recent: 'Portefeuilles ouverts auparavant',
  noRecent: 'Aucun autre portefeuille.',
  noRecentHelp: 'Ceux que vous ouvrez ici seront proposés.',
  open: 'Ouvrir ce portefeuille',
  away: 'absent',
  notice: 'Le portefeuille est dans un dossier que {{engine}} copie pendant qu’on y écrit.',
  see: 'Voir ce que cela risque',
} as const;
