/**
 * The tree of financing levers (docs/method.md, "Levers"): families by who brings the resource, leaves as the unit of every share,
 * concentration index and model. Reconstruction: tool default of 2026-11, anchored in the French chart of accounts of associations.
 */
import type { ProductHeading } from './headings.ts';
import type { ModelId } from './models.ts';
import type { LocalText } from './text.ts';
import { local } from './typeset.ts';

export const LEAF_IDS = [
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'D1',
  'D2',
  'D3',
  'D4',
] as const;
export type LeafId = (typeof LEAF_IDS)[number];
export const FAMILY_IDS = ['A', 'B', 'C', 'D'] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];
/** Many payers stand behind one line of these: members, customers, the public. Nobody loses them as one loses a funder. */
export const CROWD: readonly LeafId[] = ['A1', 'A2', 'B1', 'B2', 'B4', 'B6', 'D1'];
/** Leaves that are sold: what activity brings and the tariffs of public authorities. Interest at the bank is no sale. */
const SOLD: readonly LeafId[] = ['B1', 'B2', 'B3', 'B4', 'B5', 'C1'];
export const isSold = (leaf: LeafId | null): boolean => leaf !== null && SOLD.includes(leaf);
/** Generosity, to which the cost of raising funds is compared: a foundation’s grant is applied for, not collected. */
const GIFTS: readonly LeafId[] = ['D1', 'D2'];
export const isGift = (leaf: LeafId): boolean => GIFTS.includes(leaf);
/** Who finances, in the three logics of the method. */
export type FinancingLogic = 'members' | 'activity' | 'thirdParty';
export const LOGICS: readonly { readonly id: FinancingLogic; readonly label: LocalText }[] = [
  { id: 'members', label: local('Logique des membres', 'Paid for by members') },
  { id: 'activity', label: local('Logique d’activité', 'Paid for by trading') },
  { id: 'thirdParty', label: local('Logique de tiers financeurs', 'Paid for by third parties') },
];

export interface Family {
  readonly id: FamilyId;
  readonly label: LocalText;
  readonly levers: LocalText;
  readonly skills: LocalText;
  readonly risks: LocalText;
}
export interface Leaf {
  readonly id: LeafId;
  readonly family: FamilyId;
  readonly label: LocalText;
  /** account numbers of the chart of associations */ readonly accounts: readonly string[];
  readonly heading: ProductHeading;
  readonly logic: FinancingLogic;
  /** the model that this leaf feeds */ readonly model: ModelId;
  readonly withCounterpart: boolean;
  /** usual months between being earned and being paid (tool default) */ readonly usualDelayMonths: number;
  /** on the balance sheet: never a resource of the year */ readonly balanceSheet?: true;
}

export const FAMILIES: readonly Family[] = [
  {
    id: 'A',
    label: { fr: 'Par ses membres', en: 'From members' },
    levers: {
      fr: 'Faire grandir les adhésions, animer une communauté, donner du sens à la cotisation',
      en: 'Growing membership, running a community, giving the membership fee its meaning',
    },
    skills: {
      fr: 'Animation de communauté, stratégie de communication',
      en: 'Community building, communications strategy',
    },
    risks: {
      fr: 'Recettes variables d’une année à l’autre, capacité à fédérer dans la durée',
      en: 'Income that varies from year to year, ability to keep members together over time',
    },
  },
  {
    id: 'B',
    label: { fr: 'Par du revenu d’activité', en: 'By trading income' },
    levers: {
      fr: 'Marge et rentabilité, pérennité et développement de l’activité',
      en: 'Margin and profitability, lasting growth of the activity',
    },
    skills: { fr: 'Développement commercial, relation client', en: 'Business development, customer relations' },
    risks: {
      fr: 'Qualité de l’offre, concurrence, adéquation à la demande',
      en: 'Quality of what is offered, competition, fit with demand',
    },
  },
  {
    id: 'C',
    label: { fr: 'Par un tiers public', en: 'From public funders' },
    levers: {
      fr: 'Reconnaissance de l’impact, relations avec les partenaires publics',
      en: 'Recognition of impact, relations with public partners',
    },
    skills: {
      fr: 'Veille permanente, montage de dossiers (temps long)',
      en: 'Constant monitoring, writing applications (time-consuming)',
    },
    risks: {
      fr: 'Financement incertain, durée des conventions, trésorerie',
      en: 'Uncertain funding, length of agreements, cash',
    },
  },
  {
    id: 'D',
    label: { fr: 'Par un tiers privé', en: 'From private funders' },
    levers: { fr: 'Stratégie de partenariat, proposition de valeur', en: 'Partnership strategy, value proposition' },
    skills: {
      fr: 'Veille permanente, montage de dossiers, communication',
      en: 'Constant monitoring, writing applications, communications',
    },
    risks: {
      fr: 'Financement incertain, contreparties attendues',
      en: 'Uncertain funding, expectation of something in return',
    },
  },
];

