/** Several memos in one file: the places of each where a page may break, found once and set again. */

export interface PackPart {
  /** where its headings stand in outline and contents; null: at the top */ readonly name: string | null;
  /** what its contents list; null: its own headings */ readonly lists: string | null;
}
export const ALONE: PackPart = { name: null, lists: null };
/** What the contents of the whole file list: its memos. */
const MEMOS = 'memos';
export const FRONT: PackPart = { name: null, lists: MEMOS };
export const partOf = (index: number): PackPart => ({ name: `part-${index}`, lists: `part-${index}` });

/** The title of a memo as the contents of the file list it. */
export const contentsEntry = (name: string, size: number) => ({
  id: name,
  tocItem: MEMOS,
  tocMargin: [0, 0, 0, 0] as [number, number, number, number],
  tocStyle: { fontSize: size, bold: false },
  tocNumberStyle: { fontSize: size, bold: false },
});

interface Node {
  id?: string;
  headlineLevel?: number;
  pageBreak?: 'before';
}
/** Every place that may ask for a new page, in the order of the document; a name of its own would be lost, none has one. */
export const places = (content: unknown): Node[] => {
  if (Array.isArray(content)) return content.flatMap(places);
  if (content === null || typeof content !== 'object') return [];
  const inside = Object.values(content).flatMap(places);
  return 'headlineLevel' in content ? [content as Node, ...inside] : inside;
};
/** Sets the breaks that a memo asked for when it was laid out alone: in the whole file they are where they were, and nothing is tried again. */
export const withBreaks = <T>(content: T, breaks: ReadonlySet<number>): T => {
  for (const [place, node] of places(content).entries()) if (breaks.has(place)) node.pageBreak = 'before';
  return content;
};
