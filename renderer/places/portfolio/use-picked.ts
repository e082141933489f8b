import { useCallback, useMemo, useState } from 'react';
import { readNow } from '#renderer/ground/api/reading.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { DossierChange } from '#renderer/ground/state/dossier-acts.ts';
import { MAX_EXCHANGED_DOSSIERS } from '#shared/archive/exchange/manifest.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { Filter } from './filters.tsx';

export interface PickedDossiers {
  readonly ids: ReadonlySet<string>;
  /** as they stood when they were ticked, or after what was done to them since */ readonly rows: ReadonlyMap<
    string,
    DossierRow
  >;
  readonly toggle: (row: DossierRow) => void;
  /** ticks those that are not yet */ readonly add: (more: readonly DossierRow[]) => void;
  /** @param but ids of those that were refused */ readonly update: (change: RowChange, but: readonly string[]) => void;
  readonly clear: () => void;
}
type RowChange = DossierChange & { readonly owner?: string };
/** A change as it stands in a row of the list. */
const changedRow = (row: DossierRow, { status, cohortId, archived, owner }: RowChange): DossierRow => ({
  ...row,
  ...(status === undefined ? {} : { status }),
  ...(cohortId === undefined ? {} : { cohortId }),
  ...(archived === undefined ? {} : { archived }),
  ...(owner === undefined ? {} : { owner }),
});
/** Dossiers ticked in the list; they stay ticked when a filter hides them, and are counted. */
export const usePicked = (): PickedDossiers => {
  const [rows, setRows] = useState<ReadonlyMap<string, DossierRow>>(new Map());
  const toggle = useCallback(
    (row: DossierRow): void =>
      setRows((old) => {
        const next = new Map(old);
        if (!next.delete(row.id)) next.set(row.id, row);
        return next;
      }),
    [],
  );
  const update = useCallback(
    (change: RowChange, but: readonly string[]): void =>
      setRows((old) => new Map([...old].map(([id, row]) => [id, but.includes(id) ? row : changedRow(row, change)]))),
    [],
  );
  return {
    ids: useMemo(() => new Set(rows.keys()), [rows]),
    rows,
    toggle,
    add: useCallback(
      (more: readonly DossierRow[]): void =>
        setRows((old) => new Map([...more.map((row) => [row.id, row] as const), ...old])),
      [],
    ),
    update,
    clear: useCallback(() => setRows(new Map()), []),
  };
};

/** The dossiers that a filter shows, as many as one file may hold; none when they cannot be read, which is said. */
export const useShownRows = () => {
  const tell = useApp((s) => s.tell);
  return async (filter: Filter): Promise<readonly DossierRow[]> => {
    const reply = await readNow('portfolio.list', { ...filter, offset: 0, limit: MAX_EXCHANGED_DOSSIERS });
    if (reply.ok) return reply.value.rows;
    tell(reply.failure);
    return [];
  };
};
