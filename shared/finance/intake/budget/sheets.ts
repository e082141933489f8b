/** Which sheets of a workbook are the budget, and which only repeat it, explain it or belong elsewhere. */
import { plainWords } from '../lexicon/normal.ts';
import type { SheetTables } from './sheet-tables.ts';

const ELSEWHERE =
  /\b(?:hypotheses?|synthese|summary|resume|plan de financement|bilan|amortissements?|effectifs?|besoins ressources|lisez moi|notice|mode d emploi|read ?me|parametres?|listes?|instructions?|aide|glossaire|immobilisations?|emprunts?|calculs?|graphiques?|tresorerie|cash ?flow)\b/;
const BUDGET =
  /\b(?:compte de resultat|budget\w*|charges|produits|depenses|recettes|exploitation|bp|cr|previsionnel|income|expenditure|p l)\b/;
/** What stands in the first rows of a sheet counts as its name. */
const FIRST_TEXTS = 6;

const rankOf = (tables: SheetTables): number => {
  const name = plainWords(tables.grid.name);
  if (ELSEWHERE.test(name) && !BUDGET.test(name)) return 0;
  const texts = tables.grid.cells
    .slice(0, 8)
    .flatMap((row) => row.flatMap((c) => (c?.kind === 'text' ? [plainWords(c.text)] : [])));
  const first = texts.slice(0, FIRST_TEXTS).join(' ');
  if (/^(?:plan de financement|hypotheses?|bilan|synthese)\b/.test(texts[0] ?? '') && !BUDGET.test(name)) return 0;
  return BUDGET.test(name) || BUDGET.test(first) ? 2 : 1;
};

/** @returns the sheets to read, and those left, each with its figures; of several, the ones that say they are a budget */
export const chosenSheets = (
  sheets: readonly SheetTables[],
): { readonly chosen: readonly SheetTables[]; readonly left: readonly SheetTables[] } => {
  const ranked = sheets.map((tables) => ({ tables, rank: rankOf(tables) }));
  const usable = ranked.filter(({ tables }) => tables.lines >= 2);
  const fit = usable.filter(({ rank }) => rank >= 1);
  const plain = fit.some(({ rank }) => rank === 2)
    ? fit.filter(({ rank, tables }) => rank === 2 || tables.lines >= 5)
    : fit;
  const chosen = (plain.length > 0 ? plain : usable).map(({ tables }) => tables);
  return { chosen, left: sheets.filter((s) => !chosen.includes(s)) };
};
