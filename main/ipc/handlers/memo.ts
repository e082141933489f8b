import { createHash, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { contentSeal } from '#main/seal/seal.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { MemoRequest } from '#shared/contract/operations/memo.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { memoFooter } from '#shared/papers/memo/build.ts';
import type { DossierMemoOptions } from '#shared/papers/memo/dossier-memo.ts';
import { pageCount } from '../../documents/pdf/pages.ts';
import type { MemoRenderer } from '../../documents/pdf/render.ts';
import { atomicWrite, writePrivately } from '../../files/atomic-write.ts';
import { onFiles } from '../../files/failures.ts';
import type { Handles } from '../../files/handles.ts';
import { exportName } from '../../files/names.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { AccessiblePrinter } from '../../shell/accessible.ts';
import type { Dialogs } from '../../shell/dialogs.ts';
import { foundationThresholds } from '../foundation-tables.ts';
import { printedIdentity } from '../identity.ts';
import { unreadyForIssue } from '../issue.ts';
import { printedOpinions } from '../opinions.ts';
import { pastPeers } from '../peers.ts';

export interface MemoHandlersOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly accessible: AccessiblePrinter;
  readonly handles: Handles;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
  /** private folder for files opened in another program; swept at start */ readonly temporary: string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  /** @param done from 0 to 1 */ readonly onProgress: (jobId: string, done: number) => void;
}
/** What a file's name says of its rendition. */
const SUFFIX = { standard: '', archive: '_pdf-a', accessible: '_accessible' } as const;
const KINDS = {
  fr: { summary: 'note-synthese', standard: 'note-abregee', full: 'note-instruction', bearer: 'restitution' },
  en: { summary: 'summary-memo', standard: 'abridged-memo', full: 'full-memo', bearer: 'applicant-copy' },
} as const;
const kindOf = ({ language, format, audience }: Pick<MemoRequest, 'language' | 'format' | 'audience'>): string =>
  KINDS[language][audience === 'bearer' ? 'bearer' : format];
const renderFile = async (
  { renderer, accessible, onProgress }: MemoHandlersOptions,
  jobId: string,
  options: DossierMemoOptions,
) => {
  if (options.edition?.rendition !== 'accessible')
    return renderer.renderMemo(jobId, options, (done) => onProgress(jobId, done));
  const page = await renderer.memoPage(jobId, options, accessible.faces);
  return page.ok ? accessible.print(jobId, page.value, memoFooter(options)) : page;
};
type Names = Extract<keyof Handlers, `memo.${string}`>;

export const memoHandlers = (o: MemoHandlersOptions) => {
  const heldFile = (handle: string) => {
    const found = o.handles.get(handle);
    return found ? ok(found) : fail({ code: 'handle.expired', kept: 'nothingChanged', next: ['retry'] });
  };
  return {
    'memo.render': async ({ dossierId, jobId, mark, issued, rendition, ...composed }) => {
      const opened = o.portfolio.openDossier(dossierId);
      if (!opened.ok) return opened;
      const { dossier, revision } = opened.value;
      const unready = issued ? unreadyForIssue(dossier) : null;
      if (unready !== null) return fail(unready);
      const opinions = o.portfolio.opinions(dossierId);
      if (!opinions.ok) return opinions;
      const options: DossierMemoOptions = {
        opinions: printedOpinions(opinions.value),
        edition: { mark, issued, rendition },
        dossier,
        ...composed,
        ...printedIdentity(o.portfolio, o.settings()),
        date: o.today(),
        version: String(revision),
        fingerprint: contentSeal(dossier),
        thresholds: foundationThresholds(o.portfolio),
        ...(composed.audience === 'committee' && composed.format === 'summary'
          ? { peers: pastPeers(o.portfolio, dossier) }
          : {}),
      };
      const rendered = await renderFile(o, jobId, options);
      if (!rendered.ok) return rendered;
      const pdf = rendered.value;
      const name = exportName(
        o.today(),
        answerText(dossier, 'request.projectName'),
        `${kindOf(composed)}_v${revision}${SUFFIX[rendition]}`,
        'pdf',
      );
      return ok({
        handle: o.handles.keep({
          name,
          bytes: pdf,
          word: () => o.renderer.renderMemoWord(randomUUID(), options),
        }),
        pages: pageCount(pdf),
        bytes: pdf.byteLength,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      });
    },
    'memo.cancel': ({ jobId }) => ok({ cancelled: o.renderer.cancel(jobId) || o.accessible.cancel(jobId) }),
    'memo.save': async ({ handle }) => {
      const document = heldFile(handle);
      if (!document.ok) return document;
      const path = await o.dialogs.save(document.value.name, 'pdf');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        atomicWrite(path, document.value.bytes);
        return ok({ name: basename(path) });
      });
    },
    'memo.saveWord': async ({ handle }) => {
      const document = heldFile(handle);
      if (!document.ok) return document;
      const { name, word } = document.value;
      if (word === undefined) return fail({ code: 'handle.expired', kept: 'nothingChanged', next: ['retry'] });
      const path = await o.dialogs.save(name.replace(/\.pdf$/, '.docx'), 'docx');
      if (path === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const made = await word();
      if (!made.ok) return made;
      return onFiles(() => {
        atomicWrite(path, made.value);
        return ok({ name: basename(path) });
      });
    },
    'memo.open': async ({ handle }) => {
      const document = heldFile(handle);
      if (!document.ok) return document;
      const path = join(o.temporary, handle, document.value.name);
      const written = onFiles(() => {
        writePrivately(path, document.value.bytes);
        return ok(path);
      });
      return written.ok ? ok({ opened: await o.dialogs.open(path) }) : written;
    },
  } satisfies Pick<Handlers, Names>;
};
