/** A frozen version: a dossier as it stood, under a name, with a fingerprint that stands wherever the version is cited. */
import { z } from 'zod';
import { matching } from '#shared/base/refusal/rule.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { Id } from '#shared/dossier/content/plan.ts';
import { RedactionSchema } from '#shared/dossier/merge/redaction.ts';

const Fingerprint = matching(/^[0-9a-f]{64}$/, 'fingerprint');
export const VERSION_REASONS = ['named', 'committee', 'issued', 'merge'] as const;
export const VersionFileSchema = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  mediaType: z.string().max(100),
  bytes: z.int().min(0),
  sha256: Fingerprint,
});
export const VersionSchema = z.strictObject({
  id: Id,
  dossierId: Id,
  /** of the dossier when it was frozen */ revision: z.int().min(1),
  name: z.string().min(1).max(120),
  reason: z.enum(VERSION_REASONS),
  /** ISO time */ at: z.string().max(40),
  who: z.string().max(200),
  contentSha256: Fingerprint,
  /** SHA-256 of what `fingerprinted` gives */ fingerprint: Fingerprint,
  files: z.array(VersionFileSchema).max(50),
  /** where something was erased from it: its fingerprint is the one of what is left */ redaction:
    RedactionSchema.optional(),
});
export type Version = z.infer<typeof VersionSchema>;
export type VersionFile = z.infer<typeof VersionFileSchema>;

/**
 * The text whose SHA-256 is the fingerprint of a version: its content, and what is said of it. The files made of a version print its
 * fingerprint, so they cannot enter it: each has its own.
 */
export const fingerprintText = (
  version: Pick<Version, 'dossierId' | 'revision' | 'name' | 'reason' | 'at' | 'who' | 'contentSha256'>,
): string => {
  const { dossierId, revision, name, reason, at, who, contentSha256 } = version;
  return canonical({ dossierId, revision, name, reason, at, who, contentSha256 });
};

/** Letters and digits that nobody confuses on paper (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 4;
/** The first 100 bits of a fingerprint in five groups, to be read aloud: `7K2M-Q0ZC-…`. @param hex at least 25 hexadecimal digits */
export const shortFingerprint = (hex: string): string => {
  const bits = [...hex.slice(0, 25)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const letters = Array.from(
    { length: GROUPS * GROUP },
    (_, i) => ALPHABET[Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)],
  );
  return Array.from({ length: GROUPS }, (_, g) => letters.slice(GROUP * g, GROUP * g + GROUP).join('')).join('-');
};
