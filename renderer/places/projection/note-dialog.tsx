/** What is known of a cell: a remark, where its figure comes from, how sure it is. */
import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { CONFIDENCES } from '#shared/dossier/content/answer.ts';
import { type CellNote, CellNoteSchema } from '#shared/dossier/content/cell-notes.ts';

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
  const text = useLocalPlace(note?.note ?? '', CellNoteSchema.shape.note);
  const source = useLocalPlace(note?.source ?? '', CellNoteSchema.shape.source);
  const isRefused = text.isRefused || source.isRefused;
  const [confidence, setConfidence] = useState<string>(note?.confidence ?? '');
  const save = (): void => {
    if (isRefused) return;
    const sure = CONFIDENCES.find((c) => c === confidence);
    onSave({ note: text.value, source: source.value, ...(sure === undefined ? {} : { confidence: sure }) });
    onClose();
  };
  return (
    <Dialog title={t('grid.noteOf', { name })} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter in the fields inside */}
      <div
        className="stack"
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) save();
        }}
      >
        <TextPlace bare multiline rows={4} label={t('grid.noteOf', { name })} at={text} />
        <div className="note-origin">
          <TextPlace
            label={t('grid.noteSource')}
            placeholder={t('grid.noteSourceHint')}
            at={{ ...source, suggests: 'source' }}
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
          <Button kind="main" blocked={isRefused ? t('common.blocked.refused') : null} onClick={save}>
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
      </div>
    </Dialog>
  );
};
