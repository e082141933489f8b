/** A dossier in the portfolio: read against its seals, put in, and moved from one revision to the next with its line of history. Each function is part of a transaction. */
import { makeContentSeal } from '#main/seal/content-seal.ts';
import { foldText } from '#shared/base/text/accents.ts';
import { fail, ok, type Result } from '#shared/contract/failures.ts';
import type { HistoryEntry } from '#shared/contract/operations/dossier.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { completeness } from '#shared/dossier/content/completeness.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import type { WriteDb } from '../connection.ts';
import { damagedDossier, unknownDossier } from '../reading.ts';
import { type DossierRecord, makeDossiers, makeDossierWriter } from '../repositories/dossiers.ts';
import { makePartsWriter } from '../repositories/parts.ts';
import { makeRegistry } from '../repositories/registry.ts';
import { makeOutdated } from './outdated.ts';
import { makeRecent } from './recent.ts';
import { summarise } from './summary.ts';

export interface WritingContext {
  /** ISO time with milliseconds */ readonly now: () => string;
  readonly user: () => string;
  readonly newId: () => string;
}
export type LineOrigin = HistoryEntry['origin'];
export interface KnownDossier {
  readonly dossier: Dossier;
  readonly record: DossierRecord;
}
interface Line {
  readonly origin: LineOrigin;
  readonly commands: readonly Command[];
  readonly change: unknown;
}
export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}
/** The answers that name an organisation and a project. */
const NAMES = ['request.organisationName', 'request.siren', 'request.rna', 'request.projectName'] as const;

/** The columns that mirror the content. Completeness and the number of findings follow an edit (outdated.ts). @param before what the organisation and the project were placed for */
const makeMirror = (registry: ReturnType<typeof makeRegistry>) => (dossier: Dossier, before: KnownDossier | null) => {
  const s = summarise(dossier, before && { dossier: before.dossier, model: before.record.model });
  const isPlaced = before !== null && NAMES.every((key) => before.dossier.answers[key] === dossier.answers[key]);
  const { organisationId, projectId } = isPlaced
    ? { organisationId: before.record.organisation_id, projectId: before.record.project_id }
    : registry.place(dossier);
  return {
    organisation_id: organisationId,
    project_id: projectId,
    project: s.project,
    project_key: foldText(s.project),
    organisation: s.organisation,
    organisation_key: foldText(s.organisation),
    stage: s.stage,
    model: s.model,
    field: s.field,
    asked_cents: s.askedCents,
    proposed_cents: s.proposedCents,
    granted_cents: s.grantedCents,
    decision_date: s.decisionDate,
    owner: s.owner,
    completeness: before === null ? completeness(dossier) : before.record.completeness,
    open_questions: s.openQuestions,
    format_version: toStored(dossier).formatVersion,
  };
};

interface InsertTools {
  readonly writer: ReturnType<typeof makeDossierWriter>;
  readonly writeParts: ReturnType<typeof makePartsWriter>;
  readonly mirror: ReturnType<typeof makeMirror>;
  readonly outdated: ReturnType<typeof makeOutdated>;
  readonly contentSeal: ReturnType<typeof makeContentSeal>;
  readonly context: WritingContext;
}
/** A dossier's first line of history keeps it whole: with the commands that follow, any past state can be rebuilt. */
const makeInsert =
  ({ writer, writeParts, mirror, outdated, contentSeal, context }: InsertTools) =>
  (
    dossier: Dossier,
    origin: LineOrigin,
    {
      cohortId = null,
      example = false,
      status = 'draft',
      change = null,
    }: {
      readonly cohortId?: string | null;
      readonly example?: boolean;
      readonly status?: string;
      readonly change?: unknown;
    } = {},
  ): void => {
    const now = context.now();
    const number = writer.nextNumber();
    const seal = contentSeal(dossier);
    writer.put({
      number,
      id: dossier.id,
      ...mirror(dossier, null),
      findings: 0,
      cohort_id: cohortId,
      status,
      archived: 0,
      example: example ? 1 : 0,
      revision: 1,
      seal,
      created_at: now,
      updated_at: now,
    });
    writeParts(null, dossier);
    writer.addLine({
      dossier_id: dossier.id,
      revision: 1,
      at: now,
      who: context.user(),
      origin,
      commands: '[]',
      change: change === null ? null : canonical(change),
      snapshot: canonical(toStored(dossier)),
      content_seal: seal,
      previous_seal: '',
    });
    outdated.add(number);
  };

