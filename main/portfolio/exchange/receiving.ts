/**
 * Copies from outside taken into the portfolio. Part of one transaction: all of them, or none. Taking the same file twice changes nothing the second time;
 * what a merge does not keep stays in the line of history that it writes.
 */

import type { CopiedAttachment, DossierCopy } from '#shared/archive/exchange/copy.ts';
import type { TakenReport } from '#shared/archive/exchange/preview.ts';
import type { ExchangedRecord } from '#shared/archive/exchange/records.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { Choices } from '#shared/dossier/merge/conflict.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import { type DossierStatus, headsOf, newLines, type Reception, type Trail } from '#shared/dossier/merge/trail.ts';
import type { WriteDb } from '../connection.ts';
import { makeAttachments, makeAttachmentWriter } from '../repositories/attachments.ts';
import { makeCohorts, makeCohortWriter } from '../repositories/cohorts.ts';
import type { DossierRecord } from '../repositories/dossiers.ts';
import { compareCopy, mergeCopy } from './comparing.ts';
import { makeCopying } from './copying.ts';
import { makeRecordReceiver } from './records.ts';
import { makeVersionReceiver } from './versions.ts';

/** What is to become of one copy. */
export interface WantedCopy {
  readonly copy: DossierCopy;
  /** take: new, brought up to date or merged, as it stands; separate: a dossier of its own; skip: nothing */
  readonly action: 'take' | 'separate' | 'skip';
  /** the revision here that was looked at; 0 = it was not here */ readonly revision: number;
  readonly choices: Choices;
}
export interface Sent {
  readonly sender: string;
  readonly createdAt: string;
}
/** Records of the foundation that come with a file, when they are taken. */
export interface WantedFoundation {
  readonly records: readonly ExchangedRecord[];
  readonly choices: Choices;
}
interface Change {
  readonly status?: DossierStatus;
  readonly received: Reception;
}
/** What the rest of the portfolio's writing does for this part of it. */
export interface ReceivingTools {
  readonly now: () => string;
  readonly user: () => string;
  readonly newId: () => string;
  readonly load: (
    id: string,
  ) => Result<{ readonly dossier: Dossier; readonly record: DossierRecord }, 'dossier.unknown' | 'dossier.damaged'>;
  readonly isHere: (id: string) => boolean;
  readonly insert: (
    dossier: Dossier,
    about: { readonly cohortId: string | null; readonly status: DossierStatus; readonly change: Change },
  ) => void;
  readonly rewrite: (
    at: { readonly dossier: Dossier; readonly record: DossierRecord },
    next: { readonly dossier: Dossier; readonly status: DossierStatus },
    line: { readonly commands: readonly Command[]; readonly change: Change },
  ) => Result<unknown, 'dossier.invalid' | 'dossier.stale' | 'dossier.conflict'>;
  readonly reindex: (id: string) => void;
}

const stale = (id: string): Failure<'exchange.stale'> => ({
  code: 'exchange.stale',
  id,
  kept: 'nothingChanged',
  next: ['reload'],
});

/** The dossier with other ids for its documents. */
const renameDocuments = (dossier: Dossier, ids: ReadonlyMap<string, string>): Dossier =>
  ids.size === 0
    ? dossier
    : (JSON.parse(
        JSON.stringify(dossier, (key, value: unknown) =>
          key === 'attachmentId' && typeof value === 'string' ? (ids.get(value) ?? value) : value,
        ),
      ) as Dossier);

/** Documents of a copy: those that are here already keep their place, the others are added. */
const makeDocumentReceiver = (db: WriteDb, newId: () => string) => {
  const attachments = makeAttachments(db);
  const attachmentWriter = makeAttachmentWriter(db);
  /** Which documents are to be added, and under which ids those that are here already stand. */
  const placeDocuments = (dossierId: string | null, copied: readonly CopiedAttachment[]) => {
    const here = dossierId === null ? [] : attachments.list(dossierId);
    const ids = new Map<string, string>();
    const added: { readonly id: string; readonly file: CopiedAttachment; readonly content: Uint8Array }[] = [];
    for (const file of copied) {
      const same =
        here.find((a) => a.id === file.id && a.sha256 === file.sha256) ?? here.find((a) => a.sha256 === file.sha256);
      const twin = added.find((a) => a.file.sha256 === file.sha256);
      const id = same?.id ?? twin?.id ?? (attachments.isTaken(file.id) ? newId() : file.id);
      if (id !== file.id) ids.set(file.id, id);
      if (same === undefined && twin === undefined && file.content !== null)
        added.push({ id, file, content: file.content });
    }
    return { ids, added };
  };
  const addDocuments = (dossierId: string, added: ReturnType<typeof placeDocuments>['added']): number => {
    for (const { id, file, content } of added)
      attachmentWriter.add(dossierId, { id, name: file.name, mediaType: file.mediaType, content }, file.addedAt);
    return added.length;
  };
  return { placeDocuments, addDocuments };
};
/** The cohort of a name, made where there is none. */
const makeCohortFinder = (db: WriteDb, { now, newId }: Pick<ReceivingTools, 'now' | 'newId'>) => {
  const cohorts = makeCohorts(db);
  const cohortWriter = makeCohortWriter(db);
  return (name: string | null): string | null => {
    if (name === null || name === '') return null;
    const known = cohorts.list().find((cohort) => cohort.name === name);
    if (known !== undefined) return known.id;
    const id = newId();
    cohortWriter.create(id, name, now());
    return id;
  };
};
/** What the line of history says of where it comes from. */
const noteReception = (kind: Reception['kind'], sent: Sent, mine: Trail | null, copy: DossierCopy): Reception => ({
  kind,
  sentBy: sent.sender,
  sentAt: sent.createdAt,
  heads: copy.trail === null ? [] : [...headsOf(copy.trail)],
  lines: copy.trail === null ? [] : newLines(mine, copy.trail),
  ...(kind === 'merge' ? { copy: toStored(copy.dossier) } : {}),
});

