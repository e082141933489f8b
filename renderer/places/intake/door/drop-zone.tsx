import { useEffect, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import '../intake.css';

/** A dossier that the place shows; on the list, the row under the pointer; null: a new dossier. */
const dossierAt = (target: EventTarget | null): string | null => {
  const { place } = useApp.getState();
  if ('id' in place && place.name !== 'session' && place.name !== 'sessionPaper' && place.name !== 'presentation')
    return place.id;
  const row = target instanceof Element ? target.closest('[data-dossier]') : null;
  return row?.getAttribute('data-dossier') ?? null;
};
const holdsFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') === true;

/** Files may be dropped anywhere on the window; what will happen is said before they are let go. */
export const DropZone = () => {
  const t = useT();
  const [over, setOver] = useState<{ readonly dossierId: string | null } | null>(null);
  useEffect(() => {
    const drag = (e: DragEvent): void => {
      if (!holdsFiles(e)) return;
      // A field under the pointer that takes documents has said so: the file is its own.
      if (e.defaultPrevented) {
        setOver(null);
        return;
      }
      e.preventDefault();
      setOver({ dossierId: dossierAt(e.target) });
    };
    const leave = (e: DragEvent): void => {
      if (e.relatedTarget === null) setOver(null);
    };
    const drop = (e: DragEvent): void => {
      if (!holdsFiles(e) || e.dataTransfer === null) return;
      setOver(null);
      if (e.defaultPrevented) return;
      e.preventDefault();
      askIntake({ kind: 'files', dossierId: dossierAt(e.target), files: [...e.dataTransfer.files] });
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
      <p>{t(over.dossierId === null ? 'intake.door.dropNew' : 'intake.door.dropHere')}</p>
    </div>
  );
};
