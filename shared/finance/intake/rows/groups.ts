/** What each row of a block stands under: its title, its class. */
import type { Item } from './items.ts';
import type { Node } from './tree.ts';

interface Groups {
  readonly label: ReadonlyMap<Item, string>;
  readonly account: ReadonlyMap<Item, string | null>;
}
/** The title and the class that each row stands under. */
export const rowGroups = (items: readonly Item[], nodes: readonly Node[]): Groups => {
  const label = new Map<Item, string>();
  const account = new Map<Item, string | null>();
  const parents = new Map(nodes.map((n) => [n.item, n] as const));
  let title = '';
  let code: string | null = null;
  for (const item of items) {
    const node = parents.get(item);
    if (item.word === 'title') {
      title = item.sideTitle === null ? item.label : '';
      code = item.account !== null && /^[67]/.test(item.account) ? item.account : null;
      continue;
    }
    if (item.word === 'total') {
      title = '';
      code = null;
      continue;
    }
    // A blank class is a title with an account; a class over its parts is one too.
    const above = node?.parent ?? null;
    label.set(item, above?.item.label ?? title);
    const inherited = above?.item.account ?? (above === null ? code : null);
    account.set(item, item.account === null ? inherited : null);
    if (above === null && item.account?.length === 2 && node?.children.length === 0) code = null;
  }
  return { label, account };
};

/** The title that each row stands under, as words. */
export const titlesOf = (items: readonly Item[]): Map<Item, string> => {
  const titles = new Map<Item, string>();
  let title = '';
  for (const item of items) {
    if (item.word === 'title') title = item.words;
    titles.set(item, title);
  }
  return titles;
};
