/** Labels that stand in a budget and are not income or cost of the year: own funds, loans, equipment, in kind, the request itself. */
import { group, type LexiconGroup } from './entry.ts';

export const ASIDES: readonly LexiconGroup[] = [
  group(
    'fr',
    'product',
    { kind: 'ownFunds' },
    `
    report à nouveau | reports à nouveau | autofinancement | auto-financement | fonds propres | fonds associatifs |
    fonds propres / autofinancement | ressources propres | ressources propres affectées à l’action | ressources
    propres affectées au projet | apport de l’association | apport associatif | participation de l’association |
    part association | contribution de l’association | trésorerie de l’association | prélèvement sur fonds propres |
    prélèvement sur réserves | reprise sur réserves | utilisation des réserves | réserves | report de l’excédent |
    report excédent | report de l’excédent N-1 | excédent reporté | excédent antérieur | excédent de l’exercice
    précédent | reprise de résultat | reprise de l’excédent | report N-1 | économies | fonds de roulement | fonds de
    réserve`,
  ),
  group(
    'fr',
    'charge',
    { kind: 'ownFunds' },
    `
    report à nouveau débiteur | reprise du déficit | reprise de déficit antérieur | déficit antérieur | déficit
    reporté | mise en réserve | constitution de fonds propres | fonds propres à constituer | dotation aux réserves |
    fonds de roulement à constituer`,
  ),
  group(
    'fr',
    'product',
    { kind: 'financing' },
    `
    emprunt | emprunts | emprunt bancaire | prêt | prêts | prêt bancaire | prêt relais | PGE | avance remboursable |
    avances remboursables | prêt participatif | prêt d’honneur | France Active prêt | NEF | crédit coopératif prêt |
    dailly | découvert autorisé | apport avec droit de reprise | apports avec droit de reprise | contrat d’apport
    associatif | titres associatifs | avance de trésorerie | compte courant d’associés | apports en compte courant |
    apport en fonds propres | avances et prêts reçus`,
  ),
  group(
    'fr',
    'charge',
    { kind: 'financing' },
    `
    remboursement d’emprunt | remboursement emprunt | remboursements d’emprunts | remboursement du capital |
    remboursement de prêt | remboursement capital emprunt | annuités d’emprunt | remboursement dettes |
    remboursement de dettes | échéances d’emprunt | emprunts | remboursements d’avances et prêts`,
  ),
  group(
    'fr',
    'charge',
    { kind: 'investment' },
    `
    investissements | investissement | acquisitions | acquisition de matériel | achat de véhicule | achat de
    matériel (investissement) | équipements | travaux d’aménagement | travaux | aménagements | mobilier | matériel
    informatique | ordinateurs | équipement informatique | immobilisations | achats d’immobilisations | véhicule |
    agencement | logiciel (immobilisé) | acquisitions d’immobilisations | frais d’établissement`,
  ),
  group(
    'fr',
    'product',
    { kind: 'investment' },
    `
    subvention d’investissement | subventions d’investissement | subvention d’équipement | subventions d’équipement
    | aide à l’investissement`,
  ),
  group(
    'fr',
    null,
    { kind: 'ignore', certainty: 'medium' },
    `
    TVA | TVA collectée | TVA déductible | TVA à payer | TVA à décaisser | crédit de TVA`,
  ),
  group(
    'fr',
    null,
    { kind: 'ignore' },
    `
    virements internes | mouvements de fonds | flux interne | flux interne et intragroupe | comptes de liaison`,
  ),
  group(
    'fr',
    'charge',
    { kind: 'inKind' },
    `
    contributions volontaires en nature | contributions volontaires | emplois des contributions volontaires en
    nature | secours en nature | mise à disposition gratuite de biens et services | mise à disposition gratuite de
    biens et prestations | mise à disposition gratuite de biens | mise à disposition gratuite | mises à disposition
    gratuites | personnel bénévole | personnels bénévoles | prestations en nature (emploi) | valorisation du
    bénévolat (charges) | bénévolat | bénévoles valorisés | mise à disposition de locaux`,
  ),
  group(
    'fr',
    'product',
    { kind: 'inKind' },
    `
    contributions volontaires en nature | bénévolat | valorisation du bénévolat | bénévolat valorisé | valorisation
    bénévolat | prestations en nature | dons en nature | valorisations | valorisation | mise à disposition de locaux
    | locaux mis à disposition | mise à disposition locaux ville | mécénat de compétences | mécénat en nature |
    apports en nature | temps bénévole | contributions en nature`,
  ),
  group(
    'fr',
    'product',
    { kind: 'requested' },
    `
    montant sollicité | montant demandé | subvention sollicitée | subvention demandée | aide demandée | votre
    fondation | demande à la fondation | présente demande | la présente demande | montant de la demande | notre
    demande`,
  ),
  group(
    'en',
    'product',
    { kind: 'ownFunds' },
    `
    own contribution | own funds | own resources | reserves | use of reserves | from reserves | transfer from
    reserves | applicant’s contribution | organisation’s own contribution | balance brought forward | funds brought
    forward | unrestricted reserves`,
  ),
  group(
    'en',
    'product',
    { kind: 'financing' },
    `
    loan | bank loan | social investment | loan received | overdraft`,
  ),
  group(
    'en',
    'charge',
    { kind: 'financing' },
    `
    loan repayment | loan repayments | capital repayments`,
  ),
  group(
    'en',
    'charge',
    { kind: 'investment' },
    `
    capital expenditure | capital costs | capital | equipment purchase | purchase of equipment | it equipment |
    vehicle purchase | refurbishment | building works`,
  ),
  group(
    'en',
    'charge',
    { kind: 'inKind' },
    `
    in-kind costs | volunteer time | volunteer time (cost) | volunteers (in kind) | in kind | in kind expenditure`,
  ),
  group(
    'en',
    'product',
    { kind: 'inKind' },
    `
    in kind | in-kind | in-kind contributions | volunteer time | volunteers (in kind) | gifts in kind | pro bono |
    donated services | in kind support`,
  ),
  group(
    'en',
    'product',
    { kind: 'requested' },
    `
    amount requested | grant requested | requested from you | this application | this request | amount requested
    from foundation`,
  ),
];
