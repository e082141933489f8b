/** A picture as a file: recognised by its own first bytes, measured without being decoded. Decoding is left to the window's sandbox and to the PDF. */
import { readFileSync, statSync } from 'node:fs';
import { fail, ok } from '#shared/contract/failures.ts';
import { onFiles } from './failures.ts';

/** What may be chosen; what is kept is smaller (shared/decision/records/identity.ts). */
export const MAX_PICTURE_BYTES = 4_000_000;
/** A few kilobytes can unfold into gigabytes of pixels. */
export const MAX_PICTURE_SIDE = 6_000;

export interface ExaminedPicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  /** hides what is behind it everywhere: a file for the archives may hold no other */ readonly opaque: boolean;
  /** as the writer of the PDF takes it: not interlaced, at most eight bits a colour */ readonly printable: boolean;
}
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const png = (bytes: Buffer): ExaminedPicture | null => {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const colour = bytes[25] ?? 0;
  let opaque = colour === 0 || colour === 2 || colour === 3;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'tRNS') opaque = false;
    if (name === 'IEND') ended = true;
  }
  return ended
    ? {
        mediaType: 'image/png',
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
        opaque,
        printable: (bytes[24] ?? 0) <= 8 && bytes[28] === 0,
      }
    : null;
};
const jpeg = (bytes: Buffer): ExaminedPicture | null => {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A frame: every marker from C0 to CF but the tables of Huffman, of arithmetic coding, and an extension.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {
        mediaType: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
        opaque: true,
        printable: true,
      };
  }
  return null;
};
/** @returns null for what is neither a PNG nor a JPEG, or is larger than a side may be */
export const examinePicture = (bytes: Buffer): ExaminedPicture | null => {
  const isPng = PNG.every((byte, i) => bytes[i] === byte);
  const found = isPng ? png(bytes) : bytes[0] === 0xff && bytes[1] === 0xd8 ? jpeg(bytes) : null;
  if (found === null) return null;
  const { width, height } = found;
  return Math.min(width, height) >= 1 && Math.max(width, height) <= MAX_PICTURE_SIDE ? found : null;
};

/** The window decodes it: any PNG or JPEG of a reasonable size may be chosen. */
export const readPicture = (path: string) =>
  onFiles(() => {
    const file = statSync(path);
    if (!file.isFile()) return fail({ code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] });
    if (file.size > MAX_PICTURE_BYTES)
      return fail({
        code: 'file.tooLarge',
        value: String(file.size),
        rule: { kind: 'bytes', limit: MAX_PICTURE_BYTES },
        kept: 'nothingChanged',
      });
    const bytes = readFileSync(path);
    const found = examinePicture(bytes);
    if (found === null)
      return fail({
        code: 'file.unknownFormat',
        rule: { kind: 'picture', limit: MAX_PICTURE_SIDE },
        kept: 'nothingChanged',
        next: ['correct'],
      });
    return ok({ mediaType: found.mediaType, bytes: new Uint8Array(bytes) });
  });