interface BringingUpTools {
  readonly dossiers: ReturnType<typeof makeDossiers>;
  readonly writer: ReturnType<typeof makeDossierWriter>;
  readonly outdated: ReturnType<typeof makeOutdated>;
  readonly recent: ReturnType<typeof makeRecent>;
  readonly load: (id: string) => Result<KnownDossier>;
}
/** Brings what derives from a dossier up to its content, one dossier at a time. */
const makeBringingUp = ({ dossiers, writer, outdated, recent, load }: BringingUpTools) => {
  /** Brings the search words, the completeness and the number of findings of one dossier up to its content. @returns false when there is none left to bring up */
  const bringUpOne = (countFindings: (dossier: Dossier) => number | null): boolean => {
    const number = outdated.next();
    if (number === null) return false;
    const id = dossiers.idOf(number);
    const state = id === null ? null : load(id);
    // A damaged dossier is said when it is opened; it keeps the words it had.
    if (state?.ok) bringUp(number, state.value, countFindings);
    outdated.done(number);
    return true;
  };
  const bringUp = (
    number: number,
    { dossier, record }: KnownDossier,
    countFindings: (dossier: Dossier) => number | null,
  ): void => {
    outdated.index(number, dossier);
    const row = {
      ...record,
      completeness: completeness(dossier),
      findings: countFindings(dossier) ?? record.findings,
    };
    if (row.findings === record.findings && row.completeness === record.completeness) return;
    writer.replace(record, row);
    recent.setRow(row);
  };
  return bringUpOne;
};

export const makeDossierStates = (db: WriteDb, context: WritingContext) => {
  const dossiers = makeDossiers(db);
  const writer = makeDossierWriter(db);
  const writeParts = makePartsWriter(db);
  const registry = makeRegistry(db, context.newId);
  const outdated = makeOutdated(db);
  const recent = makeRecent(db);
  const contentSeal = makeContentSeal();

  const mirror = makeMirror(registry);

  /** Its last line of history is kept with it, so that the next change needs not read the dossier again. */
  const load = (id: string) => {
    const known = recent.get(id);
    if (known !== undefined) return ok(known);
    const read = dossiers.read(id);
    if (read === null) return fail(unknownDossier(id));
    if (!read.ok) return fail(damagedDossier(id, read.details));
    const { dossier, record, lastSeal } = read;
    recent.put({ dossier, record, lastSeal });
    return ok({ dossier, record });
  };

  /** Writes a new state and its line of history. */
  const advance = ({ dossier, record }: KnownDossier, next: Partial<DossierRecord>, line: Line): Saved => {
    const savedAt = context.now();
    const revision = record.revision + 1;
    const whole = { ...record, ...next, revision, updated_at: savedAt };
    const previous_seal = recent.get(record.id)?.lastSeal ?? dossiers.lastLine(record.id)?.line_seal ?? '';
    writer.replace(record, whole);
    const lastSeal = writer.addLine({
      dossier_id: record.id,
      revision,
      at: savedAt,
      who: context.user(),
      origin: line.origin,
      commands: JSON.stringify(line.commands),
      change: line.change === null ? null : canonical(line.change),
      snapshot: null,
      content_seal: whole.seal,
      previous_seal,
    });
    recent.put({ dossier, record: whole, lastSeal });
    return { revision, savedAt };
  };

  return {
    load,
    isHere: (id: string): boolean => dossiers.record(id) !== null,
    outdated,
    /** After a transaction that was taken back. */
    forget: recent.clear,

    insert: makeInsert({ writer, writeParts, mirror, outdated, contentSeal, context }),

    /** What stands beside the content of a dossier: its status, its cohort. */
    setColumns: (state: KnownDossier, columns: Partial<DossierRecord>, change: unknown): Saved =>
      advance(state, columns, { origin: 'edit', commands: [], change }),

    /** A new content, with the columns that mirror it. */
    rewrite: (before: KnownDossier, dossier: Dossier, columns: Partial<DossierRecord>, line: Line): Saved => {
      const { record } = before;
      writeParts(before.dossier, dossier);
      const mirrored = mirror(dossier, before);
      const saved = advance({ dossier, record }, { ...columns, ...mirrored, seal: contentSeal(dossier) }, line);
      if (mirrored.organisation_id !== record.organisation_id || mirrored.project_id !== record.project_id)
        registry.letGo({ projectId: record.project_id, organisationId: record.organisation_id });
      outdated.add(record.number);
      return saved;
    },

    /** @returns how many went; what mirrored them goes with them */
    removeExamples: (): number => {
      const removed = writer.removeExamples();
      for (const { number, organisation_id: organisationId, project_id: projectId } of removed) {
        outdated.unindex(number);
        registry.letGo({ projectId, organisationId });
      }
      recent.clear();
      return removed.length;
    },

    bringUpOne: makeBringingUp({ dossiers, writer, outdated, recent, load }),
  };
};
export type DossierStates = ReturnType<typeof makeDossierStates>;
