/** The plan as one sheet from edge to edge: groups that fold, totals and cash that stay in sight, the line that is selected beside it. */
import { Menu } from '#renderer/ground/components/menu.tsx';
import { Grid } from '#renderer/ground/grid/grid.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { IntakeDoor, IntakeMenu } from '#renderer/places/intake/door/door-buttons.tsx';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { LINE_COLLECTIONS } from '../plan/rows.ts';
import { usePlan } from '../plan/use-plan.ts';
import { LineTools, PlanLegend, PlanNote, PlanViews } from '../plan-tools.tsx';
import { CashStrip } from './cash-strip.tsx';
import { LineInspector } from './line-inspector.tsx';
import { isEmptyPlan } from './plan-empty.tsx';
import { TabActions } from './tab-actions.tsx';
import '../plan-grid.css';

export const PlanTab = ({ projection, dossier }: { readonly projection: Projection; readonly dossier: Dossier }) => {
  const t = useT();
  const plan = usePlan(dossier, projection);
  const empty = isEmptyPlan(projection);
  const { current, nameOf, acts } = plan;
  return (
    <div className="plan-tab" ref={plan.frame}>
      <TabActions>
        <PlanViews plan={plan} />
        {!empty && <IntakeMenu dossierId={dossier.id} />}
        <Menu
          label={t('projection.addLine')}
          text={`+ ${t('projection.line')}`}
          items={LINE_COLLECTIONS.map((collection) => ({
            label: t(`grid.newLine.${collection}`),
            run: () => acts.add(collection),
          }))}
        />
      </TabActions>
      {empty && <IntakeDoor dossierId={dossier.id} />}
      {empty && <p className="plan-first">{t('projection.first')}</p>}
      <Grid {...plan.grid} label={t('grid.name')} full />
      <aside className="plan-side" aria-label={t('grid.details')}>
        <LineInspector
          line={current && { collection: current.collection, item: current.item, name: nameOf(current) }}
          projection={projection}
          dossier={dossier}
          tools={<LineTools plan={plan} />}
          legend={<PlanLegend totals />}
        />
      </aside>
      {!empty && <CashStrip projection={projection} />}
      <PlanNote plan={plan} />
    </div>
  );
};
