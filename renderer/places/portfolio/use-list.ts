import { useState } from 'react';
import { useRead, useReads } from '#renderer/ground/api/reading.ts';
import { LIST_PAGE, type ListFilter, listPage } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, ListGroupRow } from '#shared/contract/operations/portfolio.ts';

export interface DossierList {
  readonly total: number;
  /** dossiers whatever the filters */ readonly all: number;
  /** dossiers that a search may not find yet, nor with their number of findings */ readonly outdated: number;
  /** in their order, when the list is put together by something */ readonly groups:
    | readonly ListGroupRow[]
    | undefined;
  readonly row: (index: number) => DossierRow | undefined;
  /** asks for the page of a row that is coming into view */ readonly need: (index: number) => void;
}

/** How many pages beside the first stay read: those that one scrolls back to. */
const KEPT_PAGES = 4;

export const useList = (filter: ListFilter): DossierList | null => {
  const key = JSON.stringify(filter);
  const [asked, setAsked] = useState<{ readonly key: string; readonly pages: readonly number[] }>({ key, pages: [] });
  const pages = asked.key === key ? asked.pages : [];
  const { value: first } = useRead('portfolio.list', listPage(filter, 0), { keepsLast: true });
  const others = useReads(
    'portfolio.list',
    pages.map((page) => listPage(filter, page)),
  );
  if (first === undefined) return null;
  const rowsOf = (page: number): readonly DossierRow[] =>
    (page === 0 ? first : others[pages.indexOf(page)]?.value)?.rows ?? [];
  return {
    total: first.total,
    all: first.all,
    outdated: first.outdated,
    groups: first.groups,
    row: (index) => rowsOf(Math.floor(index / LIST_PAGE))[index % LIST_PAGE],
    need: (index) => {
      const page = Math.floor(index / LIST_PAGE);
      if (page !== 0 && !pages.includes(page)) setAsked({ key, pages: [...pages, page].slice(-KEPT_PAGES) });
    },
  };
};
