import { basename } from 'node:path';
import type { AppEvent } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { INTAKE_STAGES, type IntakeJobs } from '../../documents/intake/jobs.ts';
import { MAX_FILE_BYTES } from '../../documents/workbook/zip-limits.ts';
import type { Handles } from '../../files/handles.ts';
import { mediaTypeOf } from '../../files/media-types.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface IntakeHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  readonly handles: Handles;
  readonly jobs: IntakeJobs;
  readonly send: (event: AppEvent) => void;
}
type Names = Extract<keyof Handlers, `intake.${string}`>;
/** Files on their way at once: a window drops a handful. */
const MAX_TRANSFERS = 12;
const failCancelled = () => fail({ code: 'cancelled', kept: 'nothingChanged' });
const failGone = () => fail({ code: 'file.unreadable', kept: 'nothingChanged' });
const failTooLarge = () =>
  fail({ code: 'file.tooLarge', kept: 'nothingChanged', rule: { kind: 'bytes', limit: MAX_FILE_BYTES } });

export const intakeHandlers = ({ portfolio, dialogs, handles, jobs, send }: IntakeHandlersOptions) => {
  const coming = new Map<string, { readonly parts: Uint8Array[]; size: number }>();
  const read = (jobId: string, bytes: Uint8Array, name: string) =>
    jobs.read(jobId, bytes, name, (stage) =>
      send({
        topic: 'job.progress',
        jobId,
        done: INTAKE_STAGES.indexOf(stage) / INTAKE_STAGES.length,
        label: stage,
      }),
    );
  return {
    'intake.choose': async () => {
      const paths = await dialogs.openFigures();
      if (paths.length === 0) return failCancelled();
      const files: { handle: string; name: string }[] = [];
      for (const path of paths) {
        const bytes = readBytes(path, MAX_FILE_BYTES);
        if (!bytes.ok) return bytes;
        files.push({ handle: handles.keep({ name: basename(path), bytes: bytes.value }), name: basename(path) });
      }
      return ok(files);
    },
    'intake.hold': ({ transfer, name, part, last }) => {
      const own = coming.get(transfer) ?? { parts: [], size: 0 };
      own.parts.push(part);
      own.size += part.byteLength;
      coming.set(transfer, own);
      for (const old of [...coming.keys()].slice(0, Math.max(0, coming.size - MAX_TRANSFERS))) coming.delete(old);
      if (own.size > MAX_FILE_BYTES) {
        coming.delete(transfer);
        return failTooLarge();
      }
      if (!last) return ok({ handle: null });
      coming.delete(transfer);
      return ok({ handle: handles.keep({ name: basename(name), bytes: new Uint8Array(Buffer.concat(own.parts)) }) });
    },
    'intake.read': async ({ handle, jobId }) => {
      const file = handles.get(handle);
      return file === undefined ? failGone() : read(jobId, file.bytes, file.name);
    },
    'intake.readAttachment': async ({ id, jobId }) => {
      const file = portfolio.readAttachment(id);
      return file.ok ? read(jobId, new Uint8Array(file.value.content), file.value.name) : file;
    },
    'intake.cancel': ({ jobId }) => ok({ cancelled: jobs.cancel(jobId) }),
    'intake.attach': ({ handle, dossierId }) => {
      const file = handles.get(handle);
      if (file === undefined) return failGone();
      const added = portfolio.addAttachment(dossierId, {
        name: file.name,
        mediaType: mediaTypeOf(file.name),
        content: Buffer.from(file.bytes),
      });
      return added.ok ? ok({ attachmentId: added.value.id }) : added;
    },
  } satisfies Pick<Handlers, Names>;
};
