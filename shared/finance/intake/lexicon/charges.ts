/** French labels of costs. */
import { group, type LexiconGroup } from './entry.ts';

export const CHARGES: readonly LexiconGroup[] = [
  group(
    'fr',
    'charge',
    { heading: 'purchases' },
    `
    achats | achats et variations de stocks | achats de matières premières | achats de marchandises | achats
    matières et fournitures | achats de matières et de fournitures | autres fournitures | achats non stockés de
    matières et fournitures | achat matière première | matières premières | marchandises | variation de stock |
    fournitures | petit équipement | petit matériel | fournitures d’entretien et petit équipement | fournitures
    administratives | fournitures de bureau | fournitures pédagogiques | fournitures d’activités | matériel
    pédagogique | produits d’entretien | alimentation | denrées alimentaires | achats alimentaires | repas | eau |
    gaz | électricité | eau gaz électricité | énergie | énergies | chauffage | carburant | carburants | combustibles
    | consommables | emballages | EPI | équipements de protection | vêtements de travail | livres | jeux et jouets |
    couches | linge | pharmacie | achats buvette | achats boutique | semences et plants | pièces détachées |
    matériel sportif | maillots | décors et costumes | décors, costumes, accessoires`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'purchases', certainty: 'medium' },
    `
    prestations de services achetées | achats d’études et de prestations de services | achats de prestations de
    services | prestations de service | prestations extérieures | prestataires | sous-traitance incorporée | achat
    de spectacles`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'externalServices' },
    `
    services extérieurs | sous-traitance | sous-traitance générale | locations | location | location de salle |
    location de salles | locations immobilières | locations mobilières | location de matériel | location matériel |
    location de véhicules | location véhicules | location bâtiment | loyer | loyers | loyer et charges | loyers et
    charges locatives | charges locatives | charges locatives et de copropriété | crédit-bail | leasing | redevances
    de crédit-bail | entretien | entretien et réparation | entretien et réparations | entretien des locaux |
    entretien bâtiment | entretien véhicules | réparations | maintenance | maintenance informatique | contrats de
    maintenance | infogérance | copieur | copieurs | assurance | assurances | primes d’assurance | assurance RC |
    assurance véhicules | documentation | documentation générale | abonnements revues | études et recherches |
    études | colloques et séminaires | frais de colloque | stockage | hébergement (nuitées) | audit et vérification
    | contrôles techniques | ménage | nettoyage des locaux | gardiennage | sécurité | location de bureaux |
    coworking`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'otherServices' },
    `
    autres services extérieurs | autres services ext. | personnel extérieur | personnel extérieur à l’association |
    intérim | mise à disposition de personnel facturée par un tiers | rémunérations intermédiaires et honoraires |
    rémunérations d’intermédiaires et honoraires | honoraires | honoraires comptables | expert-comptable | expertise
    comptable | commissaire aux comptes | comptable | avocat | honoraires intervenants | intervenants extérieurs |
    intervenants | vacataires extérieurs | formateurs extérieurs | consultants | prestations intellectuelles |
    évaluation externe | étude d’impact | supervision | analyse des pratiques | communication | publicité |
    publicité, publication | publicité, publications | impression | impressions | imprimerie | flyers et affiches |
    site internet | graphisme | graphiste | marketing | relations publiques | cadeaux | transport | transports |
    transports d’activités | transports de biens | transport collectif | déplacements | déplacements, missions |
    déplacements, missions et réceptions | déplacements missions réceptions | frais de déplacement | frais
    kilométriques | missions | missions et réceptions | réceptions | frais de réception | frais de mission | billets
    de train | train | avion | hôtel | interprétariat | interprètes | traduction | restauration et hébergement |
    hébergement et restauration | défraiements | arbitrage | frais d’arbitrage | indemnités d’arbitrage | indemnités
    kilométriques bénévoles | frais des bénévoles | remboursements de frais | frais postaux | frais postaux et
    télécommunications | affranchissement | timbres | téléphone | télécommunications | télécoms | internet |
    téléphone et internet | services bancaires | services bancaires, autres | frais bancaires | frais de banque |
    commissions HelloAsso | frais de plateforme | frais de collecte | logiciels | abonnements logiciels |
    abonnements & logiciels | hébergement web | licences logicielles | cotisations et adhésions versées | adhésions
    aux réseaux | cotisation fédérale | affiliation | affiliations | cotisations statutaires versées | frais de
    recrutement | frais d’AG | vie associative | frais de siège refacturés | divers | divers services | frais de
    gestion | frais administratifs | formation des bénévoles | formation bénévoles | formation du personnel |
    formation | frais de formation | formations / insertion`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'taxes' },
    `
    impôts et taxes | impôts, taxes et versements assimilés | impôts et taxes sur rémunération | impôts et taxes sur
    rémunérations | taxe sur les salaires | taxes sur les salaires | formation professionnelle continue |
    participation formation continue | contribution unique à la formation professionnelle | effort de construction |
    versement mobilité | versement transport | autres impôts et taxes | taxe foncière | taxes foncières | CFE | taxe
    d’habitation | cotisation foncière des entreprises | fiscalité | droits d’enregistrement | taxe d’apprentissage
    | carte grise | TEOM | TVA non récupérable | TVA non déductible | TVA non récupérée`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'staff', kind: 'staff' },
    `
    charges de personnel | frais de personnel | masse salariale | salaires | salaires bruts | salaires et
    traitements | salaires et charges | salaire et charges | salaires chargés | salaires et charges sociales |
    rémunération du personnel | rémunération des personnels | rémunérations du personnel | traitements et salaires |
    charges sociales | charges patronales | cotisations patronales | charges sociales de l’employeur | cotisations
    URSSAF | URSSAF | retraite et prévoyance | prévoyance | mutuelle | autres charges de personnel | médecine du
    travail | tickets restaurant | chèques déjeuner | indemnités de stage | gratifications stagiaires | indemnités
    service civique | indemnités volontaires | primes | prime de pouvoir d’achat | congés payés | provision congés
    payés | indemnités de rupture | œuvres sociales | coordinateur | coordinatrice | coordination | directeur |
    direction | chargé de mission | chargée de projet | animateur | animatrice | animateurs | éducateurs |
    encadrants techniques | encadrement technique | salariés en insertion | salaires en insertion | salaires CDDI |
    salaires permanents | personnel permanent | équipe salariée | équipe projet | personnel administratif |
    personnel pédagogique | comédiens | artistes et techniciens | cachets artistes | cachets des artistes |
    cotisations sociales | cotisations sociales (GUSO) | GUSO | techniciens | formateurs salariés | assistante de
    direction | apprentis | alternant | ETP | prime Ségur`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'otherCharges' },
    `
    autres charges de gestion courante | autres charges | autres charges de gestion | charges diverses de gestion
    courante | redevances | droits d’auteur | droits d’auteurs | SACEM | SACD | licences | licences reversées |
    licences fédérales | reversement licences | pertes sur créances irrécouvrables | créances irrécouvrables | frais
    de structure | frais de fonctionnement | frais généraux | frais de siège | charges fixes de fonctionnement |
    charges indirectes | charges indirectes affectées à l’action | frais indirects | coûts indirects | quote-part de
    frais de structure | divers et imprévus | imprévus | aléas | autres | autres dépenses | dépenses diverses |
    divers de gestion`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'grantsMade' },
    `
    aides financières octroyées | aides financières | subventions versées | subventions versées par l’association |
    bourses versées | bourses | secours aux personnes | aides directes aux bénéficiaires | reversement aux
    partenaires | rétrocessions aux partenaires | fonds de solidarité versés | dons versés | prix et récompenses |
    quotes-parts de générosité reversées | appui financier aux partenaires`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'financialCharges' },
    `
    charges financières | frais financiers | intérêts d’emprunt | intérêts des emprunts | intérêts bancaires | agios
    | charges d’intérêts | emprunts (intérêts) | pertes de change`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'exceptionalCharges' },
    `
    charges exceptionnelles | charges exceptionnelles sur exercices antérieurs | charges sur exercices antérieurs |
    pénalités et amendes | pénalités | valeur comptable des éléments cédés | dons exceptionnels versés`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'depreciation', kind: 'computed' },
    `
    dotations aux amortissements | dotation aux amortissements | dotations aux amortissements et provisions |
    dotation aux amortissements et provisions | dotations aux provisions | dotation aux provisions | amortissements
    | amortissement | amortissement et provision | dotations | provisions | provision pour risques | provisions pour
    risques et charges | provision retraite | dotations aux amortissements, dépréciations et provisions`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'dedicatedFundsCarried', kind: 'computed' },
    `
    reports en fonds dédiés | engagements à réaliser | engagements à réaliser sur ressources affectées | engagement
    à réaliser sur subventions | fonds dédiés (dotation) | report en fonds dédiés`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'corporateTax' },
    `
    impôt sur les bénéfices | impôts sur les bénéfices | impôt sur les sociétés | IS | impôt sur les bénéfices (IS)
    ; participation des salariés | participation des salariés | impôts sur les revenus du patrimoine`,
  ),
];
