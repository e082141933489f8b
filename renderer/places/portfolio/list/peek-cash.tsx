/** Cash over the three years of the dossier that is looked at, small; a press goes to where it is drawn large. */
import { useChartPalette } from '#renderer/ground/components/charts/chart-palette.ts';
import { DrawnShape } from '#renderer/ground/components/charts/drawn-shape.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { sparkShapes } from '#shared/papers/charts/spark.ts';

const SIZE = { width: 320, height: 64 } as const;

export const PeekCash = ({ id, projection }: { readonly id: string; readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const palette = useChartPalette();
  const go = useApp((s) => s.go);
  const { cash, months } = projection;
  const month = months[cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const words = t('portfolio.peek.cash', {
    lowest: formatCents(cash.lowestCents, language, 0),
    month,
    last: formatCents(cash.closing.at(-1) ?? 0, language, 0),
  });
  return (
    <button
      type="button"
      className="peek-cash"
      onClick={() => go({ name: 'dossier', id, station: 'projection', tab: 'cash' })}
    >
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
        {sparkShapes(cash.closing, null, palette, SIZE).map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
          <DrawnShape key={at} shape={shape} />
        ))}
      </svg>
      <span className="hint">{words}</span>
    </button>
  );
};
