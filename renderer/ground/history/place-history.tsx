import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AskedHistory, askHistory, useAskedHistory } from '#renderer/ground/state/asked-history.ts';
import { Steps } from './steps.tsx';
import { useHistory } from './use-history.ts';

const close = (): void => askHistory(null);

const PlaceHistory = ({ id, asked }: { readonly id: string; readonly asked: AskedHistory }) => {
  const t = useT();
  const pages = useHistory(id, { station: null, who: null, place: [...asked.place] });
  return (
    <Dialog title={t('dossier.history.of', { place: asked.name })} onClose={close} wide>
      <Steps pages={pages} place={asked.place} empty={t('dossier.history.nobodyYet')} onClose={close} />
    </Dialog>
  );
};

/** Who wrote what stands at a place, and what stood there before: asked from the place itself. */
export const AskedHistoryDialog = ({ id }: { readonly id: string }) => {
  const asked = useAskedHistory((s) => s.asked);
  return asked === null ? null : <PlaceHistory key={asked.place.join('/')} id={id} asked={asked} />;
};
