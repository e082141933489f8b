import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { contentSeal } from '#main/seal/seal.ts';
import type { ReceivedFile } from '#shared/archive/exchange/copy.ts';
import type { Preview } from '#shared/archive/exchange/preview.ts';
import type { OpinionFile } from '#shared/assessment/rubric/opinion-file.ts';
import { type Failure, fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { ExportRequest } from '#shared/contract/operations/exchange.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { archivedPapers, printPapers } from '../../committee/archived-papers.ts';
import { assemble } from '../../documents/exchange/assemble.ts';
import type { ExchangeJobs } from '../../documents/exchange/jobs.ts';
import { EXCHANGE_LIMITS } from '../../documents/exchange/limits.ts';
import { isLocked } from '../../documents/exchange/password.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import { exportName } from '../../files/names.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { foundationThresholds } from '../foundation-tables.ts';
import { printedIdentity } from '../identity.ts';

/** A file that was chosen or opened from outside, read or not yet. */
interface Arrived {
  readonly name: string;
  readonly bytes: Uint8Array;
  read: ReceivedFile | null;
}
/** Files may be large: the last two that were opened are kept. */
const KEPT = 2;
const expired: Failure<'handle.expired'> = { code: 'handle.expired', kept: 'nothingChanged', next: ['retry'] };
const cancelled: Failure<'cancelled'> = { code: 'cancelled', kept: 'nothingChanged' };

export const makeArrivals = () => {
  const arrived = new Map<string, Arrived>();
  return {
    /** @returns the handle of a file that is now in memory, unread */
    take: (path: string) => {
      const bytes = readBytes(path, EXCHANGE_LIMITS.fileBytes);
      if (!bytes.ok) return bytes;
      const handle = randomUUID();
      arrived.set(handle, { name: basename(path), bytes: bytes.value, read: null });
      for (const old of [...arrived.keys()].slice(0, Math.max(0, arrived.size - KEPT))) arrived.delete(old);
      return ok({ handle });
    },
    get: (handle: string): Arrived | undefined => arrived.get(handle),
  };
};
export type Arrivals = ReturnType<typeof makeArrivals>;

export interface ExchangeHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  readonly jobs: ExchangeJobs;
  readonly renderer: MemoRenderer;
  readonly arrivals: Arrivals;
  readonly settings: () => Settings;
  readonly version: string;
  /** ISO time */ readonly now: () => string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** @param done 0 to 1 */ readonly onProgress: (jobId: string, done: number, label: string) => void;
}
type Named<K extends keyof Handlers> = Pick<Handlers, K>;

/** What may be known of an opinion before it is taken: never its marks. */
const previewedOpinion = (
  portfolio: Portfolio,
  { dossier, opinion }: OpinionFile,
): NonNullable<Preview['opinion']> => ({
  dossierId: dossier.id,
  project: dossier.project,
  person: opinion.person,
  status: opinion.status,
  date: opinion.date,
  isHere: portfolio.openDossier(dossier.id).ok,
});

const fileName = (o: ExchangeHandlersOptions, { ids, kind, language }: ExportRequest): string => {
  if (kind === 'foundation')
    return exportName(
      o.today(),
      o.settings().organisationName,
      language === 'fr' ? 'fondation' : 'foundation',
      'triptyque',
    );
  const [id = ''] = ids;
  const copy = ids.length === 1 ? o.portfolio.openDossier(id) : null;
  const answer = copy?.ok === true ? copy.value.dossier.answers['request.projectName']?.value : undefined;
  const one = kind === 'archive' ? 'archive' : 'dossier';
  return ids.length === 1
    ? exportName(o.today(), typeof answer === 'string' ? answer : '', one, 'triptyque')
    : exportName(
        o.today(),
        o.settings().organisationName,
        `${ids.length}-${language === 'fr' ? 'dossiers' : 'cases'}`,
        'triptyque',
      );
};

