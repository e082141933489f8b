import { useEffect, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askIntake, type IntakeAsk } from '#renderer/ground/state/intake-store.ts';
import '../intake.css';

/** A dossier that the place shows; on the list, the row under the pointer; null: a new dossier. */
const dossierAt = (target: EventTarget | null): string | null => {
  const { place } = useApp.getState();
  if ('id' in place && place.name !== 'session' && place.name !== 'sessionPaper' && place.name !== 'presentation')
    return place.id;
  const row = target instanceof Element ? target.closest('[data-dossier]') : null;
  return row?.getAttribute('data-dossier') ?? null;
};
/** In the follow-up a file is what really happened: the plan that was decided never changes. */
const targetAt = (target: EventTarget | null): Pick<IntakeAsk & { kind: 'choose' }, 'dossierId' | 'as'> => ({
  dossierId: dossierAt(target),
  ...(useApp.getState().place.name === 'followUp' ? { as: 'actuals' as const } : {}),
});
const holdsFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') === true;

/** Files may be dropped anywhere on the window; what will happen is said before they are let go. */
export const DropZone = () => {
  const t = useT();
  const [over, setOver] = useState<ReturnType<typeof targetAt> | null>(null);
  useEffect(() => {
    const drag = (e: DragEvent): void => {
      if (!holdsFiles(e)) return;
      // A field under the pointer that takes documents has said so: the file is its own.
      if (e.defaultPrevented) {
        setOver(null);
        return;
      }
      e.preventDefault();
      setOver(targetAt(e.target));
    };
    const leave = (e: DragEvent): void => {
      if (e.relatedTarget === null) setOver(null);
    };
    const drop = (e: DragEvent): void => {
      if (!holdsFiles(e) || e.dataTransfer === null) return;
      setOver(null);
      if (e.defaultPrevented) return;
      e.preventDefault();
      askIntake({ kind: 'files', ...targetAt(e.target), files: [...e.dataTransfer.files] });
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (over === null) return null;
  return (
    <div className="intake-drop" role="status">
      <p>
        {t(
          over.as === 'actuals'
            ? 'intake.door.dropActuals'
            : over.dossierId === null
              ? 'intake.door.dropNew'
              : 'intake.door.dropHere',
        )}
      </p>
    </div>
  );
};
