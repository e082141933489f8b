import { useCallback } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage } from '#renderer/ground/language/language.tsx';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { modelTrajectory } from '#shared/papers/charts/model-trajectory.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { coverageChart } from '#shared/papers/charts/years/coverage-chart.ts';
import { resourceStack } from '#shared/papers/charts/years/resource-stack.ts';

const TRAJECTORY_HEIGHT = 150;
const YEARS_HEIGHT = 190;

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
