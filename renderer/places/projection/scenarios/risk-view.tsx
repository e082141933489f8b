import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { NumberField } from '#renderer/ground/components/typed-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { DEFAULT_RISK } from '#shared/finance/risk/monte-carlo.ts';
import { MAX_DELAY_MONTHS, type PlanBears, planBears } from '#shared/finance/risk/seek.ts';
import { DEFAULT_SWING, tornado } from '#shared/finance/risk/tornado.ts';
import { riskFan } from '#shared/papers/charts/risk-fan.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { tornadoChart } from '#shared/papers/charts/tornado-chart.ts';
import { useRisk } from './use-risk.ts';

const FAN_HEIGHT = 190;
const TORNADO_HEIGHT = 240;

/** What the plan bears, as sentences with figures. */
const Sentences = ({ bears, months }: { readonly bears: PlanBears; readonly months: readonly string[] }) => {
  const t = useT();
  const language = useLanguage();
  const euros = (cents: number): string => formatCents(cents, language, 0);
  const month = (index: number): string => months[index - 1]?.split('-').reverse().join('/') ?? '';
  const worst = bears.funders[0];
  const sentences = [
    bears.grantForZeroCents > 0
      ? t('risk.needed', { zero: euros(bears.grantForZeroCents), safety: euros(bears.grantForSafetyCents) })
      : t('risk.spare', { spare: euros(bears.spareCents), safety: euros(bears.grantForSafetyCents) }),
    t('risk.signedOnly', { amount: euros(bears.grantSignedOnlyCents) }),
    bears.longestDelayMonths === null
      ? t('risk.noDelay')
      : t(bears.longestDelayMonths >= MAX_DELAY_MONTHS ? 'risk.anyDelay' : 'risk.delay', {
          count: bears.longestDelayMonths,
        }),
    ...bears.posts.map((p) =>
      p.earliestMonth === null
        ? t('risk.postNever', { post: p.title })
        : t('risk.post', { post: p.title, month: month(p.earliestMonth), planned: month(p.plannedMonth) }),
    ),
    ...(worst
      ? [
          t(worst.borne ? 'risk.lossBorne' : 'risk.loss', {
            funder: worst.funder,
            amount: euros(worst.lowestCents),
            month: month(worst.lowestMonth),
          }),
        ]
      : []),
    ...(worst && !worst.borne
      ? [
          t('risk.borneLosses', {
            funders:
              bears.funders
                .filter((f) => f.borne)
                .map((f) => f.funder)
                .join(', ') || t('risk.nobody'),
          }),
        ]
      : []),
  ];
  return (
    <ul className="sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
};

export const RiskView = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  // A cell being typed does not wait for the hundreds of plans that these figures are sought in.
  const dossier = useDeferredValue(useDossier((s) => s.dossier));
  const [swing, setSwing] = useState(DEFAULT_SWING);
  const [seed, setSeed] = useState(DEFAULT_RISK.seed);
  const { state, start, stop } = useRisk();
  const bears = useMemo(() => (dossier ? planBears(dossier) : null), [dossier]);
  const weights = useMemo(() => (dossier ? tornado(dossier, swing) : null), [dossier, swing]);
  const drawTornado = useCallback(
    (palette: ChartPalette, width: number) =>
      tornadoChart(weights ?? { swing, lowestCashCents: 0, resultYear3Cents: 0, bars: [] }, language, palette, {
        width,
        height: TORNADO_HEIGHT,
      }),
    [weights, swing, language],
  );
  const result = state.state === 'done' ? state.result : null;
  const drawFan = useCallback(
    (palette: ChartPalette, width: number) =>
      result
        ? riskFan(result, projection.cash.closing, projection.months, language, palette, { width, height: FAN_HEIGHT })
        : { width, height: FAN_HEIGHT, title: '', summary: '', shapes: [], table: [] },
    [result, projection, language],
  );
  if (!dossier || !bears) return null;
  return (
    <>
      <section className="group" aria-label={t('risk.bears')}>
        <header>
          <h2>{t('risk.bears')}</h2>
          <p className="hint">{t('risk.bearsIntro')}</p>
        </header>
        <Sentences bears={bears} months={projection.months} />
      </section>
      {weights && weights.bars.length > 0 && (
        <section className="group" aria-label={t('risk.weighs')}>
          <header className="row">
            <h2 className="grow">{t('risk.weighs')}</h2>
            <NumberField
              label={t('risk.swing')}
              kind="rate"
              value={swing}
              late
              onChange={(n) => n !== null && n > 0 && n <= 1 && setSwing(n)}
            />
          </header>
          <ChartView make={drawTornado} />
        </section>
      )}
      <section className="group" aria-label={t('risk.draws')}>
        <header>
          <h2>{t('risk.draws')}</h2>
          <p className="hint">{t('risk.drawsIntro', { draws: formatNumber(DEFAULT_RISK.draws, language, 0) })}</p>
        </header>
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
            <Button kind="main" onClick={() => start(dossier, { ...DEFAULT_RISK, seed })}>
              {t('risk.draw')}
            </Button>
          )}
        </div>
        {state.state === 'done' && (
          <>
            {state.of !== dossier && <Notice kind="attention">{t('risk.stale')}</Notice>}
            <ChartView make={drawFan} />
            <p>
              {t('risk.outcome', {
                ever: formatRate(state.result.everBelowZero, language),
                support: formatCents(state.result.supportFor80Cents, language, 0),
                seed: String(state.result.parameters.seed),
              })}
            </p>
          </>
        )}
      </section>
    </>
  );
};
