/** A look inside a zip before anything opens it: a few kilobytes can claim gigabytes, and directories can lie about it. */
import { inflateRawSync } from 'node:zlib';

export const MAX_FILE_BYTES = 30_000_000;
export const MAX_INFLATED_BYTES = 100_000_000;
const MAX_ENTRIES = 500;
export type ZipProblem = 'notAZip' | 'tooLarge' | 'damaged';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Inflates every entry within the limit, without keeping any. @returns null when the file is safe to open */
export const zipProblem = (bytes: Uint8Array): ZipProblem | null => {
  if (bytes.byteLength > MAX_FILE_BYTES) return 'tooLarge';
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 22) return 'notAZip';
  let end = file.length - 22;
  const lowest = Math.max(0, file.length - 22 - 65_535);
  while (end >= lowest && file.readUInt32LE(end) !== END) end -= 1;
  if (end < lowest) return 'notAZip';
  const entries = file.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) return 'tooLarge';
  let at = file.readUInt32LE(end + 16);
  let left = MAX_INFLATED_BYTES;
  for (let i = 0; i < entries; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return 'damaged';
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const claimed = file.readUInt32LE(at + 24);
    const local = file.readUInt32LE(at + 42);
    if (claimed > left) return 'tooLarge';
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return 'damaged';
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (start + packed > file.length) return 'damaged';
    if (method === STORED) left -= packed;
    else if (method === DEFLATED) {
      try {
        left -= inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: left + 1 }).byteLength;
      } catch (error) {
        return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged';
      }
    } else return 'damaged';
    if (left < 0) return 'tooLarge';
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return null;
};
