/** A note on a line: where its figure comes from, what remains to be checked. */
import { useEffect, useRef, useState } from 'react';
import { useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';

const MAX_NOTE = 2_000;

export const NoteDialog = ({
  name,
  note,
  onSave,
  onClose,
}: {
  readonly name: string;
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const [text, setText] = useState(note);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const save = (): void => {
    onSave(text.trim());
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="note-dialog"
      aria-labelledby="note-title"
      onCancel={onClose}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) save();
      }}
    >
      <h2 id="note-title">{t('grid.noteOf', { name })}</h2>
      <textarea
        className="input"
        rows={5}
        maxLength={MAX_NOTE}
        aria-labelledby="note-title"
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <div className="row">
        <Button kind="main" onClick={save}>
          {t('grid.noteSave')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </dialog>
  );
};
