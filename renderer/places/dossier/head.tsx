import { FileText, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { TopActions } from '#renderer/ground/components/top-actions.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { redo, undo, undoList } from '#renderer/ground/saving/undo-list.ts';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { changeDossiers } from '#renderer/ground/state/dossier-acts.ts';
import { refreshView } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';

/** What a dossier puts into the bar above it: its status, undo and redo, the findings, the ways out. */
export const DossierHead = ({ id }: { readonly id: string }) => {
  const t = useT();
  const { go, tell, show, toggleCoherence } = useApp.getState();
  const view = useDossier((s) => s.view);
  const last = useStore(undoList, (s) => s.past.at(-1));
  const next = useStore(undoList, (s) => s.future.at(-1));
  const coherence = useApp(coherenceShown);
  if (!view) return null;
  const setStatus = async (status: (typeof DOSSIER_STATUSES)[number]): Promise<void> => {
    const words = t('portfolio.bulk.one', { what: t(`portfolio.status.${status}`) });
    const [refused] = await changeDossiers(
      [{ id, status: view.status, cohortId: null, archived: false }],
      { status },
      words,
    );
    if (refused) tell(refused.failure);
    await refreshView();
  };
  const status = t(`portfolio.status.${view.status}`);
  const undoWords = last ? t('dossier.undo', { label: last.label }) : t('dossier.undoNone');
  const redoWords = next ? t('dossier.redo', { label: next.label }) : t('dossier.redoNone');
  return (
    <TopActions>
      {view.example && <Tag>{t('portfolio.example')}</Tag>}
      <Menu
        label={t('dossier.statusOf', { status })}
        text={`${status} ▾`}
        items={DOSSIER_STATUSES.filter((s) => s !== view.status).map((s) => ({
          label: t(`portfolio.status.${s}`),
          run: () => void setStatus(s),
        }))}
      />
      <IconButton label={undoWords} disabled={!last} onClick={undo}>
        <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label={redoWords} disabled={!next} onClick={redo}>
        <Redo2 size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('actions.toggleCoherence')} aria-pressed={coherence} onClick={toggleCoherence}>
        <PanelRight size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <Menu
        label={t('frame.more')}
        items={[
          { label: t('actions.freeze'), run: () => show('freeze') },
          { label: t('actions.versions'), run: () => show('versions') },
          { label: t('actions.exportDossier'), run: () => exportDossiers([id]) },
          { label: t('privacy.ofDossier'), run: () => go({ name: 'privacy', dossierId: id }) },
        ]}
      />
      <button type="button" className="button" data-kind="main" onClick={() => go({ name: 'memo', id })}>
        <FileText size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('preview.title')}
      </button>
    </TopActions>
  );
};