export const makeReceiving = (db: WriteDb, tools: ReceivingTools) => {
  const { placeDocuments, addDocuments } = makeDocumentReceiver(db, tools.newId);
  const cohortOf = makeCohortFinder(db, tools);
  const copying = makeCopying(db);
  const records = makeRecordReceiver(db, tools);
  const versions = makeVersionReceiver(db, tools);

  const add = ({ copy, choices }: WantedCopy, id: string, sent: Sent) => {
    const { ids, added } = placeDocuments(null, copy.attachments);
    const status = copy.info.status ?? 'draft';
    tools.insert(
      { ...renameDocuments(copy.dossier, ids), id },
      {
        cohortId: cohortOf(copy.info.cohort),
        status,
        change: { ...(status === 'draft' ? {} : { status }), received: noteReception('copy', sent, null, copy) },
      },
    );
    addDocuments(id, added);
    const asCopies = id !== copy.info.id;
    const received = records.receive({ dossierId: id, records: copy.records, choices, asCopies });
    if (!received.ok) return received;
    const frozen = versions.receive(copy);
    if (!frozen.ok) return frozen;
    tools.reindex(id);
    return ok<TakenReport>({
      from: copy.info.id,
      id,
      done: id === copy.info.id ? 'added' : 'separate',
      documents: added.length,
      records: received.value,
      versions: frozen.value,
    });
  };

  /** The copy of a dossier that is here. */
  const bring = ({ copy, revision, choices }: WantedCopy, sent: Sent) => {
    const { id } = copy.info;
    const loaded = tools.load(id);
    if (!loaded.ok) return loaded;
    const { dossier, record } = loaded.value;
    if (record.revision !== revision) return fail(stale(id));
    const trail = copying.trail(id);
    if (trail === null) return fail(stale(id));
    const here = { dossier, status: record.status as DossierStatus, trail };
    const { ids, added } = placeDocuments(id, copy.attachments);
    const theirs = { dossier: renameDocuments(copy.dossier, ids), status: copy.info.status };
    const { relation, base } = compareCopy(here, copy);
    let done: TakenReport['done'] = 'nothing';
    if (relation === 'newer' || relation === 'diverged') {
      const next =
        relation === 'newer'
          ? { dossier: theirs.dossier, status: theirs.status ?? here.status }
          : mergeCopy(here, theirs, base, choices);
      const changed = tools.rewrite(loaded.value, next, {
        commands: difference(dossier, next.dossier),
        change: {
          ...(next.status === here.status ? {} : { status: next.status }),
          received: noteReception(relation === 'newer' ? 'update' : 'merge', sent, trail, copy),
        },
      });
      if (!changed.ok) return changed;
      done = relation === 'newer' ? 'updated' : 'merged';
    }
    const documents = addDocuments(id, added);
    const received = records.receive({ dossierId: id, records: copy.records, choices });
    if (!received.ok) return received;
    const frozen = versions.receive(copy);
    if (!frozen.ok) return frozen;
    if (documents > 0) tools.reindex(id);
    return ok<TakenReport>({ from: id, id, done, documents, records: received.value, versions: frozen.value });
  };

  return {
    receive: (wanted: readonly WantedCopy[], sent: Sent, foundation: WantedFoundation | null = null) => {
      const beside = foundation === null ? ok(0) : records.receive({ dossierId: null, ...foundation });
      if (!beside.ok) return beside;
      const taken: TakenReport[] = [];
      for (const one of wanted) {
        if (one.action === 'skip') continue;
        const { id } = one.copy.info;
        const isHere = tools.isHere(id);
        if (one.action === 'take' && isHere !== one.revision > 0) return fail(stale(id));
        const result =
          one.action === 'separate' ? add(one, tools.newId(), sent) : isHere ? bring(one, sent) : add(one, id, sent);
        if (!result.ok) return result;
        taken.push(result.value);
      }
      return ok({ dossiers: taken, foundation: beside.value });
    },
  };
};
