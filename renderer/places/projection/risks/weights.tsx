/** Which lines weigh most on the lowest cash, each moved by the same share. */
import { useCallback, useMemo } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { DEFAULT_SWING, tornado } from '#shared/finance/risk/tornado.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { tornadoChart } from '#shared/papers/charts/tornado-chart.ts';
import { RiskParameter } from './risk-parameter.tsx';

const HEIGHT = 240;

export const Weights = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const weights = useMemo(() => tornado(dossier), [dossier]);
  const make = useCallback(
    (palette: ChartPalette, width: number) => tornadoChart(weights, language, palette, { width, height: HEIGHT }),
    [weights, language],
  );
  return (
    <section aria-label={t('risk.weighs')} className="stack">
      <RiskParameter name="riskSwing" value={DEFAULT_SWING} kind="rate" />
      {weights.bars.length > 0 && <ChartView make={make} />}
    </section>
  );
};
