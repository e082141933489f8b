import { useEffect, useMemo, useRef, useState } from 'react';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatNumber } from '#shared/base/money/format.ts';
import type { IntakeReading, RowRole } from '#shared/finance/intake/reading.ts';
import { columnLetters, type RawValue, type SourceSheet } from '#shared/finance/intake/source.ts';
import type { ColumnRole } from '#shared/finance/intake/tables/roles.ts';

const ROW_HEIGHT = 24;
const OVERSCAN = 8;
const MAX_COLUMNS = 60;
export const COLUMN_ROLES = [
  'amount',
  'redundant',
  'percent',
  'quantity',
  'requested',
  'ignored',
] as const satisfies readonly ColumnRole[];
export const ROW_ROLES = ['line', 'total', 'aside', 'title'] as const satisfies readonly RowRole[];
type CellFate = 'charge' | 'product' | 'total' | 'aside' | 'unread';

const readValue = (raw: RawValue | undefined): { value: RawValue; bold: boolean } =>
  raw !== null && raw !== undefined && typeof raw === 'object'
    ? {
        value:
          raw.kind === 'percent' && typeof raw.value === 'number' ? `${raw.value * 100} %` : (raw.value as RawValue),
        bold: raw.bold === true,
      }
    : { value: raw ?? null, bold: false };

/** What each cell became, by its address without the sheet. */
export const cellFates = (
  reading: IntakeReading,
  sheet: string,
): Map<string, { fate: CellFate; line: string | null }> => {
  const fates = new Map<string, { fate: CellFate; line: string | null }>();
  const put = (cells: Readonly<Record<string, string>>, fate: CellFate, line: string | null): void => {
    for (const cell of Object.values(cells))
      if (cell.startsWith(`${sheet}!`)) fates.set(cell.slice(sheet.length + 1), { fate, line });
  };
  for (const a of reading.asides) put(a.cells, 'aside', null);
  for (const total of reading.totals) put(total.cells, 'total', null);
  for (const line of reading.lines) put(line.cells, line.side, line.id);
  for (const flag of reading.flags)
    if (flag.what === 'unread' && flag.cell !== undefined) put({ unread: flag.cell }, 'unread', null);
  return fates;
};

/** The rows of a long sheet that stand in its frame, a few more on each side; what is shown is brought into it. */
const useRowsInView = (rows: number, shown: string | undefined) => {
  const box = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const row = Number(/\d+$/.exec(shown ?? '')?.[0] ?? 0);
    const { current } = box;
    if (row === 0 || current === null) return;
    const y = (row - 1) * ROW_HEIGHT;
    if (y < current.scrollTop || y > current.scrollTop + current.clientHeight - 3 * ROW_HEIGHT)
      current.scrollTop = Math.max(0, y - current.clientHeight / 3);
  }, [shown]);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = (): void => setView({ top: current.scrollTop, height: current.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return {
    box,
    setView,
    from: Math.max(0, Math.floor(view.top / ROW_HEIGHT) - OVERSCAN),
    to: Math.min(rows, Math.ceil((view.top + view.height) / ROW_HEIGHT) + OVERSCAN),
  };
};

type CellFates = ReturnType<typeof cellFates>;
const PreviewRow = ({
  row,
  at,
  columns,
  fates,
  lit,
  onLine,
  onRow,
}: {
  readonly row: readonly RawValue[];
  /** place of the row in its sheet, from 0 */ readonly at: number;
  readonly columns: readonly number[];
  readonly fates: CellFates;
  readonly lit: ReadonlySet<string>;
  readonly onLine: ((line: string) => void) | undefined;
  readonly onRow: ((row: number, role: RowRole) => void) | undefined;
}) => {
  const t = useT();
  const language = useLanguage();
  const cellText = (value: RawValue): string =>
    typeof value === 'number' ? formatNumber(value, language, Number.isInteger(value) ? 0 : 2) : String(value ?? '');
  return (
    <tr style={{ height: ROW_HEIGHT }}>
      <th>
        {onRow === undefined ? (
          at + 1
        ) : (
          <Menu
            label={t('intake.preview.row', { row: at + 1 })}
            text={String(at + 1)}
            items={ROW_ROLES.map((role) => ({
              label: t(`intake.rowRole.${role}`),
              run: () => onRow(at, role),
            }))}
          />
        )}
      </th>
      {columns.map((c) => {
        const address = `${columnLetters(c)}${at + 1}`;
        const became = fates.get(address);
        const { value, bold } = readValue(row[c]);
        const { line = null } = became ?? {};
        return (
          <td
            key={c}
            data-fate={became?.fate ?? ''}
            data-lit={lit.has(address)}
            data-bold={bold}
            className={typeof value === 'number' ? 'num' : ''}
            title={cellText(value)}
          >
            {line === null || onLine === undefined ? (
              cellText(value)
            ) : (
              <button type="button" className="intake-cell" tabIndex={-1} onClick={() => onLine(line)}>
                {cellText(value)}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
};

/** The sheet as it is, read only: what each cell became is coloured; a column or a row takes another role by its head. */
export const SheetPreview = ({
  sheet,
  reading,
  shown,
  onLine,
  onColumn,
  onRow,
}: {
  readonly sheet: SourceSheet;
  readonly reading: IntakeReading;
  /** cells to light up and to bring into view, by address without the sheet */ readonly shown: readonly string[];
  readonly onLine?: (line: string) => void;
  readonly onColumn?: (column: number, role: ColumnRole) => void;
  readonly onRow?: (row: number, role: RowRole) => void;
}) => {
  const t = useT();
  const { box, setView, from, to } = useRowsInView(sheet.rows.length, shown[0]);
  const fates = useMemo(() => cellFates(reading, sheet.name), [reading, sheet.name]);
  const width = Math.min(MAX_COLUMNS, Math.max(1, ...sheet.rows.slice(0, 2_000).map((r) => r.length)));
  const lit = new Set(shown);
  const columns = Array.from({ length: width }, (_, c) => c);
  const table = reading.tables.find((x) => x.sheet === sheet.name);
  const roleOf = (c: number): string | null => table?.columns.find((x) => x.column === c)?.role ?? null;
  return (
    <section
      ref={box}
      className="intake-sheet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={t('intake.preview.sheet', { sheet: sheet.name })}
      onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}
    >
      <table>
        <thead>
          <tr>
            <th>
              <span className="hidden">{t('intake.rowNumber')}</span>
            </th>
            {columns.map((c) => (
              <th key={c} data-role={roleOf(c) ?? ''}>
                {onColumn === undefined ? (
                  columnLetters(c)
                ) : (
                  <Menu
                    label={t('intake.preview.column', { column: columnLetters(c) })}
                    text={`${columnLetters(c)} ▾`}
                    items={COLUMN_ROLES.map((role) => ({
                      label: t(`intake.columnRole.${role}`),
                      run: () => onColumn(c, role),
                    }))}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr style={{ height: from * ROW_HEIGHT }} />}
          {sheet.rows.slice(from, to).map((row, i) => {
            const r = from + i;
            return (
              <PreviewRow
                key={r}
                row={row}
                at={r}
                columns={columns}
                fates={fates}
                lit={lit}
                onLine={onLine}
                onRow={onRow}
              />
            );
          })}
          {to < sheet.rows.length && <tr style={{ height: (sheet.rows.length - to) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </section>
  );
};
