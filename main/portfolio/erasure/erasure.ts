/** What an erasure says of itself: nothing readable of what went. Kept in the portfolio, and apart from it for the backups that come back later. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ERASURE_REASONS } from '#shared/contract/operations/privacy.ts';
import { syncPath } from '../files.ts';

const ErasureSchema = z.strictObject({
  id: z.string().min(1).max(100),
  /** ISO time */ at: z.string(),
  kind: z.enum(['words', 'dossier']),
  reason: z.enum(ERASURE_REASONS),
  said: z.strictObject({
    words: z
      .strictObject({ salt: z.string(), runs: z.array(z.strictObject({ words: z.int(), hash: z.string() })) })
      .optional(),
    /** the dossier that was destroyed */ dossierId: z.string().optional(),
    /** attached documents that were destroyed with the words */ documents: z.array(z.string()).optional(),
    /** of a dossier that was anonymised: what counts, and nothing that names */ kept: z
      .strictObject({
        month: z.string(),
        status: z.string(),
        field: z.string(),
        model: z.string(),
        askedCents: z.int().nullable(),
        grantedCents: z.int().nullable(),
      })
      .optional(),
  }),
});
export type Erasure = z.infer<typeof ErasureSchema>;

const ledgerPath = (file: string): string => join(dirname(file), 'erasures.json');
/** Those that the folder of a portfolio remembers, in order; an unreadable list counts as none, the portfolio has its own. */
export const rememberedErasures = (file: string): Erasure[] => {
  try {
    return z.array(ErasureSchema).parse(JSON.parse(readFileSync(ledgerPath(file), 'utf8')));
  } catch {
    return [];
  }
};
/** @throws what the disk throws: an erasure that cannot be remembered is not begun */
export const rememberErasures = (file: string, erasures: readonly Erasure[]): void => {
  const known = rememberedErasures(file);
  const fresh = erasures.filter((e) => !known.some((k) => k.id === e.id));
  if (fresh.length === 0) return;
  const path = ledgerPath(file);
  const handle = openSync(`${path}.part`, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify([...known, ...fresh], null, 1)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${path}.part`, path);
  syncPath(dirname(path));
};
/** One that was begun and refused. */
export const forgetErasure = (file: string, id: string): void => {
  const left = rememberedErasures(file).filter((e) => e.id !== id);
  const path = ledgerPath(file);
  const handle = openSync(`${path}.part`, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(left, null, 1)}\n`);
  } finally {
    closeSync(handle);
  }
  renameSync(`${path}.part`, path);
};
