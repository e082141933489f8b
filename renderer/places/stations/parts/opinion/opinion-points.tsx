import { useT } from '#renderer/ground/language/language.tsx';
import { RecordRows } from '#renderer/places/records/records.tsx';
import { nameFrom } from '#shared/base/text/clip.ts';

const KINDS = [
  { kind: 'strength', title: 'stations.opinion.strengths' },
  { kind: 'reservation', title: 'stations.opinion.reservations' },
  { kind: 'unknown', title: 'stations.opinion.unknowns' },
] as const;

/** Strengths, reservations and unknowns: arguments, never marks. */
export const OpinionPoints = () => {
  const t = useT();
  return (
    <>
      {KINDS.map(({ kind, title }) => (
        <RecordRows<'opinionPoints'>
          key={kind}
          folded
          collection="opinionPoints"
          title={t(title)}
          empty={t('stations.opinion.noPoint')}
          addLabel={t('stations.opinion.addPoint')}
          addName={`${t('stations.opinion.addPoint')} — ${t(title)}`}
          nameOf={(point) => nameFrom(point.text)}
          only={(point) => point.kind === kind}
          make={() => ({ kind, text: '' })}
          fields={() => [
            { path: ['text'], kind: 'long', label: t(title) },
            {
              path: ['internal'],
              kind: 'flag',
              nullable: true,
              label: t('stations.opinion.internal'),
              hint: t('stations.opinion.internalHelp'),
            },
          ]}
        />
      ))}
    </>
  );
};
