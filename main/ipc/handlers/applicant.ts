import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { applicantLetter } from '#shared/papers/applicant/letter.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { askedSeal } from '../../documents/workbook/asked-seal.ts';
import { MAX_FILE_BYTES } from '../../documents/workbook/zip-limits.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Handles } from '../../files/handles.ts';
import { exportName } from '../../files/names.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface ApplicantHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly handles: Handles;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** ISO time */ readonly now: () => string;
}
type Names = Extract<keyof Handlers, `applicant.${string}`>;
const EXPORT_ID_BYTES = 8;

/** What writes and reads workbooks: read when one is asked for. */
const workbooks = () => import('../../documents/workbook/applicant-file.ts');

export const applicantHandlers = (o: ApplicantHandlersOptions) => {
  const nameOf = (dossier: Dossier, language: 'fr' | 'en', extension: string): string =>
    exportName(
      o.today(),
      answerText(dossier, 'request.projectName'),
      language === 'fr' ? 'questions-au-porteur' : 'questions-to-the-applicant',
      extension,
    );
  return {
    'applicant.letter': async ({ dossierId, jobId, ...send }) => {
      const opened = o.portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const letter = applicantLetter({
        ...send,
        dossier,
        date: o.today(),
        organisation: o.settings().organisationName,
      });
      const rendered = await o.renderer.render(jobId, letter);
      if (!rendered.ok) return rendered;
      const bytes = rendered.value;
      return ok({
        handle: o.handles.keep({ name: nameOf(dossier, send.language, 'pdf'), bytes }),
        pages: pageCount(bytes),
      });
    },
    'applicant.workbook': async ({ dossierId, ...send }) => {
      const opened = o.portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const { writeApplicantWorkbook } = await workbooks();
      const bytes = await writeApplicantWorkbook(
        {
          ...send,
          dossier,
          date: o.today(),
          organisation: o.settings().organisationName,
          seal: askedSeal(dossier),
          exportId: randomBytes(EXPORT_ID_BYTES).toString('hex'),
        },
        o.now(),
      );
      const path = await o.dialogs.save(nameOf(dossier, send.language, 'xlsx'), 'xlsx');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, bytes);
        return ok({ name: basename(path) });
      });
    },
    'applicant.read': async ({ dossierId, language }) => {
      const opened = o.portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier } = opened.value;
      const path = await o.dialogs.openWorkbook();
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const bytes = readBytes(path, MAX_FILE_BYTES);
      if (!bytes.ok) return bytes;
      const { readApplicantWorkbook } = await workbooks();
      const read = await readApplicantWorkbook(bytes.value, dossier, language);
      if (!read.ok) return read;
      const { form, lines, same } = read.value;
      return ok({
        name: basename(path),
        lines: [...lines],
        same,
        respondent: [form.respondent.name, form.respondent.role].filter((x) => x !== '').join(', '),
        filledOn: form.respondent.date,
        sentOn: form.date,
        moved: form.seal !== askedSeal(dossier),
      });
    },
  } satisfies Pick<Handlers, Names>;
};
