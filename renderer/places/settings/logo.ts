/** A chosen picture made into what documents print: decoded here, in the sandbox of the window, brought to size on white, and written anew. */
import type { Picture } from '#shared/papers/memo/document.ts';

/** Twice the room that a cover gives it, at the resolution of an office printer. */
const MOST = { width: 900, height: 400 } as const;
/** The record holds 700 000 characters of base64. */
const MAX_BASE64 = 650_000;

const base64 = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};

/** @returns null when it cannot be decoded */
export const printableLogo = async (bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Picture | null> => {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  } catch {
    return null;
  }
  const scale = Math.min(1, MOST.width / picture.width, MOST.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  // A file for the archives holds nothing that lets its ground through: a JPEG never does.
  const jpeg = await base64(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 }));
  return jpeg.length <= MAX_BASE64 ? { mediaType: 'image/jpeg', base64: jpeg } : null;
};
