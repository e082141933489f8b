import { createHash } from 'node:crypto';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/accessors.ts';
import { missingForIssue } from '#shared/memo/edition.ts';
import type { PackedDossier } from '#shared/memo/pack/pack.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import type { Handles } from '../../files/handles.ts';
import { exportName } from '../../files/names.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { contentSeal } from '../../portfolio/seal.ts';
import { printedIdentity } from '../identity.ts';

export interface PackHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly handles: Handles;
  readonly settings: () => Settings;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** @param done from 0 to 1 */ readonly onProgress: (jobId: string, done: number) => void;
}
const KIND = { fr: 'recueil', en: 'pack' } as const;

export const packHandlers = (o: PackHandlersOptions): Pick<Handlers, 'pack.render'> => ({
  'pack.render': async ({ dossierIds, jobId, title, language, mark, issued, rendition, ...composed }) => {
    const dossiers: PackedDossier[] = [];
    for (const id of dossierIds) {
      const opened = o.portfolio.openDossier(id);
      if (!opened.ok) return opened;
      const { dossier, revision } = opened.value;
      const [missing] = issued ? missingForIssue(dossier) : [];
      if (missing !== undefined)
        return fail({
          code: 'memo.notReady',
          path: missing,
          value: answerText(dossier, 'request.projectName').slice(0, 200),
          kept: 'nothingChanged',
          next: ['correct'],
        });
      dossiers.push({ dossier, version: String(revision), fingerprint: contentSeal(dossier) });
    }
    const rendered = await o.renderer.renderPack(
      jobId,
      {
        dossiers,
        title,
        language,
        date: o.today(),
        ...printedIdentity(o.portfolio, o.settings()),
        edition: { mark, issued, rendition },
        composition: { ...composed, audience: 'committee' },
      },
      (done) => o.onProgress(jobId, done),
    );
    if (!rendered.ok) return rendered;
    const pdf = rendered.value;
    const kind = `${KIND[language]}${rendition === 'archive' ? '_pdf-a' : ''}`;
    const name = exportName(o.today(), title.trim() === '' ? String(dossiers.length) : title, kind, 'pdf');
    return ok({
      handle: o.handles.keep({ name, bytes: pdf }),
      pages: pageCount(pdf),
      bytes: pdf.byteLength,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
  },
});
