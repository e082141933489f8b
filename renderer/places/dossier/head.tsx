import { useState } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { History } from '#renderer/ground/history/panel.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { redo, refreshView, undo } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';
import { Attachments } from './attachments.tsx';

/** Name, state, undo and redo, and the ways out: the memo, the attachments, the history, the file. */
export const DossierHead = ({ id }: { readonly id: string }) => {
  const t = useT();
  const { go, tell, show } = useApp();
  const dossier = useDossier((s) => s.dossier);
  const view = useDossier((s) => s.view);
  const last = useDossier((s) => s.undo.at(-1));
  const next = useDossier((s) => s.redo.at(-1));
  const [opened, setOpened] = useState<'history' | 'attachments' | null>(null);
  if (!dossier || !view) return null;
  const setStatus = async (status: (typeof DOSSIER_STATUSES)[number]): Promise<void> => {
    const reply = await call('dossier.setStatus', { id, status });
    if (reply.ok) await refreshView();
    else tell(reply.failure);
  };
  const status = t(`portfolio.status.${view.status}`);
  const name = answerText(dossier, 'request.projectName') || t('dossier.untitled');
  return (
    <div className="page-head dossier-head">
      <Button kind="quiet" onClick={() => go({ name: 'portfolio' })}>
        ← {t('portfolio.title')}
      </Button>
      <span className="title" title={name}>
        {name}
        <span className="title-side">{answerText(dossier, 'request.organisationName')}</span>
      </span>
      {view.example && <Tag>{t('portfolio.example')}</Tag>}
      <Menu
        label={t('dossier.statusOf', { status })}
        text={`${status} ▾`}
        items={DOSSIER_STATUSES.filter((s) => s !== view.status).map((s) => ({
          label: t(`portfolio.status.${s}`),
          run: () => void setStatus(s),
        }))}
      />
      <span className="grow" />
      <button
        type="button"
        className="button"
        data-kind="quiet"
        disabled={!last}
        title={last ? t('dossier.undo', { label: last.label }) : undefined}
        onClick={undo}
      >
        ↶ {t('dossier.undoNone')}
        {last && <span className="hidden"> : {last.label}</span>}
      </button>
      <button
        type="button"
        className="button"
        data-kind="quiet"
        disabled={!next}
        title={next ? t('dossier.redo', { label: next.label }) : undefined}
        onClick={redo}
      >
        ↷ {t('dossier.redoNone')}
        {next && <span className="hidden"> : {next.label}</span>}
      </button>
      <Button kind="quiet" onClick={() => setOpened('attachments')}>
        {t('dossier.attachments.title')} ({view.attachments.length})
      </Button>
      <Menu
        label={t('portfolio.actions', { name: '' }).trim()}
        items={[
          { label: t('actions.freeze'), run: () => show('freeze') },
          { label: t('actions.versions'), run: () => show('versions') },
          { label: t('dossier.history.title'), run: () => setOpened('history') },
          { label: t('actions.exportDossier'), run: () => exportDossiers([id]) },
        ]}
      />
      <Button kind="main" onClick={() => go({ name: 'memo', id })}>
        {t('preview.title')}
      </Button>
      {opened === 'history' && <History id={id} onClose={() => setOpened(null)} />}
      {opened === 'attachments' && <Attachments id={id} onClose={() => setOpened(null)} />}
    </div>
  );
};
