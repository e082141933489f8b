/** A foundation's own letter in Word: judged before it is kept, then filled with the facts of one letter. Same file, same facts, same bytes. */
import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import {
  type FileValues,
  fileFieldKey,
  type LetterFileProblem,
  MAX_LETTER_FILE_BYTES,
  nearestField,
} from '#shared/decision/committee/letters/letter-file.ts';
import { inflate, readDirectory } from '../zip/directory.ts';
import { stillZip } from './still-zip.ts';

const LIMITS = { fileBytes: MAX_LETTER_FILE_BYTES, inflatedBytes: 20_000_000, entries: 300 } as const;
const BODY = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const problem = (rule: LetterFileProblem['rule'], name = '', nearest: string | null = null): LetterFileProblem => ({
  rule,
  name: name.slice(0, 200),
  nearest,
});
type Judged =
  | { readonly ok: true /** as they are named in the file */; readonly fields: readonly string[] }
  | { readonly ok: false; readonly problems: readonly LetterFileProblem[] };

/** What the archive holds that a letter must not: measured before anything is inflated. */
const archiveProblem = (bytes: Uint8Array): LetterFileProblem | null => {
  const directory = readDirectory(bytes, LIMITS);
  if (!directory.ok) return problem(directory.problem === 'notAZip' ? 'notWord' : directory.problem);
  const parts = new Map<string, string>();
  for (const entry of directory.entries) {
    const part = inflate(bytes, entry);
    if (part === null || entry.path === null) return problem('damaged', entry.path ?? '');
    if (/\.(?:xml|rels)$/i.test(entry.path)) parts.set(entry.path, new TextDecoder().decode(part));
  }
  const paths = directory.entries.map((e) => e.path ?? '');
  const types = parts.get(TYPES) ?? '';
  const macro = paths.find((p) => /vbaProject|vbaData/i.test(p));
  if (macro !== undefined || /macroEnabled|vbaProject/i.test(types)) return problem('macros', macro ?? TYPES);
  if (!parts.has(BODY) || !types.includes(DOCUMENT_TYPE)) return problem('notWord');
  const embedded = paths.find((p) => /^word\/(?:embeddings|activeX)\//i.test(p));
  if (embedded !== undefined) return problem('embedded', embedded);
  for (const [path, text] of parts) {
    if (!path.endsWith('.rels')) continue;
    // A link that a reader may follow is theirs to follow; anything else is fetched by itself when the letter is opened.
    const fetched = [...text.matchAll(/<Relationship\b[^>]*>/g)].find(
      ([tag]) => /TargetMode\s*=\s*"External"/i.test(tag) && !/relationships\/hyperlink"/.test(tag),
    );
    if (fetched !== undefined) return problem('external', /Target\s*=\s*"([^"]*)"/.exec(fetched[0])?.[1] ?? path);
  }
  return null;
};

interface Context {
  readonly meta: { readonly part: { readonly module?: string } };
}
type Scope = Readonly<Record<string, unknown>>;
const isList = (context: Context): boolean => context.meta.part.module === 'loop';
/** A field gives its words where it stands alone, and its items between an opening and a closing mark. */
const parser = (tag: string) => ({
  get: (scope: Scope, context: unknown): unknown => {
    const value = scope[fileFieldKey(tag) ?? tag];
    if (typeof value !== 'object' || value === null) return value;
    const { text, items } = value as FileValues['text'];
    if (!isList(context as Context)) return text;
    // What lists nothing says its part of the letter when it says anything at all.
    return items.length > 0 ? items : text !== '';
  },
});
const open = (bytes: Uint8Array, modules: InspectModule[], mute: (name: string) => void): Docxtemplater =>
  new Docxtemplater(new PizZip(bytes), {
    modules,
    parser,
    delimiters: { start: '{{', end: '}}' },
    linebreaks: true,
    paragraphLoop: true,
    errorLogging: false,
    nullGetter: (part: { readonly value?: string; readonly module?: string }) => {
      if (part.module === undefined || part.module === '') mute(part.value ?? '');
      return '';
    },
  });
/** The names of the marks that the library could not read. */
const markProblems = (error: unknown): LetterFileProblem[] => {
  const { properties } = error as { properties?: { errors?: { properties?: { xtag?: string } }[]; xtag?: string } };
  const names = [properties, ...(properties?.errors ?? []).map((e) => e.properties)].flatMap((p) => p?.xtag ?? []);
  return [...new Set(names.length === 0 ? [''] : names)].map((name) => problem('unclosed', String(name)));
};
const namesOf = (tags: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(tags).flatMap(([name, inner]) => [name, ...namesOf((inner ?? {}) as Record<string, unknown>)]);

/** @param bytes of a file that somebody chose: measured, then read, never run. @returns every field that it names, or everything that is wrong with it */
export const judgeLetterFile = (bytes: Uint8Array): Judged => {
  const wrong = archiveProblem(bytes);
  if (wrong !== null) return { ok: false, problems: [wrong] };
  const inspect = new InspectModule();
  try {
    open(bytes, [inspect], () => undefined);
  } catch (error) {
    return { ok: false, problems: markProblems(error) };
  }
  const fields = [...new Set(namesOf(inspect.getAllTags()))];
  const unknown = fields.filter((name) => fileFieldKey(name) === null);
  if (unknown.length > 0)
    return { ok: false, problems: unknown.map((name) => problem('unknown', name, nearestField(name))) };
  return fields.length === 0 ? { ok: false, problems: [problem('noField')] } : { ok: true, fields };
};

type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false /** fields that the file names and the letter has nothing for */;
      readonly mute: readonly string[];
    };
/** @param bytes of a file that was judged @param date ISO day of the letter */
export const fillLetterFile = (bytes: Uint8Array, values: FileValues, date: string): Filled => {
  const mute = new Set<string>();
  // An empty field is said, and a letter with a hole in it is not made.
  const scope = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      value.text === '' && value.items.length === 0 ? undefined : value,
    ]),
  );
  const document = open(bytes, [], (name) => mute.add(name));
  document.render(scope);
  if (mute.size > 0) return { ok: false, mute: [...mute] };
  return { ok: true, bytes: stillZip(document.getZip().generate({ type: 'uint8array' }), date) };
};
