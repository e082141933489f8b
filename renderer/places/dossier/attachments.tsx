import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ActsHead } from '#renderer/ground/components/layout/acts-head.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { refreshView } from '#renderer/ground/state/dossier-store.ts';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { showHiddenCharacters } from '#shared/base/text/hidden-characters.ts';

/** Documents kept inside the portfolio, each with its fingerprint: checked every time it is opened. */
export const Attachments = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const tell = useApp((s) => s.tell);
  const attachments = useDossier((s) => s.view?.attachments);
  const act = async (work: ReturnType<typeof call<'attachment.add' | 'attachment.open' | 'attachment.remove'>>) => {
    const reply = await work;
    if (!reply.ok) tell(reply.failure);
    await refreshView();
  };
  return (
    <Dialog title={t('dossier.attachments.title')} onClose={onClose} wide>
      {attachments?.length === 0 && <p className="hint">{t('dossier.attachments.empty')}</p>}
      {attachments !== undefined && attachments.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('dossier.attachments.name')}</th>
              <th className="num">{t('dossier.attachments.size')}</th>
              <th>{t('dossier.attachments.added')}</th>
              <th>{t('dossier.attachments.fingerprint')}</th>
              <ActsHead />
            </tr>
          </thead>
          <tbody>
            {attachments.map((a) => (
              <tr key={a.id}>
                <td>
                  <Button kind="quiet" onClick={() => void act(call('attachment.open', { id: a.id }))}>
                    {showHiddenCharacters(a.name)}
                  </Button>
                </td>
                <td className="num">{formatNumber(a.bytes / 1_000, language, 0)}</td>
                <td>{a.addedAt.slice(0, 10).split('-').reverse().join('/')}</td>
                <td title={a.sha256}>
                  <code>{a.sha256.slice(0, 12)}…</code>
                </td>
                <td>
                  <Button
                    kind="quiet"
                    label={`${t('common.remove')} ${showHiddenCharacters(a.name)}`}
                    onClick={() => void act(call('attachment.remove', { id: a.id }))}
                  >
                    {t('common.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button kind="main" onClick={() => void act(call('attachment.add', { dossierId: id }))}>
          {t('dossier.attachments.add')}
        </Button>
        <Button
          onClick={() => {
            onClose();
            askIntake({ kind: 'choose', dossierId: id });
          }}
        >
          {t('dossier.attachments.read')}
        </Button>
      </div>
      <p className="hint">{t('dossier.attachments.help')}</p>
    </Dialog>
  );
};
