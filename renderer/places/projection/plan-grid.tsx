/** The plan as a spreadsheet inside another page: the lines of it, over three years or thirty-six months, written through the dossier's commands. */
import { Grid } from '#renderer/ground/grid/grid.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { LinePanel } from './line-panel.tsx';
import type { LineCollection } from './plan/rows.ts';
import { usePlan } from './plan/use-plan.ts';
import { LineTools, PlanLegend, PlanNote, PlanViews } from './plan-tools.tsx';
import './plan-grid.css';

const Editing = ({
  dossier,
  projection,
  only,
}: {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly only: LineCollection;
}) => {
  const t = useT();
  const plan = usePlan(dossier, projection, only);
  const { current, nameOf } = plan;
  return (
    <div className="plan-grid" ref={plan.frame}>
      <div className="plan-tools">
        <PlanViews plan={plan} />
        <span className="grow" />
        <LineTools plan={plan} />
      </div>
      <Grid {...plan.grid} label={t('grid.name')} />
      <PlanLegend totals={false} />
      <LinePanel line={current && { collection: current.collection, item: current.item, name: nameOf(current) }} />
      <PlanNote plan={plan} />
    </div>
  );
};

export const PlanGrid = ({ projection, only }: { readonly projection: Projection; readonly only: LineCollection }) => {
  const dossier = useDossier((s) => s.dossier);
  return dossier && <Editing dossier={dossier} projection={projection} only={only} />;
};
