/**
 * Which rows are sums of others, so that no amount counts twice. A row may stand above what it adds up (a class, a group) or below (a subtotal); it is
 * taken for a sum when it equals it to the cent in every column and something else says so: a SUM, bold type, an account, a group's name, or so many
 * figures that chance is out of the question.
 */
import type { Item } from './items.ts';

export interface Node {
  readonly item: Item;
  /** account of the class whose title stands above it without an amount */ readonly under: string | null;
  /** rows that it adds up, when it is a sum */ children: Node[];
  parent: Node | null;
}
/** A sum that is not the sum of its parts. */
export interface WrongSum {
  readonly item: Item;
  readonly computed: readonly number[];
  /** where the wrong figure stands among the amounts */ readonly at: number;
  /** the parts count, or the sum itself does */ readonly kept: 'parts' | 'sum';
}
/**
 * An account over longer accounts that do not add up to it. `parts`: they count and the sum is wrong; `sum`: they are only some of what it holds;
 * `both`: it stands beside them.
 */
export type ClassMode = 'parts' | 'sum' | 'both';
export interface DoubtfulClass {
  readonly item: Item;
  readonly mode: ClassMode;
  /** other ways to read it that the file's totals may call for */ readonly other: readonly ClassMode[];
}
export interface Tree {
  readonly nodes: readonly Node[];
  readonly wrong: WrongSum[];
  readonly classes: readonly DoubtfulClass[];
  /** rows that a sum kept as a line already holds */ readonly within: ReadonlySet<Item>;
  /** rows that equal the sum of their neighbours with nothing else to say they are it */ readonly maybe: readonly Maybe[];
}
export interface Maybe {
  readonly item: Item;
  readonly parts: readonly Item[];
}

const cents = (node: Node, i: number): number => node.item.amounts[i] ?? 0;
const addUp = (nodes: readonly Node[], i: number): number => nodes.reduce((n, node) => n + cents(node, i), 0);
const width = (node: Node): number => node.item.amounts.length;
const isZero = (node: Node): boolean => node.item.amounts.every((a) => (a ?? 0) === 0);

/**
 * The parts of a sum taken one after the other, with what they come to so far: whoever looks how far a sum reaches asks after each row, and adds none up
 * twice.
 */
const gatherParts = (sum: Node) => {
  const { amounts, word } = sum.item;
  const made = amounts.map(() => 0);
  const isBlank = amounts.map(() => true);
  let count = 0;
  let hasFractions = sum.item.hasFractions;
  return {
    add: (part: Node): void => {
      count += 1;
      hasFractions ||= part.item.hasFractions;
      for (let i = 0; i < made.length; i += 1) {
        const own = cents(part, i);
        made[i] = (made[i] as number) + own;
        if (own !== 0) isBlank[i] = false;
      }
    },
    /** Whether they make the sum. A total that leaves a column blank says nothing of that column. */
    isWhole: (): boolean => {
      const slack = hasFractions ? count + 1 : 0;
      let real = 0;
      for (let i = 0; i < made.length; i += 1) {
        const own = amounts[i];
        if (own === null && isBlank[i] === false) {
          if (word !== 'total') return false;
          continue;
        }
        if (Math.abs((own ?? 0) - (made[i] as number)) > slack) return false;
        if ((own ?? 0) !== 0) real += 1;
      }
      return real > 0;
    },
  };
};
const isSum = (sum: Node, parts: readonly Node[]): boolean => {
  const gathered = gatherParts(sum);
  for (const part of parts) gathered.add(part);
  return gathered.isWhole();
};
/** Columns in which a sum adds at least two figures: each of them is a coincidence the less. */
const witnesses = (sum: Node, parts: readonly Node[]): number => {
  let n = 0;
  for (let i = 0; i < width(sum); i += 1)
    if (cents(sum, i) !== 0 && parts.filter((p) => cents(p, i) !== 0).length >= 2) n += 1;
  return n;
};

const isGroupName = (words: string): boolean =>
  /^(?:groupe|group|chapitre|titre|section|bloc|pole|axe|\d\d a \d)/.test(words);
const extendsAccount = (child: string | null, parent: string | null): boolean =>
  child !== null && parent !== null && child.length > parent.length && child.startsWith(parent);
/** Whether another class begins between an account and a row: what follows its title is no part of the account. */
const isFenced = (sum: Node, part: Node): boolean =>
  sum.item.account !== null &&
  part.under !== null &&
  part.under !== sum.under &&
  !extendsAccount(part.under, sum.item.account);
/** A class of the chart of accounts: two digits, or a number that the next rows make longer. */
const isClassOver = (sum: Node, parts: readonly Node[]): boolean => {
  const { account } = sum.item;
  if (account === null) return false;
  if (parts.every((p) => extendsAccount(p.item.account, account))) return true;
  return account.length === 2 && parts.every((p) => p.item.account === null || extendsAccount(p.item.account, account));
};

