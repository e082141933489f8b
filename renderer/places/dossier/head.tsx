import { FileText, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { exportDossiers } from '#renderer/ground/commands/actions.ts';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { TopActions } from '#renderer/ground/components/top-actions.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { redo, undo, undoList } from '#renderer/ground/saving/undo-list.ts';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { changeDossiers } from '#renderer/ground/state/dossier-acts.ts';
import { refreshView } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';

/** From here down what is rarer is in the menu of other actions. */
const TIGHT = 520;

/** What a dossier puts into the bar above it: its status, undo and redo, the findings, the ways out. */
export const DossierHead = ({ id }: { readonly id: string }) => {
  const t = useT();
  const { go, tell, show, toggleCoherence } = useApp.getState();
  const view = useDossier((s) => s.view);
  const last = useStore(undoList, (s) => s.past.at(-1));
  const next = useStore(undoList, (s) => s.future.at(-1));
  const coherence = useApp(coherenceShown);
  const isTight = useNarrow(TIGHT);
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
  const steps = DOSSIER_STATUSES.filter((s) => s !== view.status);
  const undoWords = last ? t('dossier.undo', { label: last.label }) : t('dossier.undoNone');
  const redoWords = next ? t('dossier.redo', { label: next.label }) : t('dossier.redoNone');
  return (
    <TopActions>
      {view.example && <Tag>{t('portfolio.example')}</Tag>}
      {!isTight && (
        <Menu
          label={t('dossier.statusOf', { status })}
          text={`${status} ▾`}
          items={steps.map((s) => ({ label: t(`portfolio.status.${s}`), run: () => void setStatus(s) }))}
        />
      )}
      {!isTight && (
        <>
          <IconButton label={undoWords} disabled={!last} onClick={undo}>
            <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton label={redoWords} disabled={!next} onClick={redo}>
            <Redo2 size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('actions.toggleCoherence')} aria-pressed={coherence} onClick={toggleCoherence}>
            <PanelRight size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </>
      )}
      <Menu
        label={t('frame.more')}
        items={[
          ...(isTight && last ? [{ label: undoWords, run: undo }] : []),
          ...(isTight && next ? [{ label: redoWords, run: redo }] : []),
          ...(isTight
            ? [
                { label: t('actions.toggleCoherence'), run: toggleCoherence },
                ...steps.map((s) => ({
                  label: t('portfolio.setStatus', { status: t(`portfolio.status.${s}`) }),
                  run: () => void setStatus(s),
                })),
              ]
            : []),
          { label: t('actions.freeze'), run: () => show('freeze') },
          { label: t('actions.versions'), run: () => show('versions') },
          { label: t('actions.exportDossier'), run: () => exportDossiers([id]) },
          { label: t('privacy.ofDossier'), run: () => go({ name: 'privacy', dossierId: id }) },
        ]}
      />
      <button type="button" className="button" data-kind="main" onClick={() => go({ name: 'memo', id })}>
        {!isTight && <FileText size={14} strokeWidth={1.75} aria-hidden="true" />}
        {t('preview.title')}
      </button>
    </TopActions>
  );
};
