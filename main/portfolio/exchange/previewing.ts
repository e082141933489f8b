/** What a file would bring, told before anything enters. */

import type { CopiedAttachment, DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { PreviewedDossier } from '#shared/archive/exchange/preview.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { fail, ok } from '#shared/contract/failures.ts';
import { nameOf } from '#shared/dossier/content/change-words.ts';
import { COLLECTION_NAMES, type Dossier } from '#shared/dossier/content/schema.ts';
import type { Choice, Choices, Conflict } from '#shared/dossier/merge/conflict.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import type { DossierStatus, TrailComparison } from '#shared/dossier/merge/trail.ts';
import type { ReadDb } from '../connection.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { makeAttachments } from '../repositories/attachments.ts';
import { makeDossiers } from '../repositories/dossiers.ts';
import { compareCopy, mergeCopy } from './comparing.ts';
import { makeCopying } from './copying.ts';
import {
  compareMet,
  countMetRecords,
  type MeetingTools,
  type Met,
  meetRecords,
  type SubjectedConflict,
} from './records.ts';
import { countNewVersions } from './versions.ts';

const hereOf = (db: ReadDb, id: string) => {
  const read = makeDossiers(db).read(id);
  if (read === null) return ok(null);
  if (!read.ok) return fail(damagedDossier(id, read.details));
  const trail = makeCopying(db).trail(id);
  if (trail === null) return fail(damagedDossier(id, 'its history does not match its seals'));
  const { dossier, record } = read;
  return ok({ dossier, status: record.status as DossierStatus, trail, revision: record.revision });
};

const documentsOf = (here: readonly { readonly sha256: string }[], copied: readonly CopiedAttachment[]) => {
  const carried = copied.filter((a) => a.content !== null);
  const fresh = carried.filter((a) => !here.some((h) => h.sha256 === a.sha256));
  return {
    total: copied.length,
    bytes: carried.reduce((sum, a) => sum + a.bytes, 0),
    fresh: new Set(fresh.map((a) => a.sha256)).size,
    left: copied.length - carried.length,
  };
};

/** What is needed to say what records would become. */
export interface PreviewTools extends MeetingTools {
  /** whether the user may see what a record says */ readonly mayRead: (id: string, kind: string) => boolean;
}
const seenBy =
  ({ mayRead }: PreviewTools, met: readonly Met[]) =>
  (id: string): boolean =>
    mayRead(id, met.find((one) => one.id === id)?.kind ?? '');

const previewOf = (db: ReadDb, copy: DossierCopy, tools: PreviewTools) => {
  const { info } = copy;
  const found = hereOf(db, info.id);
  if (!found.ok) return found;
  const here = found.value;
  const compared: TrailComparison = here === null ? { relation: 'newer', base: null } : compareCopy(here, copy);
  const theirs = { dossier: copy.dossier, status: info.status };
  const met = meetRecords(db, { dossierId: info.id, records: copy.records, choices: {} }, tools);
  if (!met.ok) return met;
  const merged = here !== null && compared.relation === 'diverged' ? mergeCopy(here, theirs, compared.base, {}) : null;
  const target = merged?.dossier ?? (here !== null && compared.relation === 'newer' ? copy.dossier : null);
  return ok<PreviewedDossier>({
    id: info.id,
    project: info.project,
    organisation: info.organisation,
    status: info.status,
    cohort: info.cohort,
    savedAt: info.savedAt,
    lastBy: copy.trail?.lines.at(-1)?.who ?? '',
    state: here === null ? 'new' : compared.relation,
    revision: here?.revision ?? 0,
    changes: here === null || target === null ? 0 : difference(here.dossier, target).length,
    conflicts: merged?.conflicts.length ?? 0,
    hasBase: compared.base !== null,
    documents: documentsOf(here === null ? [] : makeAttachments(db).list(info.id), copy.attachments),
    records: countMetRecords(met.value, seenBy(tools, met.value)),
    versions: { total: copy.versions.length, fresh: countNewVersions(db, copy.versions) },
  });
};

export const previewCopies = (db: ReadDb, copies: readonly DossierCopy[], tools: PreviewTools) => {
  const previewed: PreviewedDossier[] = [];
  for (const copy of copies) {
    const one = previewOf(db, copy, tools);
    if (!one.ok) return one;
    previewed.push(one.value);
  }
  return ok(previewed);
};

const allOf = (conflicts: readonly Conflict[], choice: Choice): Choices =>
  Object.fromEntries(conflicts.map(({ id }) => [id, choice]));

/** The name of the line that a path leads into, as the first dossier that has it says. */
const subjectOf = (dossiers: readonly Dossier[], [root = '', id = '']: readonly string[]): string => {
  const name = COLLECTION_NAMES.find((collection) => collection === root);
  const lines = name === undefined ? [] : dossiers.flatMap((d) => d[name].filter((item) => item.id === id));
  return lines.map(nameOf).find((words) => words !== '') ?? '';
};

/** Records of the foundation that a file holds. */
export const previewFoundation = (db: ReadDb, records: readonly ExchangedRecord[], tools: PreviewTools) => {
  const met = meetRecords(db, { dossierId: null, records, choices: {} }, tools);
  return met.ok ? ok(countMetRecords(met.value, seenBy(tools, met.value))) : met;
};
export const compareFoundation = (db: ReadDb, records: readonly ExchangedRecord[], tools: PreviewTools) => {
  const met = meetRecords(db, { dossierId: null, records, choices: {} }, tools);
  if (!met.ok) return met;
  const compared = compareMet(met.value, seenBy(tools, met.value));
  return ok({ conflicts: compared.conflicts.map(asShown), records: compared.records, taken: [], own: [] });
};
const asShown = (conflict: SubjectedConflict) => ({ ...conflict, path: [...conflict.path] });

/** One dossier that is here and its copy, place by place; its records with it. */
export const compareWithCopy = (db: ReadDb, copy: DossierCopy, tools: PreviewTools) => {
  const found = hereOf(db, copy.info.id);
  if (!found.ok) return found;
  const here = found.value;
  if (here === null) return fail(unknownDossier(copy.info.id));
  const met = meetRecords(db, { dossierId: copy.info.id, records: copy.records, choices: {} }, tools);
  if (!met.ok) return met;
  const beside = compareMet(met.value, seenBy(tools, met.value));
  const { relation, base } = compareCopy(here, copy);
  const records = { conflicts: beside.conflicts.map(asShown), records: beside.records };
  if (relation === 'identical' || relation === 'older') return ok({ ...records, taken: [], own: [] });
  if (relation === 'newer') return ok({ ...records, taken: difference(here.dossier, copy.dossier), own: [] });
  const theirs = { dossier: copy.dossier, status: copy.info.status };
  const { conflicts } = mergeCopy(here, theirs, base, {});
  const keepingMine = mergeCopy(here, theirs, base, allOf(conflicts, 'mine'));
  const takingTheirs = mergeCopy(here, theirs, base, allOf(conflicts, 'theirs'));
  return ok({
    conflicts: [
      ...conflicts.map((conflict) =>
        asShown({ ...conflict, subject: subjectOf([here.dossier, copy.dossier], conflict.path) }),
      ),
      ...records.conflicts,
    ],
    records: records.records,
    taken: difference(here.dossier, keepingMine.dossier),
    own: difference(copy.dossier, takingTheirs.dossier),
  });
};
