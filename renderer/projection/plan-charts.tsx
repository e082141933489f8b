import { useCallback } from 'react';
import { cashCurve } from '#shared/charts/cash-curve.ts';
import { modelTrajectory } from '#shared/charts/model-trajectory.ts';
import type { ChartPalette } from '#shared/charts/shape.ts';
import { coverageChart } from '#shared/charts/years/coverage-chart.ts';
import { resourceStack } from '#shared/charts/years/resource-stack.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useLanguage } from '../app/language.tsx';
import { ChartView } from '../components/chart-view.tsx';

const CASH_HEIGHT = 190;
const TRAJECTORY_HEIGHT = 170;
const YEARS_HEIGHT = 190;

export const CashChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette, width: number) => cashCurve(projection, language, palette, { width, height: CASH_HEIGHT }),
    [projection, language],
  );
  return <ChartView make={make} />;
};
export const TrajectoryChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      modelTrajectory(projection, language, palette, { width, height: TRAJECTORY_HEIGHT }),
    [projection, language],
  );
  return <ChartView make={make} />;
};

export const CoverageChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      coverageChart(projection, language, palette, { width, height: YEARS_HEIGHT }),
    [projection, language],
  );
  return <ChartView make={make} />;
};
export const ResourceChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      resourceStack(projection.lines, language, palette, { width, height: YEARS_HEIGHT }),
    [projection, language],
  );
  return <ChartView make={make} />;
};
