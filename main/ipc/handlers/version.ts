import { basename, join } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { atomicWrite, writePrivately } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { type FrozenMemosOptions, frozenMemos } from '../frozen-memos.ts';

export interface VersionHandlersOptions extends FrozenMemosOptions {
  readonly dialogs: Dialogs;
  /** private folder for files opened in another program; swept at start */ readonly temporary: string;
}

export const versionHandlers = (o: VersionHandlersOptions) =>
  ({
    'version.list': ({ dossierId }) => o.portfolio.versions(dossierId),
    'version.read': ({ id }) => o.portfolio.readVersion(id),
    'version.verify': ({ dossierId }) => {
      const checked = o.portfolio.checkVersions(dossierId);
      return checked.ok ? ok(checked.value.map(({ version, trouble }) => ({ id: version.id, trouble }))) : checked;
    },
    'version.freeze': async ({ dossierId, name, memos, jobId }) => {
      const prepared = o.portfolio.prepareVersion(dossierId, { name, reason: 'named' });
      if (!prepared.ok) return prepared;
      const files = await frozenMemos(o, prepared.value, memos, jobId);
      return files.ok ? o.portfolio.freeze(prepared.value, files.value) : files;
    },
    'version.openFile': async ({ id }) => {
      const file = o.portfolio.versionFile(id);
      if (!file.ok) return file;
      const path = join(o.temporary, id, file.value.name);
      const placed = onFiles(() => {
        writePrivately(path, file.value.content);
        return ok(path);
      });
      return placed.ok ? ok({ opened: await o.dialogs.open(path) }) : placed;
    },
    'version.saveFile': async ({ id }) => {
      const file = o.portfolio.versionFile(id);
      if (!file.ok) return file;
      const path = await o.dialogs.save(file.value.name, 'pdf');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, file.value.content);
        return ok({ name: basename(path) });
      });
    },
  }) satisfies Pick<Handlers, Extract<keyof Handlers, `version.${string}`>>;
