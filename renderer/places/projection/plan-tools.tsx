/** What stands around the sheet of the plan: its two views, what is done with lines, what its signs mean, the note of a cell. */
import { Button } from '#renderer/ground/components/button.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { NoteDialog } from './note-dialog.tsx';
import type { PlanView } from './plan/columns.ts';
import { noteOf } from './plan/notes.ts';
import type { PlanEditing } from './plan/use-plan.ts';

const VIEWS: readonly PlanView[] = ['years', 'months'];
interface OfPlan {
  readonly plan: PlanEditing;
}

export const PlanViews = ({ plan: { view, setView } }: OfPlan) => {
  const t = useT();
  return (
    <fieldset className="switch" aria-label={t('grid.view')}>
      {VIEWS.map((v) => (
        <button key={v} type="button" aria-pressed={v === view} onClick={() => setView(v)}>
          {t(`grid.${v}`)}
        </button>
      ))}
    </fieldset>
  );
};

export const LineTools = ({ plan: { current, can, acts } }: OfPlan) => {
  const t = useT();
  return (
    <>
      <Button kind="quiet" disabled={!current} onClick={() => acts.move(-1)}>
        ↑ {t('grid.moveUp')}
      </Button>
      <Button kind="quiet" disabled={!current} onClick={() => acts.move(1)}>
        ↓ {t('grid.moveDown')}
      </Button>
      <Button kind="quiet" disabled={!current} onClick={acts.duplicate}>
        {t('grid.duplicate')}
      </Button>
      <Button kind="quiet" disabled={!can.note} onClick={acts.note}>
        {t('grid.note')}
      </Button>
      <Button kind="quiet" disabled={!can.remove} onClick={acts.remove}>
        {t('common.remove')}
      </Button>
    </>
  );
};

export const PlanLegend = ({ totals }: { readonly totals: boolean }) => {
  const t = useT();
  return (
    <div className="plan-legend hint">
      <span>
        <span className="swatch" data-cell="input" aria-hidden="true" /> {t('grid.input')}
      </span>
      <span>
        <span className="swatch" data-cell="computed" aria-hidden="true" /> {t('grid.computed')}
      </span>
      <span>
        <span className="swatch" data-noted aria-hidden="true" /> {t('grid.noteMark')}
      </span>
      {totals && (
        <span>
          ▼ {t('projection.below')} · ▽ {t('projection.unsafe')}
        </span>
      )}
      <span>{t('grid.unit')}</span>
      <span>{t('grid.keys')}</span>
    </div>
  );
};

export const PlanNote = ({ plan: { noting, saveNote, endNote } }: OfPlan) =>
  noting && <NoteDialog name={noting.name} note={noteOf(noting.cell)} onSave={saveNote} onClose={endNote} />;
