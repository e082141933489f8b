import { z } from 'zod';
import { FILE_FAILURES } from '../failures.ts';
import { operation } from '../operation.ts';

export const identityOperations = {
  /** A PNG or JPEG chosen in main, measured and not decoded: the window does that, in its sandbox, and keeps a small copy in the record 'identity'. */
  'identity.chooseLogo': operation({
    effect: 'dialog',
    input: z.strictObject({}),
    output: z.strictObject({
      mediaType: z.enum(['image/png', 'image/jpeg']),
      bytes: z.custom<Uint8Array<ArrayBuffer>>((v) => v instanceof Uint8Array),
    }),
    fails: [...FILE_FAILURES, 'file.tooLarge', 'file.unknownFormat', 'cancelled'],
  }),
} as const;
