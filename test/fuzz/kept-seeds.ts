/** Inputs that failed once: kept for good, and tried before any other. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = join(import.meta.dirname, '..', 'fixtures', 'fuzz');
export const keptFolder = (row: string): string => join(KEPT, row.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
/** @returns where it is kept */
export const keepSeed = (row: string, bytes: Uint8Array): string => {
  const folder = keptFolder(row);
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return path;
};
