/** The looks at the whole of an open file, beside the window: what opening left out, and every seal once a day. */
import { type Failure, fail, ok, type PortfolioFailureCode } from '#shared/contract/failures.ts';
import type { PortfolioKey } from '../connection.ts';
import { guardJob } from '../guard.ts';
import type { OnProgress } from '../inspect.ts';
import type { OpenedFile } from '../open.ts';
import type { SafetyJobs } from './jobs.ts';

export const makeLooks = ({
  jobs,
  opened,
  refusal,
  key,
  onDamaged,
}: {
  readonly jobs: SafetyJobs;
  readonly opened: () => OpenedFile | undefined;
  readonly refusal: () => Failure<PortfolioFailureCode>;
  /** of a protected portfolio */ readonly key: () => PortfolioKey | null;
  /** what is open is not sound: nothing more may be written into it */
  readonly onDamaged: (details: string) => void;
}) => ({
  /**
   * Looks at the whole of a large file that was opened on its first bytes alone. A damaged one takes nothing more: its state says so.
   * @returns what is wrong with it; null when nothing is, or when it was looked at already
   */
  checkOpening: async (onProgress: OnProgress = () => undefined) => {
    const looked = opened();
    if (looked?.state !== 'open' || looked.checked) return ok<string | null>(null);
    return guardJob(async () => {
      const inspection = await jobs.run({ kind: 'check', file: looked.db.name, key: key() }, onProgress);
      if (inspection.state === 'sound' || opened() !== looked) return ok<string | null>(null);
      const details = inspection.state === 'damaged' ? inspection.details : inspection.state;
      onDamaged(details);
      return ok<string | null>(details);
    });
  },
  /** Whether every dossier, line of history and attachment still matches its seal: for the daily round. */
  verify: async (onProgress: OnProgress = () => undefined) => {
    const looked = opened();
    if (looked?.state !== 'open') return fail(refusal());
    const { name } = looked.db;
    return guardJob(async () => {
      const inspection = await jobs.run({ kind: 'verify', file: name, key: key() }, onProgress);
      return ok({
        sound: inspection.state === 'sound',
        details: inspection.state === 'damaged' ? inspection.details : inspection.state,
      });
    });
  },
});
