/** A plan with nothing in it yet: a budget is read first, or a line is typed. */
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { Projection } from '#shared/finance/projection/projection.ts';

export const isEmptyPlan = (p: Projection): boolean => p.headings.every((h) => h.years.every((y) => y === 0));

/** Said where a tab has nothing to compute from. */
export const NothingPlanned = () => {
  const t = useT();
  return <EmptyState title={t('projection.nothing')}>{t('projection.empty')}</EmptyState>;
};