type Evidence = 'strong' | 'arithmetic' | 'none';
const evidenceAbove = (sum: Node, parts: readonly Node[]): Evidence => {
  const { item } = sum;
  const [firstPart] = parts;
  if (firstPart === undefined) return 'none';
  if (item.sums !== null && item.sums.from > item.row && item.sums.from <= firstPart.item.row) return 'strong';
  if (isClassOver(sum, parts)) return 'strong';
  if (parts.length < 2) return 'none';
  if (
    isGroupName(item.words) ||
    (item.isBold && !firstPart.item.isBold) ||
    item.indent < Math.min(...parts.map((p) => p.item.indent))
  )
    return 'strong';
  // A row with an account is a heading of its own over rows that have none.
  if (item.account !== null && parts.every((p) => p.item.account === null)) return 'strong';
  return witnesses(sum, parts) >= 2 ? 'arithmetic' : 'none';
};
const evidenceBelow = (sum: Node, parts: readonly Node[], groupTitle: string): Evidence => {
  const { item } = sum;
  const [firstPart] = parts;
  if (firstPart === undefined || parts.length < 1) return 'none';
  if (item.sums !== null && item.sums.to < item.row) return parts.length >= 1 ? 'strong' : 'none';
  if (parts.length < 2) return 'none';
  if (groupTitle !== '' && item.words === groupTitle) return 'strong';
  if (item.isBold && !parts.some((p) => p.item.isBold && p.children.length === 0)) return 'strong';
  return witnesses(sum, parts) >= 2 ? 'arithmetic' : 'none';
};

const adopt = (parent: Node, children: readonly Node[]): void => {
  parent.children = [...children];
  for (const child of children) child.parent = parent;
};

/** Parents above their parts, from the last row up, so that the parts of a part are settled first. */
const findAbove = (top: Node[], maybe: Maybe[]): void => {
  for (let i = top.length - 1; i >= 0; i -= 1) {
    const sum = top[i] as Node;
    if (isZero(sum)) continue;
    const parts: Node[] = [];
    let found: Node[] | null = null;
    let guessed: Node[] | null = null;
    const remaining = sum.item.amounts.map((a) => a ?? 0);
    let hasFractions = false;
    for (let j = i + 1; j < top.length; j += 1) {
      const part = top[j] as Node;
      if (part.item.word !== sum.item.word || isFenced(sum, part)) break;
      // A class of the same length begins its own parts.
      if (
        sum.item.account !== null &&
        part.item.account !== null &&
        !extendsAccount(part.item.account, sum.item.account)
      )
        break;
      if (
        sum.item.account === null &&
        part.item.account?.length === 2 &&
        !isGroupName(sum.item.words) &&
        !sum.item.isBold &&
        sum.item.sums === null
      )
        break;
      parts.push(part);
      hasFractions ||= part.item.hasFractions;
      const slack = (hasFractions ? parts.length : 0) + (sum.item.hasFractions ? 1 : 0);
      let isOff = false;
      for (let k = 0; k < remaining.length; k += 1) {
        const left = (remaining[k] as number) - cents(part, k);
        remaining[k] = left;
        isOff ||= Math.abs(left) > slack;
      }
      if (isOff) continue;
      if (!isSum(sum, parts)) continue;
      const evidence = evidenceAbove(sum, parts);
      if (evidence !== 'none') found = [...parts];
      else if (parts.length >= 2) guessed ??= [...parts];
    }
    if (found !== null) {
      adopt(sum, found);
      top.splice(i + 1, found.length);
    } else if (guessed !== null) maybe.push({ item: sum.item, parts: guessed.map((g) => g.item) });
  }
};

/** Subtotals below their parts that no word names. @param titles the group that each row stands in */
const findBelow = (top: Node[], titles: ReadonlyMap<Item, string>, maybe: Maybe[]): void => {
  for (let i = 1; i < top.length; i += 1) {
    const sum = top[i] as Node;
    if (isZero(sum) || sum.children.length > 0) continue;
    let found: Node[] | null = null;
    let guessed: Node[] | null = null;
    const gathered = gatherParts(sum);
    for (let j = i - 1; j >= 0; j -= 1) {
      const part = top[j] as Node;
      if (part.item.word !== sum.item.word) break;
      gathered.add(part);
      if (!gathered.isWhole()) continue;
      const parts = top.slice(j, i);
      const evidence = evidenceBelow(sum, parts, titles.get(sum.item) ?? '');
      if (evidence !== 'none') {
        found = parts;
        break;
      }
      if (parts.length >= 2) guessed ??= parts;
    }
    if (found !== null) {
      adopt(sum, found);
      const from = i - found.length;
      top.splice(from, found.length);
      i = from;
    } else if (guessed !== null && !maybe.some((m) => m.item === sum.item))
      maybe.push({ item: sum.item, parts: guessed.map((g) => g.item) });
  }
};

