/** The list under its views and filters: one line a dossier, or one column a step, and the dossier that is looked at beside it. */
import { lazy, Suspense, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { DossierTable } from '../dossier-table.tsx';
import { type Filter, Filters } from '../filters.tsx';
import type { DossierList } from '../use-list.ts';
import type { PickedDossiers } from '../use-picked.ts';
import { Board } from './board.tsx';
import type { ListSort } from './columns.tsx';
import type { AskedOf } from './keys/use-list-keys.ts';
import { ViewBar } from './view-bar.tsx';

/** It knows every rule: the list stands before they are read. */
const Peek = lazy(async () => ({ default: (await import('./peek.tsx')).Peek }));

/** The filter under another first order, or with one more order among equals. */
const sortBy = (filter: Filter, sort: ListSort, descending: boolean, also: boolean): Filter => {
  const { also: kept, ...rest } = filter;
  return also && sort !== filter.sort
    ? { ...rest, also: [...(kept ?? []).filter((x) => x.sort !== sort), { sort, descending }].slice(-3) }
    : { ...rest, sort, descending };
};

export const ListView = ({
  list,
  filter,
  cohorts,
  picked,
  onFilter,
  onBulkAsk,
}: {
  readonly list: DossierList;
  readonly filter: Filter;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
  readonly onFilter: (filter: Filter) => void;
  readonly onBulkAsk: (what: AskedOf) => void;
}) => {
  const t = useT();
  const [peeked, setPeeked] = useState<string | null>(null);
  const isBoard = filter.layout === 'board';
  return (
    <>
      <div className="list-bar">
        <ViewBar filter={filter} onChange={onFilter} />
        <span className="hint list-count">{t('portfolio.count', { count: list.total })}</span>
        {list.outdated > 0 && (
          <span className="hint" role="status">
            {t('portfolio.outdated', { count: list.outdated })}
          </span>
        )}
        <Segments
          label={t('portfolio.layout.label')}
          value={filter.layout ?? 'table'}
          options={(['table', 'board'] as const).map((id) => ({ id, label: t(`portfolio.layout.${id}`) }))}
          onChange={(layout) => onFilter({ ...filter, layout })}
        />
      </div>
      <Filters filter={filter} cohorts={cohorts} onChange={onFilter} />
      {list.total === 0 && (
        <EmptyState title={t('portfolio.noResult')}>
          <Button onClick={() => onFilter(NO_FILTER)}>{t('portfolio.clear')}</Button>
        </EmptyState>
      )}
      {list.total > 0 && (
        <div className="list-and-peek">
          {isBoard ? (
            <Board
              filter={filter}
              peeked={peeked}
              onPeek={setPeeked}
              onTable={() => onFilter({ ...filter, layout: 'table' })}
            />
          ) : (
            <DossierTable
              list={list}
              filter={filter}
              cohorts={cohorts}
              picked={picked}
              peeked={peeked}
              onPeek={setPeeked}
              onBulkAsk={onBulkAsk}
              onSort={(sort, descending, also) => onFilter(sortBy(filter, sort, descending, also))}
            />
          )}
          {peeked !== null && (
            <Suspense>
              <Peek id={peeked} onClose={() => setPeeked(null)} />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
};
