/**
 * The first thing that a window shows: the list of dossiers as it looked when it was last at rest, drawn from a tree of elements before any program
 * runs in the page; and what main answered of it, from which the page's program draws it while the portfolio is opened. It is read like a file of others:
 * whatever it holds beside the elements and attributes of shared/contract/first-frame.ts is no frame, and a list that breaks its schema is none.
 */
import { escapeMarkup } from '#shared/base/text/markup.ts';
import { FRAME_TAGS, type FrameNode, isFrameAttribute } from '#shared/contract/first-frame.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import { type FirstList, FirstListSchema, listPage, NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { writePrivately } from './atomic-write.ts';
import { readBytes } from './read-bytes.ts';

const MAX_BYTES = 1_000_000;
const VOID_TAGS = new Set(['br', 'col', 'hr', 'input']);

/**
 * @param node as it was read: it is looked at while it is drawn, for thousands of elements stand between a start and its first paint
 * @returns HTML in which nothing runs and nothing leads anywhere
 * @throws when it is no frame
 */
export const drawFrame = (node: unknown): string => {
  if (typeof node === 'string') return escapeMarkup(node);
  const { tag, attributes, children } = node as Partial<Exclude<FrameNode, string>>;
  if (tag === undefined || !FRAME_TAGS.has(tag) || attributes === undefined || !Array.isArray(children))
    throw new Error('No frame.');
  let drawn = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (!isFrameAttribute(name) || typeof value !== 'string') throw new Error('No frame.');
    drawn += ` ${name}="${escapeMarkup(value)}"`;
  }
  return VOID_TAGS.has(tag) ? `${drawn}>` : `${drawn}>${children.map(drawFrame).join('')}</${tag}>`;
};

/** `page`: the page that it was made in, whose style sheets it is drawn with; another has others. */
interface Kept {
  readonly page: string;
  readonly language: Settings['language'];
  readonly frame: FrameNode;
  /** absent in what an older program kept */ readonly list?: FirstList | null;
}
/** @returns what is drawn over this page, and the list that it shows as it was read; or null */
const readKept = (
  file: string,
  page: string,
  language: Settings['language'],
): { readonly drawn: string; readonly list: unknown } | null => {
  const read = readBytes(file, MAX_BYTES);
  if (!read.ok) return null;
  try {
    const kept = JSON.parse(new TextDecoder().decode(read.value)) as Partial<Kept>;
    return kept.page === page && kept.language === language ? { drawn: drawFrame(kept.frame), list: kept.list } : null;
  } catch {
    // Nothing of the user's is in it that is not in the portfolio: the window does without.
    return null;
  }
};

/** @returns the list, where it is one, and the one that the settings ask for */
const listIn = (kept: unknown, settings: Settings): FirstList | null => {
  const list = FirstListSchema.safeParse(kept).data;
  const asked = JSON.stringify(listPage(settings.list ?? NO_FILTER, 0));
  return list !== undefined && JSON.stringify(list.query) === asked ? list : null;
};

/** More lines than a window has; the others are read when the portfolio is. */
const KEPT_ROWS = 60;
export interface FirstFrame {
  /**
   * @param frame the tree as JSON; what is no frame is not kept
   * @param list what it shows, null where that cannot be read
   */
  readonly keep: (frame: string, list: FirstList | null) => void;
  /** @param page the window's page, as it was built */ readonly on: (page: string) => string;
  /** the list that was drawn over the page that the window was given; null where there was none */ readonly list: () => FirstList | null;
}
/**
 * @param file beside the portfolio that is open, or will be
 * @param isDark whether the system is, where the user follows it
 */
export const makeFirstFrame = ({
  file,
  settings,
  isDark,
}: {
  readonly file: () => string;
  readonly settings: () => Settings;
  readonly isDark: () => boolean;
}): FirstFrame => {
  let built = '';
  let read: unknown = null;
  let list: FirstList | null | undefined;
  return {
    keep: (text, shown) => {
      try {
        const frame = JSON.parse(text) as FrameNode;
        drawFrame(frame);
        const lines = shown && { ...shown, page: { ...shown.page, rows: shown.page.rows.slice(0, KEPT_ROWS) } };
        const kept: Kept = { page: built, language: settings().language, frame, list: lines };
        writePrivately(file(), JSON.stringify(kept));
      } catch {
        // A disk that takes nothing has its own words elsewhere, and what is no frame is none: the next start is a little slower.
      }
    },
    on: (page) => {
      built = page;
      const { language, theme, welcomed } = settings();
      const kept = welcomed ? readKept(file(), page, language) : null;
      read = kept?.list;
      list = undefined;
      if (kept === null) return page;
      const dark = theme === 'dark' || (theme === 'system' && isDark());
      return page
        .replace(/<html[^>]*>/, `<html lang="${language}" data-theme="${dark ? 'dark' : 'light'}" spellcheck="false">`)
        .replace(
          '<div id="root">',
          () => `<div id="first-frame" inert aria-hidden="true">${kept.drawn}</div><div id="root">`,
        );
    },
    // Looked at when it is asked for: until then a page waits to be handed over.
    list: () => {
      if (list === undefined) list = listIn(read, settings());
      return list;
    },
  };
};
