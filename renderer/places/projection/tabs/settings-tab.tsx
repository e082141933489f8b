/** What the plan starts from and is weighed with, what is given without money, and what is written about it. */
import type { ReactNode } from 'react';
import { OpeningBalance, PlanSettings } from '#renderer/places/records/opening.tsx';
import { InKindRows } from '#renderer/places/records/plan-records.tsx';
import { ProjectActivities } from '../project/activities.tsx';

export const SettingsTab = ({ notes }: { readonly notes: ReactNode }) => (
  <div className="tab-page">
    <PlanSettings />
    <ProjectActivities />
    <OpeningBalance />
    <InKindRows />
    {notes}
  </div>
);
