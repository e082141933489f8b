import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { MODEL_IDS, modelById } from '#shared/base/method/models.ts';
import { LIST_COLUMNS, LIST_GROUPS, LIST_SORTS, type ListFilter } from '#shared/contract/operations/list-query.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { OwnerFilter } from './list/assign/owner-filter.tsx';
import { isNumberColumn, type ListSort, shownColumns } from './list/columns.tsx';
import { MultiFilter, OneFilter } from './list/multi-filter.tsx';

export type Filter = ListFilter;
export const isFiltered = (f: Filter): boolean =>
  f.text !== '' ||
  f.status.length > 0 ||
  f.cohortId !== null ||
  f.models.length > 0 ||
  (f.owners ?? []).length > 0 ||
  f.archived;
/** The same arrangement, of every dossier. */
const withoutFilters = ({ owners: _, ...filter }: Filter): Filter => ({
  ...filter,
  text: '',
  status: [],
  cohortId: null,
  models: [],
  archived: false,
});

interface FilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}
/** What the table is put together by, and its columns; its order, where no head of a column says it. */
const Arrangement = ({ filter, isNarrow, onChange }: FilterProps & { readonly isNarrow: boolean }) => {
  const t = useT();
  return (
    <>
      <OneFilter
        label={t('portfolio.group.label')}
        value={filter.group ?? null}
        every={t('portfolio.group.no')}
        options={LIST_GROUPS.map((id) => ({ id, label: t(`portfolio.group.by.${id}`) }))}
        onChange={(group) => {
          const { group: _, ...rest } = filter;
          onChange(group === null ? rest : { ...rest, group });
        }}
      />
      {isNarrow ? (
        <OneFilter
          label={t('portfolio.sortBy')}
          value={filter.sort === 'updatedAt' ? null : filter.sort}
          every={t('portfolio.column.updatedAt')}
          options={LIST_SORTS.filter((id) => id !== 'updatedAt').map((id) => ({
            id,
            label: t(`portfolio.column.${id}`),
          }))}
          onChange={(sort) => onChange(sortBy(filter, sort ?? 'updatedAt'))}
        />
      ) : (
        <MultiFilter
          label={t('portfolio.columns')}
          values={shownColumns(filter)}
          every={t('portfolio.columnsNone')}
          isArranging
          options={LIST_COLUMNS.map((id) => ({ id, label: t(`portfolio.column.${id}`) }))}
          onChange={(columns) => onChange({ ...filter, columns: [...columns] })}
        />
      )}
    </>
  );
};
/** Ordered anew: amounts and days from the largest down, words from A. */
const sortBy = (filter: Filter, sort: ListSort): Filter => {
  const { also: _, ...rest } = filter;
  return { ...rest, sort, descending: sort === 'updatedAt' || isNumberColumn(sort) };
};

/** From here down what narrows the list is folded under its search: the list comes first. */
const FOLDED_BELOW = 760;

/** Search over all text as you type, and filters that add up; what the list is put together by, and its columns. */
export const Filters = ({ filter, cohorts, onChange }: FilterProps & { readonly cohorts: Cohorts['list'] }) => {
  const t = useT();
  const language = useLanguage();
  const { wish, wishFor } = useApp(useShallow((s) => ({ wish: s.wish, wishFor: s.wishFor })));
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wish !== 'search') return;
    search.current?.querySelector('input')?.focus();
    wishFor(null);
  }, [wish, wishFor]);
  const isNarrow = useNarrow(FOLDED_BELOW);
  const rest = (
    <>
      <MultiFilter
        label={t('portfolio.column.status')}
        values={filter.status}
        every={t('portfolio.every')}
        options={DOSSIER_STATUSES.map((id) => ({ id, label: t(`portfolio.status.${id}`) }))}
        onChange={(status) => onChange({ ...filter, status: [...status] })}
      />
      <MultiFilter
        label={t('portfolio.column.model')}
        values={filter.models}
        every={t('portfolio.every')}
        options={MODEL_IDS.map((id) => ({ id: id as string, label: `${id} ${modelById(id).name[language]}` }))}
        onChange={(models) => onChange({ ...filter, models: [...models] })}
      />
      <OwnerFilter filter={filter} onChange={onChange} />
      {cohorts.length > 0 && (
        <OneFilter
          label={t('portfolio.cohort')}
          value={filter.cohortId}
          every={t('portfolio.everyCohort')}
          options={cohorts.map((c) => ({ id: c.id, label: c.name }))}
          onChange={(cohortId) => onChange({ ...filter, cohortId })}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={filter.archived}
          onChange={(e) => onChange({ ...filter, archived: e.target.checked })}
        />
        {t('portfolio.showArchived')}
      </label>
      {filter.layout !== 'board' && <Arrangement filter={filter} isNarrow={isNarrow} onChange={onChange} />}
      {isFiltered(filter) && (
        <Button kind="quiet" onClick={() => onChange(withoutFilters(filter))}>
          {t('portfolio.clear')}
        </Button>
      )}
    </>
  );
  return (
    <search className="filters" data-narrow={isNarrow}>
      <div ref={search} className="filters-search">
        <TextField
          bare
          label={t('portfolio.search')}
          placeholder={t('portfolio.searchHint')}
          search
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
      </div>
      {isNarrow ? (
        <details className="more-filters">
          <summary>
            {t('portfolio.filters')}
            {isFiltered({ ...filter, text: '' }) && ` · ${t('portfolio.filtersOn')}`}
          </summary>
          <div className="filters">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </search>
  );
};
