/** The memo of a dossier as bytes: what the window makes, from a file. */
import { fileURLToPath } from 'node:url';
import { contentSeal } from '#main/seal/seal.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { MemoOptions } from '#shared/papers/memo/build.ts';
import type { MemoDocument } from '#shared/papers/memo/document.ts';
import { dossierMemo } from '#shared/papers/memo/dossier-memo.ts';
import { makeMemoRenderer } from '../documents/pdf/render.ts';

export const renderer = makeMemoRenderer({
  worker: new URL('../documents/pdf/worker.ts', import.meta.url),
  fontsFolder: fileURLToPath(new URL('../../node_modules/source-sans/TTF', import.meta.url)),
});

/**
 * What stands for a version where no portfolio counts the changes: the beginning of the seal of the content. The same dossier gives the same one
 * everywhere, another dossier another.
 */
export const contentVersion = (dossier: Dossier): string => contentSeal(dossier).slice(0, 8);

/** A document as bytes: what the window shows, saved. */
export const renderPdf = (document: MemoDocument) => renderer.render('cli', document);

export type MemoChoices = Pick<
  MemoOptions,
  'language' | 'format' | 'audience' | 'sections' | 'cover' | 'date' | 'organisation' | 'edition'
>;
export const memoDocument = (dossier: Dossier, options: MemoChoices): MemoDocument =>
  dossierMemo({ ...options, dossier, version: contentVersion(dossier) });

/** Same dossier, date, language, edition and organisation: same bytes. */
export const memoPdf = (dossier: Dossier, options: MemoChoices) =>
  renderer.renderMemo('cli', { ...options, dossier, version: contentVersion(dossier) });
