import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { askFigure, useAskedFigure } from '#renderer/ground/state/asked-figure.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatCents } from '#shared/base/money/format.ts';
import { explain } from '#shared/finance/projection/why.ts';
import { WhyActs } from './why-acts.tsx';
import { WhyTree } from './why-tree.tsx';

/** Where the figure that was asked comes from, over whatever is on the screen. */
export const AskedFigureDialog = () => {
  const t = useT();
  const language = useLanguage();
  const figure = useAskedFigure((s) => s.figure);
  const dossier = useDossier((s) => s.dossier);
  if (!dossier || figure === null) return null;
  const found = explain(dossier, figure);
  return (
    <Dialog
      title={
        found.kind === 'amount'
          ? t('why.title', { amount: formatCents(found.why.cents, language) })
          : t('why.titleOf', { name: found.label[language] })
      }
      onClose={() => askFigure(null)}
      wide
    >
      <p className="hint">{t('why.intro')}</p>
      <WhyTree found={found} />
      <WhyActs key={JSON.stringify(figure)} found={found} figure={figure} startMonth={dossier.plan.startMonth} />
    </Dialog>
  );
};
