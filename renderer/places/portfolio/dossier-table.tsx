import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import { STAGES } from '#shared/base/method/options.ts';
import { formatCents, formatProgress } from '#shared/base/money/format.ts';
import type { LIST_SORTS } from '#shared/contract/operations/list-query.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { Filter } from './filters.tsx';
import { useRowActions } from './row-actions.ts';
import type { DossierList } from './use-list.ts';
import type { PickedDossiers } from './use-picked.ts';

const ROW_HEIGHT = 45;
type Sort = (typeof LIST_SORTS)[number];
const COLUMNS: readonly { readonly id: Exclude<Sort, 'updatedAt'> | 'findings'; readonly number: boolean }[] = [
  { id: 'project', number: false },
  { id: 'organisation', number: false },
  { id: 'status', number: false },
  { id: 'stage', number: false },
  { id: 'model', number: false },
  { id: 'askedCents', number: true },
  { id: 'decisionDate', number: false },
  { id: 'completeness', number: true },
  { id: 'findings', number: true },
];

const Row = ({
  row,
  cohorts,
  picked,
}: {
  readonly row: DossierRow;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const actions = useRowActions(row, cohorts);
  const open = (): void => go(leftPlace(row.id));
  const name = row.project || t('portfolio.untitled');
  const stage = STAGES.find((s) => s.id === row.stage)?.label[language] ?? '';
  return (
    // The keyboard opens it by its name, which is a button.
    <tr
      style={{ height: ROW_HEIGHT }}
      className="dossier-row"
      data-dossier={row.id}
      data-picked={picked.ids.has(row.id) || undefined}
      onClick={(e) => {
        if (e.target instanceof Element && e.target.closest('button, input, a, [role="menu"]') === null) open();
      }}
    >
      <td>
        <span className="opener">
          <input
            type="checkbox"
            aria-label={t('exchange.send.pick', { name })}
            checked={picked.ids.has(row.id)}
            onChange={() => picked.toggle(row)}
          />
          <Button kind="quiet" onClick={open}>
            {name}
          </Button>
          {row.example && <Tag>{t('portfolio.example')}</Tag>}
          {row.archived && <Tag>{t('portfolio.archived')}</Tag>}
        </span>
      </td>
      <td>
        <span className="clipped" title={row.organisation}>
          {row.organisation}
        </span>
      </td>
      <td>{t(`portfolio.status.${row.status}`)}</td>
      <td>{stage}</td>
      <td>{row.model}</td>
      <td className="num">{row.askedCents === null ? '' : formatCents(row.askedCents, language, 0)}</td>
      <td>{row.decisionDate.split('-').reverse().join('/')}</td>
      <td className="num">{formatProgress(row.completeness, language)}</td>
      <td className="num">
        {row.outdated ? <span title={t('portfolio.outdatedRow')}>…</span> : row.findings === 0 ? '' : row.findings}
      </td>
      <td>
        <Menu label={t('portfolio.actions', { name })} items={actions} />
      </td>
    </tr>
  );
};

/** Only the rows in view exist: the rest is two spacers. */
export const DossierTable = ({
  list,
  filter,
  cohorts,
  picked,
  onSort,
}: {
  readonly list: DossierList;
  readonly filter: Filter;
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
  /** `also`: among those that the present order leaves equal */ readonly onSort: (
    sort: Sort,
    descending: boolean,
    also: boolean,
  ) => void;
}) => {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: list.total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  const first = seen[0];
  const last = seen.at(-1);
  useEffect(() => {
    if (first) list.need(first.index);
    if (last) list.need(last.index);
  }, [first, last, list]);
  const above = first?.start ?? 0;
  const below = rows.getTotalSize() - (last?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section ref={box} className="dossier-list" tabIndex={0} aria-label={t('portfolio.title')}>
      <table className="table" aria-rowcount={list.total + 1}>
        <thead>
          <tr>
            {COLUMNS.map(({ id, number }) => {
              const sorted = id === filter.sort;
              const also = filter.also?.find((a) => a.sort === id);
              return (
                <th
                  key={id}
                  className={number ? 'num' : ''}
                  aria-sort={sorted ? (filter.descending ? 'descending' : 'ascending') : undefined}
                >
                  {id === 'findings' ? (
                    t('portfolio.column.findings')
                  ) : (
                    <button
                      type="button"
                      className="sort"
                      title={t('portfolio.sortHint')}
                      onClick={(e) => onSort(id, sorted ? !filter.descending : number, e.shiftKey)}
                    >
                      {t(`portfolio.column.${id}`)}
                      {sorted && <span aria-hidden="true">{filter.descending ? ' ↓' : ' ↑'}</span>}
                      {also && <span aria-hidden="true">{also.descending ? ' ↓²' : ' ↑²'}</span>}
                    </button>
                  )}
                </th>
              );
            })}
            <th>
              <span className="hidden">{t('portfolio.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {seen.map(({ index }) => {
            const row = list.row(index);
            return row ? (
              <Row key={row.id} row={row} cohorts={cohorts} picked={picked} />
            ) : (
              <tr key={index} style={{ height: ROW_HEIGHT }}>
                <td colSpan={COLUMNS.length + 1} className="hint">
                  {t('common.loading')}
                </td>
              </tr>
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
};
