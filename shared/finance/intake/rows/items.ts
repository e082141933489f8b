/** The rows of one block, each with its label, its account, its amounts, and what its words say it is. */
import { roundHalfAway } from '#shared/base/money/cents.ts';
import { at, coveredBy, isAmount, type SourceGrid, textAt } from '../grid.ts';
import type { Side } from '../lexicon/entry.ts';
import { exactEntry } from '../lexicon/lexicon.ts';
import { plainWords } from '../lexicon/normal.ts';
import { cellAddress } from '../source.ts';
import type { AmountOf, RoledBlock } from '../tables/roles.ts';
import { sideOfStage, sideOfWords } from '../tables/sides.ts';
import { settleTotals } from './settle-totals.ts';

/** What a row is by its words; arithmetic decides the rest (`tree.ts`). */
export type RowWord = 'title' | 'line' | 'total' | 'result' | 'cash' | 'dont' | 'inKind' | 'note' | 'balanceSheet';
export interface Item {
  readonly row: number;
  readonly label: string;
  readonly words: string;
  readonly account: string | null;
  /** one per amount of the block, in cents; null: the cell is empty */ readonly amounts: readonly (number | null)[];
  readonly months: readonly (readonly number[])[];
  readonly cells: readonly string[];
  /** a figure had parts of a cent, so that sums may differ by one */ readonly hasFractions: boolean;
  word: RowWord;
  side: Side | null;
  /** a title that begins a side */ sideTitle: Side | null;
  readonly isBold: boolean;
  readonly indent: number;
  /** rows that a SUM covers, both ends included */ readonly sums: {
    readonly from: number;
    readonly to: number;
  } | null;
  /** texts of the row beside its label */ readonly beside: readonly {
    readonly text: string;
    readonly column: number;
  }[];
}

const EMPTY_ACCOUNT = /^(\d{2,8})(?:\s*[-–—.:/)]+\s*|\s+)(?=\p{L})/u;
const IN_KIND =
  /\bcontributions? volontaires|^8[67]\d?\b|\bbenevolat et (?:dons|prestations)|^in kind\b|\bgifts in kind\b/;
const BALANCE_SHEET = /^(?:bilan|actif|passif|balance sheet|assets|liabilities)\b/;
const NOTE =
  /^(?:nb|note|remarque|n b|attention|source|cf|la subvention|l association|je soussign|fait a|signature|\*)\b/;
const TOTAL =
  /^(?:(?:a|b|i+|iv) )?(?:sous )?(?:total|totaux|grand total|subtotal|sub total|s total|ss total|cumul)\b|^(?:montant|cout) total\b|^total/;
const RESULT =
  /^(?:resultat|excedent|deficit|benefice|perte|surplus|insuffisance|solde|tresorerie (?:debut|fin|cumul|initiale|finale|nette|disponible)|cumul|report du mois|opening|closing|net (?:income|movement|cash|surplus|deficit)|balance|equilibre|capacite d auto|excedent brut|ebe\b|valeur ajoutee|marge|difference|variation de (?:la )?tresorerie|cash (?:brought|carried|at))\b/;

