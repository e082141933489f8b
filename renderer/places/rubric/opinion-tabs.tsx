import { type ReactNode, useState } from 'react';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useRecords } from '#renderer/ground/state/use-records.ts';
import { OverTime } from './over-time-view.tsx';
import { OwnOpinion } from './own-opinion.tsx';
import { SpreadView } from './spread-view.tsx';
import { useOpinions } from './use-opinions.ts';
import { useRubrics } from './use-rubrics.ts';

const TABS = ['recommendation', 'own', 'spread', 'time'] as const;
type Tab = (typeof TABS)[number];

const Assessors = ({
  dossierId,
  tab,
  onTab,
}: {
  readonly dossierId: string;
  readonly tab: Exclude<Tab, 'recommendation'>;
  readonly onTab: (tab: Tab) => void;
}) => {
  const t = useT();
  const opinions = useOpinions(dossierId);
  const { rubrics, loading } = useRubrics();
  const choice = useRecords('rubricChoice', dossierId);
  const [month, setMonth] = useState(0);
  if (opinions === null || loading || choice.loading) return <p className="hint">{t('common.loading')}</p>;
  const [chosen] = choice.records;
  const rubric = rubrics.find((r) => r.id === chosen?.body.rubricId) ?? rubrics[0];
  if (rubric === undefined) return null;
  const shared = { opinions, month, onMonth: setMonth, toOwn: () => onTab('own') };
  return (
    <>
      {tab === 'own' && (
        <OwnOpinion
          {...shared}
          dossierId={dossierId}
          rubrics={rubrics}
          chosen={rubric}
          onChoose={(rubricId) => void choice.save(chosen?.id ?? null, { rubricId })}
        />
      )}
      {tab === 'spread' && <SpreadView {...shared} />}
      {tab === 'time' && <OverTime opinions={opinions} />}
    </>
  );
};

/** The station of the opinion: what is recommended, and what each assessor marks by the foundation's rubric. */
export const OpinionTabs = ({
  head,
  children,
}: {
  /** the head of the station, around the tabs */ readonly head: (tabs: ReactNode) => ReactNode;
  readonly children: ReactNode;
}) => {
  const t = useT();
  const dossierId = useDossier((s) => s.dossier?.id ?? '');
  const asked = useApp((s) => s.focus);
  const [tab, setTab] = useState<Tab>(asked?.[0] === 'opinions' ? 'own' : 'recommendation');
  return (
    <article className="station">
      {head(
        <Segments
          label={t('rubric.tabs.label')}
          value={tab}
          options={TABS.map((id) => ({ id, label: t(`rubric.tabs.${id}`) }))}
          onChange={setTab}
        />,
      )}
      {tab === 'recommendation' ? (
        children
      ) : (
        <Assessors key={dossierId} dossierId={dossierId} tab={tab} onTab={setTab} />
      )}
    </article>
  );
};
