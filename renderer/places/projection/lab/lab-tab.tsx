/** A laboratory of the plan: sliders beside the curve, always both in sight; its sentence first; scenarios that are kept below. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { planCashSentence, trialSentence } from '#shared/assessment/overview/cash-sentence.ts';
import type { Adjustment, Scenario } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { adjustmentsOf } from '#shared/finance/projection/scenarios.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { trialCurve } from '#shared/papers/charts/trial-curve.ts';
import { scenarioWords } from '#shared/papers/memo/scenarios.ts';
import { isEmptyPlan, NothingPlanned } from '../tabs/plan-empty.tsx';
import { TabActions } from '../tabs/tab-actions.tsx';
import { projectPlan } from '../use-projection.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { ScenarioList, type ScenarioOutcome } from './scenario-list.tsx';
import { Sliders } from './sliders.tsx';
import { firstTried, useTrial } from './use-trial.ts';

const HEIGHT = 232;
/** Its own: a slider that moves through a hundred plans forgets none of the scenarios that are shown below it. */
const projectTrial = makeProjector();

const Lab = ({ projection, dossier }: { readonly projection: Projection; readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const trial = useTrial();
  const [applying, setApplying] = useState(false);
  const { scenarios } = dossier;
  const { adjustments, reset } = trial;
  const tried = useMemo(
    () => (adjustments.length === 0 ? null : projectTrial(dossier, adjustments)),
    [dossier, adjustments],
  );
  // The curve follows the hand; the table may come a frame later, and nothing else is drawn again with it.
  const late = useDeferredValue(tried);
  const outcomes = useMemo<readonly ScenarioOutcome[]>(
    () => [
      { id: 'base', name: t('scenarios.base'), projection },
      ...(late === null ? [] : [{ id: 'draft', name: t('scenarios.draft'), projection: late }]),
      ...scenarios.map((scenario) => ({
        id: scenario.id,
        name: scenario.name || t('scenarios.unnamed'),
        projection: projectPlan(dossier, adjustmentsOf(scenario, scenarios)),
        scenario,
      })),
      // What the plan becomes without what is asked of us stands beside what may happen to it.
      ...(dossier.supports.length === 0
        ? []
        : [{ id: 'alone', name: t('scenarios.alone'), projection: projectPlan({ ...dossier, supports: [] }) }]),
    ],
    [dossier, scenarios, projection, late, t],
  );
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      trialCurve(projection, tried, language, palette, { width, height: HEIGHT }),
    [projection, tried, language],
  );
  const add = useCallback(
    (name: string, changes: readonly Adjustment[]): void => {
      const item = { id: crypto.randomUUID(), name, adjustments: [...changes] } satisfies Scenario;
      const command = { type: 'insert', collection: 'scenarios', index: scenarios.length, item } as const;
      if (!dispatch(t('scenarios.add'), [command])) return;
      useApp.getState().say(t('scenarios.kept', { name }));
    },
    [scenarios.length, t],
  );
  const keep = useCallback((): void => {
    add(t('scenarios.fromDraft'), adjustments);
    reset();
  }, [add, adjustments, reset, t]);
  const apply = useCallback((): void => setApplying(true), []);
  const words = useMemo(() => scenarioWords({ t, language, dossier }), [t, language, dossier]);
  const first = firstTried(dossier, (id) => projection.lines.find((l) => l.id === id)?.accrued.years[2] ?? 0);
  return (
    <div className="tab-split">
      <TabActions>
        <Button onClick={() => add(t('scenarios.newName'), [])}>{t('scenarios.add')}</Button>
      </TabActions>
      <div className="tab-page" data-place="scenarios">
        <h2 className="tab-sentence">
          {tried === null ? planCashSentence(projection)[language] : trialSentence(tried)[language]}
        </h2>
        <p className="hidden" role="status">
          {late === null ? '' : trialSentence(late)[language]}
        </p>
        <div className="tab-picture" data-sticky>
          <ChartView make={make} bare />
        </div>
        <ScenarioList outcomes={outcomes} scenarios={scenarios} />
        <ul className="sentences">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Sliders trial={trial} dossier={dossier} first={first} onKeep={keep} onApply={apply} />
      {applying && tried !== null && (
        <ApplyDialog
          dossier={dossier}
          plan={projection}
          trial={tried}
          adjustments={adjustments}
          onDone={reset}
          onClose={() => setApplying(false)}
        />
      )}
    </div>
  );
};

export const LabTab = (props: { readonly projection: Projection; readonly dossier: Dossier }) =>
  isEmptyPlan(props.projection) ? <NothingPlanned /> : <Lab {...props} />;
