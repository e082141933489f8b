/** Income of which nobody has said the lever: said above the model, with what its words suggest to be taken in one click. */
import { Button } from '#renderer/ground/components/button.tsx';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { type LeafId, leafById } from '#shared/base/method/levers.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { isUnsaid, type ResourceLine } from '#shared/dossier/content/plan.ts';
import { guessLeaves } from '#shared/finance/intake/guess.ts';

const NO_RESOURCES: readonly ResourceLine[] = [];

export const UnsaidLevers = () => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const dossier = useDossier((s) => s.dossier);
  const open = (dossier?.resources ?? NO_RESOURCES).filter((r) => isUnsaid(r, 'leaf'));
  if (dossier === null || open.length === 0) return null;
  const take = (line: ResourceLine, leaf: LeafId): void => {
    const left = line.unsaid?.filter((field) => field !== 'leaf') ?? [];
    dispatch(line.label, [
      setCommand(dossier, ['resources', line.id, 'leaf'], leaf),
      setCommand(dossier, ['resources', line.id, 'unsaid'], left.length === 0 ? undefined : left),
    ]);
  };
  return (
    <Notice kind="attention">
      <strong>{t('levers.unsaidTitle')}</strong>
      <ul className="home-list">
        {open.map((line) => (
          <li key={line.id} className="row">
            <span className="grow">{line.label || t('stations.model.newResource')}</span>
            {guessLeaves(line.label).map((leaf) => (
              <Button key={leaf} kind="quiet" onClick={() => take(line, leaf)}>
                {t('levers.takeGuess', { lever: `${leaf} ${leafById(leaf).label[language]}` })}
              </Button>
            ))}
            <Button kind="quiet" onClick={() => goTo('projection', ['resources', line.id])}>
              {t('levers.openLine')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
