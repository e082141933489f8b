import { createHash } from 'node:crypto';
import { contentSeal } from '#main/seal/seal.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { type PackedDossier, type PackOptions, packFooter } from '#shared/papers/memo/pack/pack.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import type { Handles } from '../../files/handles.ts';
import { exportName } from '../../files/names.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { AccessiblePrinter } from '../../shell/accessible.ts';
import { foundationThresholds } from '../foundation-tables.ts';
import { printedIdentity } from '../identity.ts';
import { unreadyForIssue } from '../issue.ts';

export interface PackHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly accessible: AccessiblePrinter;
  readonly handles: Handles;
  readonly settings: () => Settings;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** @param done from 0 to 1 */ readonly onProgress: (jobId: string, done: number) => void;
}
const KIND = { fr: 'recueil', en: 'pack' } as const;
/** What a file's name says of its rendition. */
const SUFFIX = { standard: '', archive: '_pdf-a', accessible: '_accessible' } as const;
/** How much of the work of a tagged pack is told: Chromium does not say how far it is. */
const BEFORE_PRINT = 0.6;

const renderFile = async (
  { renderer, accessible, onProgress }: PackHandlersOptions,
  jobId: string,
  pack: PackOptions,
) => {
  if (pack.edition.rendition !== 'accessible')
    return renderer.renderPack(jobId, pack, (done) => onProgress(jobId, done));
  const page = await renderer.packPage(jobId, pack, (done) => onProgress(jobId, BEFORE_PRINT * done), accessible.faces);
  return page.ok ? accessible.print(jobId, page.value, packFooter(pack)) : page;
};

export const packHandlers = (o: PackHandlersOptions) =>
  ({
    'pack.render': async ({ dossierIds, jobId, title, language, mark, issued, rendition, ...composed }) => {
      const dossiers: PackedDossier[] = [];
      for (const id of dossierIds) {
        const opened = o.portfolio.openDossier(id);
        if (!opened.ok) return opened;
        const { dossier, revision } = opened.value;
        const unready = issued ? unreadyForIssue(dossier) : null;
        if (unready !== null)
          return fail({ ...unready, value: answerText(dossier, 'request.projectName').slice(0, 200) });
        dossiers.push({ dossier, version: String(revision), fingerprint: contentSeal(dossier) });
      }
      const rendered = await renderFile(o, jobId, {
        dossiers,
        title,
        language,
        date: o.today(),
        ...printedIdentity(o.portfolio, o.settings()),
        thresholds: foundationThresholds(o.portfolio),
        edition: { mark, issued, rendition },
        composition: { ...composed, audience: 'committee' },
      });
      if (!rendered.ok) return rendered;
      const pdf = rendered.value;
      const kind = `${KIND[language]}${SUFFIX[rendition]}`;
      const name = exportName(o.today(), title.trim() === '' ? String(dossiers.length) : title, kind, 'pdf');
      return ok({
        handle: o.handles.keep({ name, bytes: pdf }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      });
    },
  }) satisfies Pick<Handlers, 'pack.render'>;
