import { useState } from 'react';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PlanEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import type { RowRole } from '#shared/finance/intake/reading.ts';
import type { ColumnRole } from '#shared/finance/intake/tables/roles.ts';
import { ControlStrip } from '../control-strip.tsx';
import { DifferencePanel } from '../difference-panel.tsx';
import { LinesTable } from '../lines-table.tsx';
import { OpeningPanel } from '../opening-panel.tsx';
import { QuestionList } from '../question-list.tsx';
import { WhatSentence } from '../what-sentence.tsx';
import { entryOf, type FileState, rereadWith } from './file-state.ts';
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

/** Lines that do not enter, each with its reason. */
const LeftOut = ({ left }: { readonly left: PlanEntry['left'] }) => {
  const t = useT();
  if (left.length === 0) return null;
  return (
    <details className="intake-left-out">
      <summary>{t('intake.left.title', { count: left.length })}</summary>
      <ul>
        {left.map(({ line, reason }) => (
          <li key={line.id}>
            {line.label} <span className="hint">{t(`intake.left.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
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

/** One file: the sheet on the left, what it becomes on the right, and below whether both agree to the cent. */
export const FileView = ({
  state,
  dossier,
  onState,
}: {
  readonly state: FileState;
  readonly dossier: Dossier;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const { reading, opened } = state;
  const sheets = opened.source.sheets.filter((s) => !s.hidden);
  const [lines, setLines] = useState<readonly string[]>([]);
  const [cell, setCell] = useState<string | null>(null);
  const cells =
    cell === null ? reading.lines.filter((l) => lines.includes(l.id)).flatMap((l) => Object.values(l.cells)) : [cell];
  const [chosen, setChosen] = useState<string | null>(null);
  const first = reading.tables[0]?.sheet ?? sheetOf(Object.values(reading.lines[0]?.cells ?? {})[0] ?? '');
  const lit = sheetOf(cells[0] ?? '');
  const name = sheets.some((s) => s.name === lit) ? lit : (chosen ?? first);
  const sheet = sheets.find((s) => s.name === name) ?? sheets[0];
  const show = (ids: readonly string[]): void => {
    setCell(null);
    setLines(ids);
  };
  const entry = entryOf(state, dossier, null);
  const left = entry.left.filter((l) => l.reason !== 'leaf' && l.reason !== 'heading');
  return (
    <>
      <WhatSentence state={state} targets={entry.targets} startMonth={entry.startMonth} onState={onState} />
      <div className="intake-halves">
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
        <div className="intake-right">
          <QuestionList state={state} onState={onState} onShow={show} />
          {entry.difference !== null && (
            <DifferencePanel difference={entry.difference} state={state} onState={onState} />
          )}
          <OpeningPanel state={state} onState={onState} />
          {reading.lines.length === 0 && reading.opening === null ? (
            <p>{t('intake.nothing', { count: reading.otherSheets.reduce((n, s) => n + s.figures, 0) })}</p>
          ) : (
            <LinesTable state={state} shown={lines} onShow={show} onState={onState} />
          )}
          <LeftOut left={left} />
        </div>
      </div>
      <ControlStrip
        state={state}
        onState={onState}
        onCell={(address) => {
          setLines([]);
          setCell(address);
        }}
      />
    </>
  );
};
