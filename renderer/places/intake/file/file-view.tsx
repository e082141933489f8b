import { useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { ControlStrip } from '../control-strip.tsx';
import { DifferencePanel } from '../difference-panel.tsx';
import { LinesTable } from '../lines-table.tsx';
import { OpeningPanel } from '../opening-panel.tsx';
import { QuestionList } from '../question-list.tsx';
import { WhatSentence } from '../what-sentence.tsx';
import { entryOf, type FileState, rereadWith } from './file-state.ts';
import { SheetPreview } from './sheet-preview.tsx';

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('!'));

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
          {sheets.length > 1 && (
            <nav className="row" aria-label={t('intake.preview.sheets')}>
              {sheets.map((s) => (
                <button
                  key={s.name}
                  type="button"
                  className="link"
                  aria-current={s.name === sheet?.name}
                  onClick={() => {
                    show([]);
                    setChosen(s.name);
                  }}
                >
                  {s.name}
                </button>
              ))}
            </nav>
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
              onColumn={(column, role) =>
                onState(
                  rereadWith(state, {
                    columns: [
                      ...state.choices.columns.filter((c) => c.sheet !== sheet.name || c.column !== column),
                      { sheet: sheet.name, column, role },
                    ],
                  }),
                )
              }
              onRow={(row, role) =>
                onState(
                  rereadWith(state, {
                    rows: [
                      ...state.choices.rows.filter((r) => r.sheet !== sheet.name || r.row !== row),
                      { sheet: sheet.name, row, role },
                    ],
                  }),
                )
              }
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
          {left.length > 0 && (
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
          )}
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
