/** Ten thousand plans drawn around this one, and what they say; beside the window, stopped at will. */
import { useCallback, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatNumber } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { DEFAULT_RISK, riskParametersOf } from '#shared/finance/risk/monte-carlo.ts';
import { riskFan } from '#shared/papers/charts/risk-fan.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { outcomeSentences } from '#shared/papers/memo/risk-words.ts';
import { RiskParameter, SHIPPED } from './risk-parameter.tsx';
import { useRisk } from './use-risk.ts';

const HEIGHT = 190;

export const Draws = ({ dossier, projection }: { readonly dossier: Dossier; readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const [seed, setSeed] = useState(DEFAULT_RISK.seed);
  const { state, start, stop } = useRisk();
  const result = state.state === 'done' ? state.result : null;
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      result
        ? riskFan(result, projection.cash.closing, projection.months, language, palette, { width, height: HEIGHT })
        : { width, height: HEIGHT, title: '', summary: '', shapes: [], table: [] },
    [result, projection, language],
  );
  return (
    <section aria-label={t('risk.draws')} className="stack">
      <p className="hint">{t('risk.drawsIntro', { draws: formatNumber(DEFAULT_RISK.draws, language, 0) })}</p>
      <details className="record-details">
        <summary>{t('risk.parameters')}</summary>
        <p className="hint">{t('risk.parametersIntro')}</p>
        <div className="record">
          {(Object.entries(SHIPPED) as [keyof typeof SHIPPED, number][]).map(([name, value]) => (
            <RiskParameter key={name} name={name} value={value} kind={name.endsWith('Late') ? 'rate' : 'number'} />
          ))}
        </div>
      </details>
      <div className="row">
        <NumberField
          label={t('risk.seed')}
          kind="integer"
          value={seed}
          late
          onChange={(n) => n !== null && setSeed(n)}
        />
        {state.state === 'running' ? (
          <>
            <progress max={state.draws} value={state.done} aria-label={t('risk.running')} />
            <Button onClick={stop}>{t('common.cancel')}</Button>
          </>
        ) : (
          <Button kind="main" onClick={() => start(dossier, { ...riskParametersOf(dossier), seed })}>
            {t('risk.draw')}
          </Button>
        )}
      </div>
      {state.state === 'done' && (
        <>
          {state.of !== dossier && <Notice kind="attention">{t('risk.stale')}</Notice>}
          <ChartView make={make} />
          <ul className="sentences">
            {outcomeSentences(state.result, t, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
