/** Frozen versions without what is erased: what is left has a fingerprint of its own, and says when and why. Files that were printed from what went are destroyed. */
import { redactionProof } from '#main/seal/line.ts';
import { sha256 } from '#main/seal/seal.ts';
import { fingerprintText, type Version } from '#shared/archive/history/versions/version.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { WriteDb } from '../connection.ts';
import type { Erasure } from './erasure.ts';
import { NotErasable, redactContent } from './histories.ts';
import { type Row, redactedRow, rowsOf, updateRow } from './rows.ts';
import type { Eraser } from './words.ts';

const redactedContent = (row: Row, eraser: Eraser): string => {
  const parsed = parseDossier(JSON.parse(String(row.content)));
  if (!parsed.ok) throw new NotErasable(`version ${String(row.id)}`);
  const next = redactContent(parsed.dossier, eraser);
  return next === parsed.dossier ? String(row.content) : canonical(toStored(next));
};
const fingerprintOf = (row: Row): string =>
  sha256(
    fingerprintText({
      dossierId: String(row.dossier_id),
      revision: Number(row.revision),
      name: String(row.name),
      reason: row.reason as Version['reason'],
      at: String(row.at),
      who: String(row.who),
      contentSha256: String(row.content_sha256),
    }),
  );

/** @param leaning dossiers whose records went in part: what was printed of them may say so too */
export const redactVersions = (
  db: WriteDb,
  { erasure, eraser }: { readonly erasure: Erasure; readonly eraser: Eraser },
  leaning: ReadonlySet<string>,
): void => {
  const dropFile = db.prepare('DELETE FROM version_files WHERE id = ?');
  for (const row of rowsOf(db, 'versions')) {
    const said = redactedRow(row, eraser, { text: ['name', 'who'], json: ['files'] }) ?? row;
    const content = redactedContent(row, eraser);
    const files = JSON.parse(String(row.files)) as { readonly id: string }[];
    const losesFiles = content !== row.content || said.files !== row.files || leaning.has(String(row.dossier_id));
    if (said === row && content === row.content && !(losesFiles && files.length > 0)) continue;
    if (losesFiles) for (const file of files) dropFile.run(file.id);
    const left = { ...said, content, content_sha256: sha256(content), ...(losesFiles ? { files: '[]' } : {}) };
    const fingerprint = fingerprintOf(left);
    const told = { erasure: erasure.id, at: erasure.at, reason: erasure.reason };
    const redaction = JSON.stringify({ ...told, proof: redactionProof(fingerprint, told, 'version') });
    updateRow(db, 'versions', { ...left, fingerprint, redaction });
  }
};
