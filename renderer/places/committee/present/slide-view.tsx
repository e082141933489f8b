import { useCallback, useMemo } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { maskChart } from '#shared/decision/committee/present/mask.ts';
import { maskSlide, slideOf } from '#shared/decision/committee/present/slide.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { cashCurve } from '#shared/papers/charts/cash-curve.ts';
import type { Chart, ChartPalette } from '#shared/papers/charts/shape.ts';
import { resourceStack } from '#shared/papers/charts/years/resource-stack.ts';

/** Height of a chart in points: a part of the window, so that one dossier stands on one screen. */
const chartHeight = (): number => Math.round(Math.max(96, Math.min(220, window.innerHeight * 0.15)));
/** Points that are read from a distance; the rest is counted. */
const SHOWN = 4;

const Points = ({
  title,
  items,
  none,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly none: string;
}) => {
  const t = useT();
  const more = items.length - SHOWN;
  return (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className="hint">{none}</p>
      ) : (
        <ul>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item}>
              <span className="slide-point">{item}</span>
            </li>
          ))}
          {more > 0 && <li className="hint">{t('committee.andMore', { count: more })}</li>}
        </ul>
      )}
    </section>
  );
};

/** One dossier, to be read from the other end of a room. Masked, no amount of money is on the screen, nor in its accessible text. */
export const SlideView = ({ dossier, masked }: { readonly dossier: Dossier; readonly masked: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const projection = useMemo(() => project(dossier), [dossier]);
  const slide = useMemo(() => {
    const whole = slideOf(dossier, projection, language);
    return masked ? maskSlide(whole) : whole;
  }, [dossier, projection, language, masked]);
  const hide = useCallback((chart: Chart): Chart => (masked ? maskChart(chart) : chart), [masked]);
  const cash = useCallback(
    (palette: ChartPalette, width: number) =>
      hide(cashCurve(projection, language, palette, { width, height: chartHeight() })),
    [hide, projection, language],
  );
  const resources = useCallback(
    (palette: ChartPalette, width: number) =>
      hide(resourceStack(projection.lines, language, palette, { width, height: chartHeight() })),
    [hide, projection, language],
  );
  return (
    <article className="slide" aria-label={slide.project}>
      <header>
        <h1>{slide.project}</h1>
        <p className="slide-organisation">
          {slide.organisation}
          {slide.models !== '' && <span className="slide-models"> {slide.models}</span>}
        </p>
      </header>
      <p className="slide-resolution">{slide.resolution}</p>
      <dl className="slide-figures">
        {slide.figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {slide.planned ? (
        <div className="slide-charts">
          <ChartView still make={cash} />
          <ChartView still make={resources} />
        </div>
      ) : (
        <p className="hint">{t('committee.noPlan')}</p>
      )}
      <div className="slide-points">
        <Points title={t('memo.strengths')} items={slide.strengths} none={t('memo.noneWritten')} />
        <Points title={t('memo.reservations')} items={slide.reservations} none={t('memo.noneWritten')} />
        <Points title={t('committee.openFindings')} items={slide.findings} none={t('memo.points.none')} />
        <Points title={t('memo.conditions')} items={slide.conditions} none={t('memo.noCondition')} />
      </div>
    </article>
  );
};
