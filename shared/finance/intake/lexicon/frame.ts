/** Words that give a table its frame: titles of a side, totals, results, cash balances, statuses of a resource. */
import { group, type LexiconGroup } from './entry.ts';

export const FRAME: readonly LexiconGroup[] = [
  group(
    'fr',
    'charge',
    { kind: 'title' },
    `
    charges | dépenses | emplois | décaissements | sorties | charges d’exploitation | dépenses prévisionnelles |
    charges directes | charges directes affectées à l’action | budget des dépenses | coûts | dépenses de
    fonctionnement`,
  ),
  group(
    'fr',
    'product',
    { kind: 'title' },
    `
    produits | recettes | ressources | encaissements | entrées | produits d’exploitation | recettes prévisionnelles
    | ressources directes | ressources directes affectées à l’action | financements | budget des recettes | sources
    de financement | recettes de fonctionnement`,
  ),
  group(
    'fr',
    'charge',
    { kind: 'total' },
    `
    total des charges | total charges | total dépenses | total général des charges | total des dépenses | total
    décaissements | total I charges d’exploitation | total emplois | coût total du projet | sous-total charges |
    total charges d’exploitation`,
  ),
  group(
    'fr',
    'product',
    { kind: 'total' },
    `
    total des produits | total produits | total recettes | total général des produits | total des recettes | total
    des financements | total encaissements | total ressources | total produits d’exploitation | chiffre d’affaires
    total`,
  ),
  group(
    'fr',
    null,
    { kind: 'total' },
    `
    total | sous-total | total général | total intermédiaire | total avant contributions volontaires | total avec
    bénévolat | total hors valorisation | total HT | total TTC | montant total | cumul`,
  ),
  group(
    'fr',
    null,
    { kind: 'result' },
    `
    résultat | excédent | déficit | résultat net | résultat de l’exercice | résultat d’exploitation | résultat
    courant | résultat prévisionnel | bénéfice | perte | excédent prévisionnel (bénéfice) | insuffisance
    prévisionnelle (déficit) | solde | équilibre | écart produits charges | résultat avant impôt | excédent ou
    déficit | boni | mali | marge brute | valeur ajoutée | excédent brut d’exploitation | EBE | capacité
    d’autofinancement | CAF nette`,
  ),
  group(
    'fr',
    null,
    { kind: 'cash' },
    `
    solde de trésorerie | trésorerie début de mois | trésorerie fin de mois | solde initial | solde début de période
    | solde fin de période | trésorerie cumulée | solde cumulé | report du mois précédent | solde bancaire |
    variation de trésorerie`,
  ),
  group(
    'fr',
    null,
    { kind: 'status:signed' },
    `
    acquis | acquise | obtenu | obtenue | accordé | accordée | notifié | notifiée | confirmé | signé | signée |
    conventionné | conventionnée | versé | versée | perçu | perçue | reçu | reçue | encaissé | encaissée | attribué |
    attribuée | validé | validée | confirmée | convention signée | contrat signé | ok | oui | certain | dossier déposé,
    issue et montant certain`,
  ),
  group(
    'fr',
    null,
    { kind: 'status:probable' },
    `
    probable | en bonne voie | favorable | avis favorable | accord de principe | à confirmer | en confirmation |
    renouvellement | très probable | quasi acquis | quasi certain | accord oral | promis | promesse | récurrent | reconduit | dossier déposé, issue favorable et montant incertain | en cours de
    signature | pluriannuel`,
  ),
  group(
    'fr',
    null,
    { kind: 'status:applied' },
    `
    demandé | demandée | sollicité | sollicitée | en cours | en cours de demande | en instruction | déposé | dossier
    déposé | demande en cours | en attente | en attente de réponse | transmise | dossier déposé, issue et montant
    incertains`,
  ),
  group(
    'fr',
    null,
    { kind: 'status:toFind' },
    `
    à solliciter | à demander | à rechercher | à trouver | envisagé | envisagée | prévu | à déposer | non demandé |
    prospect | piste | à lancer | à identifier | à définir | à prospecter | à démarcher | en prospection | en projet |
    non acquis | non sollicité | dossier non encore déposé, issue et montant incertains | hypothèse`,
  ),
  group(
    'en',
    'charge',
    { kind: 'title' },
    `
    expenditure | expenses | costs | outgoings | payments | direct costs | expenditure budget | project costs |
    spending`,
  ),
  group(
    'en',
    'product',
    { kind: 'title' },
    `
    income | revenue | receipts | funding | sources of funding | income budget | incoming resources`,
  ),
  group(
    'en',
    'charge',
    { kind: 'total' },
    `
    total expenditure | total expenses | total costs | total payments | total project cost | total direct costs |
    total eligible costs`,
  ),
  group(
    'en',
    'product',
    { kind: 'total' },
    `
    total income | total revenue | total receipts | total funding | total incoming resources`,
  ),
  group(
    'en',
    null,
    { kind: 'total' },
    `
    sub-total | subtotal | grand total`,
  ),
  group(
    'en',
    null,
    { kind: 'result' },
    `
    surplus | deficit | surplus/(deficit) | net income | net surplus | net movement in funds | surplus or deficit |
    balance | net income / (expenditure)`,
  ),
  group(
    'en',
    null,
    { kind: 'cash' },
    `
    opening balance | closing balance | opening bank balance | cash brought forward | cash carried forward | balance
    b/f | balance c/f | net cash flow | bank balance`,
  ),
  group(
    'en',
    null,
    { kind: 'status:signed' },
    `
    confirmed | secured | awarded | agreed | received | granted | approved | signed | committed`,
  ),
  group(
    'en',
    null,
    { kind: 'status:probable' },
    `
    likely | expected | in principle | verbally agreed | promised | to be confirmed`,
  ),
  group(
    'en',
    null,
    { kind: 'status:applied' },
    `
    applied | applied for | pending | submitted | requested | awaiting decision`,
  ),
  group(
    'en',
    null,
    { kind: 'status:toFind' },
    `
    to be raised | to be applied for | not yet applied | to find | unsecured | tbc | tbd | to apply | to be identified | to be found | to approach | prospective | planned`,
  ),
];
