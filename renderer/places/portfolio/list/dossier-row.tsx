/** One dossier of the list: its name, which opens it, and the columns that are shown. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import type { Cohorts } from '#renderer/ground/state/use-cohorts.ts';
import type { ListColumn } from '#shared/contract/operations/list-query.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import { useRowActions } from '../row-actions.ts';
import type { PickedDossiers } from '../use-picked.ts';
import { cellText, isNumberColumn, isOutdatedCell } from './columns.tsx';

/** Pixels: every line of the list, so that those out of sight are known without being drawn. */
export const LINE_HEIGHT = 41;

export const DossierRowLine = ({
  row,
  at,
  isStop,
  isPeeked,
  columns,
  cohorts,
  picked,
}: {
  readonly row: DossierRow;
  /** its line in the list */ readonly at: number;
  /** the one line of the list that the Tab key stops at */ readonly isStop: boolean;
  readonly isPeeked: boolean;
  readonly columns: readonly ListColumn[];
  readonly cohorts: Cohorts['list'];
  readonly picked: PickedDossiers;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const actions = useRowActions(row, cohorts);
  const open = (): void => go(leftPlace(row.id));
  const name = row.project || t('portfolio.untitled');
  return (
    // The keyboard opens it by its name, which is a button.
    <tr
      style={{ height: LINE_HEIGHT }}
      className="dossier-row"
      data-dossier={row.id}
      data-line={at}
      data-picked={picked.ids.has(row.id) || undefined}
      data-peeked={isPeeked || undefined}
      onClick={(e) => {
        if (e.target instanceof Element && e.target.closest('button, input, a, [role="menu"]') === null) open();
      }}
    >
      <td>
        <span className="opener">
          <input
            type="checkbox"
            tabIndex={isStop ? 0 : -1}
            aria-label={t('exchange.send.pick', { name })}
            checked={picked.ids.has(row.id)}
            onChange={() => picked.toggle(row)}
          />
          <Button kind="quiet" aside={!isStop} onClick={open}>
            {name}
          </Button>
          {row.example && <Tag>{t('portfolio.example')}</Tag>}
          {row.archived && <Tag>{t('portfolio.archived')}</Tag>}
        </span>
      </td>
      {columns.map((column) => {
        const text = cellText(row, column, language, t);
        return (
          <td key={column} className={isNumberColumn(column) ? 'num' : ''}>
            <span className="clipped" title={isOutdatedCell(row, column) ? t('portfolio.outdatedRow') : text}>
              {text}
            </span>
          </td>
        );
      })}
      <td>
        <Menu label={t('portfolio.actions', { name })} items={actions} aside={!isStop} />
      </td>
    </tr>
  );
};
