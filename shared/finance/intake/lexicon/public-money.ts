/** French labels of money from public bodies: subsidies, employment aid, European funds, tariffs. */
import { group, type LexiconGroup } from './entry.ts';

export const PUBLIC_MONEY: readonly LexiconGroup[] = [
  group(
    'fr',
    'product',
    { heading: 'publicContributions', leaves: ['C1'] },
    `
    concours publics | dotations et produits de tarification | produits de tarification | produits de la
    tarification | prix de journée | dotation globale | dotation globale de financement | DGF | dotation globale
    commune | forfait soins | forfait hébergement | forfait journalier | dotation ARS | dotation CPOM | tarification
    département | PCH | APA département | participation assurance maladie | remboursements assurance maladie | actes
    CPAM | prestation de service CAF | CAF prestation de service | prestations de service CAF | PS CAF | PSU | PSU
    CAF | PSO | prestation de service unique | prestation de service ordinaire | PS ALSH | PS jeunes | PS animation
    globale | prestation animation globale et coordination | prestation animation collective familles | ACF | AGC |
    CLAS | CAF CLAS | bonus CTG | bonus CTG CAF | bonus territoire | bonus inclusion | bonus mixité | CAF PSU EAJE |
    MSA prestation de service | ALT allocation logement temporaire | AGLS | aide à la gestion locative sociale | APL
    perçues | mesures ASE | mesures MJPM | taxe d’apprentissage perçue`,
  ),
  group(
    'fr',
    'product',
    { heading: 'publicContributions', leaves: ['C1', 'C2'], certainty: 'ask' },
    `
    CAF | caisse d’allocations familiales | CAF et MSA | organismes sociaux | organismes sociaux (détailler) | MSA |
    ARS | agence régionale de santé | CPAM | assurance maladie | VACAF | contrat enfance jeunesse | CEJ | convention
    territoriale globale | CTG`,
  ),
  group(
    'fr',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C2'] },
    `
    subventions d’exploitation | subvention d’exploitation | subventions | subvention | subventions publiques |
    autres subventions | subvention de fonctionnement | subventions de fonctionnement | subvention projet | aides
    publiques | aides et subventions publiques | autres soutiens publics | État | etat | état : précisez le(s)
    ministère(s) sollicité(s) | ministère | ministère de la culture | ministère de l’éducation nationale | ministère
    des solidarités | ministère de la transition écologique | ministère des sports | ministère de l’intérieur |
    ministère des affaires étrangères | préfecture | préfecture de région | sous-préfecture | DRAC | DRAJES | SDJES
    | DREETS | DDETS | DIRECCTE | DRDJSCS | DDCS | DDCSPP | DREAL | DRAAF | DASEN | rectorat | FDVA | FDVA 1 | FDVA
    2 | FDVA fonctionnement | MILDECA | FIPD | CIPDR | DILCRAH | DIHAL | ANCT | CGET | ACSE | politique de la ville | fonds de participation des habitants | fonds d’initiatives associatives
    | contrat de ville | contrats de ville | quartiers d’été | cité éducative | cités éducatives | VVV | ville vie
    vacances | QPV | PIC | plan pauvreté | convention pauvreté | région | région(s) | conseil régional | subvention
    région | collectivité de Corse | département | département(s) | conseil départemental | conseil général |
    subvention département | intercommunalité | intercommunalité(s) : EPCI | EPCI | métropole | communauté de
    communes | communauté d’agglomération | communauté urbaine | agglomération | grand paris | commune | commune(s)
    | communes | ville | ville de | mairie | subvention mairie | subvention ville | subvention commune | subvention
    communale | subvention municipale | municipalité | CCAS | CIAS | syndicat intercommunal | pays | PETR | parc
    naturel régional | collectivités territoriales | collectivités | autres communes | établissements publics |
    autres établissements publics | ADEME | agence de l’eau | office français de la biodiversité | OFB | agence
    nationale du sport | ANS | CNDS | CNC | centre national du livre | CNL | centre national de la musique | CNM |
    ANCV | institut français | AFD | agence française de développement | AFD initiatives OSC | caisse des dépôts |
    banque des territoires | CARSAT | CNSA | conférence des financeurs | CNAF | CAF REAAP | REAAP | fonds publics et
    territoires | FPT | CAF fonds locaux | subvention CAF | CAF subvention de fonctionnement | université | CVEC |
    CROUS | FSDIE | subvention d’équilibre | subventions d’équilibre | FDI fonds départemental d’insertion | FONJEP
    projet | PNRR | plan de relance | France 2030 | appel à projets`,
  ),
  group(
    'fr',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C3'] },
    `
    aides à l’emploi | aide à l’emploi | aides aux postes | aide au poste | aide aux postes | aides au poste |
    emplois aidés | aide emplois aidés | ASP | ASP aides aux postes | agence de services et de paiement | l’agence
    de services et de paiement (emplois aidés) | agence de services et de paiement (ex CNASEA – emplois aidés) |
    CNASEA | ASP (emplois aidés) | CUI-CAE | CUI | CAE | PEC | parcours emploi compétences | contrats aidés |
    contrat unique d’insertion | CDDI | aide CDDI | DREETS aides aux postes | part modulable | FONJEP | poste FONJEP
    | postes FONJEP | FONJEP poste | adulte-relais | adultes-relais | postes adultes-relais | emploi tremplin |
    emplois tremplins | cap’asso | emplois associatifs | emploi associatif région | emploi agence du sport | emploi
    ANS | emploi sportif | ANS emploi | aide emploi ANS | aide à l’apprentissage | aide apprentissage | aide unique
    apprentissage | AGEFIPH | FIPHFP | aide AGEFIPH | service civique | agence du service civique | aide à
    l’embauche | emplois francs | ESAT aide au poste | aide au poste entreprise adaptée | cofinancement département
    CDDI | RSA cofinancement aide au poste`,
  ),
  group(
    'fr',
    'product',
    { heading: 'operatingSubsidies', leaves: ['C4'] },
    `
    fonds européens | fonds européens (FSE, FEDER, etc.) | union européenne | europe | commission européenne | FSE |
    FSE+ | fonds social européen | fonds social européen plus | FEDER | FEADER | LEADER | FAMI | FEAMPA | interreg |
    erasmus+ | erasmus | corps européen de solidarité | europe créative | CERV | EASI | horizon europe | DG NEAR |
    subvention europe | IEJ | REACT-EU | nations unies | UNICEF | ONU | UNHCR | HCR | PNUD | OIF | conseil de
    l’europe | USAID | coopération internationale | bailleurs institutionnels internationaux`,
  ),
];
