/** On which side of the budget each row of a block stands. */
import type { Side } from '../lexicon/entry.ts';
import { longestEntry } from '../lexicon/lexicon.ts';
import { sideOfWords } from '../tables/sides.ts';
import type { Item } from './items.ts';

export const sideOfAccount = (account: string | null): Side | null =>
  account === null ? null : account.startsWith('6') ? 'charge' : account.startsWith('7') ? 'product' : null;
/** The side that a total names: "TOTAL DES PRODUITS". */
export const sideOfTotal = (label: string): Side | null =>
  sideOfWords(
    label.replace(
      /^\s*(?:(?:[IVX]+|[A-Z])\s*[-–.)]\s*)?(?:sous[- ]?|sub[- ]?|s\/)?(?:total|totaux|montant total|co[uû]t total)\s*(?:g[ée]n[ée]ral\s*)?(?:(?:[IVX]+|[A-D1-9])(?![\p{L}\d])\s*)?[-–:.]?\s*(?:des?\s|du\s|d[’']|of\s)?/iu,
      '',
    ),
  ) ?? (/^\s*co[uû]t total|^\s*total (?:project )?costs?/i.test(label) ? 'charge' : null);

/** How much more a label sounds like income than like a cost: below zero, a cost. */
export const leaning = (label: string): number => {
  const product = longestEntry(label, 'product', (e) => e.side === 'product');
  const charge = longestEntry(label, 'charge', (e) => e.side === 'charge');
  return (product?.quality ?? 0) - (charge?.quality ?? 0);
};

/** Whether a total stands on top of what it adds up: the rows from it to the next total or title make it, in every column. */
const standsOnTop = (items: readonly Item[], i: number): boolean => {
  const total = items[i];
  if (total === undefined) return false;
  const end = items.findIndex((item, j) => j > i && (item.word === 'total' || item.word === 'title'));
  const below = items.slice(i + 1, end === -1 ? undefined : end).filter((item) => item.word === 'line');
  return (
    below.length >= 2 &&
    total.amounts.some((amount) => (amount ?? 0) !== 0) &&
    total.amounts.every((amount, at) => (amount ?? 0) === below.reduce((n, item) => n + (item.amounts[at] ?? 0), 0))
  );
};

/**
 * Gives every row its side: account, section title, the total that closes its run, head or sheet, own words; then signs, then the lexicon.
 * @param given the side that the block's head or its sheet gives to all its rows
 * @returns whether products were written with a minus, and were turned
 */
export const giveSides = (
  items: readonly Item[],
  given: Side | null,
): { readonly turned: boolean; readonly guessed: readonly Item[] } => {
  let section = given;
  let titled = given !== null;
  let run: Item[] = [];
  const closeRun = (side: Side | null): void => {
    // A run that no title begins belongs to the total that ends it.
    if (side !== null && (!titled || section === null))
      for (const item of run) item.side = sideOfAccount(item.account) ?? side;
    run = [];
  };
  for (const [i, item] of items.entries()) {
    if (item.sideTitle !== null) {
      closeRun(null);
      section = item.sideTitle;
      titled = true;
    }
    if (item.word === 'title') continue;
    const own = sideOfAccount(item.account);
    if (item.word === 'total') {
      const named = item.sideTitle ?? sideOfTotal(item.label);
      item.side = named ?? section;
      // Nothing above it is its own, and what is below makes it: it begins its side.
      const isFirstOfItsSide = run.length === 0 || (titled && section !== named);
      if (named !== null && isFirstOfItsSide && standsOnTop(items, i)) {
        run = [];
        section = named;
        titled = true;
      } else if (named !== null && item.sideTitle === null) {
        closeRun(named);
        titled = false;
        if (named !== section) section = given;
      }
      continue;
    }
    item.side = own ?? section;
    run.push(item);
  }
  const open = items.filter((i) => i.side === null && (i.word === 'line' || i.word === 'dont'));
  const negative = open.filter((i) => i.amounts.some((a) => (a ?? 0) < 0));
  const positive = open.filter((i) => !negative.includes(i) && i.amounts.some((a) => (a ?? 0) > 0));
  const mean = (list: readonly Item[]): number =>
    list.reduce((n, i) => n + leaning(i.label), 0) / Math.max(1, list.length);
  if (
    open.length >= 4 &&
    negative.length >= 2 &&
    positive.length >= 2 &&
    Math.abs(mean(negative) - mean(positive)) > 0.3
  ) {
    const negativeIsProduct = mean(negative) > mean(positive);
    for (const item of negative) item.side = negativeIsProduct ? 'product' : 'charge';
    for (const item of positive) item.side = negativeIsProduct ? 'charge' : 'product';
    return { turned: true, guessed: [] };
  }
  for (const item of open) {
    const lean = leaning(item.label);
    item.side = lean > 0.15 ? 'product' : lean < -0.15 ? 'charge' : null;
  }
  // Between rows of one side, a row whose words do not say is on that side.
  open.forEach((item, i) => {
    if (item.side !== null) return;
    const before =
      open
        .slice(0, i)
        .filter((o) => o.side !== null)
        .at(-1)?.side ?? null;
    const after = open.slice(i + 1).find((o) => o.side !== null)?.side ?? null;
    item.side = before === after ? before : null;
  });
  giveTotals(items);
  return { turned: false, guessed: open };
};

/** A total that names no side has that of the rows above it, when they have one. */
const giveTotals = (items: readonly Item[]): void => {
  let above: Item[] = [];
  for (const item of items) {
    if (item.word === 'line') above.push(item);
    if (item.word !== 'total') continue;
    const sides = new Set(above.map((i) => i.side));
    const [only] = sides;
    if (item.side === null && sides.size === 1 && only !== undefined) item.side = only;
    if (item.side !== null || sides.size > 1) above = [];
  }
};

/** Costs or products written with a minus sign throughout: whichever side is nearly all negative is turned. @returns the sides turned */
export const turnSigns = (items: readonly Item[], all: readonly Item[]): readonly Side[] => {
  const turned: Side[] = [];
  for (const side of ['charge', 'product'] as const) {
    const own = all.filter((i) => i.side === side && i.word === 'line');
    const signs = own.flatMap((i) => i.amounts.filter((a) => (a ?? 0) !== 0).map((a) => Math.sign(a as number)));
    if (signs.length >= 2 && signs.filter((s) => s < 0).length >= signs.length * 0.8) turned.push(side);
  }
  for (const item of items)
    if (item.side !== null && turned.includes(item.side)) {
      const flipped = item as { amounts: readonly (number | null)[]; months: readonly (readonly number[])[] };
      flipped.amounts = item.amounts.map((a) => (a === null ? null : -a || 0));
      flipped.months = item.months.map((m) => m.map((a) => -a || 0));
    }
  return turned;
};
