/** Single words and turns that budgets use beside the labels of the other lists; most of them only suggest. */
import { group, type LexiconGroup } from './entry.ts';

export const MORE_WORDS: readonly LexiconGroup[] = [
  group(
    'fr',
    'charge',
    { heading: 'purchases' },
    `
    denrées | denrées alimentaires | matériel | achat de matériel | achats de matériel | outillage | papeterie | produits frais | textile | tissus |
    matériaux | petites fournitures | fournitures diverses | matières | goûters | boissons | équipement des participants`,
  ),
  group('fr', 'charge', { heading: 'purchases', certainty: 'medium' }, 'achat | achat de'),
  group(
    'fr',
    'charge',
    { heading: 'otherServices', certainty: 'medium' },
    `
    frais | frais divers | prestataire | prestataires extérieurs | événement | événements | inauguration | photographe |
    vidéo | captation | conseil | accompagnement | ingénierie | étude | diagnostic | fête | sortie | sorties | voyages`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'staff', kind: 'staff' },
    `
    encadrement | encadrants | cuisinière | formatrice | formateur | salaire | poste | postes | animation (salaires) | chargé de développement | chargée de mission | médiateur | médiatrice |
    agent d’entretien | agent d’accueil | responsable | cuisinier | psychologue | travailleur social | éducateur | secrétaire |
    assistant | comptable salarié | entraîneur | entraîneurs | professeurs | enseignants | permanents | salariés | stagiaires |
    mutuelle et prévoyance | charges salariales`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'externalServices' },
    'bail | hébergement du site | travaux d’entretien | local | locaux | hangar',
  ),
  group('fr', 'charge', { heading: 'taxes' }, 'taxe | taxes | impôt | impôts'),
  group('fr', 'charge', { heading: 'financialCharges' }, 'intérêts'),
  group(
    'fr',
    'charge',
    { heading: 'externalServices', certainty: 'medium' },
    'autres achats et charges externes | achats et charges externes',
  ),
  group(
    'fr',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C2', 'C1'], certainty: 'ask' },
    'concours publics et subventions d’exploitation | concours publics et subventions',
  ),
  group(
    'fr',
    'charge',
    { heading: 'purchases' },
    `
    tablettes | ordinateur portable | ordinateurs portables | vélos | outils | quincaillerie | peinture | bois | plants | graines | engrais | produits ménagers |
    masques | gel | vaisselle | ustensiles | costumes | décor | accessoires | médicaments | livres et revues pédagogiques | jeux | équipement sportif | ballons |
    cotillons | lots | trophées | coupes et médailles | tee-shirts | textiles | marchandises revendues | achats consommés | matières consommées | eau et électricité |
    fioul | essence | gasoil | pellets | achats divers | achats pour l’action | achat de petit matériel | fournitures scolaires | fournitures informatiques | colis | paniers alimentaires`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'externalServices' },
    `
    location de locaux | location de la salle | location d’un véhicule | location longue durée | location sono | location de chapiteau | hangar de stockage | loyer des locaux |
    loyer des bureaux | bureaux | charges de copropriété | contrat d’entretien | réparation | réparations véhicules | contrôle technique | alarme | extincteurs | assurance responsabilité civile |
    multirisque | assurance locaux | séminaire | colloque | sous-traitants`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'otherServices' },
    `
    honoraires juridiques | honoraires graphiste | avocats | notaire | prestation comptable | comptabilité | paie externalisée | gestion de la paie | prestation de communication | site web |
    refonte du site | affiches | plaquettes | flyers | vidéos | photographies | publicité et communication | relations presse | frais de transport | transport des participants | transport de personnes |
    location de car | car | bus | taxis | carburant des bénévoles | indemnités kilométriques | hébergement | hébergements | restauration des participants | repas de travail | frais de bouche | catering |
    accueil et convivialité | voyages et déplacements | formations | formation professionnelle | intervenant | intervenante | artistes intervenants | animateurs extérieurs | vacations | prestation extérieure |
    évaluation | évaluation et mesure d’impact | mesure d’impact | étude de faisabilité | accompagnement extérieur | maîtrise d’œuvre | abonnement | abonnements numériques | outils numériques | logiciel métier |
    hébergement du site | frais de tenue de compte | commissions bancaires | téléphonie | internet et téléphone | poste et télécommunications | concours et cotisations | adhésion fédération | cotisation à la fédération`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'staff', kind: 'staff' },
    `
    personnel | charges du personnel | coût salarial | rémunérations | rémunération chargée | coordonnateur | coordonnatrice | coordination du projet | chef de projet | cheffe de projet | pilotage |
    directeur général | directrice | chargé de projet | chargé d’insertion | conseiller en insertion | conseillère en insertion | conseiller | accompagnateur socioprofessionnel | encadrants | encadrant technique |
    moniteur | maraîcher | accueil (salarié) | auxiliaire de puériculture | éducatrice de jeunes enfants | infirmière | aide-soignant | agents | ouvriers | personnel en insertion | personnel encadrant | service civique |
    assistant administratif | secrétariat (salarié) | comptable (salarié) | professeur de musique | musiciens | intermittents | metteur en scène | indemnités des volontaires | stagiaire | apprenti | charges et salaires |
    cotisations retraite | retraite | mutuelle d’entreprise | taxe et charges sur salaires`,
  ),
  group(
    'fr',
    'charge',
    { heading: 'grantsMade' },
    'aides aux familles | aides individuelles | secours d’urgence | aide alimentaire versée | microcrédits versés | bourses aux jeunes | reversements',
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B1'] },
    'participation des jeunes | participation des parents | participation des stagiaires | participation des résidents | participation des seniors | recettes spectacles | recettes billetterie | recettes bar | restauration des usagers | recettes repas | droits d’inscription aux stages | ateliers payants | cours collectifs',
  ),
  group(
    'fr',
    'product',
    { heading: 'services', leaves: ['B2'] },
    'ventes aux restaurants | prestations aux professionnels | prestations B2B | clients entreprises',
  ),
  group(
    'fr',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C2'] },
    'subvention départementale | subvention régionale | subvention de l’État | subventions des collectivités | financements publics | eurométropole | aide publique | subvention intercommunale | subvention commune et intercommunalité',
  ),
  group(
    'en',
    'charge',
    { heading: 'purchases' },
    'laptops | computers | tablets | books | tools | seeds | craft materials | art materials | sports equipment | uniforms | cleaning materials | kitchen supplies | stock | goods | gas | oil | heating | food and drink | toiletries',
  ),
  group(
    'en',
    'charge',
    { heading: 'externalServices' },
    'repairs | building insurance | public liability insurance | van hire | vehicle hire | hall rental | office space | rental | security | photocopier | it maintenance',
  ),
  group(
    'en',
    'charge',
    { heading: 'otherServices' },
    'legal fees | accountant | bookkeeping | payroll services | bank fees | phone | mobile phones | broadband | internet | design | advertising | transport | local transport | fuel for volunteers | flights | per diem | hotel | tutors | trainers | external evaluation | external trainers | conference | volunteer training | dbs checks | licences | membership of networks | hospitality',
  ),
  group(
    'en',
    'charge',
    { heading: 'staff', kind: 'staff' },
    'manager | director | officer | field officer | worker | youth worker | administrator | cleaner | caretaker | chef | teacher | therapist | nurse | apprentice | employer’s contributions | national insurance contributions | gross salaries | staff salary | salary costs | pension contributions | coordinator salary',
  ),
  group(
    'en',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C2'] },
    'town council | parish council | district council | parish council grant | welsh government | scottish government | public health grant',
  ),
];
