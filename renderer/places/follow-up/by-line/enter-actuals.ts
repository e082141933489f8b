/** Actuals into the follow-up: each file becomes a document of the dossier, then every row is written as one step that undo takes back, or nothing is. */
import { call } from '#renderer/ground/api/client.ts';
import { readNow } from '#renderer/ground/api/reading.ts';
import { lockNow } from '#renderer/ground/saving/lock.ts';
import { remember, type Undoable } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { ok, type Result } from '#shared/contract/failures.ts';
import { changeRows, type RowsChange, reverseRows } from '#shared/decision/follow-up/by-line/change-rows.ts';
import { saysNothingNew, type TakingMode, takeActuals } from '#shared/decision/follow-up/by-line/take-file.ts';
import type { ActualLine, ActualMonth } from '#shared/decision/follow-up/records.ts';
import { ownId, type RecordOf } from '#shared/decision/records/kinds.ts';
import { sameData } from '#shared/dossier/content/canonical.ts';
import type { MatchedRow } from '#shared/finance/intake/actuals/match-rows.ts';

export interface ActualsToEnter {
  readonly name: string;
  /** main holds its bytes; null: cells that were pasted */ readonly handle: string | null;
  readonly rows: readonly MatchedRow[];
  readonly mode: TakingMode | null;
}

/** Rows of the follow-up after the change, all or none of it. */
const writeRows = async (dossierId: string, change: RowsChange): Promise<Result<null>> => {
  const read = await readNow('record.list', { kind: 'actualLine', dossierId });
  if (!read.ok) return read;
  const here = new Map((read.value as unknown as readonly RecordOf<'actualLine'>[]).map((r) => [r.id, r] as const));
  const wanted = changeRows(
    change,
    [...here.values()].map(({ body }) => body),
  );
  const idOf = (line: ActualLine): string => ownId('actualLine', line, dossierId) ?? '';
  const kept = new Set(wanted.map(idOf));
  const changes = [
    ...wanted
      .filter((line) => !sameData(here.get(idOf(line))?.body, line))
      .map((line) => ({
        id: idOf(line),
        kind: 'actualLine' as const,
        base: here.get(idOf(line))?.revision ?? 0,
        body: line as ActualLine | null,
      })),
    ...[...here.values()]
      .filter((r) => !kept.has(r.id))
      .map((r) => ({ id: r.id, kind: 'actualLine' as const, base: r.revision, body: null })),
  ];
  if (changes.length === 0) return ok(null);
  const saved = await call('record.saveAll', { dossierId, changes });
  return saved.ok ? ok(null) : saved;
};
const rowsUndo = (dossierId: string): Undoable<RowsChange> => {
  const write = (change: RowsChange): boolean => {
    if (lockNow() !== null) return false;
    void writeRows(dossierId, change).then((done) => {
      if (!done.ok) useApp.getState().tell(done.failure);
    });
    return true;
  };
  return {
    key: `follow-up actuals ${dossierId}`,
    undo: (change) => write(reverseRows(change)),
    redo: write,
    // From where the second began, without what the first did: what came between the two is nobody's step.
    join: (earlier, later) => ({ ...later, from: changeRows(reverseRows(earlier), later.from) }),
    show: () => {
      const { place, go } = useApp.getState();
      const there = { name: 'followUp', id: dossierId, tab: 'actuals' } as const;
      if (!sameData(place, there)) go(there);
    },
  };
};

/** @param present every row of the follow-up, whatever its month @param label of the step in the undo list */
export const enterActuals = async (
  dossierId: string,
  month: ActualMonth,
  files: readonly ActualsToEnter[],
  present: readonly ActualLine[],
  label: string,
): Promise<Result<null>> => {
  const attached: string[] = [];
  const undo = async (): Promise<void> => {
    for (const id of attached) await call('attachment.remove', { id });
  };
  let after = present;
  for (const { name, handle, rows, mode } of files) {
    const taking = { rows, month, present: after };
    if (saysNothingNew(takeActuals({ ...taking, file: { name, attachmentId: null } }, mode))) continue;
    let attachmentId: string | null = null;
    if (handle !== null) {
      const kept = await call('intake.attach', { handle, dossierId });
      if (!kept.ok) {
        await undo();
        return kept;
      }
      ({ attachmentId } = kept.value);
      attached.push(attachmentId);
    }
    ({ after } = takeActuals({ ...taking, file: { name, attachmentId } }, mode));
  }
  const written = await writeRows(dossierId, { from: present, to: after });
  if (!written.ok) {
    await undo();
    return written;
  }
  remember(rowsUndo(dossierId), { label, place: '', step: { from: present, to: after } });
  return ok(null);
};
