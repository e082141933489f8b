/** What the plan starts from and is weighed with, what is given without money, and what is written about it. */
import type { ReactNode } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { OpeningBalance, PlanSettings } from '#renderer/places/records/opening.tsx';
import { InKindRows } from '#renderer/places/records/plan-records.tsx';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { ProjectActivities } from '../project/activities.tsx';
import { WorkedOutCosts } from '../project/worked-out.tsx';
import './settings-tab.css';

/** What few plans need is at rest on one line; a link to a field of it unfolds it. */
const Folded = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className="statement" data-titled>
    <summary>{title}</summary>
    {children}
  </details>
);

export const SettingsTab = ({ notes, projection }: { readonly notes: ReactNode; readonly projection: Projection }) => {
  const t = useT();
  return (
    <div className="tab-page">
      <PlanSettings />
      <OpeningBalance />
      <Folded title={t('scopes.activities.title')}>
        <ProjectActivities />
      </Folded>
      <Folded title={t('plan.workedOut.title')}>
        <WorkedOutCosts projection={projection} />
      </Folded>
      <Folded title={t('plan.inKind.title')}>
        <InKindRows />
      </Folded>
      {notes}
    </div>
  );
};
