/** French labels of sales, services and other income. */
import { group, type LexiconGroup } from './entry.ts';

export const OWN_INCOME: readonly LexiconGroup[] = [
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B1', 'B2', 'B5'], certainty: 'ask' },
    `
    prestations de services | prestations de service | prestation de services | prestations | ventes de prestations
    | ventes de produits et services | vente de produits finis, de marchandises, prestations de services | vente de
    produits finis, prestations de services | ventes de produits finis, marchandises, prestations de services |
    produits des services | produits d’activité | chiffre d’affaires | ventes | recettes d’activité | recettes
    d’activités | produits des activités | facturation | prestations facturées | produits des activités annexes`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B1'] },
    `
    participation des usagers | participations des usagers | participation des familles | participations familiales
    | participation des bénéficiaires | participation des adhérents | participations des adhérents | participation
    des habitants | participation aux activités | participation aux sorties | participation aux frais | billetterie
    | entrées spectacles | droits d’entrée | inscriptions | droits d’inscription | frais d’inscription | frais
    pédagogiques élèves | frais de scolarité | stages | cours | ateliers | séjours | colonies | crèche participation
    parents | repas servis | restauration | cantine | loyers perçus | loyers et redevances | redevances logement |
    loyers encaissés | redevances des résidents | redevances résidents | participations locataires | contribution
    des résidents | buvette | bar | recettes buvette | kermesse | loto | tombola | vide-grenier | manifestations |
    tournoi | tournois | tournoi annuel | stage d’été | recettes manifestations | recettes de manifestations | fêtes
    et manifestations | soirées | concerts | ventes aux particuliers | usagers | prestations aux particuliers |
    garde d’enfants | services à la personne | adhérents activités | visites guidées | abonnements | chèques
    vacances | tickets sport`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B2'] },
    `
    prestations aux entreprises | prestations entreprises | prestations aux associations | ventes aux professionnels
    | clients professionnels | prestations de conseil | conseil | ingénierie | accompagnement facturé | cession de
    spectacles | cessions | ventes de spectacles | coproductions | coproduction | apport en coproduction | préachat
    | formation entreprises | formation professionnelle (OPCO) | OPCO | mise à disposition de personnel | mises à
    disposition de personnel | mise à dispo personnel | groupement d’employeurs refacturation | refacturations |
    refacturation | traiteur | événementiel | team building | sous-traitance industrielle | travaux | études
    facturées | location de matériel à des tiers | ventes B2B`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B2', 'D3'], certainty: 'ask' },
    `
    éco-organisme | soutiens éco-organismes | soutien éco-organisme au tri | soutien au tri | soutien à la tonne |
    refashion | ecologic | valdelia | écomaison`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B1', 'B2'], certainty: 'ask' },
    `
    location de salles | location de salle | locations diverses | location d’espaces | location | loyers de
    sous-location | formations | formation | ventes de formation | produits de formation | coworking | hébergement |
    recettes diverses d’activité | stages et formations | prestations pédagogiques | interventions | interventions
    scolaires | animations facturées | autres prestations | autres produits de services | gestion locative`,
  ),
  group(
    'fr',
    'product',
    { heading: 'goodsSales', leaves: ['B1', 'B2'], certainty: 'medium' },
    `
    ventes de marchandises | vente de marchandises | ventes adhérents | ventes aux adhérents | ventes de produits | ventes de produits finis | ventes boutique
    | boutique | ventes de biens | vente de produits | ventes en ligne | ventes de sacs | vente de sacs | vente de
    paniers | ventes de légumes | ventes de livres | vente de livres | vente de tee-shirts | vente d’objets | ventes
    d’objets | vente de gâteaux | marché de noël | épicerie | ventes épicerie | vente de matériaux | ventes de
    matières | ventes de chiffons | vente original | vente trié`,
  ),
  group(
    'fr',
    'product',
    { heading: 'goodsSales', leaves: ['B4'] },
    `
    ventes de dons en nature | vente de dons en nature | ventes de dons | vente d’objets donnés | ventes de
    vêtements donnés | friperie solidaire | braderie de dons | vente d’objets de réemploi | ventes d’objets de
    réemploi | ventes réemploi | boutique solidaire (dons) | vente de jouets donnés | brocante solidaire`,
  ),
  group(
    'fr',
    'product',
    { heading: 'goodsSales', leaves: ['B4', 'B1'], certainty: 'ask' },
    `
    recyclerie | ressourcerie | ventes ressourcerie | ventes magasin ressourcerie | friperie | ventes friperie |
    boutique solidaire | braderie | bric-à-brac | vestiaire | ventes magasin | vente de vêtements`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B3'] },
    `
    parrainage | sponsoring | sponsors | partenariats sponsoring | recettes publicitaires | encarts publicitaires |
    publicité programme | panneaux publicitaires | naming`,
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B5'] },
    `
    marché public | marchés publics | commande publique | délégation de service public | DSP | marché ville | marché
    département | marché métropole | marché région formation | appel d’offres public | prestations aux collectivités
    | prestations collectivités | prestations pour la commune | accord-cadre | marché France Travail | marché Pôle
    emploi | clause sociale | entretien d’espaces verts commune | concession`,
  ),
  group(
    'fr',
    'product',
    { heading: 'releases', leaves: ['C5'], kind: 'computed' },
    `
    quote-part des subventions d’investissement | quote-part de subventions d’investissement | quote-part subvention
    d’investissement virée au résultat | QP subvention investissement | quotes-parts de subventions virées au
    résultat`,
  ),
  group(
    'fr',
    'product',
    { heading: 'otherIncome', certainty: 'ask' },
    `
    autres produits de gestion courante | autres produits | produits divers | produits divers de gestion courante |
    autres recettes | recettes diverses | autres produits de gestion | divers | indemnités d’assurance |
    remboursements d’assurance | autres revenus | autres à préciser | transferts de charges | transfert de charges |
    transferts de charges d’exploitation | remboursement formation | remboursements formation | remboursement OPCO |
    remboursement uniformation | remboursements IJSS | IJSS | indemnités journalières | remboursements SNCF et
    autres | reprises et transferts de charges | reprises et transferts de charge | remboursements divers |
    avantages en nature`,
  ),
  group(
    'fr',
    'product',
    { heading: 'financialIncome', leaves: ['B6'] },
    `
    produits financiers | autres produits financiers | intérêts | intérêts livret | intérêts livret A | intérêts
    bancaires perçus | intérêts perçus | intérêts des placements | revenus de placements | revenus financiers |
    revenus des valeurs mobilières de placement | dividendes`,
  ),
  group(
    'fr',
    'product',
    { heading: 'exceptionalIncome', certainty: 'ask' },
    `
    produits exceptionnels | produits sur exercices antérieurs | produits des cessions | cession d’immobilisations |
    produits de cession d’actifs | cession d’actif | cession d’actifs | vente de véhicule | vente du véhicule | vente
    d’un véhicule | revente de matériel | revente du véhicule | vente d’immobilisation | régularisations | autres
    produits exceptionnels | libéralités perçues`,
  ),
  group(
    'fr',
    'product',
    { heading: 'dedicatedFundsUsed', kind: 'computed' },
    `
    utilisation des fonds dédiés | utilisations des fonds dédiés | reprise de fonds dédiés | reprises de fonds
    dédiés | fonds dédiés | report des ressources non utilisées | report des ressources non utilisées des exercices
    antérieurs | reports ressources non utilisées d’opérations antérieures | report de ressources affectées | report
    subvention N-1 | utilisation fonds reportés`,
  ),
  group(
    'fr',
    'product',
    { heading: 'otherIncome', kind: 'computed' },
    `
    reprises sur amortissements et provisions | reprises sur provisions | reprise sur provisions | reprise de
    provision | reprises sur amortissements, provisions | reprise sur amortis. et provisions | reprises`,
  ),
];
