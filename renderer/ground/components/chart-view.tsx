/** A chart on the screen: the same shapes as on paper, with its data as a table for whoever cannot see it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { DARK, PRINT } from '#shared/papers/charts/palettes.ts';
import type { Chart, ChartPalette, Shape } from '#shared/papers/charts/shape.ts';

const Drawn = ({ shape: s }: { readonly shape: Shape }) => {
  switch (s.kind) {
    case 'rect':
      return (
        <rect
          x={s.x}
          y={s.y}
          width={Math.max(0, s.width)}
          height={Math.max(0, s.height)}
          fill={s.fill}
          stroke={s.stroke}
          strokeWidth={s.strokeWidth}
        />
      );
    case 'line':
      return (
        <line
          x1={s.x1}
          y1={s.y1}
          x2={s.x2}
          y2={s.y2}
          stroke={s.stroke}
          strokeWidth={s.strokeWidth}
          strokeDasharray={s.dash}
        />
      );
    case 'path':
      return <path d={s.d} fill={s.fill} stroke={s.stroke} strokeWidth={s.strokeWidth} strokeDasharray={s.dash} />;
    case 'circle':
      return <circle cx={s.cx} cy={s.cy} r={s.r} fill={s.fill} stroke={s.stroke} strokeWidth={s.strokeWidth} />;
    case 'text':
      return (
        <text
          x={s.x}
          y={s.y}
          fontSize={s.size}
          fill={s.fill}
          textAnchor={s.anchor}
          fontWeight={s.bold ? 'bold' : undefined}
        >
          {s.text}
        </text>
      );
  }
};

/** Charts are drawn for paper, in points; on the screen they are this much larger, so that their words are read. */
const SCREEN_SCALE = 1.35;
const WIDEST = 1_480;

/** @param make draws for a width in points: a narrow window gets a narrow chart, not a shrunk one */
export const ChartView = ({ make }: { readonly make: (palette: ChartPalette, width: number) => Chart }) => {
  const t = useT();
  const dark = useApp((s) => s.dark);
  const figure = useRef<HTMLElement>(null);
  const [pixels, setPixels] = useState(760);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => entry && setPixels(Math.min(WIDEST, entry.contentRect.width)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const width = Math.max(300, Math.round(pixels / SCREEN_SCALE));
  const chart = useMemo(() => make(dark ? DARK : PRINT, width), [make, dark, width]);
  const [head = [], ...rows] = chart.table;
  return (
    <figure className="chart" ref={figure}>
      <figcaption>
        <strong>{chart.title}</strong>
        <span className="hint">{chart.summary}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        width={chart.width * SCREEN_SCALE}
        height={chart.height * SCREEN_SCALE}
        role="img"
        aria-label={`${chart.title}. ${chart.summary}`}
      >
        {chart.shapes.map((shape, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
          <Drawn key={i} shape={shape} />
        ))}
      </svg>
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
};
