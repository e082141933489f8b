/** The entries of an exchange file, judged before their content is: where they say they go, and that they are what the manifest says. */

import { sha256 } from '#main/seal/seal.ts';
import { MANIFEST, placeInEntry } from '#shared/archive/exchange/layout.ts';
import {
  EXCHANGE_FORMAT,
  EXCHANGE_FORMAT_VERSION,
  type Manifest,
  ManifestSchema,
} from '#shared/archive/exchange/manifest.ts';
import { type Refusal, refusalsIn, shortText } from '#shared/base/refusal/refusal.ts';
import type { Rule } from '#shared/base/refusal/rule.ts';
import { type FailureCode, fail, ok, type Result } from '#shared/contract/failures.ts';
import { inflate, readDirectory, type ZipEntry } from '../zip/directory.ts';
import { readJson } from './json.ts';
import { EXCHANGE_LIMITS, MAX_JSON_BYTES, MAX_JSON_DEPTH } from './limits.ts';

/** What is wrong is the file itself, not one of its entries. */
export const WHOLE = '';

/** @param inside the steps that lead to the value in the JSON of the entry */
export const refuseFile = <C extends FailureCode>(
  code: C,
  entry: string,
  rule: Rule,
  value?: string,
  inside: readonly string[] = [],
) =>
  fail({
    code,
    ...(entry === WHOLE && inside.length === 0 ? {} : { place: placeInEntry(entry, inside) }),
    rule,
    kept: 'nothingChanged',
    next: code === 'exchange.newer' ? ['update'] : ['retry'],
    ...(value === undefined ? {} : { value: value.slice(0, 200) }),
  });

/** The first problem in the content of an entry. */
export const refuseEntry = <C extends FailureCode>(code: C, entry: string, { place, value, rule }: Refusal) =>
  refuseFile(code, entry, rule, value, place.path);

const SAFE = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;
/** Relative, below the folder it is unpacked in, and the same file on every system: nobody can write such names by accident. */
const isSafe = (path: string): boolean => path.length <= 250 && SAFE.test(path) && !path.includes('..');

/** An archive packed again by hand has entries for its folders: they hold nothing. */
const isFolder = (path: string, entry: ZipEntry): boolean =>
  path.endsWith('/') && entry.inflated === 0 && isSafe(path.slice(0, -1));

const namedEntries = (bytes: Uint8Array) => {
  const directory = readDirectory(bytes, EXCHANGE_LIMITS);
  if (!directory.ok) {
    if (directory.problem === 'tooLarge')
      return refuseFile('file.tooLarge', WHOLE, { kind: 'bytes', limit: EXCHANGE_LIMITS.inflatedBytes });
    return directory.problem === 'notAZip'
      ? refuseFile('file.unknownFormat', WHOLE, { kind: 'zipDirectory' })
      : refuseFile('exchange.damaged', WHOLE, { kind: 'zipDirectory' });
  }
  const named = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  for (const entry of directory.entries) {
    const { path } = entry;
    if (path === null) return refuseFile('exchange.hostile', WHOLE, { kind: 'entryPath' });
    if (entry.isLink) return refuseFile('exchange.hostile', path, { kind: 'entryLink' });
    if (isFolder(path, entry)) continue;
    if (!isSafe(path)) return refuseFile('exchange.hostile', path, { kind: 'entryPath' });
    // Two names that differ by a capital are one file on most systems.
    if (seen.has(path.toLowerCase())) return refuseFile('exchange.hostile', path, { kind: 'entryTwice' });
    seen.add(path.toLowerCase());
    named.set(path, entry);
  }
  return ok(named);
};

const readManifest = (bytes: Uint8Array, entry: ZipEntry) => {
  const content = entry.inflated > MAX_JSON_BYTES ? null : inflate(bytes, entry);
  if (content === null) return refuseFile('exchange.damaged', MANIFEST, { kind: 'entrySize' });
  const read = readJson(content, MAX_JSON_DEPTH);
  if (!read.ok) return refuseFile('exchange.damaged', MANIFEST, read.rule);
  const head = (read.data ?? {}) as { readonly format?: unknown; readonly formatVersion?: unknown };
  if (head.format !== EXCHANGE_FORMAT)
    return refuseFile(
      'file.unknownFormat',
      MANIFEST,
      { kind: 'equalTo', value: EXCHANGE_FORMAT },
      shortText(head.format),
    );
  if (typeof head.formatVersion === 'number' && head.formatVersion > EXCHANGE_FORMAT_VERSION)
    return refuseFile(
      'exchange.newer',
      MANIFEST,
      { kind: 'newer', limit: EXCHANGE_FORMAT_VERSION },
      shortText(head.formatVersion),
    );
  const parsed = ManifestSchema.safeParse(read.data);
  if (parsed.success) return ok(parsed.data);
  return refuseEntry('exchange.invalid', MANIFEST, refusalsIn('file', parsed.error, read.data)[0]);
};

export interface Entries {
  readonly manifest: Manifest;
  readonly paths: readonly string[];
  /** the content, after its fingerprint was compared; `maxBytes` is judged before it is inflated */ readonly read: (
    path: string,
    maxBytes: number,
  ) => Result<Uint8Array, 'file.tooLarge' | 'exchange.damaged'>;
}

/** The zip and its manifest, which must name the same entries. Nothing but the manifest is inflated yet. */
export const openEntries = (bytes: Uint8Array) => {
  const named = namedEntries(bytes);
  if (!named.ok) return named;
  const entry = named.value.get(MANIFEST);
  if (entry === undefined) return refuseFile('file.unknownFormat', MANIFEST, { kind: 'entryMissing' });
  const manifest = readManifest(bytes, entry);
  if (!manifest.ok) return manifest;
  const listed = new Map(manifest.value.entries.map((e) => [e.path, e]));
  if (listed.size !== manifest.value.entries.length)
    return refuseFile('exchange.hostile', MANIFEST, { kind: 'entryTwice' });
  for (const path of named.value.keys())
    if (path !== MANIFEST && !listed.has(path)) return refuseFile('exchange.hostile', path, { kind: 'entryUnlisted' });
  for (const [path, { bytes: size }] of listed) {
    const there = named.value.get(path);
    if (there === undefined) return refuseFile('exchange.damaged', path, { kind: 'entryMissing' });
    if (there.inflated !== size) return refuseFile('exchange.damaged', path, { kind: 'entrySize' });
  }
  return ok<Entries>({
    manifest: manifest.value,
    paths: [...listed.keys()],
    read: (path, maxBytes) => {
      const [there, claimed] = [named.value.get(path), listed.get(path)];
      if (there === undefined || claimed === undefined)
        return refuseFile('exchange.damaged', path, { kind: 'entryMissing' });
      if (there.inflated > maxBytes) return refuseFile('file.tooLarge', path, { kind: 'bytes', limit: maxBytes });
      const content = inflate(bytes, there);
      if (content === null) return refuseFile('exchange.damaged', path, { kind: 'entrySize' });
      return sha256(content) === claimed.sha256
        ? ok(content)
        : refuseFile('exchange.damaged', path, { kind: 'entryFingerprint' });
    },
  });
};
