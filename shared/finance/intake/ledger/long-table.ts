/** One row an amount: year, label, amount, and a column that says on which side; added up by label and year. */
import { roundHalfAway } from '#shared/base/money/cents.ts';
import { at, isAmount, type SourceGrid, shownAt, textAt } from '../grid.ts';
import type { Side } from '../lexicon/entry.ts';
import { keyOf, plainWords } from '../lexicon/normal.ts';
import { sideOfAccount } from '../rows/sides-of-rows.ts';
import { cellAddress } from '../source.ts';

export interface LongRow {
  readonly row: number;
  readonly label: string;
  readonly account: string | null;
  /** null: no column says it */ readonly side: Side | null;
  readonly amounts: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly beside: readonly string[];
}
export interface LongTable {
  readonly rows: readonly LongRow[];
  readonly periods: readonly string[];
  /** rows with a figure that could not be placed */ readonly left: readonly number[];
}
const YEAR = /^(?:annees?|years?|exercices?|periode|millesime)$/;
const AMOUNT =
  /^(?:montants?|amounts?|valeurs?|values?|total|euros?|montant (?:en )?(?:euros?|eur|ttc|ht)|amount (?:eur|gbp))$/;
const SIDE =
  /^(?:types?|sens|side|nature|sens de l operation|categorie|depense recette|recette depense|charge produit|produit charge|in out|flux)$/;
const LABEL = /^(?:libelles?|labels?|postes?|intitules?|designation|description|rubriques?|items?|lignes?|objet)$/;
const ACCOUNT = /^(?:n )?(?:comptes?|account|code|imputation)\b/;
const sideOf = (text: string): Side | null => {
  const words = plainWords(text);
  if (/^(?:d|dep|depenses?|charges?|expenses?|expenditure|couts?|costs?|sorties?|decaissements?|out)\b/.test(words))
    return 'charge';
  return /^(?:r|rec|recettes?|produits?|incomes?|revenues?|ressources?|entrees?|encaissements?|in|financements?)\b/.test(
    words,
  )
    ? 'product'
    : null;
};

/** @returns null when the sheet is not such a table */
export const longTable = (grid: SourceGrid): LongTable | null => {
  for (let head = 0; head < Math.min(grid.height, 10); head += 1) {
    const heads = Array.from({ length: grid.width }, (_, c) => plainWords(textAt(grid, head, c)));
    const find = (re: RegExp): number => heads.findIndex((h) => re.test(h));
    const year = find(YEAR);
    const amount = find(AMOUNT);
    const account = find(ACCOUNT);
    let label = find(LABEL);
    const side = heads.findIndex(
      (h, c) =>
        SIDE.test(h) &&
        Array.from({ length: grid.height - head - 1 }, (_, i) => shownAt(grid, head + 1 + i, c)).some(
          (t) => sideOf(t) !== null,
        ),
    );
    if (label < 0) label = heads.findIndex((h, c) => SIDE.test(h) && c !== side && h !== '');
    if (year < 0 || amount < 0 || label < 0) continue;
    return tableBelow(grid, head, { year, amount, account, label, side });
  }
  return null;
};

const tableBelow = (
  grid: SourceGrid,
  head: number,
  c: {
    readonly year: number;
    readonly amount: number;
    readonly account: number;
    readonly label: number;
    readonly side: number;
  },
): LongTable => {
  const rows = new Map<string, LongRow & { amounts: Record<string, number>; cells: Record<string, string> }>();
  const periods: string[] = [];
  const left: number[] = [];
  for (let r = head + 1; r < grid.height; r += 1) {
    const label = textAt(grid, r, c.label).trim();
    const year = shownAt(grid, r, c.year).trim();
    const cell = at(grid, r, c.amount);
    if (!isAmount(cell)) continue;
    if (label === '' || !/\d{4}/.test(year)) {
      left.push(r);
      continue;
    }
    const code = c.account < 0 ? '' : shownAt(grid, r, c.account).replace(/\s/g, '');
    const account = /^\d{2,8}$/.test(code) ? code : null;
    const side = (c.side < 0 ? null : sideOf(shownAt(grid, r, c.side))) ?? sideOfAccount(account);
    const key = `${side ?? ''} ${account ?? ''} ${keyOf(label)}`;
    const own = rows.get(key) ?? { row: r, label, account, side, amounts: {}, cells: {}, beside: [] };
    own.amounts[year] = (own.amounts[year] ?? 0) + roundHalfAway(cell.value * 100);
    own.cells[year] ??= cellAddress(grid.name, r, c.amount);
    rows.set(key, own);
    if (!periods.includes(year)) periods.push(year);
  }
  return { rows: [...rows.values()], periods: periods.sort(), left };
};
