import { basename, join } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { dossierMemo } from '#shared/memo/dossier-memo.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { NewFile } from '../../portfolio/versions/rows.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { foundationThresholds } from '../foundation-tables.ts';
import { printedIdentity } from '../identity.ts';

export interface VersionHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
  /** private folder for files opened in another program; swept at start */ readonly temporary: string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}

export const versionHandlers = (
  o: VersionHandlersOptions,
): Pick<Handlers, Extract<keyof Handlers, `version.${string}`>> => ({
  'version.list': ({ dossierId }) => o.portfolio.versions(dossierId),
  'version.read': ({ id }) => o.portfolio.readVersion(id),
  'version.verify': ({ dossierId }) => {
    const checked = o.portfolio.checkVersions(dossierId);
    return checked.ok ? ok(checked.value.map(({ version, trouble }) => ({ id: version.id, trouble }))) : checked;
  },
  'version.freeze': async ({ dossierId, name, memos, jobId }) => {
    const prepared = o.portfolio.prepareVersion(dossierId, { name, reason: 'named' });
    if (!prepared.ok) return prepared;
    const { version, fingerprint, dossier } = prepared.value;
    const files: NewFile[] = [];
    for (const { format, language } of memos) {
      const made = await o.renderer.render(
        jobId,
        dossierMemo({
          dossier,
          format,
          language,
          date: o.today(),
          version: String(version.revision),
          ...printedIdentity(o.portfolio, o.settings()),
          frozen: { name: version.name, fingerprint },
          thresholds: foundationThresholds(o.portfolio),
        }),
      );
      if (!made.ok) return made;
      files.push({ name: `memo-${format}.${language}.pdf`, mediaType: 'application/pdf', content: made.value });
    }
    return o.portfolio.freeze(prepared.value, files);
  },
  'version.openFile': async ({ id }) => {
    const file = o.portfolio.versionFile(id);
    if (!file.ok) return file;
    const path = join(o.temporary, id, file.value.name);
    const placed = onFiles(() => {
      atomicWrite(path, file.value.content);
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
});