const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;
const sumRange = (formula: string | null): Item['sums'] => {
  if (formula === null) return null;
  const found =
    /^=?\s*(?:SUM|SOMME|SUBTOTAL\(\s*9\s*[,;])\s*\(?\$?([A-Z]{1,3})\$?(\d+)[:.]\$?([A-Z]{1,3})\$?(\d+)\)?\s*$/i.exec(
      formula.replace(/SUBTOTAL\(\s*9\s*[,;]/i, 'SUM('),
    );
  if (found === null || found[1]?.toUpperCase() !== found[3]?.toUpperCase()) return null;
  return { from: Number(found[2]) - 1, to: Number(found[4]) - 1 };
};

/** What the words of a label make of its row. */
export const rowWord = (label: string, account: string | null, side: Side | null): RowWord => {
  const words = plainWords(label);
  const whole = exactEntry(label, side) ?? exactEntry(label, null);
  if (whole?.kind === 'total' || TOTAL.test(words)) return 'total';
  if (/^dont\b|^of which\b|^including\b/.test(words)) return 'dont';
  if (whole?.kind === 'result' || whole?.kind === 'cash') return whole.kind;
  // "1. Résultat d'exploitation" is numbered as the stages of a statement are.
  if (whole === null && account === null && RESULT.test(words.replace(/^(?:[ivx]+|\d) (?=\p{L})/u, '')))
    return /tresorerie|opening|closing|cash|bank|report du mois/.test(words) ||
      (/^solde/.test(words) && /mois|periode|debut|fin\b|initial|final|banque/.test(words))
      ? 'cash'
      : 'result';
  return NOTE.test(words) || label.length > 140 ? 'note' : 'line';
};

/** The label of a row: in the block's column of words, else in the words to its left that no other block names rows by. */
const labelOf = (
  grid: SourceGrid,
  row: number,
  block: RoledBlock,
  taken: ReadonlySet<number>,
): { text: string; column: number } => {
  const own = textAt(grid, row, block.label);
  if (own !== '') return { text: own, column: block.label };
  for (let c = block.label - 1; c >= Math.max(0, block.label - 4); c -= 1) {
    if (taken.has(c)) break;
    const text = textAt(grid, row, c);
    if (text !== '') return { text, column: c };
  }
  const merged = coveredBy(grid, row, block.label);
  if (merged?.kind === 'text' && grid.merges.some((m) => m.left === block.label && m.top < row && m.bottom >= row))
    return { text: merged.text, column: block.label };
  // A label may have slipped beside, before the amount: "Total" stands in the column of prices.
  const amount = Math.min(...block.amounts.map((a) => a.shown));
  for (let c = block.label + 1; c < amount; c += 1) {
    const text = textAt(grid, row, c);
    if (text !== '') return { text, column: c };
  }
  return { text: '', column: block.label };
};

const accountOf = (grid: SourceGrid, row: number, block: RoledBlock, label: string): string | null => {
  if (block.account !== null) {
    const code = (at(grid, row, block.account)?.text ?? '').replace(/\s/g, '');
    if (/^\d{2,8}$/.test(code)) return code;
    const lettered = /^(\d{2,8})[A-Z]+\d*$/i.exec(code);
    if (lettered !== null) return lettered[1] as string;
  }
  const found = EMPTY_ACCOUNT.exec(label.trim()) ?? /^(\d{2,8})$/.exec(label.trim());
  const code = found?.[1] ?? null;
  return code !== null &&
    /^[1-8]/.test(code) &&
    !/^(?:19|20)\d\d$/.test(code) &&
    (/^[678]/.test(code) || code.length >= 3)
    ? code
    : null;
};

export interface ItemsOf {
  readonly items: readonly Item[];
  /** cells whose figure was read, as `row,column` */ readonly used: readonly (readonly [number, number])[];
}
/** Columns that a total column adds up. */
const partsOf = (amount: AmountOf): number[] => [...amount.months, ...amount.parts.map((p) => p.column)];
/** The column that a figure is shown to come from: its total, or the first of its parts where the total is blank. */
const shownColumn = (grid: SourceGrid, row: number, amount: AmountOf): number =>
  amount.columns.some((c) => isAmount(at(grid, row, c)))
    ? amount.shown
    : (partsOf(amount).find((c) => isAmount(at(grid, row, c))) ?? amount.shown);
/**
 * @param unit what one in the file is worth, beside what a column's own head says @param taken columns that belong to other blocks
 * @param right the first column of the next block, for words beside
 */
export const itemsOf = (
  grid: SourceGrid,
  block: RoledBlock,
  unit: number,
  taken: ReadonlySet<number>,
  right: number,
): ItemsOf => {
  const items: Item[] = [];
  const used: (readonly [number, number])[] = [];
  const figures = new Set(block.columns.map((c) => c.column));
  for (let row = block.headFrom; row <= block.last; row += 1) {
    const { text, column: labelAt } = labelOf(grid, row, block, taken);
    const label = text.trim();
    const isHead = row < block.first;
    const amounts = block.amounts.map((amount) => {
      if (isHead) return null;
      const own = amount.columns.map((c) => at(grid, row, c)).filter(isAmount);
      // A row that fills its parts and leaves its total blank: what its parts make.
      const cells =
        own.length > 0
          ? own
          : partsOf(amount)
              .map((c) => at(grid, row, c))
              .filter(isAmount);
      return cells.length === 0
        ? null
        : roundHalfAway(cells.reduce((n, c) => n + c.value, 0) * 100 * (amount.unit > 1 ? amount.unit : unit));
    });
    const has = amounts.some((a) => a !== null);
    if (label === '' && !has) continue;
    // A quantity without an amount beside it is a figure that ended nowhere.
    if (label !== '' && (has || isHead)) for (const c of figures) used.push([row, c]);
    const account = accountOf(grid, row, block, label);
    const cell = at(grid, row, labelAt);
    const first = block.amounts[0];
    const shown = block.amounts.map((a) => at(grid, row, a.shown));
    // "Charges 54 600": the name of a side that holds a figure is its total, written on top.
    const topTotal =
      has && account === null && exactEntry(label, null, (e) => e.kind === 'title') !== null
        ? sideOfWords(label)
        : null;
    const sideTitle = has ? topTotal : (sideOfWords(label) ?? (account === null ? sideOfStage(label) : null));
    const beside: { text: string; column: number }[] = [];
    for (let c = block.label - 3; c < right; c += 1) {
      if (c === labelAt || c < 0 || (c < block.label && taken.has(c))) continue;
      const other = at(grid, row, c);
      if (other?.kind === 'text' && c !== block.account) beside.push({ text: other.text.trim(), column: c });
    }
    items.push({
      row,
      label,
      words: plainWords(label),
      account,
      amounts,
      months: block.amounts.map((a) =>
        a.months.map((c) => {
          const m = at(grid, row, c);
          return isAmount(m) ? roundHalfAway(m.value * 100 * (a.unit > 1 ? a.unit : unit)) : 0;
        }),
      ),
      cells: block.amounts.map((a) => cellAddress(grid.name, row, shownColumn(grid, row, a))),
      hasFractions: shown.some(
        (c) => isAmount(c) && Math.abs(c.value * 100 * unit - Math.round(c.value * 100 * unit)) > 1e-4,
      ),
      word: !has ? 'title' : topTotal !== null ? 'total' : rowWord(label, account, null),
      side: null,
      sideTitle,
      isBold: cell?.isBold === true || shown.some((c) => c?.isBold === true),
      indent: indentOf(text) + (labelAt > block.label ? 2 : labelAt < block.label ? -2 : 0),
      sums:
        first === undefined ? null : (shown.map((c) => sumRange(c?.formula ?? null)).find((s) => s !== null) ?? null),
      beside,
    });
  }
  settleTotals(items, (item) => rowWord(item.label, item.account, null));
  markRegions(items);
  return { items, used };
};

/** From "contributions volontaires" on everything is in kind, until a side begins again; from "bilan" on a balance sheet. */
const markRegions = (items: Item[]): void => {
  let region: 'inKind' | 'balanceSheet' | null = null;
  for (const item of items) {
    const isTitle = item.word === 'title';
    if (IN_KIND.test(item.words) || /^8[67]/.test(item.account ?? '')) region = 'inKind';
    else if (BALANCE_SHEET.test(item.words) && item.words.length < 40 && isTitle) region = 'balanceSheet';
    else if (isTitle && item.sideTitle !== null) region = null;
    else if (region === 'inKind' && item.account !== null && /^[67]/.test(item.account)) region = null;
    if (region === null || isTitle) continue;
    if (region === 'inKind')
      item.word =
        item.word === 'total' && !/contributions|nature|benevol|valoris/.test(item.words) ? 'total' : 'inKind';
    else item.word = 'balanceSheet';
  }
};
