import { useT } from '#renderer/ground/language/language.tsx';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { PlanEntry } from '#shared/finance/intake/entry/plan-entry.ts';
import { ControlStrip } from '../control-strip.tsx';
import { DifferencePanel } from '../difference-panel.tsx';
import { LinesTable } from '../lines-table.tsx';
import { OpeningPanel } from '../opening-panel.tsx';
import { QuestionList } from '../question-list.tsx';
import { PeriodTargets, WhatSentence } from '../what-sentence.tsx';
import { FilePreview, useShownCells } from './file-preview.tsx';
import { entryOf, type FileState } from './file-state.ts';

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
  const { reading } = state;
  const shown = useShownCells();
  const { lines, show } = shown;
  const entry = entryOf(state, dossier, null);
  const left = entry.left.filter((l) => l.reason !== 'leaf' && l.reason !== 'heading');
  return (
    <>
      <WhatSentence state={state} onState={onState}>
        <PeriodTargets state={state} targets={entry.targets} startMonth={entry.startMonth} onState={onState} />
      </WhatSentence>
      <div className="intake-halves">
        <FilePreview state={state} shown={shown} onState={onState} />
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
      <ControlStrip state={state} onState={onState} onCell={(address) => show([], address)} />
    </>
  );
};