const leaf = (
  id: LeafId,
  fr: string,
  en: string,
  accounts: string[],
  heading: ProductHeading,
  logic: FinancingLogic,
  model: ModelId,
  withCounterpart: boolean,
  usualDelayMonths: number,
): Leaf => ({
  id,
  family: id[0] as FamilyId,
  label: local(fr, en),
  accounts,
  heading,
  logic,
  model,
  withCounterpart,
  usualDelayMonths,
});

export const LEAVES: readonly Leaf[] = [
  leaf(
    'A1',
    'Cotisations sans contrepartie',
    'Membership fees, nothing in return',
    ['7561'],
    'dues',
    'members',
    'M1',
    false,
    0,
  ),
  leaf(
    'A2',
    'Cotisations avec contrepartie',
    'Membership fees, with a service in return',
    ['7562'],
    'dues',
    'members',
    'M1',
    true,
    0,
  ),
  {
    ...leaf(
      'A3',
      'Apports des membres',
      'Members’ contributions to own funds',
      ['1024', '1034'],
      'otherIncome',
      'members',
      'M1',
      false,
      0,
    ),
    balanceSheet: true,
  },
  leaf(
    'B1',
    'Usagers et particuliers',
    'Users and individuals',
    ['701', '706', '707'],
    'services',
    'activity',
    'M2',
    true,
    0,
  ),
  leaf('B2', 'Entreprises clientes', 'Business customers', ['706', '708'], 'services', 'activity', 'M2', true, 1),
  leaf('B3', 'Parrainage (sponsoring)', 'Sponsorship', ['7063'], 'services', 'activity', 'M2', true, 1),
  leaf('B4', 'Vente de dons en nature', 'Sale of donated goods', ['7073'], 'goodsSales', 'activity', 'M2', true, 0),
  leaf(
    'B5',
    'Commande publique (marché, délégation)',
    'Public contracts and delegated services',
    ['706'],
    'services',
    'activity',
    'M3',
    true,
    2,
  ),
  leaf('B6', 'Produits financiers', 'Financial income', ['76'], 'financialIncome', 'activity', 'M2', false, 0),
  leaf(
    'C1',
    'Concours publics (tarification, forfait)',
    'Public contributions (tariffs, lump sums)',
    ['73'],
    'publicContributions',
    'thirdParty',
    'M3',
    true,
    1,
  ),
  leaf(
    'C2',
    'Subventions d’exploitation',
    'Public operating grants',
    ['741'],
    'operatingSubsidies',
    'thirdParty',
    'M4',
    false,
    3,
  ),
  leaf('C3', 'Aides à l’emploi', 'Employment aid', ['74'], 'operatingSubsidies', 'thirdParty', 'M4', false, 2),
  leaf(
    'C4',
    'Fonds européens et institutions internationales',
    'European funds and international institutions',
    ['741', '755'],
    'operatingSubsidies',
    'thirdParty',
    'M5',
    false,
    6,
  ),
  leaf(
    'C5',
    'Subventions d’investissement (quote-part)',
    'Capital grants (share released)',
    ['131', '747'],
    'releases',
    'thirdParty',
    'M4',
    false,
    0,
  ),
  leaf('D1', 'Dons de particuliers', 'Gifts from individuals', ['7541', '7543'], 'gifts', 'thirdParty', 'M6', false, 0),
  leaf('D2', 'Mécénat d’entreprise', 'Corporate giving', ['7542'], 'gifts', 'thirdParty', 'M6', false, 1),
  leaf(
    'D3',
    'Fondations, fonds et fédérations',
    'Foundations, funds and federations',
    ['7551', '7552'],
    'financialContributions',
    'thirdParty',
    'M6',
    false,
    2,
  ),
  leaf('D4', 'Organisations fondatrices', 'Founding organisations', ['753'], 'founders', 'thirdParty', 'M7', false, 0),
];

const byId = new Map(LEAVES.map((l) => [l.id, l]));
/** @returns the leaf; every LeafId has one */
export const leafById = (id: LeafId): Leaf => byId.get(id) as Leaf;
/** Whether what a leaf brings enters own funds: neither income of a year nor part of a share. */
export const entersOwnFunds = (id: LeafId | null | undefined): boolean =>
  id !== undefined && id !== null && leafById(id).balanceSheet === true;
/** Heading of what a lever brings; other income for what no lever brings. */
export const usualHeading = (id: LeafId | null): ProductHeading => (id === null ? 'otherIncome' : leafById(id).heading);
/** Whether a line has nobody who could be lost: a crowd, or no lever at all. */
export const isOfNoFunder = (id: LeafId | null): boolean => id === null || CROWD.includes(id);
