import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { ErasedReport } from '#shared/contract/operations/privacy.ts';

/** What an erasure came to. The window then begins itself anew: undo, what was read and what was typed hold the words still. */
export const DoneDialog = ({ report }: { readonly report: ErasedReport }) => {
  const t = useT();
  const begin = (): void => location.reload();
  return (
    <Dialog title={t('privacy.done.title')} onClose={begin}>
      <p role="status">{t('privacy.done.rewritten', { count: report.rewritten })}</p>
      {report.removed > 0 && <p>{t('privacy.done.removed', { count: report.removed })}</p>}
      {report.left > 0 && <Notice kind="attention">{t('privacy.done.left', { count: report.left })}</Notice>}
      {report.away && <Notice kind="attention">{t('privacy.done.away')}</Notice>}
      <p className="hint">{t('privacy.done.number', { id: report.id })}</p>
      <p>{t('privacy.done.again')}</p>
      <div className="row">
        <Button kind="main" onClick={begin}>
          {t('privacy.done.close')}
        </Button>
      </div>
    </Dialog>
  );
};
