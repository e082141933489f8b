/**
 * Vehicles that finance social projects in France, as facts with the year they were found (docs/method.md, "Vehicles"). They change: each is to be checked with
 * whoever runs it before it is relied on, and none is shown as current. The list is not exhaustive.
 */
import type { LocalText } from '../text.ts';
import { local } from '../typeset.ts';

export type VehicleTest =
  | { readonly kind: 'minAge'; readonly years: number }
  | { readonly kind: 'maxAge'; readonly years: number }
  | { readonly kind: 'minIncome'; readonly cents: number }
  | { readonly kind: 'incomeOrPosts'; readonly cents: number; readonly fte: number }
  /** refused on running costs and losses */
  | { readonly kind: 'investmentOnly' }
  /** repaid out of surpluses only */
  | { readonly kind: 'surpluses' };

export interface Vehicle {
  readonly id: string;
  readonly name: LocalText;
  /** first and last stage served, 1 (idea) to 6 (adoption) */ readonly stages: readonly [number, number];
  /** in cents; null = not found */ readonly ticket: readonly [number | null, number | null];
  readonly instrument: 'grant' | 'repayable' | 'guarantee' | 'engineering';
  readonly tests: readonly VehicleTest[];
  readonly note: LocalText;
  /** year or day of the terms found */ readonly asOf: string;
  /** where the terms were found; absent where the tool brought the vehicle */ readonly origin?: string;
}
const k = (thousands: number): number => thousands * 100_000;

export const VEHICLES: readonly Vehicle[] = [
  {
    id: 'confiance',
    name: local('Fonds de confiance', 'Trust fund (fonds de confiance)'),
    stages: [1, 2],
    ticket: [null, k(20)],
    instrument: 'grant',
    tests: [],
    note: local(
      'Salaire du porteur pendant 6 à 9 mois, hébergé par une structure existante.',
      'The founder’s salary for 6 to 9 months, hosted by an existing organisation.',
    ),
    asOf: '2020',
  },
  {
    id: 'amorcage',
    name: local('Fonds d’amorçage', 'Seed fund'),
    stages: [2, 3],
    ticket: [null, null],
    instrument: 'repayable',
    tests: [{ kind: 'maxAge', years: 3 }],
    note: local('De un à trois ans après la création.', 'One to three years after creation.'),
    asOf: '2020',
  },
  {
    id: 'fiso',
    name: local('Fonds d’innovation sociale public', 'Public social-innovation fund'),
    stages: [2, 3],
    ticket: [k(30), null],
    instrument: 'repayable',
    tests: [],
    note: local(
      'Avance récupérable, au plus la moitié des dépenses et les fonds propres.',
      'Repayable advance, at most half of the costs and no more than own funds.',
    ),
    asOf: '2018',
  },
  {
    id: 'fondation',
    name: local('Fondation familiale ou d’entreprise', 'Family or corporate foundation'),
    stages: [1, 4],
    ticket: [null, null],
    instrument: 'grant',
    tests: [],
    note: local(
      'Instruction de trois mois au moins, bilan à un an.',
      'At least three months’ assessment, review after one year.',
    ),
    asOf: '2019',
  },
  {
    id: 'accelerateur',
    name: local('Accélérateur', 'Accelerator'),
    stages: [2, 3],
    ticket: [null, null],
    instrument: 'engineering',
    tests: [],
    note: local('Programme de six mois, sélection sur appel.', 'Six-month programme, selected through a call.'),
    asOf: '2019',
  },
  {
    id: 'dla',
    name: local('Dispositif local d’accompagnement', 'Local support scheme (DLA)'),
    stages: [2, 6],
    ticket: [null, null],
    instrument: 'engineering',
    tests: [{ kind: 'incomeOrPosts', cents: 0, fte: 1 }],
    note: local(
      'Diagnostic partagé puis conseil pris en charge, pour une structure employeuse.',
      'Joint diagnosis, then advice paid for, for organisations with employees.',
    ),
    asOf: '2016',
  },
  {
    id: 'fondsI',
    name: local('Fonds d’ingénierie à risque partagé', 'Shared-risk development fund'),
    stages: [4, 5],
    ticket: [null, null],
    instrument: 'engineering',
    tests: [
      { kind: 'minAge', years: 3 },
      { kind: 'incomeOrPosts', cents: k(500), fte: 5 },
    ],
    note: local(
      'Plus de trois ans, et 500 000 € de produits ou cinq emplois.',
      'More than three years old, with €500,000 of income or five jobs.',
    ),
    asOf: '2018',
  },
  {
    id: 'innovation',
    name: local('Fonds d’innovation d’un groupe de protection sociale', 'Innovation fund of a social-protection group'),
    stages: [4, 5],
    ticket: [null, null],
    instrument: 'grant',
    tests: [],
    note: local(
      'Accompagnement long, critères relus pendant l’investissement.',
      'Long-term support, criteria reviewed during the investment.',
    ),
    asOf: '2016',
  },
  {
    id: 'apport',
    name: local('Contrat d’apport associatif', 'Association contribution contract'),
    stages: [3, 5],
    ticket: [null, k(30)],
    instrument: 'repayable',
    tests: [],
    note: local('Sans intérêt, repris sur deux à cinq ans.', 'No interest, repaid over two to five years.'),
    asOf: '2020',
  },
  {
    id: 'pretParticipatif',
    name: local('Prêt participatif solidaire', 'Solidarity participating loan'),
    stages: [5, 5],
    ticket: [k(5), k(500)],
    instrument: 'repayable',
    tests: [{ kind: 'investmentOnly' }],
    note: local(
      'Cinq à sept ans, ne couvre ni fonctionnement ni pertes.',
      'Five to seven years; covers neither running costs nor losses.',
    ),
    asOf: '2020',
  },
  {
    id: 'garantie',
    name: local('Garantie solidaire d’emprunt bancaire', 'Solidarity guarantee for a bank loan'),
    stages: [3, 5],
    ticket: [null, k(200)],
    instrument: 'guarantee',
    tests: [],
    note: local('Au plus 65 % de l’emprunt.', 'At most 65% of the loan.'),
    asOf: '2020',
  },
  {
    id: 'titres',
    name: local('Titres associatifs', 'Association bonds (titres associatifs)'),
    stages: [5, 6],
    ticket: [k(500), null],
    instrument: 'repayable',
    tests: [{ kind: 'minAge', years: 2 }, { kind: 'surpluses' }],
    note: local(
      'Remboursables après sept ans, sur les excédents seulement.',
      'Repayable after seven years, out of surpluses only.',
    ),
    asOf: '2022',
  },
];
