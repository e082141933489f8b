import { basename } from 'node:path';
import type { AppEvent } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { cerfaCsv, projectionCsv } from '../../documents/csv/projection-csv.ts';
import type { ReadingStage } from '../../documents/workbook/read.ts';
import type { WorkbookReader } from '../../documents/workbook/reader.ts';
import { MAX_FILE_BYTES } from '../../documents/workbook/zip-limits.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import { exportName } from '../../files/names.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface WorkbookHandlersOptions {
  readonly portfolio: Portfolio;
  readonly dialogs: Dialogs;
  readonly reader: WorkbookReader;
  readonly send: (event: AppEvent) => void;
  /** ISO time */ readonly now: () => string;
}
const STAGES = ['checking', 'opening', 'comparing'] as const satisfies readonly ReadingStage[];
type Names = Extract<keyof Handlers, `workbook.${string}` | `budget.${string}`>;

export const workbookHandlers = ({ portfolio, dialogs, reader, send, now }: WorkbookHandlersOptions) =>
  ({
    'workbook.export': async ({ dossierId, language }) => {
      const opened = portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const at = now();
      // What writes workbooks is read when one is asked for: it is a quarter of this program.
      const { aboutDossier, exportWorkbook } = await import('../../documents/workbook/export.ts');
      const made = await exportWorkbook(dossier, aboutDossier(dossier, at, ''), language, at);
      const path = await dialogs.save(made.name, 'xlsx');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, made.bytes);
        return ok({ name: basename(path) });
      });
    },
    'workbook.read': async ({ dossierId, jobId }) => {
      const opened = portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const path = await dialogs.openWorkbook();
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const bytes = readBytes(path, MAX_FILE_BYTES);
      if (!bytes.ok) return bytes;
      const read = await reader.read(jobId, bytes.value, opened.value.dossier, (stage) =>
        send({ topic: 'job.progress', jobId, done: STAGES.indexOf(stage) / STAGES.length, label: stage }),
      );
      if (!read.ok) return read;
      const { ok: accepted, commands, report, unchangedCells } = read.value;
      return ok({ name: basename(path), accepted, commands: [...commands], report: [...report], unchangedCells });
    },
    'workbook.cancel': ({ jobId }) => ok({ cancelled: reader.cancel(jobId) }),
    'budget.export': async ({ dossierId, language, table, view = 'organisation' }) => {
      const opened = portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const bytes =
        table === 'months'
          ? projectionCsv(dossier, language, 'french')
          : cerfaCsv(dossier, { year: Number(table) as 1 | 2 | 3, view }, language, 'french');
      const kind = table === 'months' ? 'projection' : `budget-${view === 'project' ? 'projet-' : ''}${table}`;
      const path = await dialogs.save(
        exportName(now().slice(0, 10), answerText(dossier, 'request.projectName'), kind, 'csv'),
        'csv',
      );
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, bytes);
        return ok({ name: basename(path) });
      });
    },
  }) satisfies Pick<Handlers, Names>;
