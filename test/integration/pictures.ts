/** Pictures made for a test: small, whole, and of exactly the kind that is asked. */
import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};
export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  /** 2: colours; 6: colours and how far they let through */ readonly colour?: 2 | 6;
  readonly depth?: 8 | 16;
  readonly interlaced?: boolean;
}
export const pngPicture = ({
  width = 30,
  height = 10,
  colour = 2,
  depth = 8,
  interlaced = false,
}: PngOptions = {}): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  // Rows are only written where they are looked at: what claims to be huge is not.
  const rows = Buffer.alloc(
    Math.min(height, 100) * (1 + Math.min(width, 100) * (colour === 6 ? 4 : 3) * (depth / 8)),
    90,
  );
  const row = 1 + Math.min(width, 100) * (colour === 6 ? 4 : 3) * (depth / 8);
  for (let at = 0; at < rows.length; at += row) rows[at] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
