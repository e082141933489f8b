/** One dossier of the list: its name, which opens it, and the columns that are shown; where there is no room for columns, a second line says the most of them. */
import { Button } from '#renderer/ground/components/button.tsx';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { Glyph } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { ListColumn } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, GlanceRow } from '#shared/contract/operations/portfolio.ts';
import type { PickedDossiers } from '../use-picked.ts';
import { DossierCell, LowestCash, WorstFinding } from './cell.tsx';
import { isNumberColumn } from './columns.tsx';
import type { AskedLine } from './keys/line-menu.tsx';

/** Pixels (`more` where airy lines are preferred, as --row-more): every line of the list, so that those out of sight are known without being drawn. */
export const LINE_HEIGHTS = { table: 34, narrow: 60, more: 8 } as const;

/** The glyph keeps its place until it is known: three dashed bars would say that nothing is. */
export const RowGlyph = ({ glance }: { readonly glance: GlanceRow | undefined }) => (
  <span className="glyph-room">{glance !== undefined && <Glyph levels={glance.glyph} />}</span>
);

/** What the columns would say, in the order in which it is missed: what finds no room is left out whole. */
const SecondLine = ({ row, glance }: { readonly row: DossierRow; readonly glance: GlanceRow | undefined }) => {
  const t = useT();
  const language = useLanguage();
  const lowest = glance?.lowestCents ?? null;
  return (
    <span className="second-line">
      <span>{t(`portfolio.status.${row.status}`)}</span>
      <WorstFinding row={row} glance={glance} />
      {row.askedCents !== null && <span>{formatCents(row.askedCents, language, 0)}</span>}
      {row.decisionDate !== '' && <span>{t('portfolio.committeeOn', { date: shortDate(row.decisionDate) })}</span>}
      {glance !== undefined && glance.toSay > 0 && <span>{t('frame.toSay', { count: glance.toSay })}</span>}
      {lowest !== null && lowest < 0 && <LowestCash cents={lowest} />}
    </span>
  );
};

export const DossierRowLine = ({
  row,
  glance,
  at,
  height,
  isNarrow,
  isStop,
  isPeeked,
  isActing,
  columns,
  onActs,
  picked,
}: {
  readonly row: DossierRow;
  readonly glance: GlanceRow | undefined;
  /** its line in the list */ readonly at: number;
  readonly height: number;
  readonly isNarrow: boolean;
  /** the one line of the list that the Tab key stops at */ readonly isStop: boolean;
  readonly isPeeked: boolean;
  /** what can be done to it is shown */ readonly isActing: boolean;
  readonly columns: readonly ListColumn[];
  /** asks what can be done to it */ readonly onActs: (asked: AskedLine) => void;
  readonly picked: PickedDossiers;
}) => {
  const t = useT();
  const go = useApp((s) => s.go);
  const open = (): void => go(leftPlace(row.id));
  const name = row.project || t('portfolio.untitled');
  return (
    // The keyboard opens it by its name, which is a button.
    <tr
      style={{ height }}
      className="dossier-row"
      data-dossier={row.id}
      data-line={at}
      data-picked={picked.ids.has(row.id) || undefined}
      data-peeked={isPeeked || undefined}
      onClick={(e) => {
        if (e.target instanceof Element && e.target.closest('button, input, a, [role="menu"]') === null) open();
      }}
    >
      <td className="name-cell">
        <span className="opener">
          <input
            type="checkbox"
            tabIndex={isStop ? 0 : -1}
            aria-label={t('exchange.send.pick', { name })}
            checked={picked.ids.has(row.id)}
            onChange={() => picked.toggle(row)}
          />
          <RowGlyph glance={glance} />
          <Button kind="quiet" aside={!isStop} onClick={open}>
            {name}
          </Button>
          {row.organisation !== '' && !columns.includes('organisation') && (
            <span className="of-organisation">{row.organisation}</span>
          )}
          {row.example && <Tag>{t('portfolio.example')}</Tag>}
          {row.archived && <Tag>{t('portfolio.archived')}</Tag>}
        </span>
        {isNarrow && <SecondLine row={row} glance={glance} />}
      </td>
      {columns.map((column) => (
        <td key={column} className={isNumberColumn(column) ? 'num' : ''}>
          <DossierCell row={row} glance={glance} column={column} />
        </td>
      ))}
      <td>
        <TippedButton
          className="button"
          data-kind="quiet"
          aria-haspopup="menu"
          aria-expanded={isActing}
          aria-label={t('portfolio.actions', { name })}
          tip={t('portfolio.actions', { name })}
          tabIndex={isStop ? 0 : -1}
          onClick={(e) => onActs({ row, from: e.currentTarget })}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
            e.preventDefault();
            onActs({ row, from: e.currentTarget });
          }}
        >
          ⋯
        </TippedButton>
      </td>
    </tr>
  );
};
