/** What stands beside a dossier, and what it was last asked about. */
import { create } from 'zustand';
import { coherenceShown, useApp } from './app-store.ts';

export const PANEL_TABS = ['findings', 'help', 'documents'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

interface SidePanelState {
  readonly tab: PanelTab;
  /** id of the question that holds the cursor, or held it last */ readonly question: string | null;
}
export const useSidePanel = create<SidePanelState>(() => ({ tab: 'findings', question: null }));

/** Shows one of them beside the dossier, which opens for it. */
export const showBeside = (tab: PanelTab): void => {
  useSidePanel.setState({ tab });
  const app = useApp.getState();
  if (!coherenceShown(app)) app.toggleCoherence();
};
