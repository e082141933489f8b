/** The directory of a zip, read before anything is inflated: a few kilobytes can claim gigabytes, and directories can lie. */
import { crc32, inflateRawSync } from 'node:zlib';

export type ZipProblem = 'notAZip' | 'tooLarge' | 'damaged';
export interface ZipLimits {
  readonly fileBytes: number;
  /** of all entries together */ readonly inflatedBytes: number;
  readonly entries: number;
}
export interface ZipEntry {
  /** as the archive writes it: not judged yet; null when it is not UTF-8 */ readonly path: string | null;
  readonly packed: number;
  readonly inflated: number;
  readonly isDeflated: boolean;
  readonly isLink: boolean;
  readonly crc: number;
  /** where its data begins */ readonly start: number;
}
export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly problem: ZipProblem };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
const UNIX = 3;
const KIND = 0o170000;
const LINK = 0o120000;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const text = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
const refuseArchive = (problem: ZipProblem): ZipDirectory => ({ ok: false, problem });

const endOf = (file: Buffer): number => {
  let end = file.length - 22;
  const lowest = Math.max(0, file.length - 22 - 65_535);
  while (end >= lowest && file.readUInt32LE(end) !== END) end -= 1;
  return end < lowest ? -1 : end;
};

/** Two entries that share bytes inflate more than the archive holds. */
const overlap = (entries: readonly ZipEntry[]): boolean => {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  return sorted.some((entry, i) => i > 0 && entry.start < (sorted[i - 1]?.start ?? 0) + (sorted[i - 1]?.packed ?? 0));
};

/** Sizes are those that the directory claims; `inflate` holds each entry to them. */
export const readDirectory = (bytes: Uint8Array, limits: ZipLimits): ZipDirectory => {
  if (bytes.byteLength > limits.fileBytes) return refuseArchive('tooLarge');
  const file = asBuffer(bytes);
  if (file.length < 22) return refuseArchive('notAZip');
  const end = endOf(file);
  if (end < 0) return refuseArchive('notAZip');
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entries) return refuseArchive('tooLarge');
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  let left = limits.inflatedBytes;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) return refuseArchive('damaged');
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const inflated = file.readUInt32LE(at + 24);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    left -= inflated;
    if (left < 0) return refuseArchive('tooLarge');
    if ((method !== STORED && method !== DEFLATED) || (method === STORED && packed !== inflated))
      return refuseArchive('damaged');
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return refuseArchive('damaged');
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return refuseArchive('damaged');
    const name = file.subarray(at + 46, at + 46 + nameLength);
    // Readers that trust the local header would see another entry than those that trust the directory.
    if (!name.equals(file.subarray(local + 30, local + 30 + file.readUInt16LE(local + 26))))
      return refuseArchive('damaged');
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (start + packed > file.length) return refuseArchive('damaged');
    const isUnix = file.readUInt16LE(at + 4) >> 8 === UNIX;
    entries.push({
      path: text(name),
      packed,
      inflated,
      isDeflated: method === DEFLATED,
      isLink: isUnix && ((file.readUInt32LE(at + 38) >>> 16) & KIND) === LINK,
      crc: file.readUInt32LE(at + 16),
      start,
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return overlap(entries) ? refuseArchive('damaged') : { ok: true, entries };
};

/** The content of one entry, never more than its claimed size. @returns null when the data is not what the directory says */
export const inflate = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const data = asBuffer(bytes).subarray(entry.start, entry.start + entry.packed);
  let content: Uint8Array;
  try {
    content = entry.isDeflated
      ? new Uint8Array(inflateRawSync(data, { maxOutputLength: Math.max(1, entry.inflated) }))
      : new Uint8Array(data);
  } catch {
    // The library throws on anything that is no deflate stream, and on one that grows past the limit.
    return null;
  }
  return content.byteLength === entry.inflated && crc32(content) === entry.crc ? content : null;
};
