/** Why a file of figures is not read. */
export const intakeRules = {
  locked: 'ce fichier est protégé par un mot de passe : enregistrez-le sans mot de passe',
  appleNumbers: 'fichier Numbers : exportez-le en .xlsx',
  applePages: 'fichier Pages ou Keynote : copiez le tableau dans un tableur',
  wordDocument: 'fichier Word : copiez le tableau dans un tableur, ou collez-le',
  picture: 'c’est une image : il faut les chiffres eux-mêmes, dans un tableur',
  pdfDynamic:
    'formulaire PDF d’une technique ancienne (XFA), qui ne montre ses chiffres qu’à Adobe : imprimez-le en PDF, et importez ce PDF',
  pdfPages: 'plus de 150 pages : enregistrez à part celles du budget ou des comptes',
  applicantForm: 'c’est le questionnaire : importez-le depuis « Questions au porteur »',
  ourWorkbook: 'c’est le classeur de la projection : importez-le depuis « Classeur de la projection »',
  ourDossier: 'c’est un dossier Triptyque : importez-le depuis « Importer »',
  empty: 'ce fichier est vide',
  tooWide: 'plus de 2 000 colonnes dans une feuille',
  unpacked: 'déplié, il dépasse 100 Mo : ce n’est pas un tableau',
  broken: 'le fichier est abîmé ou incomplet : demandez-le de nouveau',
  noTable: 'ce n’est ni un classeur, ni un tableau, ni un fichier d’écritures : enregistrez-le en .xlsx, .ods ou .csv',
  scanned: 'ce PDF est une image, sans texte à lire : demandez le tableau, ou le PDF que le tableur a produit',
} as const;
