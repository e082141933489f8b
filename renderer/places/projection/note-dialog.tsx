/** What is known of a cell: a remark, where its figure comes from, how sure it is. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChoiceField, TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { CONFIDENCES } from '#shared/dossier/content/answer.ts';
import { type CellNote, MAX_CELL_NOTE, MAX_CELL_SOURCE } from '#shared/dossier/content/cell-notes.ts';

export const NoteDialog = ({
  name,
  note,
  onSave,
  onClose,
}: {
  readonly name: string;
  readonly note: CellNote | null;
  /** null removes it */ readonly onSave: (note: CellNote | null) => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const [text, setText] = useState(note?.note ?? '');
  const [source, setSource] = useState(note?.source ?? '');
  const [confidence, setConfidence] = useState<string>(note?.confidence ?? '');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const save = (): void => {
    const sure = CONFIDENCES.find((c) => c === confidence);
    onSave({ note: text, source, ...(sure === undefined ? {} : { confidence: sure }) });
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
        rows={4}
        maxLength={MAX_CELL_NOTE}
        aria-labelledby="note-title"
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <div className="note-origin">
        <TextField
          label={t('grid.noteSource')}
          placeholder={t('grid.noteSourceHint')}
          value={source}
          onChange={(words) => setSource(words.slice(0, MAX_CELL_SOURCE))}
        />
        <ChoiceField
          label={t('dossier.confidence')}
          value={confidence}
          empty={t('grid.noteUnsaid')}
          options={CONFIDENCES.map((id) => ({ id, label: t(`dossier.confidences.${id}`) }))}
          onChange={setConfidence}
        />
      </div>
      <div className="row">
        <Button kind="main" onClick={save}>
          {t('grid.noteSave')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {note !== null && (
          <Button
            kind="quiet"
            onClick={() => {
              onSave(null);
              onClose();
            }}
          >
            {t('grid.noteRemove')}
          </Button>
        )}
      </div>
    </dialog>
  );
};
