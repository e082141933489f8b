import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import type { ListColumn } from '#shared/contract/operations/list-query.ts';
import type { Filter } from './filters.tsx';
import { useAssigningLine } from './list/assign/assign-menus.tsx';
import { isNumberColumn, type ListSort, shownColumns, sortOf } from './list/columns.tsx';
import { DossierRowLine, LINE_HEIGHTS } from './list/dossier-row.tsx';
import { GroupLine, useGroupName } from './list/group-line.tsx';
import { useActing } from './list/keys/acts-menu.tsx';
import type { AskedLine } from './list/keys/line-menu.tsx';
import { useStepping } from './list/keys/step-menu.tsx';
import { type AskedOf, useListKeys } from './list/keys/use-list-keys.ts';
import { type ListLines, listLines } from './list/list-lines.ts';
import { type GlanceAt, rowsAround, useGlances } from './list/use-glances.ts';
import type { DossierList } from './use-list.ts';
import { type PickedDossiers, useShownRows } from './use-picked.ts';

/** From here down a dossier is two lines and not a row of columns. */
const NARROW = 760;
/** From here up every column has its room beside the dossier that is looked at, which says the rest. */
const PEEK_WITH_ALL = 1_500;
const BESIDE_PEEK: ReadonlySet<ListColumn> = new Set(['status', 'askedCents', 'proposedCents']);
const NO_COLUMNS: readonly ListColumn[] = [];

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
      className={number ? 'num' : column === 'project' ? 'name-cell' : ''}
      aria-sort={sorted ? (filter.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort === null ? (
        t(`portfolio.column.${column}`)
      ) : (
        <TippedButton
          className="sort"
          tip={t('portfolio.sortHint')}
          onClick={(e) => onSort(sort, sorted ? !filter.descending : number, e.shiftKey)}
        >
          {t(`portfolio.column.${column}`)}
          {sorted && <span aria-hidden="true">{filter.descending ? ' ↓' : ' ↑'}</span>}
          {also && <span aria-hidden="true">{also.descending ? ' ↓²' : ' ↑²'}</span>}
        </TippedButton>
      )}
    </th>
  );
};

interface LineProps {
  readonly at: number;
  readonly lines: ListLines;
  readonly list: DossierList;
  readonly glanceAt: GlanceAt;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly columns: readonly ListColumn[];
  readonly filter: Filter;
  readonly cohorts: Cohorts['list'];
  readonly onActs: (asked: AskedLine) => void;
  /** the dossier whose acts are shown */ readonly acting: string | null;
  readonly picked: PickedDossiers;
  readonly peeked: string | null;
  readonly isStop: boolean;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
}
/** A line in view: a group, a dossier, or one that is still being read. */
const Line = (props: LineProps) => {
  const { at, lines, list, filter, cohorts, onActs, acting, picked, peeked, isStop, folded, onFold, ...shape } = props;
  const { glanceAt, height, isNarrow, columns } = shape;
  const t = useT();
  const groupName = useGroupName(filter.group ?? 'status', cohorts);
  const line = lines.line(at);
  if (line?.kind === 'group')
    return (
      <GroupLine
        group={line.group}
        name={groupName(line.group.key)}
        at={at}
        height={height}
        isNarrow={isNarrow}
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
      glance={glanceAt(row.id)}
      at={at}
      height={height}
      isNarrow={isNarrow}
      isStop={isStop}
      isPeeked={row.id === peeked}
      isActing={row.id === acting}
      columns={columns}
      onActs={onActs}
      picked={picked}
    />
  ) : (
    <tr style={{ height }}>
      <td colSpan={columns.length + 2} className="hint">
        {t('common.loading')}
      </td>
    </tr>
  );
};

/** The lines in view, between two spacers for those that are not. */
const Lines = ({
  seen,
  whole,
  at,
  ...every
}: Omit<LineProps, 'at' | 'isStop'> & {
  readonly seen: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  /** pixels of all of them */ readonly whole: number;
  /** the one that the Tab key stops at */ readonly at: number;
}) => {
  const above = seen[0]?.start ?? 0;
  const below = whole - (seen.at(-1)?.end ?? 0);
  return (
    <tbody>
      {above > 0 && <tr style={{ height: above }} />}
      {seen.map(({ index }) => (
        <Line key={index} at={index} isStop={index === at} {...every} />
      ))}
      {below > 0 && <tr style={{ height: below }} />}
    </tbody>
  );
};

