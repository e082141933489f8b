import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { PastedRecords } from './pasted-records.ts';

/** What a paste would add, before it does: which column goes where, which cells are no value of their field. */
export const PastePreview = ({
  title,
  pasted,
  onTake,
  onClose,
}: {
  readonly title: string;
  readonly pasted: PastedRecords;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  const refused = pasted.rows.flatMap((row) => row.cells).filter((cell) => !cell.isTaken).length;
  return (
    <Dialog title={t('records.paste.title', { list: title })} onClose={onClose} wide>
      {refused > 0 && <Notice kind="attention">{t('records.paste.refused', { count: refused })}</Notice>}
      {pasted.tooMany > 0 && <Notice kind="attention">{t('records.paste.tooMany', { count: pasted.tooMany })}</Notice>}
      {pasted.leftOut > 0 && <Notice kind="attention">{t('records.paste.leftOut', { count: pasted.leftOut })}</Notice>}
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              {pasted.specs.map((spec) => (
                <th key={spec.path.join('/')}>{spec.label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pasted.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paste are known by their position
              <tr key={index}>
                {row.cells.map((cell, i) => (
                  <td key={pasted.specs[i]?.path.join('/')}>
                    {cell.isTaken ? cell.text : <span className="error">⚠ {cell.text}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button kind="main" onClick={onTake}>
          {t('records.paste.take', { count: pasted.rows.length })}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
