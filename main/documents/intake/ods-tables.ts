/**
 * What the spreadsheet library does not see of an OpenDocument table: rows inside groups and headers, which it leaves out, and sheets that are hidden.
 * The content is rewritten flat before the library reads it.
 */
import { unzipSync, zipSync } from 'fflate/browser';

const CONTENT = 'content.xml';
const MIME = 'mimetype';
const decoder = new TextDecoder('utf-8');
const encoder = new TextEncoder();
/** Elements that only group rows or columns. */
const GROUPS =
  /<\/?table:(?:table-row-group|table-header-rows|table-rows|table-column-group|table-header-columns|table-columns)\b[^>]*>/g;

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const unescapeMarkup = (text: string): string =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const hiddenSheets = (xml: string): ReadonlySet<string> => {
  const styles = new Set<string>();
  for (const [style] of xml.matchAll(/<style:style\b[^>]*style:family="table"[^>]*>[\s\S]*?<\/style:style>/g))
    if (/table:display="false"/.test(style)) styles.add(attribute(style, 'style:name') ?? '');
  const names = [...xml.matchAll(/<table:table\b[^>]*>/g)].flatMap(([tag]) =>
    styles.has(attribute(tag, 'table:style-name') ?? ' ') ? [unescapeMarkup(attribute(tag, 'table:name') ?? '')] : [],
  );
  return new Set(names);
};

/** @param bytes of a file whose zip was measured */
export const flatOds = (bytes: Uint8Array): { readonly bytes: Uint8Array; readonly hidden: ReadonlySet<string> } => {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === CONTENT || name === MIME });
  const content = parts[CONTENT];
  const mime = parts[MIME];
  if (content === undefined || mime === undefined) return { bytes, hidden: new Set() };
  const xml = decoder.decode(content);
  return {
    bytes: zipSync({ [MIME]: mime, [CONTENT]: encoder.encode(xml.replace(GROUPS, '')) }, { level: 0 }),
    hidden: hiddenSheets(xml),
  };
};
