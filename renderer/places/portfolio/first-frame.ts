/**
 * The list of dossiers as it looks, kept for the next start: the window shows it while the portfolio opens (main/files/first-frame.ts). What it covers is
 * built beneath it, and it goes when that stands.
 */
import { call } from '#renderer/ground/api/client.ts';
import { FRAME_TAGS, type FrameNode, isFrameAttribute } from '#shared/contract/first-frame.ts';

const COVER = 'first-frame';
/** A list that still changes is not at rest. */
export const REST_MS = 1_500;

/** Lines that lie below the window are not drawn: one takes the room of all of them. */
const takeLines = (lines: readonly Element[]): FrameNode[] => {
  const below = lines.filter((line) => line.getBoundingClientRect().top > window.innerHeight);
  const pixels = below.reduce((sum, line) => sum + line.getBoundingClientRect().height, 0);
  return [
    ...lines.slice(0, lines.length - below.length).flatMap(takeFrame),
    ...(pixels > 0 ? [{ tag: 'tr', attributes: { height: String(Math.round(pixels)) }, children: [] }] : []),
  ];
};
/** What is drawn of an element: no address, no name by which another would be found. */
export const takeFrame = (node: Node): FrameNode[] => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ? [node.nodeValue] : [];
  if (!(node instanceof Element)) return [];
  const children = node.localName === 'tbody' ? takeLines([...node.children]) : [...node.childNodes].flatMap(takeFrame);
  if (!FRAME_TAGS.has(node.localName)) return [];
  const attributes = Object.fromEntries(
    [...node.attributes].filter(({ name }) => isFrameAttribute(name)).map(({ name, value }) => [name, value]),
  );
  // Styles on an element are refused in a page that is read: the height of a line can be said otherwise.
  if (node instanceof HTMLTableRowElement && node.style.height !== '')
    attributes.height = String(Number.parseFloat(node.style.height));
  return [{ tag: node.localName, attributes, children }];
};

let kept = '';
/**
 * The same list is not kept again.
 * @param note what says that it is a list of before
 */
export const keepFirstFrame = (note: string): void => {
  const root = document.getElementById('root');
  // It begins at its top the next time, and what is drawn does not scroll.
  if ((root?.querySelector('.dossier-list')?.scrollTop ?? 0) > 0) return;
  const shown = root === null ? [] : [...root.childNodes].flatMap(takeFrame);
  const said: FrameNode = { tag: 'p', attributes: { class: 'first-frame-note' }, children: [note] };
  const frame: FrameNode = { tag: 'div', attributes: {}, children: [...shown, said] };
  const text = JSON.stringify(frame);
  if (text === kept) return;
  kept = text;
  void call('app.keepFirstFrame', { frame: text });
};

/** When the window could first be used, for whoever measures. */
const USABLE = 'usable';
const isUsable = (): boolean => performance.getEntriesByName(USABLE).length > 0;
const waiting = new Set<() => void>();
/** What the window shows is its own from here on. */
export const dropFirstFrame = (): void => {
  document.getElementById(COVER)?.remove();
  if (isUsable()) return;
  performance.mark(USABLE);
  for (const act of waiting) act();
  waiting.clear();
};
/** @param act done once the window has what it first shows: whatever nobody waits for would only hold that up */
export const onceUsable = (act: () => void): void => {
  if (isUsable()) act();
  else waiting.add(act);
};
