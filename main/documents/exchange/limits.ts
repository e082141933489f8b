/** What an exchange file may hold: generous for a season of dossiers with their documents, and known before anything is inflated. */
import type { ZipLimits } from '../zip/directory.ts';

export const EXCHANGE_LIMITS: ZipLimits = { fileBytes: 300_000_000, inflatedBytes: 400_000_000, entries: 20_000 };
/** Of one entry, by what it is. */
export const MAX_JSON_BYTES = 20_000_000;
export const MAX_HISTORY_BYTES = 80_000_000;
/** Commands hold values of any form: none of ours is deeper than a driver inside a line inside a list. */
export const MAX_JSON_DEPTH = 40;
