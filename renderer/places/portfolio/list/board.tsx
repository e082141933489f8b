/** The same dossiers as a board: one column a step. A card goes to another step by drag, or by Ctrl and an arrow; both are the act of the list, which undo takes back. */
import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace } from '#renderer/ground/state/left-pages.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { DossierRow, GlanceRow } from '#shared/contract/operations/portfolio.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import type { Filter } from '../filters.tsx';
import { WorstFinding } from './cell.tsx';
import { RowGlyph } from './dossier-row.tsx';
import { useStepChange } from './keys/step-menu.tsx';
import { useGlances } from './use-glances.ts';

type Status = DossierRow['status'];
/** As many cards as one answer holds; what is beyond is said. */
const MOST_CARDS = 500;
const NO_ROWS: readonly DossierRow[] = [];

const Card = ({
  row,
  glance,
  isPeeked,
  onPeek,
  onMove,
}: {
  readonly row: DossierRow;
  readonly glance: GlanceRow | undefined;
  readonly isPeeked: boolean;
  readonly onPeek: (id: string | null) => void;
  readonly onMove: (row: DossierRow, status: Status) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === ' ') {
      event.preventDefault();
      onPeek(isPeeked ? null : row.id);
      return;
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    const next = by === null ? undefined : DOSSIER_STATUSES[DOSSIER_STATUSES.indexOf(row.status) + by];
    if (!event.ctrlKey || next === undefined) return;
    event.preventDefault();
    onMove(row, next);
  };
  return (
    <li>
      <TippedButton
        className="board-card"
        draggable
        data-card={row.id}
        data-peeked={isPeeked || undefined}
        tip={t('portfolio.board.how')}
        onKeyDown={onKeyDown}
        onDragStart={(e) => e.dataTransfer.setData('application/x-triptyque-dossier', row.id)}
        onClick={() => go(leftPlace(row.id))}
      >
        <span className="card-head">
          <strong className="grow">{row.project || t('portfolio.untitled')}</strong>
          <WorstFinding row={row} glance={glance} />
        </span>
        <span className="hint">{row.organisation}</span>
        <span className="card-foot">
          <RowGlyph glance={glance} />
          <span className="grow">
            {row.askedCents !== null && formatCents(row.proposedCents ?? row.askedCents, language, 0)}
          </span>
          <span className="hint">
            {row.decisionDate !== '' && t('portfolio.committeeOn', { date: shortDate(row.decisionDate) })}
          </span>
        </span>
      </TippedButton>
    </li>
  );
};

type Moved = Pick<DossierRow, 'id' | 'status'>;
/** The cursor follows a card to its new column, once the list that was read again has it there. */
const useFocusOnMoved = (rows: readonly DossierRow[] | undefined) => {
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => {
    if (moved === null || !rows?.some(({ id, status }) => id === moved.id && status === moved.status)) return;
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(moved.id)}"]`)?.focus();
    setMoved(null);
  }, [moved, rows]);
  return setMoved;
};

export const Board = ({
  filter,
  peeked,
  onPeek,
  onTable,
}: {
  readonly filter: Filter;
  /** the dossier that is looked at beside the board */ readonly peeked: string | null;
  readonly onPeek: (id: string | null) => void;
  readonly onTable: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const change = useStepChange();
  const [over, setOver] = useState<Status | null>(null);
  const { value } = useRead(
    'portfolio.list',
    { ...filter, group: 'status', offset: 0, limit: MOST_CARDS },
    { keepsLast: true },
  );
  const focusMoved = useFocusOnMoved(value?.rows);
  const glanceAt = useGlances(value?.rows ?? NO_ROWS);
  if (value === undefined) return null;
  const move = async (row: DossierRow, status: Status): Promise<void> => {
    if (row.status === status) return;
    if (await change(row, row.project, status)) focusMoved({ id: row.id, status });
  };
  const drop = (event: DragEvent, status: Status): void => {
    setOver(null);
    const row = value.rows.find((r) => r.id === event.dataTransfer.getData('application/x-triptyque-dossier'));
    if (!row) return;
    event.preventDefault();
    void move(row, status);
  };
  const steps = DOSSIER_STATUSES.filter((s) => filter.status.length === 0 || filter.status.includes(s));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="board" tabIndex={0} aria-label={t('portfolio.board.title')}>
        {steps.map((status) => {
          const group = value.groups?.find((g) => g.key === status);
          return (
            <section
              key={status}
              className="board-step"
              aria-label={t(`portfolio.status.${status}`)}
              data-over={over === status || undefined}
              onDragOver={(e) => {
                if (!e.dataTransfer.types.includes('application/x-triptyque-dossier')) return;
                e.preventDefault();
                setOver(status);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(e) => drop(e, status)}
            >
              <h2>
                {t(`portfolio.status.${status}`)} <span className="hint">{group?.count ?? 0}</span>
              </h2>
              <p className="hint">
                {group && group.askedCents > 0 ? formatCents(group.askedCents, language, 0) : '\u00a0'}
              </p>
              <ul>
                {value.rows
                  .filter((row) => row.status === status)
                  .map((row) => (
                    <Card
                      key={row.id}
                      row={row}
                      glance={glanceAt(row.id)}
                      isPeeked={row.id === peeked}
                      onPeek={onPeek}
                      onMove={(r, s) => void move(r, s)}
                    />
                  ))}
              </ul>
            </section>
          );
        })}
      </section>
      {value.total > MOST_CARDS && (
        <p className="hint row">
          <span className="grow">{t('portfolio.board.more', { shown: MOST_CARDS, all: value.total })}</span>
          <Button kind="quiet" onClick={onTable}>
            {t('portfolio.layout.table')}
          </Button>
        </p>
      )}
    </>
  );
};
