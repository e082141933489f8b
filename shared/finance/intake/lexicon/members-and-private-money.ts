/** French labels of dues, gifts, corporate giving, foundations and federations. */
import { group, type LexiconGroup } from './entry.ts';

export const MEMBERS_AND_PRIVATE_MONEY: readonly LexiconGroup[] = [
  group(
    'fr',
    'product',
    { heading: 'dues', leaves: ['A1'] },
    `
    cotisations | cotisation | adhésions | adhésion | cotisations des membres | cotisations adhérents | adhésions
    individuelles | cotisations et adhésions | adhésions et cotisations | cotisations, adhésions | dont cotisations
    | adhésions des structures | adhésions associations | cotisations annuelles | adhérents | membres | bienfaiteurs
    (cotisation)`,
  ),
  group(
    'fr',
    'product',
    { heading: 'dues', leaves: ['A2'], certainty: 'medium' },
    `
    licences | licences sportives | licences et adhésions | cotisations et licences | cotisations licenciés |
    licenciés | adhésions activités | cotisations avec contrepartie | forfait annuel adhérents | cotisations
    sections`,
  ),
  group(
    'fr',
    'product',
    { heading: 'gifts', leaves: ['D1'] },
    `
    dons | dons manuels | dons de particuliers | dons des particuliers | don | dons individuels | collecte de dons |
    collectes | campagne de dons | dons en ligne | dons réguliers | prélèvement automatique | donateurs | générosité
    du public | appel à la générosité | ressources liées à la générosité du public | produits de la générosité du
    public | legs | legs et donations | legs, donations et assurances-vie | assurances-vie | dons manuels ou legs |
    quêtes | troncs | arrondi en caisse | arrondi solidaire | micro-dons | crowdfunding | financement participatif |
    campagne participative | HelloAsso dons | ulule | kisskissbankbank | leetchi | abandons de frais | abandon de
    frais par les bénévoles | dons IFI | grands donateurs | parrainage d’enfants | zakat`,
  ),
  group(
    'fr',
    'product',
    { heading: 'gifts', leaves: ['D1', 'D2'], certainty: 'ask' },
    `
    dons et mécénat | dons manuels – mécénat | dont cotisations, dons manuels ou legs | dons et legs | dons privés |
    dons divers | aides privées | aides privées (fondation) | autres recettes privées | fonds privés | financements
    privés | ressources privées | HelloAsso | 758 dons manuels mécénat | générosité et mécénat | subventions privées
    | collecte`,
  ),
  group(
    'fr',
    'product',
    { heading: 'gifts', leaves: ['D2'] },
    `
    mécénat | mécénat d’entreprise | mécénat d’entreprises | mécénats | mécénat financier | mécènes | dons
    d’entreprises | dons des entreprises | club de mécènes | entreprises mécènes | mécénat de compétences facturé`,
  ),
  group(
    'fr',
    'product',
    { heading: 'gifts', leaves: ['D2', 'B3', 'D3'], certainty: 'ask' },
    `
    partenaires privés | partenariats privés | partenariat entreprise | partenariats entreprises | partenariats |
    entreprises | entreprise | partenaires | partenaires financiers | soutiens privés | fonds privés entreprises`,
  ),
  group(
    'fr',
    'product',
    { heading: 'financialContributions', leaves: ['D3'] },
    `
    contributions financières | contributions financières d’autres organismes | fondation | fondations | fondation
    de france | fondation abbé pierre | fondation d’entreprise | fondations d’entreprise | fondations privées |
    fondations et fonds de dotation | fonds de dotation | subvention fondation | subventions fondations | aide
    fondation | fédération | subvention fédération | contribution fédération | reversement fédération | reversement
    tête de réseau | autres associations | subventions d’associations | secours catholique | secours populaire |
    SPEDIDAM | ADAMI | SACEM action culturelle | SACD action culturelle | rotary | lions club | france active
    subvention | AG2R | caisse de retraite | caisses de retraite | malakoff humanis | KLESIA | mutuelles | apicil |
    quotes-parts de générosité reçues | prix et concours | prix | dotation concours | loterie | fonds de solidarité
    inter-associatif`,
  ),
  group(
    'fr',
    'product',
    { heading: 'founders', leaves: ['D4'] },
    `
    versements des fondateurs | versement des fondateurs | contributions des fondateurs | dotation des fondateurs |
    dotation consomptible | contribution des membres fondateurs | apport des fondateurs au fonctionnement |
    quote-part de dotation consomptible virée au résultat`,
  ),
];
