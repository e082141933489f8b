/** What a portfolio is opened with. */
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PortfolioKey } from './connection.ts';
import type { Keystore } from './protection/keystore.ts';
import type { SafetyJobs } from './safety/jobs.ts';

export interface PortfolioOptions {
  readonly folder: string;
  /** ISO time with milliseconds */ readonly now: () => string;
  /** who is written in the history */ readonly user: () => string;
  /** something changed: ask again */ readonly onChanged?: () => void;
  /** a portfolio was there: where it is not, its disk is away, and nothing begins in its place */ readonly isExpected?: boolean;
  readonly newId?: () => string;
  readonly readOnly?: boolean;
  /** findings of a dossier that are not set aside, for the list */ readonly countFindings?: (
    dossier: Dossier,
  ) => number;
  /** a fault while nobody waits for an answer */ readonly onFault?: (error: unknown) => void;
  /** where backups and looks at the whole file run; at once, in this thread, when absent */ readonly jobs?: SafetyJobs;
  /** bytes from which on a file is not looked at whole when it is opened: for whoever then calls `checkOpening` */ readonly headAbove?: number;
  /** how the portfolio is kept safe has changed: ask again */ readonly onKept?: () => void;
  /** the second place that backups are copied to; null: none was chosen */ readonly second?: () => string | null;
  /** the folder that the last move left behind: a whole copy of this portfolio; null: there is none */ readonly left?: () =>
    | string
    | null;
  /** of a protected portfolio, for whoever opened it already (protection/protection.ts) */ readonly key?: PortfolioKey | null;
  /** where the system keeps secrets of this account; null: nowhere that deserves the name */ readonly keystore?: Keystore | null;
  /** how hard one guess of a passphrase is, as a power of two: less, where nothing is kept */ readonly guessCost?: number;
  /** the file may not grow past this many pages of 4 kB: how a full disk is tried out */ readonly maxPages?: number;
}
