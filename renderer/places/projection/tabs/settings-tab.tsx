/** What the plan starts from and is weighed with, what is given without money, and what is written about it. */
import type { ReactNode } from 'react';
import { OpeningBalance, PlanSettings } from '#renderer/places/records/opening.tsx';
import { InKindRows } from '#renderer/places/records/plan-records.tsx';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { ProjectActivities } from '../project/activities.tsx';
import { WorkedOutCosts } from '../project/worked-out.tsx';

export const SettingsTab = ({ notes, projection }: { readonly notes: ReactNode; readonly projection: Projection }) => (
  <div className="tab-page">
    <PlanSettings />
    <ProjectActivities />
    <WorkedOutCosts projection={projection} />
    <OpeningBalance />
    <InKindRows />
    {notes}
  </div>
);
