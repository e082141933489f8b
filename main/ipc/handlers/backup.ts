import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { onFiles } from '../../files/failures.ts';
import type { PlacesStore } from '../../files/places.ts';
import { makeSecondPlace } from '../../portfolio/keeping/second-place.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface BackupHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  readonly places: PlacesStore;
  /** how far a look is, from 0 to 1; `jobId` is the name of its operation */ readonly onProgress: (
    jobId: string,
    done: number,
  ) => void;
  /** what `backup.keeping` answers has changed */ readonly onKeeping: () => void;
}
type Names = Extract<keyof Handlers, `backup.${string}`>;

export const backupHandlers = ({ portfolio, dialogs, places, onProgress, onKeeping }: BackupHandlersOptions) =>
  ({
    'backup.keeping': () => ok(portfolio.keeping()),
    'backup.label': ({ id, ...label }) => portfolio.labelBackup(id, label),
    'backup.remove': ({ id }) => portfolio.removeBackup(id),
    'backup.chooseSecond': async () => {
      const chosen = await dialogs.openFolder();
      if (chosen === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const made = onFiles(() => {
        const folder = makeSecondPlace(chosen);
        const own = realpathSync(dirname(portfolio.path));
        // Beside the portfolio it would be lost with it.
        if (`${realpathSync(folder)}/`.startsWith(`${join(own, '/')}`))
          return fail({ code: 'backup.samePlace', kept: 'nothingChanged', next: ['chooseFolder'] });
        places.set({ second: folder });
        return ok(folder);
      });
      if (!made.ok) return made;
      const copied = await portfolio.copyAway();
      onKeeping();
      return copied;
    },
    'backup.leaveSecond': () =>
      onFiles(() => {
        places.set({ second: null });
        onKeeping();
        return ok({ left: true });
      }),
    'backup.verify': async () => {
      const looked = await portfolio.verify((done) => onProgress('backup.verify', done));
      onProgress('backup.verify', 1);
      return looked;
    },
    'backup.rehearse': () => portfolio.rehearse((done) => onProgress('backup.rehearse', done)),
    'backup.compare': ({ id }) => portfolio.compareWithBackup(id, (done) => onProgress('backup.compare', done)),
    'backup.compareDossier': ({ id, dossierId }) => portfolio.compareDossierWithBackup(id, dossierId),
    'backup.bringBack': ({ id, ...wanted }) => portfolio.bringBack(id, wanted),
    'backup.cancel': () => ok({ ended: portfolio.endJobs() }),
  }) satisfies Pick<Handlers, Names>;
