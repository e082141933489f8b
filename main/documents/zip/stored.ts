/** An archive whose entries are not packed. */
import { inflate, type ZipEntry } from './directory.ts';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/**
 * The same entries inflated, each held to its size and its fingerprint. The copy carries no fingerprint: it never leaves memory, and a reader that finds one
 * adds up all bytes again.
 * @param entries of a directory within limits; one whose name is no text has no place in the copy
 * @returns null when an entry is not what the directory says
 */
export const storedZip = (bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array | null => {
  const named = entries.map((entry) => ({ entry, name: entry.path === null ? null : Buffer.from(entry.path, 'utf8') }));
  const size = named.reduce(
    (n, { entry, name }) => (name === null ? n : n + LOCAL_BYTES + ENTRY_BYTES + 2 * name.byteLength + entry.inflated),
    END_BYTES,
  );
  const copy = Buffer.alloc(size);
  const placed: { readonly name: Buffer; readonly at: number; readonly inflated: number }[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    const content = inflate(bytes, entry);
    if (content === null) return null;
    if (name === null) continue;
    placed.push({ name, at, inflated: content.byteLength });
    copy.writeUInt32LE(LOCAL, at);
    copy.writeUInt16LE(VERSION, at + 4);
    copy.writeUInt16LE(FLAGS, at + 6);
    copy.writeUInt32LE(content.byteLength, at + 18);
    copy.writeUInt32LE(content.byteLength, at + 22);
    copy.writeUInt16LE(name.byteLength, at + 26);
    copy.set(name, at + LOCAL_BYTES);
    copy.set(content, at + LOCAL_BYTES + name.byteLength);
    at += LOCAL_BYTES + name.byteLength + content.byteLength;
  }
  const directory = at;
  for (const { name, at: local, inflated } of placed) {
    copy.writeUInt32LE(ENTRY, at);
    copy.writeUInt16LE(VERSION, at + 4);
    copy.writeUInt16LE(VERSION, at + 6);
    copy.writeUInt16LE(FLAGS, at + 8);
    copy.writeUInt32LE(inflated, at + 20);
    copy.writeUInt32LE(inflated, at + 24);
    copy.writeUInt16LE(name.byteLength, at + 28);
    copy.writeUInt32LE(local, at + 42);
    copy.set(name, at + ENTRY_BYTES);
    at += ENTRY_BYTES + name.byteLength;
  }
  copy.writeUInt32LE(END, at);
  copy.writeUInt16LE(placed.length, at + 8);
  copy.writeUInt16LE(placed.length, at + 10);
  copy.writeUInt32LE(at - directory, at + 12);
  copy.writeUInt32LE(directory, at + 16);
  return copy;
};
