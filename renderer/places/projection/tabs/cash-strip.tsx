/** The cash of the plan in one strip that stays in sight: its lowest point in words, its curve, and the way to the whole of it. */
import { useChartPalette } from '#renderer/ground/components/charts/chart-palette.ts';
import { DrawnShape } from '#renderer/ground/components/charts/drawn-shape.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { monthName } from '#shared/base/i18n/dates.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { sparkShapes } from '#shared/papers/charts/spark.ts';

const SIZE = { width: 600, height: 40 };

export const CashStrip = ({ projection: { cash, months } }: { readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const palette = useChartPalette();
  const toCash = (): void => {
    const { place, go } = useApp.getState();
    if (place.name === 'dossier') go({ ...place, tab: 'cash' });
  };
  return (
    <button type="button" className="cash-strip" onClick={toCash}>
      <span className="cash-strip-words">
        {t('projection.tab.cash')}
        <strong data-below={cash.lowestCents < 0}>{formatCents(cash.lowestCents, language, 0)}</strong>
        <span className="hint">
          {t('charts.endOf', { month: monthName(months[cash.lowestMonth - 1] ?? '', language) })}
        </span>
      </span>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        preserveAspectRatio="none"
        className="cash-strip-curve"
        aria-hidden="true"
      >
        {sparkShapes(cash.closing, null, palette, SIZE).map((shape, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity, only an order
          <DrawnShape key={i} shape={shape} />
        ))}
      </svg>
    </button>
  );
};
