/** Words that say on which side of a budget what follows stands. */
import type { Side } from '../lexicon/entry.ts';
import { plainWords } from '../lexicon/normal.ts';

const CHARGE =
  /^(?:[ivx\d]+ )?(?:total )?(?:general )?(?:des |de |les |nos |liste des |budget des )?(?:charges?|depen[sc]es?|emplois|resources expended|decaissements?|sorties|besoins?|couts?|expenditures?|expenses?|spending|costs?|outgoings?|payments?|nature (?:de la|des) (?:depenses?|charges?)|postes? de (?:depenses?|charges?))\b/;
const PRODUCT =
  /^(?:[ivx\d]+ )?(?:total )?(?:general )?(?:des |de |les |nos |liste des |budget des |sources? (?:de |of )?|origine des )?(?:produits?|recett?es?|ress?ources?|encaissements?|entrees|financements?|financeurs?|incomes?|revenues?|funding|fundings|receipts?|incoming resources|nature (?:de la|des) (?:recettes?|produits?|ressources)|postes? de recettes?|cofinancements?|plan de financement)\b/;
/** Begins like a side and is a line: supplies, cleaning products, the cost of something bought. */
const NOT_A_SIDE =
  /^(?:produits? (?:d |de |des )?(?:entretien|nettoyage|menager|hygiene|frais|locaux|bio|pharma|divers|financiers?|exceptionnels?)|charges? (?:de personnel|sociales?|patronales?|financieres?|exceptionnelles?|locatives?|diverses?|salariales?)|couts? (?:salarial|salariaux|de|du)|ressources humaines|emplois? (?:aides?|tremplin|associatif|francs|ans|sportif)|entrees (?:spectacles?|expo|musee)|besoins? en)\b/;

/** Whether what follows the name of one side, past "and" or a stroke, is the name of the other: "Income and expenditure" heads both. */
const namesOther = (words: string, own: RegExp, other: RegExp): boolean => {
  const rest = words.replace(own, '').trim();
  return !/^(?:des?|du|d|of) /.test(rest) && other.test(rest.replace(/^(?:et|ou|and|or|&) /, ''));
};

/** @param text the text of a title, a head or a sheet's name */
export const sideOfWords = (text: string): Side | null => {
  const words = plainWords(text);
  // "1. Ressources humaines" is numbered, and no side either.
  if (words === '' || words.length > 70 || NOT_A_SIDE.test(words.replace(/^(?:[ivx]+|\d+) /, ''))) return null;
  if (CHARGE.test(words)) return namesOther(words, CHARGE, PRODUCT) ? null : 'charge';
  if (PRODUCT.test(words)) return namesOther(words, PRODUCT, CHARGE) ? null : 'product';
  if (
    /\b(?:depenses|charges|expenditure)\b/.test(words) &&
    !/\b(?:sur|transferts? de|et produits|recettes|produits|income)\b/.test(words)
  )
    return 'charge';
  return /\b(?:recettes|produits|income|ressources)\b/.test(words) &&
    !/\b(?:d entretien|depenses|charges|expenditure|propres|affectees|humaines)\b/.test(words)
    ? 'product'
    : null;
};

/** Stages of a statement that are lines of other budgets: alone above figures, "Produits financiers" begins what is earned there. */
export const sideOfStage = (text: string): Side | null => {
  const found =
    /^(?:[ivx]+ |\d )?(produits|charges) (?:financiers?|financieres?|exceptionnels?|exceptionnelles?)(?: [ivx]+)?$/.exec(
      plainWords(text),
    );
  return found === null ? null : found[1] === 'produits' ? 'product' : 'charge';
};
