import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#shared/contract/operations/dossier.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { exampleFollowUp } from '#shared/example/follow-up.ts';
import { historyCsv } from '../../documents/csv/history-csv.ts';
import { atomicWrite, writePrivately } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import { exportName } from '../../files/names.ts';
import { isShown, markAsFromOutside, visibleName } from '../../files/outside.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { makeGlances } from '../glances.ts';

export interface PortfolioHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  /** private folder for files opened in another program; swept at start */ readonly temporary: string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}
const MEDIA: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
};
const failCancelled = () => fail({ code: 'cancelled', kept: 'nothingChanged' });

/** Without the keys that are absent: a change names only what it changes. */
const present = <T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

type Named<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

/** The file, its backups, and what helps when it cannot be opened. */
const fileHandlers = ({ portfolio, dialogs }: PortfolioHandlersOptions) => {
  const glances = makeGlances(portfolio);
  return {
    'portfolio.list': (query) => portfolio.list(query),
    'portfolio.glances': ({ dossiers }) => glances(dossiers),
    'portfolio.assessors': () => portfolio.assessors(),
    'portfolio.backups': () => portfolio.backups(),
    'portfolio.backupNow': ({ name }) => portfolio.backup('manual', name),
    'portfolio.restore': ({ backupId }) => portfolio.restore(backupId),
    'portfolio.startFresh': () => portfolio.startFresh(),
    'portfolio.retry': () => ok(portfolio.retry()),
    'portfolio.takeOver': () => portfolio.takeOver(),
    'portfolio.showFile': () => {
      dialogs.show(portfolio.path);
      return ok({ shown: true });
    },
  } satisfies Named<'portfolio'>;
};

const cohortHandlers = ({ portfolio }: PortfolioHandlersOptions) =>
  ({
    'cohort.list': () => portfolio.cohorts(),
    'cohort.create': ({ name }) => portfolio.createCohort(name),
    'cohort.rename': ({ id, name }) => portfolio.renameCohort(id, name),
    'cohort.remove': ({ id }) => portfolio.removeCohort(id),
  }) satisfies Named<'cohort'>;

const exampleHandlers = ({ portfolio }: PortfolioHandlersOptions) =>
  ({
    'example.load': ({ language }) => {
      const loaded = portfolio.loadExample((id) => exampleDossier(id, language));
      if (!loaded.ok) return loaded;
      const dossierId = loaded.value.id;
      const followUp = portfolio.followUp(dossierId);
      if (!followUp.ok || followUp.value !== null) return loaded;
      const items = followedChanges(null, exampleFollowUp(language), dossierId);
      const followed = portfolio.saveRecords(
        dossierId,
        items.map((item) => ({ ...item, base: 0 })),
      );
      return followed.ok ? loaded : followed;
    },
    'example.remove': () => portfolio.removeExamples(),
  }) satisfies Named<'example'>;

const dossierHandlers = ({ portfolio, dialogs, today }: PortfolioHandlersOptions) =>
  ({
    'dossier.create': (input) => portfolio.createDossier(input),
    'dossier.open': ({ id }) => portfolio.openDossier(id),
    'dossier.apply': ({ id, base, origin, commands }) => portfolio.apply(id, base, origin, commands),
    'dossier.setStatus': ({ id, ...to }) => portfolio.setStatus(id, present(to)),
    'dossier.assign': ({ id, owner }) => portfolio.assign(id, owner),
    'dossier.undoAssign': ({ id, revision, origin }) => portfolio.undoAssign(id, revision, origin),
    'dossier.duplicate': ({ id }) => portfolio.duplicateDossier(id),
    'dossier.suggest': (query) => portfolio.suggest(query),
    'dossier.history': ({ id, ...query }) => portfolio.historySteps(id, query),
    'dossier.exportHistory': async ({ id, language }) => {
      const opened = portfolio.openDossier(id);
      if (!opened.ok) return opened;
      const read = portfolio.historySteps(id, {
        before: null,
        limit: Number.MAX_SAFE_INTEGER,
        station: null,
        who: null,
        place: null,
      });
      if (!read.ok) return read;
      const { dossier } = opened.value;
      const path = await dialogs.save(
        exportName(today(), answerText(dossier, 'request.projectName'), 'historique', 'csv'),
        'csv',
      );
      if (path === null) return failCancelled();
      return onFiles(() => {
        atomicWrite(path, historyCsv(read.value.steps, dossier, language, 'french'));
        return ok({ name: basename(path) });
      });
    },
  }) satisfies Named<'dossier'>;

const attachmentHandlers = ({ portfolio, dialogs, temporary }: PortfolioHandlersOptions) => {
  const attach = (dossierId: string, path: string) =>
    onFiles(() => {
      const there = statSync(path);
      // A pipe or a device has no size to judge it by and may never end.
      if (!there.isFile()) return fail({ code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] });
      const { size } = there;
      if (size > MAX_ATTACHMENT_BYTES)
        return fail({
          code: 'attachment.tooLarge',
          value: basename(path).slice(0, 200),
          rule: { kind: 'bytes', limit: MAX_ATTACHMENT_BYTES },
          kept: 'nothingChanged',
        });
      return portfolio.addAttachment(dossierId, {
        name: basename(path),
        mediaType: MEDIA[extname(path).toLowerCase()] ?? 'application/octet-stream',
        content: readFileSync(path),
      });
    });
  return {
    'attachment.add': async ({ dossierId }) => {
      const paths = await dialogs.openAny();
      if (paths.length === 0) return failCancelled();
      const added: Attachment[] = [];
      for (const path of paths) {
        const one = attach(dossierId, path);
        if (!one.ok) return one;
        added.push(one.value);
      }
      return ok(added);
    },
    'attachment.open': async ({ id }) => {
      const read = portfolio.readAttachment(id);
      if (!read.ok) return read;
      const { name, content } = read.value;
      const safe = visibleName(basename(name));
      // What another program would run, or macros would run in, is never opened from here: it is saved where the user says, under its true extension.
      if (!isShown(safe)) {
        const place = await dialogs.save(safe, extname(safe).slice(1) || 'bin');
        if (place === null) return failCancelled();
        const saved = onFiles(() => {
          atomicWrite(place, content);
          markAsFromOutside(place);
          return ok(true);
        });
        return saved.ok ? ok({ opened: false }) : saved;
      }
      const folder = join(temporary, createHash('sha256').update(id).digest('hex').slice(0, 12));
      const written = onFiles(() => {
        const place = join(folder, safe);
        writePrivately(place, content);
        markAsFromOutside(place);
        return ok(place);
      });
      return written.ok ? ok({ opened: await dialogs.open(written.value) }) : written;
    },
    'attachment.read': ({ id }) => {
      const read = portfolio.readAttachment(id);
      if (!read.ok) return read;
      const { name, mediaType, content } = read.value;
      return ok({ name, mediaType, bytes: new Uint8Array(content) });
    },
    'attachment.put': ({ dossierId, name, content }) =>
      portfolio.addAttachment(dossierId, {
        name: basename(name),
        mediaType: MEDIA[extname(name).toLowerCase()] ?? 'application/octet-stream',
        content: Buffer.from(content),
      }),
    'attachment.remove': ({ id }) => portfolio.removeAttachment(id),
  } satisfies Named<'attachment'>;
};

export const portfolioHandlers = (o: PortfolioHandlersOptions) => ({
  ...fileHandlers(o),
  ...cohortHandlers(o),
  ...exampleHandlers(o),
  ...dossierHandlers(o),
  ...attachmentHandlers(o),
});
