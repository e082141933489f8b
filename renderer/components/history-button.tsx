import { useT } from '../app/language.tsx';
import { askHistory } from '../state/asked-history.ts';
import { Button } from './button.tsx';

/** Asks who wrote what stands at a place. */
export const HistoryButton = ({ place, name }: { readonly place: readonly string[]; readonly name: string }) => {
  const t = useT();
  return (
    <Button kind="quiet" label={t('dossier.history.of', { place: name })} onClick={() => askHistory({ place, name })}>
      {t('dossier.history.title')}
    </Button>
  );
};
