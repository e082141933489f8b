import { useCallback, useEffect, useRef, useState } from 'react';
import { call, onEvent } from '#renderer/ground/api/client.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { DossierRow, ListQuery } from '#shared/contract/operations/portfolio.ts';

/** Rows are fetched in pages as they come into view: the list stays as quick with ten thousand dossiers as with ten. */
const PAGE = 200;

export interface DossierList {
  readonly total: number;
  /** dossiers whatever the filters */ readonly all: number;
  /** dossiers that a search may not find yet, nor with their number of findings */ readonly outdated: number;
  readonly row: (index: number) => DossierRow | undefined;
  /** asks for the page of a row that is coming into view */ readonly need: (index: number) => void;
}

export const useList = (query: Omit<ListQuery, 'offset' | 'limit'>): DossierList | null => {
  const tell = useApp((s) => s.tell);
  const [version, setVersion] = useState(0);
  const [state, setState] = useState<{
    total: number;
    all: number;
    outdated: number;
    rows: ReadonlyMap<number, DossierRow>;
  } | null>(null);
  const asked = useRef(new Set<number>());
  const key = JSON.stringify(query);
  const fetchPage = useCallback(
    async (page: number, fresh: boolean): Promise<void> => {
      asked.current.add(page);
      const reply = await call('portfolio.list', {
        ...(JSON.parse(key) as ListQuery),
        offset: page * PAGE,
        limit: PAGE,
      });
      if (!reply.ok) return tell(reply.failure);
      setState((old) => {
        const rows = new Map(fresh || old === null ? [] : old.rows);
        for (const [i, row] of reply.value.rows.entries()) rows.set(page * PAGE + i, row);
        const { total, all, outdated } = reply.value;
        return { total, all, outdated, rows };
      });
    },
    [key, tell],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the portfolio changed
  useEffect(() => {
    asked.current = new Set();
    void fetchPage(0, true);
  }, [fetchPage, version]);
  useEffect(() => onEvent((event) => event.topic === 'portfolio.changed' && setVersion((v) => v + 1)), []);
  if (state === null) return null;
  return {
    total: state.total,
    all: state.all,
    outdated: state.outdated,
    row: (index) => state.rows.get(index),
    need: (index) => {
      const page = Math.floor(index / PAGE);
      if (!asked.current.has(page)) void fetchPage(page, false);
    },
  };
};
