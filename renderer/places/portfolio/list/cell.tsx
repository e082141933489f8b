/** What stands in a cell of the list: text, and the marks that say more than it. */
import { SeveritySign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import type { ListColumn } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, GlanceRow } from '#shared/contract/operations/portfolio.ts';
import { cellText, isOutdatedCell } from './columns.tsx';

/** The lowest cash of a plan: a negative one is marked before it is coloured. */
export const LowestCash = ({ cents }: { readonly cents: number }) => {
  const language = useLanguage();
  return (
    <span className={cents < 0 ? 'negative' : ''}>
      {cents < 0 && <span aria-hidden="true">▼ </span>}
      {formatCents(cents, language, 0)}
    </span>
  );
};

/** The worst finding by its shape, and how many there are. */
export const WorstFinding = ({ row, glance }: { readonly row: DossierRow; readonly glance: GlanceRow | undefined }) => {
  const t = useT();
  if (row.findings === 0) return null;
  const worst = glance?.worst ?? null;
  return (
    <span className="worst">
      {row.findings}
      {worst !== null && <SeveritySign severity={worst} label={t(`coherence.severity.${worst}`)} />}
    </span>
  );
};

/** Where its model stands and where the plan takes it. */
export const modelWords = (row: DossierRow, glance: GlanceRow | undefined): string => {
  const later = glance?.modelLater ?? '';
  return later === '' ? row.model : `${row.model === '' ? '?' : row.model} → ${later}`;
};

export const DossierCell = ({
  row,
  glance,
  column,
}: {
  readonly row: DossierRow;
  readonly glance: GlanceRow | undefined;
  readonly column: ListColumn;
}) => {
  const t = useT();
  const language = useLanguage();
  if (column === 'lowestCents') {
    const cents = glance?.lowestCents ?? null;
    return cents === null ? null : <LowestCash cents={cents} />;
  }
  if (column === 'toSay')
    return glance === undefined ? null : (
      <span className="hint">{glance.toSay === 0 ? t('portfolio.complete') : glance.toSay}</span>
    );
  if (column === 'findings' && !isOutdatedCell(row, column)) return <WorstFinding row={row} glance={glance} />;
  const text = column === 'model' ? modelWords(row, glance) : cellText(row, column, language, t);
  return (
    <span className="clipped" title={isOutdatedCell(row, column) ? t('portfolio.outdatedRow') : text}>
      {text}
    </span>
  );
};
