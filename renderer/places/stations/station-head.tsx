/** The head of a station: its name, the sentence that the dossier can be told in there, and whether it is read or wholly open. */
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { projectPlan, useProjection } from '#renderer/places/projection/use-projection.ts';
import { useUnfolding } from '#renderer/places/records/unfolding.ts';
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { stationSentence } from '#shared/assessment/overview/station-sentence.ts';
import { STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';

const Sentence = ({ station }: { readonly station: StationId }) => {
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const projection = useProjection();
  const thresholds = useTables((s) => s.thresholds);
  // What is typed does not wait for what is said of it.
  const settled = useDeferredValue(dossier);
  const said = useMemo(
    () =>
      settled === null || projection === null
        ? null
        : stationSentence(ruleContext(settled, projection, projectPlan, thresholds), station),
    [settled, projection, thresholds, station],
  );
  return said === null ? null : <p className="station-sentence">{said[language]}</p>;
};

export const StationHead = ({ station, children }: { readonly station: StationId; readonly children?: ReactNode }) => {
  const t = useT();
  const language = useLanguage();
  const all = useUnfolding((s) => s.all);
  const reading = (
    <Segments
      label={t('stations.reading.label')}
      value={all ? 'open' : 'read'}
      options={(['read', 'open'] as const).map((id) => ({ id, label: t(`stations.reading.${id}`) }))}
      onChange={(id) => useUnfolding.setState({ all: id === 'open' })}
    />
  );
  return (
    <header className="station-head" data-unfolded={all}>
      <div className="row">
        <h1 className={children === undefined ? 'grow' : undefined}>{STATION_NAMES[station][language]}</h1>
        {children ?? reading}
      </div>
      <div className="row">
        <Sentence station={station} />
        {children !== undefined && reading}
      </div>
    </header>
  );
};
