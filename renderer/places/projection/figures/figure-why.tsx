/** A figure and where it comes from, beside the picture that it was asked of. */
import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { explain, type Figure } from '#shared/finance/projection/why.ts';
import { WhyTree } from './why-tree.tsx';

export const FigureWhy = ({ dossier, figure }: { readonly dossier: PlanInput; readonly figure: Figure }) => {
  const t = useT();
  const language = useLanguage();
  const key = JSON.stringify(figure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a figure is what it says, whichever object says it
  const found = useMemo(() => explain(dossier, figure), [dossier, key]);
  if (found.kind !== 'amount') return null;
  return (
    <section className="figure-why" aria-live="polite" key={key}>
      <h2>{t('why.ask')}</h2>
      <p className="figure-large">{formatCents(found.why.cents, language)}</p>
      <WhyTree found={found} whole />
    </section>
  );
};
