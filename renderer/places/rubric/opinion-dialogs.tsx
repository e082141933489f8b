import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useT } from '#renderer/ground/language/language.tsx';

export type OpinionAct = 'give' | 'decline' | 'erase';

/** What cannot simply be taken back is confirmed. */
export const OpinionDialogs = ({
  asked,
  unmarked,
  onYes,
  onClose,
}: {
  readonly asked: OpinionAct;
  readonly unmarked: number;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT();
  return (
    <Dialog title={t(`rubric.own.${asked}Title`)} onClose={onClose}>
      <p>{t(`rubric.own.${asked}Words`)}</p>
      {asked === 'give' && unmarked > 0 && <p className="hint">{t('rubric.own.unmarked', { count: unmarked })}</p>}
      <div className="row">
        <Button kind="main" onClick={onYes}>
          {t(`rubric.own.${asked}`)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
