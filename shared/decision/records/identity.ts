import { z } from 'zod';

/** A picture small enough to stand in a record: base64 of a PNG or JPEG, 500 kB at most. */
export const LogoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(700_000),
});
/** Who decides: the name and the logo that stand on covers and letters; on letters, its address and where they are written. One record, whose id is 'identity'. */
export const IdentitySchema = z.strictObject({
  name: z.string().max(200),
  logo: LogoSchema.nullable(),
  /** lines below the name on a letter */ address: z.string().max(500).optional(),
  /** the town that a letter is written from */ place: z.string().max(100).optional(),
});
