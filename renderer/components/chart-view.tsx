/** A chart on the screen: the same shapes as on paper, with its data as a table for whoever cannot see it. */
import { useMemo } from 'react';
import { DARK, PRINT } from '#shared/charts/palettes.ts';
import type { Chart, ChartPalette, Shape } from '#shared/charts/shape.ts';
import { useT } from '../app/language.tsx';
import { useApp } from '../state/app-store.ts';

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

export const ChartView = ({ make }: { readonly make: (palette: ChartPalette) => Chart }) => {
  const t = useT();
  const dark = useApp((s) => s.dark);
  const chart = useMemo(() => make(dark ? DARK : PRINT), [make, dark]);
  const [head = [], ...rows] = chart.table;
  return (
    <figure className="chart">
      <figcaption>
        <strong>{chart.title}</strong>
        <span className="hint">{chart.summary}</span>
      </figcaption>
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={`${chart.title}. ${chart.summary}`}>
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