/** A file that leaves: what goes into it is gathered here, and packed in a worker. */
const sendingHandlers = (o: ExchangeHandlersOptions) => {
  const stopped = new Set<string>();
  const making = new Set<string>();
  const make = async (request: ExportRequest, jobId: string) => {
    const { language } = request;
    const { userName: sender, organisationName: organisation } = o.settings();
    const content = await assemble(
      { ...request, sender, organisation, application: o.version, createdAt: o.now() },
      {
        copy: (...args) => o.portfolio.copyDossier(...args),
        foundation: (...args) => o.portfolio.copyFoundation(...args),
        memo: (dossier, format, edition, revision) =>
          o.renderer.renderMemo(jobId, {
            dossier,
            language,
            format,
            edition,
            date: o.today(),
            version: String(revision),
            ...printedIdentity(o.portfolio, o.settings()),
            fingerprint: contentSeal(dossier),
            thresholds: foundationThresholds(o.portfolio),
          }),
        papers: async (id) => {
          const found = archivedPapers(o.portfolio, id, { language, organisation });
          if (!found.ok) return found;
          return printPapers(found.value, (document) => o.renderer.render(jobId, document));
        },
        onProgress: (done) => o.onProgress(jobId, done * 0.9, 'gather'),
        isCancelled: () => stopped.has(jobId),
      },
    );
    if (!content.ok) return content;
    if (stopped.has(jobId)) return fail(cancelled);
    o.onProgress(jobId, 0.9, 'pack');
    return o.jobs.write(jobId, content.value);
  };
  return {
    'exchange.export': async ({ jobId, ...request }) => {
      const path = await o.dialogs.save(fileName(o, request), 'triptyque');
      if (path === null) return fail(cancelled);
      making.add(jobId);
      try {
        const made = await make(request, jobId);
        if (!made.ok) return made;
        return onFiles(() => {
          atomicWrite(path, made.value);
          return ok({ name: basename(path), bytes: made.value.byteLength, dossiers: new Set(request.ids).size });
        });
      } finally {
        making.delete(jobId);
        stopped.delete(jobId);
      }
    },
    'exchange.cancel': ({ jobId }) => {
      const isMaking = making.has(jobId);
      if (isMaking) stopped.add(jobId);
      const ended = [o.jobs.cancel(jobId), o.renderer.cancel(jobId)].some(Boolean);
      return ok({ cancelled: isMaking || ended });
    },
    'exchange.saveKept': async ({ id, revision }) => {
      const kept = o.portfolio.keptCopy(id, revision);
      if (!kept.ok) return kept;
      const project = kept.value.answers['request.projectName']?.value;
      const name = exportName(o.today(), typeof project === 'string' ? project : '', `copie-v${revision}`, 'triptyque');
      const path = await o.dialogs.save(name, 'triptyque');
      if (path === null) return fail(cancelled);
      return onFiles(() => {
        atomicWrite(path, `${JSON.stringify(kept.value, null, 2)}\n`);
        return ok({ name: basename(path) });
      });
    },
  } satisfies Named<'exchange.export' | 'exchange.cancel' | 'exchange.saveKept'>;
};

/** A file that arrives: shown and compared first, taken by a later act. */
const takingHandlers = (o: ExchangeHandlersOptions) =>
  ({
    'exchange.choose': async () => {
      const path = await o.dialogs.openDossier();
      return path === null ? fail(cancelled) : o.arrivals.take(path);
    },
    'exchange.preview': async ({ handle, password, jobId }) => {
      const file = o.arrivals.get(handle);
      if (file === undefined) return fail(expired);
      if (file.read === null) {
        const read = await o.jobs.read(jobId, file.bytes, password, (done) => o.onProgress(jobId, done, 'read'));
        if (!read.ok) return read;
        file.read = read.value;
      }
      const { about, copies, documents, opinion } = file.read;
      const dossiers = o.portfolio.previewCopies(copies);
      if (!dossiers.ok) return dossiers;
      const foundation = o.portfolio.previewFoundation(file.read.foundation);
      if (!foundation.ok) return foundation;
      const { kind, sender, organisation, createdAt } = about;
      return ok({
        handle,
        name: file.name,
        bytes: file.bytes.byteLength,
        kind,
        sender,
        organisation,
        createdAt,
        wasLocked: isLocked(file.bytes),
        documents,
        dossiers: dossiers.value,
        foundation: foundation.value,
        opinion: opinion === null ? null : previewedOpinion(o.portfolio, opinion),
      });
    },
    'exchange.compare': ({ handle, id }) => {
      const copy = o.arrivals.get(handle)?.read?.copies.find((c) => c.info.id === id);
      return copy === undefined ? fail(expired) : o.portfolio.compareWithCopy(copy);
    },
    'exchange.compareFoundation': ({ handle }) => {
      const file = o.arrivals.get(handle)?.read;
      return file ? o.portfolio.compareFoundation(file.foundation) : fail(expired);
    },
    'exchange.receive': ({ handle, wanted, foundation }) => {
      const file = o.arrivals.get(handle)?.read;
      if (!file) return fail(expired);
      const asked = wanted.flatMap(({ id, ...rest }) => {
        const copy = file.copies.find((c) => c.info.id === id);
        return copy === undefined ? [] : [{ copy, ...rest }];
      });
      const beside = foundation === null ? null : { records: file.foundation, choices: foundation.choices };
      return asked.length === wanted.length ? o.portfolio.receive(asked, file.about, beside) : fail(expired);
    },
    'exchange.receiveOpinion': ({ handle }) => {
      const opinion = o.arrivals.get(handle)?.read?.opinion ?? null;
      if (opinion === null) return fail(expired);
      const dossierId = opinion.dossier.id;
      const here = o.portfolio.openDossier(dossierId);
      if (!here.ok) return here;
      const taken = o.portfolio.receiveOpinion(dossierId, opinion);
      return taken.ok ? ok({ dossierId, ...taken.value }) : taken;
    },
  }) satisfies Named<
    | 'exchange.choose'
    | 'exchange.preview'
    | 'exchange.compare'
    | 'exchange.compareFoundation'
    | 'exchange.receive'
    | 'exchange.receiveOpinion'
  >;

export const exchangeHandlers = (o: ExchangeHandlersOptions) => ({ ...sendingHandlers(o), ...takingHandlers(o) });
