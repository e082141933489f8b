import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { Dialog } from '#renderer/ground/components/dialog.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { callFinal } from '#renderer/ground/saving/final.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { Steps } from './steps.tsx';
import { useHistory } from './use-history.ts';

/** Who changed what, when, from what to what: newest first, never rewritten; by station and by person. */
export const History = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const [station, setStation] = useState<StationId | ''>('');
  const [who, setWho] = useState('');
  const pages = useHistory(id, { station: station || null, who: who || null, place: null });
  const [people, setPeople] = useState<readonly string[]>([]);
  // While another filter is being read, the list of people stays.
  if (pages !== null && pages.people.join('\n') !== people.join('\n')) setPeople(pages.people);
  const [said, say] = useState('');
  const save = async (): Promise<void> => {
    const reply = await callFinal('dossier.exportHistory', { id, language });
    if (reply.ok) say(t('budget.written', { name: reply.value.name }));
    else if (reply.failure.code !== 'cancelled') say(failureWords(t, language, reply.failure));
  };
  const isFiltered = station !== '' || who !== '';
  return (
    <Dialog title={t('dossier.history.title')} onClose={onClose} wide>
      <div className="history-filters">
        <ChoiceField
          label={t('dossier.history.station')}
          value={station}
          empty={t('dossier.history.allStations')}
          options={STATION_IDS.map((s) => ({ id: s, label: STATION_NAMES[s][language] }))}
          onChange={(s) => setStation(s as StationId | '')}
        />
        <ChoiceField
          label={t('dossier.history.person')}
          value={who}
          empty={t('dossier.history.everybody')}
          options={people.map((name) => ({ id: name, label: name }))}
          onChange={setWho}
        />
      </div>
      <div className="history-export">
        <Button kind="quiet" onClick={() => void save()}>
          {t('dossier.history.export')}
        </Button>
        {said !== '' && <span role="status"> {said}</span>}
      </div>
      <Steps
        pages={pages}
        empty={t(isFiltered ? 'dossier.history.nothingFound' : 'dossier.history.empty')}
        onClose={onClose}
      />
    </Dialog>
  );
};
