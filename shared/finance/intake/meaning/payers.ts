/** Who pays, by the first words of a label: names that no list can hold whole. */
import type { ChargeHeading, ProductHeading } from '#shared/base/method/headings.ts';
import type { LeafId } from '#shared/base/method/levers.ts';
import { plainWords } from '../lexicon/normal.ts';

export interface Payer {
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaves: readonly LeafId[];
  readonly certainty: 'likely' | 'ask';
}
const START =
  '^(?:\\d+ )?(?:dont |autres? )?(?:subventions? |aides? |soutiens? |participations? |contributions? |conventions? |financements? |dotations? |appels? a projets? |aap |partenariats? )*(?:de l |de la |des |du |de |d |la |le |les |l )*(?:notre |votre )?';
const payer = (
  names: string,
  heading: Payer['heading'],
  leaves: readonly LeafId[],
  certainty: Payer['certainty'] = 'likely',
  except?: string,
): readonly [RegExp, Payer, RegExp | null] => [
  new RegExp(`${START}(?:${names})\\b`),
  { heading, leaves, certainty },
  except === undefined ? null : new RegExp(`\\b(?:${except})\\b`),
];
const SOLD = 'marches?|prestations?|location|loyers?|vente|dsp|delegation|facturation|commande|achats?';
const AID = 'aides? aux? postes?|cddi|fonjep|adultes? relais|emplois?|postes?|pec|cui';
const PAYERS = [
  payer(
    'fondations?|fonds de dotation|fonds (?:actions?|mecenat|solidarite)|trusts?|foundations?|endowment',
    'financialContributions',
    ['D3'],
  ),
  payer(
    '(?:conseil )?(?:regional|region|departemental|departement|general)|region|departement|collectivites?(?: territoriale| europeenne)?|cd ?\\d{2}|cr (?:\\w+)',
    'operatingSubsidies',
    ['C2'],
    'likely',
    `${SOLD}|${AID}|rsa|tarif|prix de journee|apa|pch`,
  ),
  payer(
    'ville|communes?|mairie|metropole|eurometropole|municipalite|communautes? (?:de|d|urbaine|agglo\\w*)|agglomerations?|agglo|grand (?!large)\\w+ (?:agglo|metropole)|intercommunalite|epci|cc |ca |syndicat mixte|pays de|petr|ccas|cias|city of|town of|borough|(?:city|county|district|parish|town) council',
    'operatingSubsidies',
    ['C2'],
    'likely',
    `${SOLD}|${AID}|contract`,
  ),
  payer(
    'ministere|prefecture|sous prefecture|etat|ddets(?:pp)?|dreets|direccte|dreal|drac|drajes|sdjes|ddcs(?:pp)?|ddt|draaf|dasen|rectorat|anct|agence nationale|agence (?:regionale|de l eau)|office (?:francais|national)|haut commissariat',
    'operatingSubsidies',
    ['C2'],
    'likely',
    `${AID}|forfait|dotation|tarif`,
  ),
  payer('mecenat|mecenes?', 'gifts', ['D2']),
  payer(
    'entreprises? [a-z]+|societe [a-z]+|groupe (?!i+ |iv |v )[a-z]+|sarl|sas|sa |banque|credit (?:agricole|mutuel|cooperatif)|caisse d epargne',
    'gifts',
    ['D2', 'B3', 'D3'],
    'ask',
    'emploi|pret|emprunt|interets|livret|publi\\w*',
  ),
  payer('caf|msa|cnaf', 'publicContributions', ['C1', 'C2'], 'ask'),
  payer(
    'federation|confederation|union nationale|tete de reseau|reseau [a-z]+|comite (?:regional|departemental)|ligue',
    'financialContributions',
    ['D3'],
  ),
  payer(
    'commission europeenne|union europeenne|fonds europeens?|fse|feder|feader|leader|erasmus|interreg',
    'operatingSubsidies',
    ['C4'],
  ),
] as const;

/** @returns null when the label does not begin with a payer */
export const payerOf = (label: string): Payer | null => {
  const words = plainWords(label);
  const found = PAYERS.find(([names, , except]) => names.test(words) && !(except?.test(words) ?? false));
  return found?.[1] ?? null;
};

/** Public procurement, however it is named. */
export const isProcurement = (label: string): boolean =>
  /^(?:marches?(?! de noel| aux| solidaire| bio| hebdo| producteurs)|dsp|accord cadre|delegation de service)\b|\bmarche public\b|\b(?:marche|dsp|lot \d)$/.test(
    plainWords(label),
  ) || /\((?:marché|DSP|marché public)\)/i.test(label);
/** Goods that were given before they were sold. */
export const soundsDonated = (text: string): boolean =>
  /charity shop|\b(?:dons?|donnes?|donnees?|reemploi|recycl\w*|ressourcerie|friperie|occasion|donated|seconde main|brocante solidaire)\b/.test(
    plainWords(text),
  );
