/** Everything that goes into one exchange file, put together: the same for the window and the command line. */

import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import { IN_DOSSIER, inDossier } from '#shared/archive/exchange/layout.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type FailureCode, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { DRAFT, type Edition } from '#shared/papers/memo/edition.ts';
import { archiveFolders, archivePages, type ReadableFile } from './archive.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { ExchangeContent, PackedFile } from './write.ts';

const MEMO_FORMATS_SENT = ['summary', 'full'] as const;
export interface Assembly {
  readonly ids: readonly string[];
  /** foundation: what belongs to it alone, and no dossier */ readonly kind: 'exchange' | 'archive' | 'foundation';
  readonly documents: boolean;
  /** who wrote what and when; absent: with it */ readonly history?: boolean | undefined;
  readonly memos: boolean;
  readonly language: Language;
  readonly password: string;
  readonly sender: string;
  readonly organisation: string;
  readonly application: string;
  /** ISO time */ readonly createdAt: string;
}
/** @typeParam C what its parts can fail with */
export interface AssemblyTools<C extends FailureCode> {
  readonly copy: (id: string, withDocuments: boolean) => Result<DossierCopy, C>;
  /** records of the foundation that dossiers lean on; null = all of them */ readonly foundation: (
    leaning: readonly string[] | null,
  ) => Result<ExchangedRecord[], C>;
  readonly memo: (
    dossier: Dossier,
    format: (typeof MEMO_FORMATS_SENT)[number],
    edition: Edition,
    revision: number,
  ) => Promise<Result<Uint8Array, C>>;
  /** minutes and letter of what was decided on it, for an archive; empty where no portfolio holds them */ readonly papers: (
    id: string,
  ) => Promise<Result<readonly { readonly kind: 'minutes' | 'letter'; readonly bytes: Uint8Array }[], C>>;
  /** @param done 0 to 1 */ readonly onProgress: (done: number) => void;
  readonly isCancelled: () => boolean;
}

/** In an archive, memos are PDF/A: the dossier's data stands beside them. */
const memosOf = async <C extends FailureCode>(copy: DossierCopy, { kind }: Assembly, tools: AssemblyTools<C>) => {
  const edition: Edition = { ...DRAFT, rendition: kind === 'archive' ? 'archive' : 'standard' };
  const files: { readonly kind: (typeof MEMO_FORMATS_SENT)[number]; readonly bytes: Uint8Array }[] = [];
  for (const format of MEMO_FORMATS_SENT) {
    const pdf = await tools.memo(copy.dossier, format, edition, copy.info.revision);
    if (!pdf.ok) return pdf;
    files.push({ kind: format, bytes: pdf.value });
  }
  return ok(files);
};

/** What stands there now, and nothing of how it came to be: for whoever is not to see who wrote what. */
const withoutHistory = (copy: DossierCopy): DossierCopy => ({
  ...copy,
  trail: null,
  versions: [],
  records: copy.records.flatMap((record) => {
    const head = record.lines.findLast((line) => line.aside !== true);
    return head === undefined || head.body === null ? [] : [{ ...record, lines: [{ ...head, revision: 1 }] }];
  }),
});

/** @returns the content to be written; a failure names the dossier that cannot leave */
export const assemble = async <C extends FailureCode>(wanted: Assembly, tools: AssemblyTools<C>) => {
  const isArchive = wanted.kind === 'archive';
  const copies: DossierCopy[] = [];
  const documents: PackedFile[] = [];
  const read: { readonly copy: DossierCopy; readonly files: readonly ReadableFile[] }[] = [];
  let bytes = 0;
  for (const id of new Set(wanted.ids)) {
    if (tools.isCancelled()) return fail({ code: 'cancelled', kept: 'nothingChanged' });
    const whole = tools.copy(id, wanted.documents || isArchive);
    if (!whole.ok) return whole;
    const copy = wanted.history === false && !isArchive ? withoutHistory(whole.value) : whole.value;
    copies.push(copy);
    if (wanted.memos || isArchive) {
      const memos = await memosOf(copy, wanted, tools);
      if (!memos.ok) return memos;
      if (isArchive) {
        const papers = await tools.papers(id);
        if (!papers.ok) return papers;
        read.push({ copy, files: [...archivePages(copy, wanted.language), ...memos.value, ...papers.value] });
      } else
        for (const { kind, bytes: pdf } of memos.value)
          documents.push({ path: inDossier(copy.info.id, IN_DOSSIER.memo(kind, wanted.language)), bytes: pdf });
    }
    bytes += copy.attachments.reduce((sum, a) => sum + (a.content?.byteLength ?? 0), 0);
    for (const { content, files } of copy.versions)
      bytes += content.length + files.reduce((sum, f) => sum + f.content.byteLength, 0);
    // What we write, another copy of the program must be able to read.
    if (bytes > EXCHANGE_LIMITS.fileBytes * 0.9)
      return fail({
        code: 'file.tooLarge',
        value: String(bytes),
        rule: { kind: 'bytes', limit: EXCHANGE_LIMITS.fileBytes },
        kept: 'nothingChanged',
      });
    tools.onProgress(copies.length / wanted.ids.length);
  }
  if (isArchive)
    documents.push(...archiveFolders(read, longDate(wanted.createdAt.slice(0, 10), wanted.language), wanted.language));
  const isFoundation = wanted.kind === 'foundation';
  const foundation = tools.foundation(isFoundation ? null : [...new Set(wanted.ids)]);
  if (!foundation.ok) return foundation;
  const { createdAt, application, sender, organisation, password } = wanted;
  return ok<ExchangeContent>({
    kind: isArchive ? 'archive' : isFoundation ? 'foundation' : copies.length === 1 ? 'dossier' : 'pack',
    foundation: foundation.value,
    createdAt,
    application,
    sender,
    organisation,
    copies,
    documents,
    password,
  });
};
