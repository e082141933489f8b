import { useCallback } from 'react';
import { cashCurve } from '#shared/charts/cash-curve.ts';
import { modelTrajectory } from '#shared/charts/model-trajectory.ts';
import type { ChartPalette } from '#shared/charts/shape.ts';
import type { Projection } from '#shared/projection/projection.ts';
import { useLanguage } from '../app/language.tsx';
import { ChartView } from '../components/chart-view.tsx';

const CASH = { width: 900, height: 240 };
const TRAJECTORY = { width: 760, height: 190 };

export const CashChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette) => cashCurve(projection, language, palette, CASH),
    [projection, language],
  );
  return <ChartView make={make} />;
};
export const TrajectoryChart = ({ projection }: { readonly projection: Projection }) => {
  const language = useLanguage();
  const make = useCallback(
    (palette: ChartPalette) => modelTrajectory(projection, language, palette, TRAJECTORY),
    [projection, language],
  );
  return <ChartView make={make} />;
};
