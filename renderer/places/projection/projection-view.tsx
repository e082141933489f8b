/** The three years in six tabs, each a place of its own: the plan, its cash, trials, risks, statements, settings. */
import { type ReactNode, useEffect } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { PROJECTION_TABS, type ProjectionTab, useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { LabTab } from './lab/lab-tab.tsx';
import { RisksTab } from './risks/risks-tab.tsx';
import { CashTab } from './tabs/cash-tab.tsx';
import { PlanTab } from './tabs/plan-tab.tsx';
import { SettingsTab } from './tabs/settings-tab.tsx';
import { StatementsTab } from './tabs/statements-tab.tsx';
import { tabActionsId } from './tabs/tab-actions.tsx';
import { useProjection } from './use-projection.ts';
import './projection.css';

const goToTab = (tab: ProjectionTab): void => {
  const { place, go } = useApp.getState();
  if (place.name === 'dossier') go({ ...place, station: 'projection', tab });
};

/** Ctrl+Page down and up lead to the next tab and the one before. */
const useTabKeys = (tab: ProjectionTab): void =>
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      event.preventDefault();
      const at = PROJECTION_TABS.indexOf(tab) + (event.key === 'PageDown' ? 1 : -1);
      const next = PROJECTION_TABS[(at + PROJECTION_TABS.length) % PROJECTION_TABS.length];
      if (next !== undefined) goToTab(next);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [tab]);

export const ProjectionView = ({
  tab,
  lead,
  notes,
}: {
  readonly tab: ProjectionTab;
  /** what stands before the tabs: the way to the other stations */ readonly lead: ReactNode;
  /** what is written about the plan, and asked of the applicant; shown with its settings */ readonly notes: ReactNode;
}) => {
  const t = useT();
  const p = useProjection();
  const dossier = useDossier((s) => s.dossier);
  useTabKeys(tab);
  if (p === null || dossier === null) return null;
  return (
    <article className="projection" data-tab={tab}>
      <h1 className="hidden">{t('projection.title')}</h1>
      <div className="projection-bar">
        {lead}
        <nav className="place-tabs" aria-label={t('projection.tabs')}>
          {PROJECTION_TABS.map((name) => (
            <button
              key={name}
              type="button"
              className="place-tab"
              aria-current={name === tab ? 'page' : undefined}
              onClick={() => goToTab(name)}
            >
              {t(`projection.tab.${name}`)}
            </button>
          ))}
        </nav>
        <span className="grow" />
        <div id={tabActionsId} className="tab-actions" />
      </div>
      {tab === 'plan' && <PlanTab projection={p} dossier={dossier} />}
      {tab === 'cash' && <CashTab projection={p} dossier={dossier} />}
      {tab === 'scenarios' && <LabTab projection={p} dossier={dossier} />}
      {tab === 'risks' && <RisksTab projection={p} dossier={dossier} />}
      {tab === 'statements' && <StatementsTab projection={p} />}
      {tab === 'settings' && <SettingsTab notes={notes} projection={p} />}
    </article>
  );
};
