/** What may happen to the plan: six changes one at a time, what to verify first, what the plan bears; then, folded, what weighs and ten thousand draws. */

import { useDeferredValue, useMemo } from 'react';
import { useChartPalette } from '#renderer/ground/components/charts/chart-palette.ts';
import { DrawnShape } from '#renderer/ground/components/charts/drawn-shape.tsx';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { VerdictSign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { verifyFirst } from '#shared/assessment/overview/verify-first.ts';
import { type WhatIfOutcome, whatIfSentence, whatIfsOf } from '#shared/assessment/overview/what-ifs.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { planBears } from '#shared/finance/risk/seek.ts';
import { sparkShapes } from '#shared/papers/charts/spark.ts';
import { isEmptyPlan, NothingPlanned } from '../tabs/plan-empty.tsx';
import { BearsCard } from './bears.tsx';
import { Draws } from './draws.tsx';
import { Weights } from './weights.tsx';
import '../outcomes.css';

const project = makeProjector();
const SPARK = { width: 180, height: 26 };

const WhatIfTable = ({
  outcomes,
  base,
}: {
  readonly outcomes: readonly WhatIfOutcome[];
  readonly base: Projection;
}) => {
  const t = useT();
  const language = useLanguage();
  const palette = useChartPalette();
  return (
    <div className="scroll">
      <table className="table outcomes" data-curves>
        <thead>
          <tr>
            <th>{t('risk.one')}</th>
            <th>{t('projection.tab.cash')}</th>
            <th className="num">{t('scenarios.lowest')}</th>
            <th>{t('scenarios.when')}</th>
            <th className="num">{t('scenarios.below')}</th>
            <th className="num">{t('scenarios.resultThree')}</th>
            <th>{t('scenarios.held')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ id, words, projection: { cash, months, result }, holds }) => (
            <tr key={id}>
              <th scope="row">
                <strong>{t('risk.if')}</strong> {words[language]}
              </th>
              <td>
                <svg width={SPARK.width} height={SPARK.height} aria-hidden="true">
                  {sparkShapes(base.cash.closing, cash.closing, palette, SPARK).map((shape, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
                    <DrawnShape key={i} shape={shape} />
                  ))}
                </svg>
              </td>
              <td className="num" data-below={!holds}>
                {formatCents(cash.lowestCents, language, 0)}
              </td>
              <td>{months[cash.lowestMonth - 1]?.split('-').reverse().join('/')}</td>
              <td className="num">{cash.monthsBelowZero.length === 0 ? '–' : cash.monthsBelowZero.length}</td>
              <td className="num">{formatCents(result.years[2], language, 0)}</td>
              <td>
                <VerdictSign level={holds ? 'solid' : 'fragile'} /> {t(holds ? 'scenarios.holds' : 'scenarios.breaks')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const VerifyCard = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const lines = useMemo(() => verifyFirst(dossier), [dossier]);
  return (
    <section className="risk-card" aria-label={t('risk.verify')}>
      <header className="row">
        <h3 className="grow">{t('risk.verify')}</h3>
        <span className="hint">{t('risk.verifyHow')}</span>
      </header>
      {lines.length === 0 && <p className="hint">{t('risk.verifyNone')}</p>}
      <ul className="risk-lines">
        {lines.map(({ path, label, weight, origin, effectCents }) => (
          <li key={path.join('/')}>
            <TippedButton
              className="risk-line"
              tip={t('risk.verifyEffect', { amount: formatCents(effectCents, language, 0) })}
              onClick={() => goTo('projection', path)}
            >
              <span className="grow">{label || t('grid.newLine.resources')}</span>
              <meter
                className="weigh-bar"
                min={0}
                max={1}
                value={weight}
                aria-label={t('risk.verifyEffect', { amount: formatCents(effectCents, language, 0) })}
              />
              <span className="hint">{origin[language]}</span>
            </TippedButton>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Risks = ({ projection, dossier: now }: { readonly projection: Projection; readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  // What is typed elsewhere does not wait for the hundreds of plans that these figures are sought in.
  const dossier = useDeferredValue(now);
  const outcomes = useMemo(() => whatIfsOf(dossier, project(dossier), project), [dossier]);
  const bears = useMemo(() => planBears(dossier), [dossier]);
  return (
    <div className="tab-page">
      <h2 className="tab-sentence">{whatIfSentence(outcomes, projection)[language]}</h2>
      <WhatIfTable outcomes={outcomes} base={projection} />
      <div className="risk-cards">
        <VerifyCard dossier={dossier} />
        <BearsCard bears={bears} months={projection.months} />
      </div>
      <details className="statement">
        <summary>{t('risk.weighs')}</summary>
        <Weights dossier={dossier} />
      </details>
      <details className="statement">
        <summary>{t('risk.draws')}</summary>
        <Draws dossier={dossier} projection={projection} />
      </details>
    </div>
  );
};

export const RisksTab = (props: { readonly projection: Projection; readonly dossier: Dossier }) =>
  isEmptyPlan(props.projection) ? <NothingPlanned /> : <Risks {...props} />;
