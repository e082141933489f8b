/** Beside a dossier: what does not hold together, the help of the field, the documents. Alt 1, 2, 3 choose; Ctrl . hides. */

import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { IconButton, TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { PANEL_TABS, type PanelTab, showBeside, useSidePanel } from '#renderer/ground/state/side-panel.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { CoherencePanel } from '#renderer/places/coherence/panel.tsx';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { HelpTab } from './help-tab.tsx';

/** Keys that choose what stands beside the dossier, from anywhere in it. */
export const usePanelKeys = (): void => {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const tab =
        event.altKey && !event.ctrlKey && !event.metaKey
          ? PANEL_TABS[Number(event.code.replace('Digit', '')) - 1]
          : undefined;
      if (tab !== undefined && event.code.startsWith('Digit')) showBeside(tab);
      else if ((event.ctrlKey || event.metaKey) && event.key === '.') useApp.getState().toggleCoherence();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};

export const SidePanel = ({ id }: { readonly id: string }) => {
  const t = useT();
  const tab = useSidePanel((s) => s.tab);
  const hide = useApp((s) => s.toggleCoherence);
  const { open } = useFindings();
  const documents = useDossier((s) => s.view?.attachments.length ?? 0);
  const counts: Record<PanelTab, number> = { findings: open.length, help: 0, documents };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = PANEL_TABS[PANEL_TABS.indexOf(tab) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    useSidePanel.setState({ tab: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <aside className="side-panel" data-region="panel" data-tab={tab} aria-label={t('panel.title')}>
      <div className="panel-tabs">
        <div role="tablist" className="row grow" aria-label={t('panel.title')} tabIndex={-1} onKeyDown={onKeyDown}>
          {PANEL_TABS.map((name) => (
            <TippedButton
              key={name}
              role="tab"
              id={`panel-tab-${name}`}
              className="panel-tab"
              data-tab={name}
              aria-selected={name === tab}
              aria-controls="panel-body"
              tabIndex={name === tab ? 0 : -1}
              tip={t(`panel.tabTitles.${name}`)}
              onClick={() => useSidePanel.setState({ tab: name })}
            >
              {t(`panel.tabs.${name}`)}
              {counts[name] > 0 && <span className="hint">{counts[name]}</span>}
            </TippedButton>
          ))}
        </div>
        <IconButton label={t('panel.hide')} tip={`${t('panel.hide')} (Ctrl .)`} onClick={hide}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      <div id="panel-body" role="tabpanel" aria-labelledby={`panel-tab-${tab}`} className="panel-body">
        {tab === 'findings' && <CoherencePanel />}
        {tab === 'help' && <HelpTab />}
        {tab === 'documents' && <DocumentsTab dossierId={id} />}
      </div>
    </aside>
  );
};
