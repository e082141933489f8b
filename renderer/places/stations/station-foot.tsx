/** Below a station, the one before and the one after: whoever reads in order does not go back to the list. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';

export const StationFoot = ({ station }: { readonly station: StationId }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const at = STATION_IDS.indexOf(station);
  const [before, after] = [STATION_IDS[at - 1], STATION_IDS[at + 1]];
  return (
    <nav className="station-foot" aria-label={t('stations.reading.neighbours')}>
      {before !== undefined && (
        <button type="button" className="button" data-kind="quiet" onClick={() => goTo(before, [before])}>
          <ChevronLeft size={14} strokeWidth={1.75} aria-hidden="true" />
          {STATION_NAMES[before][language]}
        </button>
      )}
      <span className="grow" />
      {after !== undefined && (
        <button type="button" className="button" data-kind="quiet" onClick={() => goTo(after, [after])}>
          {STATION_NAMES[after][language]}
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </nav>
  );
};
