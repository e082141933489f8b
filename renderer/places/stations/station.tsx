import { useLanguage } from '#renderer/ground/language/language.tsx';
import { ProjectionView } from '#renderer/places/projection/projection-view.tsx';
import { ApplicantQuestions, Conditions } from '#renderer/places/records/conditions.tsx';
import { OpinionTabs } from '#renderer/places/rubric/opinion-tabs.tsx';
import { groupsOf, questionsOf } from '#shared/base/method/questions/all.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { AmountShares } from './amount-shares.tsx';
import { AnswerField } from './answer-field.tsx';
import { ModelView } from './model-view.tsx';
import { OpinionPoints } from './opinion-points.tsx';
import { AlliancesParts } from './parts/alliances.tsx';
import { CapacityParts } from './parts/capacity.tsx';
import { DocumentsParts } from './parts/documents.tsx';
import { ImpactParts } from './parts/impact.tsx';
import { InnovationParts } from './parts/innovation.tsx';
import { LeversParts } from './parts/levers.tsx';
import { PeopleParts } from './parts/people.tsx';
import { RisksParts } from './parts/risks.tsx';
import { VehiclesParts } from './parts/vehicles.tsx';

/** A station: its groups of questions, and what is proper to it. */
export const Station = ({ station }: { readonly station: StationId }) => {
  const language = useLanguage();
  const title = STATION_NAMES[station][language];
  const parts = (
    <>
      {groupsOf(station).map((group) => (
        <section key={group.id} className="group" aria-label={group.title[language]}>
          <header>
            <h2>{group.title[language]}</h2>
            {group.intro && <p className="hint">{group.intro[language]}</p>}
          </header>
          <div className="questions">
            {questionsOf(station)
              .filter((q) => q.group === group.id)
              .map((q) => (
                <AnswerField key={q.id} question={q} />
              ))}
          </div>
          {group.id === 'amounts' && station === 'request' && <AmountShares />}
        </section>
      ))}
      {station === 'request' && <DocumentsParts />}
      {station === 'innovation' && <InnovationParts />}
      {station === 'model' && <ModelView />}
      {station === 'levers' && <LeversParts />}
      {station === 'people' && <PeopleParts />}
      {station === 'alliances' && <AlliancesParts />}
      {station === 'capacity' && <CapacityParts />}
      {station === 'impact' && <ImpactParts />}
      {station === 'risks' && <RisksParts />}
      {station === 'projection' && <ProjectionView />}
      {station === 'opinion' && <OpinionPoints />}
      {station === 'opinion' && <VehiclesParts />}
      {(station === 'risks' || station === 'opinion') && <Conditions />}
      <ApplicantQuestions station={station} />
    </>
  );
  if (station === 'opinion') return <OpinionTabs title={title}>{parts}</OpinionTabs>;
  return (
    <article className="station">
      <h1>{title}</h1>
      {parts}
    </article>
  );
};
