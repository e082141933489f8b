import { useState } from 'react';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { RowRole } from '#shared/finance/intake/reading.ts';
import type { ColumnRole } from '#shared/finance/intake/tables/roles.ts';
import { type FileState, rereadWith } from './file-state.ts';
import { SheetPreview } from './sheet-preview.tsx';

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('!'));

interface SheetTabsProps {
  readonly names: readonly string[];
  readonly current: string | undefined;
  readonly onChoose: (name: string) => void;
}
/** The sheets of the file, or the pages of a PDF. */
const SheetTabs = ({ names, current, onChoose }: SheetTabsProps) => {
  const t = useT();
  return (
    <nav className="row" aria-label={t('intake.preview.sheets')}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-current={name === current}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
};

/** Another role for a column or a row of a sheet, in place of the one that it was given before. */
const withColumn = (state: FileState, sheet: string, column: number, role: ColumnRole): FileState =>
  rereadWith(state, {
    columns: [
      ...state.choices.columns.filter((c) => c.sheet !== sheet || c.column !== column),
      { sheet, column, role },
    ],
  });
const withRow = (state: FileState, sheet: string, row: number, role: RowRole): FileState =>
  rereadWith(state, {
    rows: [...state.choices.rows.filter((r) => r.sheet !== sheet || r.row !== row), { sheet, row, role }],
  });

/** What is lit up in a file: the cells of some of its lines, or one cell. */
interface ShownCells {
  readonly lines: readonly string[];
  readonly cell: string | null;
  readonly show: (lines: readonly string[], cell?: string) => void;
}
export const useShownCells = (): ShownCells => {
  const [shown, setShown] = useState<Pick<ShownCells, 'lines' | 'cell'>>({ lines: [], cell: null });
  return { ...shown, show: (lines, cell) => setShown({ lines, cell: cell ?? null }) };
};

/** The left of a file: its sheets as they are, what each cell became, and the roles of rows and columns. */
export const FilePreview = ({
  state,
  shown,
  onState,
}: {
  readonly state: FileState;
  readonly shown: ShownCells;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const { reading, opened } = state;
  const { lines, cell, show } = shown;
  const sheets = opened.source.sheets.filter((s) => !s.hidden);
  const cells =
    cell === null ? reading.lines.filter((l) => lines.includes(l.id)).flatMap((l) => Object.values(l.cells)) : [cell];
  const [chosen, setChosen] = useState<string | null>(null);
  const first = reading.tables[0]?.sheet ?? sheetOf(Object.values(reading.lines[0]?.cells ?? {})[0] ?? '');
  const lit = sheetOf(cells[0] ?? '');
  const name = sheets.some((s) => s.name === lit) ? lit : (chosen ?? first);
  const sheet = sheets.find((s) => s.name === name) ?? sheets[0];
  return (
    <div className="intake-left">
      {opened.source.kind === 'pdf' && <Notice kind="attention">{t('intake.flag.printed')}</Notice>}
      {sheets.length > 1 && (
        <SheetTabs
          names={sheets.map((s) => s.name)}
          current={sheet?.name}
          onChoose={(chosenName) => {
            show([]);
            setChosen(chosenName);
          }}
        />
      )}
      {sheet === undefined ? (
        <p className="hint">{t('intake.preview.entries')}</p>
      ) : (
        <SheetPreview
          key={sheet.name}
          sheet={sheet}
          reading={reading}
          shown={cells.filter((c) => sheetOf(c) === sheet.name).map((c) => c.slice(sheet.name.length + 1))}
          onLine={(id) => show([id])}
          onColumn={(column, role) => onState(withColumn(state, sheet.name, column, role))}
          onRow={(row, role) => onState(withRow(state, sheet.name, row, role))}
        />
      )}
    </div>
  );
};
