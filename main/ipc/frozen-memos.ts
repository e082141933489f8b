/** The memos that are kept with a frozen version, whoever freezes it: an assessor, or a committee that opens its file. */
import { ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { DossierMemoOptions } from '#shared/papers/memo/dossier-memo.ts';
import type { MemoRenderer } from '../documents/pdf/render.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { PreparedVersion } from '../portfolio/versions/freezing.ts';
import type { NewFile } from '../portfolio/versions/rows.ts';
import { foundationThresholds } from './foundation-tables.ts';
import { printedIdentity } from './identity.ts';

export interface FrozenMemosOptions {
  readonly portfolio: Portfolio;
  readonly renderer: MemoRenderer;
  readonly settings: () => Settings;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
}

/** @returns the PDFs in the order asked; the first failure of the renderer, a cancellation among them, stops all */
export const frozenMemos = async (
  o: FrozenMemosOptions,
  { version, fingerprint, dossier }: PreparedVersion,
  memos: readonly Pick<DossierMemoOptions, 'format' | 'language'>[],
  jobId: string,
) => {
  const files: NewFile[] = [];
  for (const { format, language } of memos) {
    const made = await o.renderer.renderMemo(jobId, {
      dossier,
      format,
      language,
      date: o.today(),
      version: String(version.revision),
      ...printedIdentity(o.portfolio, o.settings()),
      frozen: { name: version.name, fingerprint },
      thresholds: foundationThresholds(o.portfolio),
    });
    if (!made.ok) return made;
    files.push({ name: `memo-${format}.${language}.pdf`, mediaType: 'application/pdf', content: made.value });
  }
  return ok(files);
};
