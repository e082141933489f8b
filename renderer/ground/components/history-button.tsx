import { useT } from '#renderer/ground/language/language.tsx';
import { askHistory } from '#renderer/ground/state/asked-history.ts';
import { Button } from './button.tsx';

/** Asks who wrote what stands at a place. */
export const HistoryButton = ({
  place,
  name,
  short = false,
}: {
  readonly place: readonly string[];
  readonly name: string;
  /** one word, where room is scarce */ readonly short?: boolean;
}) => {
  const t = useT();
  return (
    <Button
      kind="quiet"
      label={t(short ? 'dossier.history.who' : 'dossier.history.of', { place: name })}
      onClick={() => askHistory({ place, name })}
    >
      {t(short ? 'dossier.history.whoShort' : 'dossier.history.title')}
    </Button>
  );
};
