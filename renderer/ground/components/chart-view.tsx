/** A chart on the screen: the same shapes as on paper, live where they say something, with its data as a table for whoever cannot see it. */
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Chart, ChartPalette } from '#shared/papers/charts/shape.ts';
import { useChartPalette } from './charts/chart-palette.ts';
import { DrawnShape } from './charts/drawn-shape.tsx';
import { LiveChart } from './charts/live-chart.tsx';

/** Charts are drawn for paper, in points; on the screen they are this much larger, so that their words are read. */
const SCREEN_SCALE = 1.42;
const WIDEST = 1_480;
/** Points: what a window of 320 pixels leaves to a picture. */
const NARROWEST = 180;

/** @param make draws for a width in points: a narrow window gets a narrow chart, not a shrunk one */
export const ChartView = memo(function ChartView({
  make,
  still = false,
  asked,
  onAsk,
  bare = false,
  scale = SCREEN_SCALE,
}: {
  readonly make: (palette: ChartPalette, width: number) => Chart;
  /** only looked at, as on a slide */ readonly still?: boolean;
  /** which of its live parts is kept marked */ readonly asked?: number;
  /** what a click or Enter on a live part does, instead of opening what it is made of */ readonly onAsk?: (
    part: number,
  ) => void;
  /** its title stands above it already */ readonly bare?: boolean;
  /** pixels for a point, where it is looked at from further away: it then takes all the width there is */ readonly scale?: number;
}) {
  const t = useT();
  const palette = useChartPalette();
  const figure = useRef<HTMLElement>(null);
  const [pixels, setPixels] = useState(760);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => entry && setPixels(entry.contentRect.width));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const widest = scale === SCREEN_SCALE ? WIDEST : pixels;
  const width = Math.max(NARROWEST, Math.floor(Math.min(widest, pixels) / scale));
  const chart = useMemo(() => make(palette, width), [make, palette, width]);
  const [head = [], ...rows] = chart.table;
  return (
    <figure className="chart" ref={figure}>
      <figcaption className={bare ? 'hidden' : undefined}>
        <strong>{chart.title}</strong>
        <span className="hint">{chart.summary}</span>
      </figcaption>
      {still || !chart.shapes.some((s) => s.says !== undefined) ? (
        <svg
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          width={chart.width * scale}
          height={chart.height * scale}
          role="img"
          aria-label={`${chart.title}. ${chart.summary}`}
        >
          {chart.shapes.map((shape, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
            <DrawnShape key={i} shape={shape} />
          ))}
        </svg>
      ) : (
        <LiveChart chart={chart} scale={scale} asked={asked} onAsk={onAsk} />
      )}
      <details>
        <summary className="hint">{t('charts.asTable')}</summary>
        <table className="table">
          <thead>
            <tr>
              {head.map((cell, i) => (
                <th key={cell} className={i === 0 ? '' : 'num'}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
                  <td key={i} className={i === 0 ? '' : 'num'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
});
