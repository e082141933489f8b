import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { examinePicture, MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, readPicture } from '#main/files/picture.ts';
import { pngPicture } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'triptyque-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (bytes: Uint8Array): string => {
  const path = join(folder, 'logo');
  writeFileSync(path, bytes);
  return path;
};
/** The beginning of a JPEG: an application segment, then the frame. */
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), frame, Buffer.alloc(40)]);
};

it('knows a PNG and a JPEG by their own bytes, and measures them', () => {
  expect(examinePicture(pngPicture())).toMatchObject({
    mediaType: 'image/png',
    width: 30,
    height: 10,
    opaque: true,
    printable: true,
  });
  expect(examinePicture(pngPicture({ colour: 6 }))).toMatchObject({ opaque: false, printable: true });
  expect(examinePicture(pngPicture({ depth: 16 }))?.printable).toBe(false);
  expect(examinePicture(pngPicture({ interlaced: true }))?.printable).toBe(false);
  expect(examinePicture(jpeg(640, 200))).toMatchObject({
    mediaType: 'image/jpeg',
    width: 640,
    height: 200,
    opaque: true,
  });
});
it('refuses what only claims to be one, is cut short, or would unfold into too many pixels', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    pngPicture().subarray(0, 40),
    pngPicture({ width: MAX_PICTURE_SIDE + 1 }),
    pngPicture({ height: 2 ** 31 - 1 }),
    pngPicture({ width: 0 }),
    jpeg(MAX_PICTURE_SIDE + 1, 10),
    jpeg(640, 200).subarray(0, 12),
  ])
    expect(examinePicture(bytes)).toBeNull();
});
it('reads a chosen file, or says why not', () => {
  const read = readPicture(place(pngPicture()));
  expect(read.ok && read.value.bytes).toEqual(new Uint8Array(pngPicture()));
  const code = (path: string): string | undefined => {
    const result = readPicture(path);
    return result.ok ? undefined : result.failure.code;
  };
  expect(code(place(Buffer.from('%PDF-1.7')))).toBe('file.unknownFormat');
  expect(code(place(Buffer.alloc(MAX_PICTURE_BYTES + 1)))).toBe('file.tooLarge');
  expect(code(folder)).toBe('file.unreadable');
  expect(code(join(folder, 'absent'))).toBe('file.unreadable');
});
