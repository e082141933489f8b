/** Single words and turns that budgets use beside the labels of the other lists; most of them only suggest. */
import { group, type LexiconGroup } from './entry.ts';

export const MORE_WORDS: readonly LexiconGroup[] = [
  group(
    'fr',
    'charge',
    { heading: 'purchases' },
    `
    matériel | achat de matériel | achats de matériel | outillage | papeterie | produits frais | textile | tissus |
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
    salaire | poste | postes | animation (salaires) | chargé de développement | chargée de mission | médiateur | médiatrice |
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
];
