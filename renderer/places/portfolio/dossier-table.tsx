import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import type { ListColumn } from '#shared/contract/operations/list-query.ts';
import type { Filter } from './filters.tsx';
import { isNumberColumn, type ListSort, shownColumns, sortOf } from './list/columns.tsx';
import { DossierRowLine, LINE_HEIGHT } from './list/dossier-row.tsx';
import { GroupLine, useGroupName } from './list/group-line.tsx';
import { type ListLines, listLines } from './list/list-lines.ts';
import { useListKeys } from './list/use-list-keys.ts';
import type { DossierList } from './use-list.ts';
import { type PickedDossiers, useShownRows } from './use-picked.ts';

interface SortProps {
  readonly filter: Filter;
  /** `also`: among those that the present order leaves equal */ readonly onSort: (
    sort: ListSort,
    descending: boolean,
    also: boolean,
  ) => void;
}
const Head = ({ column, filter, onSort }: SortProps & { readonly column: ListColumn | 'project' }) => {
  const t = useT();
  const sort = sortOf(column);
  const number = isNumberColumn(column);
  const sorted = sort !== null && sort === filter.sort;
  const also = filter.also?.find((a) => a.sort === sort);
  return (
    <th
      className={number ? 'num' : ''}
      aria-sort={sorted ? (filter.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort === null ? (
        t(`portfolio.column.${column}`)
      ) : (
        <button
          type="button"
          className="sort"
          title={t('portfolio.sortHint')}
          onClick={(e) => onSort(sort, sorted ? !filter.descending : number, e.shiftKey)}
        >
          {t(`portfolio.column.${column}`)}
          {sorted && <span aria-hidden="true">{filter.descending ? ' ↓' : ' ↑'}</span>}
          {also && <span aria-hidden="true">{also.descending ? ' ↓²' : ' ↑²'}</span>}
        </button>
      )}
    </th>
  );
};

interface LineProps {
  readonly at: number;
  readonly lines: ListLines;
  readonly list: DossierList;
  readonly filter: Filter;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
  readonly peeked: string | null;
  readonly isStop: boolean;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
}
/** A line in view: a group, a dossier, or one that is still being read. */
const Line = ({ at, lines, list, filter, cohorts, picked, peeked, isStop, folded, onFold }: LineProps) => {
  const t = useT();
  const groupName = useGroupName(filter.group ?? 'status', cohorts);
  const columns = shownColumns(filter);
  const line = lines.line(at);
  if (line?.kind === 'group')
    return (
      <GroupLine
        group={line.group}
        name={groupName(line.group.key)}
        at={at}
        isStop={isStop}
        isFolded={folded.has(line.group.key)}
        columns={columns}
        onToggle={() => onFold(line.group.key)}
      />
    );
  const row = line && list.row(line.index);
  return row ? (
    <DossierRowLine
      key={row.id}
      row={row}
      at={at}
      isStop={isStop}
      isPeeked={row.id === peeked}
      columns={columns}
      cohorts={cohorts}
      picked={picked}
    />
  ) : (
    <tr style={{ height: LINE_HEIGHT }}>
      <td colSpan={columns.length + 2} className="hint">
        {t('common.loading')}
      </td>
    </tr>
  );
};

/** Only the lines in view exist: the rest is two spacers. */
export const DossierTable = ({
  list,
  filter,
  cohorts,
  picked,
  peeked,
  onPeek,
  onSort,
}: SortProps & {
  readonly list: DossierList;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
  /** the dossier that is looked at beside the list */ readonly peeked: string | null;
  readonly onPeek: (id: string | null) => void;
}) => {
  const t = useT();
  const shownRows = useShownRows();
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => listLines(list.total, list.groups, folded), [list.total, list.groups, folded]);
  const columns = shownColumns(filter);
  const rows = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
  });
  const fold = (key: string): void => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  const keys = useListKeys({
    lines,
    row: list.row,
    picked,
    box,
    scrollTo: (line) => rows.scrollToIndex(line),
    isFolded: (key) => folded.has(key),
    onFold: fold,
    peeked,
    onPeek,
    onPickAll: () => void shownRows(filter).then(picked.add),
  });
  const seen = rows.getVirtualItems();
  const first = seen[0];
  const last = seen.at(-1);
  useEffect(() => {
    for (const item of [first, last]) {
      const line = item && lines.line(item.index);
      if (line?.kind === 'dossier') list.need(line.index);
    }
  }, [first, last, list, lines]);
  const above = first?.start ?? 0;
  const below = rows.getTotalSize() - (last?.end ?? 0);
  return (
    <section
      ref={box}
      className="dossier-list"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={t('portfolio.title')}
      onKeyDown={keys.onKeyDown}
      onFocus={(e) => keys.onFocus(e.target)}
    >
      <table className="table" aria-rowcount={lines.count + 1}>
        <thead>
          <tr>
            {(['project', ...columns] as const).map((column) => (
              <Head key={column} column={column} filter={filter} onSort={onSort} />
            ))}
            <th>
              <span className="hidden">{t('portfolio.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {seen.map(({ index }) => (
            <Line
              key={index}
              at={index}
              lines={lines}
              list={list}
              filter={filter}
              cohorts={cohorts}
              picked={picked}
              peeked={peeked}
              isStop={index === keys.at}
              folded={folded}
              onFold={fold}
            />
          ))}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
};