const NEARLY_ALL = 0.8;
interface Doubts {
  readonly wrong: WrongSum[];
  readonly classes: DoubtfulClass[];
  readonly within: Set<Item>;
}
/** Accounts over longer accounts that do not add up to them. */
const findDoubtfulClasses = (top: Node[], decided: ReadonlyMap<number, ClassMode>, doubts: Doubts): void => {
  for (let i = top.length - 2; i >= 0; i -= 1) {
    const sum = top[i] as Node;
    const { account, row } = sum.item;
    if (account === null || sum.item.word !== 'line' || sum.children.length > 0 || isZero(sum)) continue;
    const parts: Node[] = [];
    let named = 0;
    for (let j = i + 1; j < top.length; j += 1) {
      const part = top[j] as Node;
      if (part.item.word !== 'line' || isFenced(sum, part)) break;
      if (extendsAccount(part.item.account, account)) named += 1;
      else if (part.item.account !== null || !sum.item.isBold || part.item.isBold || account.length > 2) break;
      parts.push(part);
    }
    const bold = sum.item.isBold && parts.length >= 2 && parts.every((p) => !p.item.isBold);
    if (parts.length === 0 || (named === 0 && !bold) || parts.every(isZero)) continue;
    // Details that make nearly the whole of their class are all of it, and one of the figures is wrong; few of them are only some of it.
    const covers = sum.item.amounts.every((a, k) => Math.abs(addUp(parts, k)) >= Math.abs(a ?? 0) * NEARLY_ALL);
    const usual: ClassMode = account.length === 2 ? 'parts' : 'both';
    const modes: readonly ClassMode[] =
      account.length === 2 ? (covers ? ['parts'] : ['parts', 'sum']) : ['both', 'parts', 'sum'];
    const mode = decided.get(row) ?? usual;
    doubts.classes.push({ item: sum.item, mode, other: modes.filter((m) => m !== mode) });
    if (mode === 'both') continue;
    const computed = sum.item.amounts.map((_, k) => addUp(parts, k));
    const at = sum.item.amounts.findIndex((a, k) => (a ?? 0) !== computed[k]);
    doubts.wrong.push({ item: sum.item, computed, at: Math.max(0, at), kept: mode });
    if (mode === 'parts') adopt(sum, parts);
    else for (const part of parts) doubts.within.add(part.item);
    top.splice(i + 1, parts.length);
  }
};

/** A formula that adds up rows and does not come to what they are: a figure typed as text, a row lost since. */
const findWrongFormulas = (top: Node[], decided: ReadonlyMap<number, ClassMode>, doubts: Doubts): void => {
  for (const sum of [...top]) {
    const { sums, row } = sum.item;
    if (sums === null || sum.children.length > 0 || isZero(sum) || (sums.from <= row && row <= sums.to)) continue;
    const parts = top.filter((n) => n !== sum && n.item.row >= sums.from && n.item.row <= sums.to);
    if (parts.length === 0 || isSum(sum, parts) || doubts.classes.some((c) => c.item === sum.item)) continue;
    const mode = decided.get(row) ?? 'parts';
    doubts.classes.push({
      item: sum.item,
      mode,
      other: (['parts', 'sum', 'both'] as const).filter((m) => m !== mode),
    });
    const computed = sum.item.amounts.map((_, k) => addUp(parts, k));
    const at = sum.item.amounts.findIndex((a, k) => (a ?? 0) !== computed[k]);
    doubts.wrong.push({ item: sum.item, computed, at: Math.max(0, at), kept: mode === 'sum' ? 'sum' : 'parts' });
    if (mode === 'both') continue;
    if (mode === 'parts') adopt(sum, parts);
    else for (const part of parts) doubts.within.add(part.item);
    for (const part of parts) top.splice(top.indexOf(part), 1);
  }
};

/**
 * Sums never reach over the title of a side or a total.
 * @param titles the group's title of each row @param decided what is to be made of doubtful classes, by row
 */
export const treeOf = (
  items: readonly Item[],
  titles: ReadonlyMap<Item, string>,
  decided: ReadonlyMap<number, ClassMode>,
): Tree => {
  const nodes: Node[] = [];
  let under: string | null = null;
  for (const item of items)
    if (item.word === 'title') under = item.account;
    else nodes.push({ item, under, children: [], parent: null });
  const byItem = new Map(nodes.map((n) => [n.item, n]));
  const maybe: Maybe[] = [];
  const doubts: Doubts = { wrong: [], classes: [], within: new Set() };
  let run: Node[] = [];
  const settle = (): void => {
    findAbove(run, maybe);
    findBelow(run, titles, maybe);
    findWrongFormulas(run, decided, doubts);
    findDoubtfulClasses(run, decided, doubts);
    run = [];
  };
  for (const item of items) {
    if (item.word === 'title' && item.sideTitle !== null) settle();
    const node = byItem.get(item);
    if (node === undefined) continue;
    if (item.word === 'total') settle();
    else if (item.word === 'line' || item.word === 'inKind') run.push(node);
  }
  settle();
  return {
    nodes,
    ...doubts,
    maybe: maybe.filter((m) => byItem.get(m.item)?.parent === null && byItem.get(m.item)?.children.length === 0),
  };
};
