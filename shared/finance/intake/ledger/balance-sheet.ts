/** A balance sheet without account numbers, as an accountant prints it: the rows of the abridged and of the full model, by their labels. */
import { roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { eachCell, isAmount, type SourceGrid } from '../grid.ts';
import { yearIn } from '../headers.ts';
import { plainWords } from '../lexicon/normal.ts';
import type { DatedPart, OpeningReading } from '../reading.ts';
import { cellAddress } from '../source.ts';

type Field =
  | 'cash'
  | 'receivables'
  | 'payables'
  | 'fixedAssets'
  | 'otherAssets'
  | 'ownFundsFree'
  | 'ownFundsWithRecovery'
  | 'result'
  | 'investmentSubsidies'
  | 'dedicatedFunds'
  | 'provisions'
  | 'loans'
  | 'deferredIncome';
const ASSETS: readonly (readonly [Field, RegExp])[] = [
  [
    'otherAssets',
    /\b(?:financieres|participations|depots? et cautionnements?|stocks?|en cours|charges constatees d avance|prepayments?|inventory)\b/,
  ],
  [
    'fixedAssets',
    /\b(?:immobilis\w*|incorporelles?|corporelles?|materiel|constructions?|terrains?|logiciels|amenagements|fixed assets|tangible|equipment)\b/,
  ],
  [
    'receivables',
    /\b(?:creances?|usagers|clients|subventions? a recevoir|produits a recevoir|debiteurs?|receivables?|debtors)\b/,
  ],
  ['cash', /\b(?:disponibilites|tresorerie|banques?|caisse|valeurs mobilieres|placements?|livrets?|cash|bank)\b/],
];
const LIABILITIES: readonly (readonly [Field, RegExp])[] = [
  ['ownFundsWithRecovery', /\bavec droit (?:de )?reprise\b/],
  ['investmentSubsidies', /\bsubventions? d (?:investissement|equipement)\b/],
  ['dedicatedFunds', /\bfonds (?:dedies|reportes)|restricted funds\b/],
  ['provisions', /\bprovisions?\b/],
  ['deferredIncome', /\b(?:produits constates d avance|deferred income)\b/],
  ['loans', /\b(?:emprunts?|dettes financieres|etablissements? de credit|prets?|loans?|titres associatifs)\b/],
  [
    'payables',
    /\b(?:dettes|fournisseurs|fiscales|sociales|crediteurs?|payables?|creditors|autres dettes|concours bancaires)\b/,
  ],
  ['result', /\b(?:resultat|excedent|deficit)\b(?!.*(?:anterieur|reporte|reserve))/],
  [
    'ownFundsFree',
    /\b(?:fonds (?:associatifs|propres|statutaires)|sans droit|reserves?|report a nouveau|dotations?|own funds|capital|ecarts? de reevaluation)\b/,
  ],
];
const TOTAL = /^(?:(?:i+|iv|v|a|b)\s)?(?:sous )?total|^total/;

interface Found {
  readonly field: Field;
  readonly part: DatedPart;
}
/** @param label column of words @param columns amounts from left to right: gross, depreciation, net, the year before; one or two for liabilities */
export interface BalanceSheetRows {
  readonly opening: OpeningReading;
  readonly sheet: string;
  readonly rows: readonly {
    readonly row: number;
    /** of its words */ readonly column: number;
    readonly label: string;
    readonly cents: number;
    readonly cell: string;
    readonly field: Field | null;
  }[];
}

/** The amount that counts of a row: that of its counted column; else the first. */
const pick = (
  grid: SourceGrid,
  row: number,
  from: number,
  to: number,
  counted: number | null,
): { column: number; cents: number } | null => {
  const cells = Array.from({ length: Math.max(0, to - from) }, (_, i) => ({
    column: from + i,
    cell: grid.cells[row]?.[from + i] ?? null,
  })).filter((c) => isAmount(c.cell) && !c.cell.isDash);
  const chosen = counted === null ? cells[0] : cells.find((c) => c.column === counted);
  return chosen === undefined || chosen.cell === null
    ? null
    : { column: chosen.column, cents: roundHalfAway(chosen.cell.value * 100) };
};

/** The column of net values; else, of several years, the last one. */
const countedColumn = (grid: SourceGrid, top: number, from: number, to: number): number | null => {
  const years: { readonly column: number; readonly year: string }[] = [];
  for (let r = Math.max(0, top - 4); r <= top + 2; r += 1)
    for (let c = from; c < to; c += 1) {
      const text = grid.cells[r]?.[c]?.text ?? '';
      if (/^(?:net|valeurs? nettes?|net n)\b/.test(plainWords(text))) return c;
      const year = yearIn(text);
      if (year !== null && text.length <= 24 && !years.some((y) => y.column === c)) years.push({ column: c, year });
    }
  const [last] = years.toSorted((one, other) => other.year.localeCompare(one.year));
  return years.length >= 2 && last !== undefined ? last.column : null;
};

interface Place {
  readonly row: number;
  readonly column: number;
}
interface Regions {
  readonly assets: Place | null;
  readonly liabilities: Place | null;
}
/** Without a head over either side: what stands down to the total of the assets, and from there to that of the liabilities. */
const regionsByTotals = (grid: SourceGrid): Regions => {
  let assets: Place | null = null;
  let liabilities: Place | null = null;
  eachCell(grid, (cell, row, column) => {
    if (cell.kind !== 'text') return;
    const words = plainWords(cell.text);
    if (/^total (?:general )?(?:de l |of )?(?:actif|assets)\b/.test(words)) assets ??= { row, column };
    if (/^total (?:general )?(?:du |of )?(?:passif|liabilities)\b/.test(words)) liabilities ??= { row, column };
  });
  const [end, last] = [assets as Place | null, liabilities as Place | null];
  if (end === null || last === null || end.column !== last.column || last.row <= end.row)
    return { assets: null, liabilities: null };
  return { assets: { row: 0, column: end.column }, liabilities: { row: end.row + 1, column: end.column } };
};

/** Where "ACTIF" and "PASSIF" stand: beside each other, or one under the other. */
const regions = (grid: SourceGrid): Regions => {
  let assets: Place | null = null;
  let liabilities: Place | null = null;
  eachCell(grid, (cell, row, column) => {
    if (cell.kind !== 'text') return;
    const words = plainWords(cell.text);
    if (/^(?:bilan )?(?:actif|assets)(?: [n\d]| net|$)/.test(words)) assets ??= { row, column };
    if (/^(?:bilan )?(?:passif|liabilities|fonds propres et passif)(?: [n\d]|$)/.test(words))
      liabilities ??= { row, column };
  });
  return assets === null || liabilities === null ? regionsByTotals(grid) : { assets, liabilities };
};

/** @returns null when the sheet has no side of assets and one of liabilities */
export const balanceSheetByLabel = (grid: SourceGrid): BalanceSheetRows | null => {
  const { assets, liabilities } = regions(grid);
  if (assets === null || liabilities === null) return null;
  const beside = Math.abs(assets.row - liabilities.row) <= 2 && assets.column !== liabilities.column;
  const found: Found[] = [];
  const rows: BalanceSheetRows['rows'][number][] = [];
  const read = (start: Place, bottom: number, right: number, table: typeof ASSETS): void => {
    const counted = countedColumn(grid, assets.row, start.column + 1, right);
    for (let r = start.row; r < bottom; r += 1) {
      const cell = grid.cells[r]?.[start.column] ?? null;
      if (cell?.kind !== 'text') continue;
      const words = plainWords(cell.text);
      const amount = pick(grid, r, start.column + 1, right, counted);
      if (amount === null) continue;
      const isTotal = TOTAL.test(words);
      const field = isTotal ? null : (table.find(([, re]) => re.test(words))?.[0] ?? null);
      const at = cellAddress(grid.name, r, amount.column);
      rows.push({ row: r, column: start.column, label: cell.text.trim(), cents: amount.cents, cell: at, field });
      if (field !== null && amount.cents !== 0)
        found.push({ field, part: { account: '', label: cell.text.trim(), cents: amount.cents, cell: at } });
    }
  };
  const under = assets.row < liabilities.row;
  read(
    assets,
    beside || !under ? grid.height : liabilities.row,
    beside && assets.column < liabilities.column ? liabilities.column : grid.width,
    ASSETS,
  );
  read(
    liabilities,
    beside || under ? grid.height : assets.row,
    beside && liabilities.column < assets.column ? assets.column : grid.width,
    LIABILITIES,
  );
  const parts = (field: Field): DatedPart[] =>
    withoutParents(found.filter((f) => f.field === field).map((f) => f.part));
  const cents = (list: readonly DatedPart[]): number => sum(list.map((p) => p.cents));
  const own = {
    cashCents: cents(parts('cash')),
    receivables: parts('receivables'),
    payables: parts('payables'),
    fixedAssets: parts('fixedAssets'),
    otherAssets: parts('otherAssets'),
    resultCents: cents(parts('result')),
    ownFundsFreeCents: cents(parts('ownFundsFree')) + cents(parts('result')),
    ownFundsWithRecoveryCents: cents(parts('ownFundsWithRecovery')),
    investmentSubsidiesCents: cents(parts('investmentSubsidies')),
    dedicatedFunds: parts('dedicatedFunds'),
    provisions: parts('provisions'),
    loans: parts('loans'),
    deferredIncome: parts('deferredIncome'),
  };
  if (found.length < 3) return null;
  return {
    sheet: grid.name,
    rows,
    opening: {
      ...own,
      assetsCents: own.cashCents + cents(own.receivables) + cents(own.fixedAssets) + cents(own.otherAssets),
      liabilitiesCents:
        own.ownFundsFreeCents +
        own.ownFundsWithRecoveryCents +
        own.investmentSubsidiesCents +
        cents(own.dedicatedFunds) +
        cents(own.provisions) +
        cents(own.loans) +
        cents(own.deferredIncome) +
        cents(own.payables),
    },
  };
};

/** "Immobilisations nettes" over its kinds: a row that is the sum of those that follow, or of those before, counts once. */
const withoutParents = (parts: readonly DatedPart[]): DatedPart[] =>
  parts.filter((part, i) => {
    const after = parts.slice(i + 1);
    const before = parts.slice(0, i).reverse();
    const isSum = (list: readonly DatedPart[]): boolean =>
      list.some((_, k) => k >= 1 && sum(list.slice(0, k + 1).map((p) => p.cents)) === part.cents);
    return !isSum(after) && !isSum(before);
  });