/** How much of a dossier a line shows. */
const useShape = (filter: Filter, isBesidePeek: boolean) => {
  const isNarrow = useNarrow(NARROW);
  const isAiry = useApp((s) => s.info?.settings.density === 'airy');
  const isWide = !useNarrow(PEEK_WITH_ALL);
  return {
    isNarrow,
    height: (isNarrow ? LINE_HEIGHTS.narrow : LINE_HEIGHTS.table) + (isAiry ? LINE_HEIGHTS.more : 0),
    columns: isNarrow
      ? NO_COLUMNS
      : shownColumns(filter).filter((column) => !isBesidePeek || isWide || BESIDE_PEEK.has(column)),
  };
};

/** What is worked out of the dossiers among these lines. */
const useGlancesIn = (
  seen: readonly { readonly index: number }[],
  { lines, list }: Pick<LineProps, 'lines' | 'list'>,
  wanted: boolean,
): GlanceAt => {
  const indices = seen.flatMap(({ index }) => {
    const line = lines.line(index);
    return line?.kind === 'dossier' ? [line.index] : [];
  });
  return useGlances(rowsAround(Math.min(...indices), Math.max(...indices), list.row), wanted && indices.length > 0);
};

const usePainted = (): boolean => {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const painted = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(painted);
  }, []);
  return isPainted;
};

/** Which lines exist: those in view, and once these are painted some beside them. */
const useLinesInView = (count: number, height: number, box: RefObject<HTMLDivElement | null>) => {
  const isPainted = usePainted();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: isPainted ? 12 : 0,
    // Before it is measured: the lines stand when the list is first drawn.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  useEffect(() => {
    // Lines of another height are measured anew.
    if (height > 0) rows.measure();
  }, [height, rows]);
  return rows;
};

/** The groups that are closed. */
const useFolded = () => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (key: string): void => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  return { folded, fold };
};

type Seen = { readonly index: number } | undefined;
/** Asks for the pages of the rows that come into view. */
const useNeeded = (first: Seen, last: Seen, { lines, list }: Pick<LineProps, 'lines' | 'list'>): void =>
  useEffect(() => {
    for (const item of [first, last]) {
      const line = item && lines.line(item.index);
      if (line?.kind === 'dossier') list.need(line.index);
    }
  }, [first, last, list, lines]);

/** Only the lines in view exist: the rest is two spacers. */
export const DossierTable = ({
  list,
  filter,
  cohorts,
  picked,
  peeked,
  onPeek,
  onBulkAsk,
  onSort,
}: SortProps & {
  readonly list: DossierList;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
  /** the dossier that is looked at beside the list */ readonly peeked: string | null;
  readonly onPeek: (id: string | null) => void;
  /** asks for another step, or another assessor, of those that are ticked */ readonly onBulkAsk: (
    what: AskedOf,
  ) => void;
}) => {
  const t = useT();
  const acting = useActing(cohorts);
  const asking = { step: useStepping(), assign: useAssigningLine((id) => keys.follow(id)) };
  const shownRows = useShownRows();
  const box = useRef<HTMLDivElement>(null);
  const { folded, fold } = useFolded();
  const lines = useMemo(() => listLines(list.total, list.groups, folded), [list.total, list.groups, folded]);
  const { isNarrow, height, columns } = useShape(filter, peeked !== null);
  const rows = useLinesInView(lines.count, height, box);
  const keys = useListKeys({
    lines,
    height,
    row: list.row,
    picked,
    box,
    scrollTo: (line) => rows.scrollToIndex(line),
    isFolded: (key) => folded.has(key),
    onFold: fold,
    peeked,
    onPeek,
    onPickAll: () => void shownRows(filter).then(picked.add),
    onAsk: (what, row, from) => (picked.ids.size > 0 ? onBulkAsk(what) : asking[what].ask({ row, from })),
  });
  const seen = rows.getVirtualItems();
  const first = seen[0];
  const last = seen.at(-1);
  useNeeded(first, last, { lines, list });
  const glanceAt = useGlancesIn(seen, { lines, list }, !rows.isScrolling);
  const every = {
    lines,
    list,
    glanceAt,
    height,
    isNarrow,
    columns,
    filter,
    cohorts,
    onActs: acting.ask,
    acting: acting.of,
    picked,
    peeked,
    folded,
    onFold: fold,
  };
  return (
    <section
      ref={box}
      className="dossier-list"
      data-narrow={isNarrow || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={t('portfolio.title')}
      onKeyDown={keys.onKeyDown}
      onFocus={(e) => keys.onFocus(e.target)}
      onBlur={keys.onBlur}
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
        <Lines seen={seen} whole={rows.getTotalSize()} at={keys.at} {...every} />
      </table>
      {asking.step.menu}
      {asking.assign.menu}
      {acting.menu}
    </section>
  );
};
