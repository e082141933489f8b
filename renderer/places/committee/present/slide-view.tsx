import { useCallback, useMemo } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { maskChart } from '#shared/decision/committee/present/mask.ts';
import { maskSlide, type Slide, type SlideScreen, slideOf } from '#shared/decision/committee/present/slide.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { cashCompared } from '#shared/papers/charts/decision/cash-compared.ts';
import { modelTrajectory } from '#shared/papers/charts/model-trajectory.ts';
import { SIZE } from '#shared/papers/charts/month-frame.ts';
import type { Chart, ChartPalette } from '#shared/papers/charts/shape.ts';
import { memoContext } from '#shared/papers/memo/context.ts';
import { comparedCash } from '#shared/papers/memo/note/side-two.ts';

/** The room that the slides have, in pixels. */
export interface SlideFrame {
  readonly width: number;
  readonly height: number;
}
/** Smallest type of a slide on a screen of 1,920 pixels; the same share of a smaller one. */
const SMALLEST = 22 / 1_920;
/** What a picture takes of the frame. */
const PICTURE = 0.62;
/** Points that are read from a distance; the rest is counted. */
const SHOWN = { points: 3, conditions: 6 } as const;

const Points = ({
  title,
  items,
  none,
  shown = SHOWN.points,
}: {
  /** none: the heading of the screen says it */ readonly title?: string;
  readonly items: readonly string[];
  readonly none: string;
  readonly shown?: number;
}) => {
  const t = useT();
  const more = items.length - shown;
  return (
    <section>
      {title !== undefined && <h3>{title}</h3>}
      {items.length === 0 ? (
        <p className="slide-quiet">{none}</p>
      ) : (
        <ul>
          {items.slice(0, shown).map((item) => (
            <li key={item}>
              <span className="slide-point">{item}</span>
            </li>
          ))}
          {more > 0 && <li className="slide-quiet">{t('committee.andMore', { count: more })}</li>}
        </ul>
      )}
    </section>
  );
};

const Decide = ({ slide }: { readonly slide: Slide }) => (
  <>
    <p className="slide-resolution">{slide.resolution}</p>
    {slide.asked !== '' && <p className="slide-quiet">{slide.asked}</p>}
    <dl className="slide-figures">
      {slide.figures.map(({ label, value }) => (
        <div key={label}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  </>
);

const Chances = ({ slide }: { readonly slide: Slide }) => (
  <ul className="slide-chances">
    {slide.chances.map(({ what, lowest, holds }) => (
      <li key={what}>
        <span>{what}</span>
        <span className="slide-quiet">{lowest}</span>
        <strong>{holds}</strong>
      </li>
    ))}
  </ul>
);

const Opinions = ({ slide }: { readonly slide: Slide }) => {
  const t = useT();
  const beside = [
    [t('memo.minority'), slide.minority],
    [t('note.changeMind'), slide.changeMind],
  ].filter(([, text]) => text !== '');
  return (
    <>
      <div className="slide-points">
        <Points title={t('note.whyYes')} items={slide.strengths} none={t('memo.noneWritten')} />
        <Points title={t('note.whyNot')} items={slide.reservations} none={t('memo.noneWritten')} />
      </div>
      {beside.map(([title, text]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className="slide-point">{text}</p>
        </section>
      ))}
    </>
  );
};

/** One screen of one dossier, to be read from the other end of a room. Masked, no amount of money is on the screen, nor in its accessible text. */
export const SlideView = ({
  dossier,
  screen,
  masked,
  frame,
}: {
  readonly dossier: Dossier;
  readonly screen: SlideScreen;
  readonly masked: boolean;
  readonly frame: SlideFrame;
}) => {
  const t = useT();
  const language = useLanguage();
  const projection = useMemo(() => project(dossier), [dossier]);
  const slide = useMemo(() => {
    const whole = slideOf(dossier, projection, language);
    return masked ? maskSlide(whole) : whole;
  }, [dossier, projection, language, masked]);
  const compared = useMemo(
    () => comparedCash(memoContext({ dossier, projection, language, format: 'summary' })),
    [dossier, projection, language],
  );
  const scale = Math.max(1, (frame.width * SMALLEST) / SIZE);
  const height = Math.round((frame.height * PICTURE) / scale);
  const hide = useCallback((chart: Chart): Chart => (masked ? maskChart(chart) : chart), [masked]);
  const trajectory = useCallback(
    (palette: ChartPalette, width: number) => hide(modelTrajectory(projection, language, palette, { width, height })),
    [hide, projection, language, height],
  );
  const cash = useCallback(
    (palette: ChartPalette, width: number) =>
      hide(
        compared === null
          ? modelTrajectory(projection, language, palette, { width, height })
          : cashCompared(compared, language, palette, { width, height }),
      ),
    [hide, compared, projection, language, height],
  );
  const heading = {
    decide: t('note.toDecide'),
    model: t('charts.trajectory'),
    money: slide.holding,
    points: t('committee.forAndAgainst'),
    conditions: t('memo.conditions'),
  }[screen];
  return (
    <article className="slide" aria-label={slide.project}>
      <header>
        <h1>{slide.project}</h1>
        <p className="slide-quiet">{slide.organisation}</p>
      </header>
      <h2 className="slide-title">{heading}</h2>
      {screen === 'decide' && <Decide slide={slide} />}
      {screen === 'model' && <ChartView still bare scale={scale} make={trajectory} />}
      {screen === 'money' && (
        <>
          <ChartView still bare scale={scale} make={cash} />
          <Chances slide={slide} />
        </>
      )}
      {screen === 'points' && <Opinions slide={slide} />}
      {screen === 'conditions' && (
        <div className="slide-conditions">
          <Points items={slide.conditions} none={t('memo.noCondition')} shown={SHOWN.conditions} />
        </div>
      )}
    </article>
  );
};
