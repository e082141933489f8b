import { useLanguage } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { ApplicantQuestions, Conditions } from '#renderer/places/records/conditions.tsx';
import { OpinionTabs } from '#renderer/places/rubric/opinion-tabs.tsx';
import { groupsOf, questionsOf } from '#shared/base/method/questions/all.ts';
import type { StationId } from '#shared/base/method/stations.ts';
import { PROOF_STEPS } from '#shared/base/method/tables/innovation.ts';
import { isForThisForm } from '#shared/dossier/content/missing.ts';
import { AmountShares } from './amount-shares.tsx';
import { AnswerField, inPairs } from './answer-field.tsx';
import { AFTER_COMMITTEE, LaterField } from './later-field.tsx';
import { ModelParts, ModelPicture } from './model/model-view.tsx';
import { SameOrigin } from './origin/same-origin.tsx';
import { AlliancesParts } from './parts/alliances.tsx';
import { CapacityParts, CapacityPictures } from './parts/capacity/capacity.tsx';
import { DocumentsParts } from './parts/documents.tsx';
import { ImpactParts } from './parts/impact.tsx';
import { InnovationParts } from './parts/innovation/innovation.tsx';
import { ProofBoard } from './parts/innovation/proof-board.tsx';
import { LeversParts, LeversPicture } from './parts/levers.tsx';
import { OpinionParts } from './parts/opinion/opinion.tsx';
import { Verdicts } from './parts/opinion/verdicts.tsx';
import { PeopleParts, PeoplePictures } from './parts/people/people.tsx';
import { RisksParts } from './parts/risks.tsx';
import { StationFoot } from './station-foot.tsx';
import { StationHead } from './station-head.tsx';
import './parts/pictures.css';

/** Groups whose questions stand on the picture of their station. */
const ON_BOARD: readonly string[] = PROOF_STEPS.map((step) => step.id);

const QuestionGroups = ({ station }: { readonly station: StationId }) => {
  const language = useLanguage();
  const asked = useApp((s) => s.focus?.[1]);
  const elsewhere = useDossier((s) => {
    const { dossier } = s;
    return dossier === null
      ? ''
      : questionsOf(station)
          .map((q) => q.id)
          .filter((id) => !isForThisForm(dossier, id))
          .join();
  }).split(',');
  const here = questionsOf(station).filter((q) => !elsewhere.includes(q.id) || q.id === asked);
  return (
    <>
      {groupsOf(station)
        .filter((group) => !ON_BOARD.includes(group.id))
        .map((group) => (
          <section key={group.id} className="group" aria-label={group.title[language]}>
            <header className="group-head">
              <h2>{group.title[language]}</h2>
              {group.intro && <p className="hint grow">{group.intro[language]}</p>}
              <SameOrigin group={group.title[language]} questions={here.filter((q) => q.group === group.id)} />
            </header>
            <div className="facts">
              {inPairs(here.filter((q) => q.group === group.id)).map((q) =>
                AFTER_COMMITTEE.includes(q.id) ? (
                  <LaterField key={q.id} question={q} />
                ) : (
                  <AnswerField key={q.id} question={q} />
                ),
              )}
            </div>
            {group.id === 'amounts' && station === 'request' && <AmountShares />}
          </section>
        ))}
    </>
  );
};

/** What is written about a station whose page is its own, and what is asked of the applicant about it. */
export const WrittenAbout = ({ station }: { readonly station: StationId }) => (
  <>
    <QuestionGroups station={station} />
    <ApplicantQuestions station={station} />
  </>
);

/** Stations of words alone, which keep the width at which they are read. */
const READING: ReadonlySet<StationId> = new Set(['request', 'framing']);

/** A station: its groups of questions, and what is proper to it. */
export const Station = ({ station }: { readonly station: StationId }) => {
  const parts = (
    <>
      {station === 'innovation' && <ProofBoard />}
      {station === 'people' && <PeoplePictures />}
      {station === 'capacity' && <CapacityPictures />}
      {station === 'opinion' && <Verdicts />}
      {station === 'model' && <ModelPicture />}
      {station === 'levers' && <LeversPicture />}
      <QuestionGroups station={station} />
      {station === 'request' && <DocumentsParts />}
      {station === 'innovation' && <InnovationParts />}
      {station === 'model' && <ModelParts />}
      {station === 'levers' && <LeversParts />}
      {station === 'people' && <PeopleParts />}
      {station === 'alliances' && <AlliancesParts />}
      {station === 'capacity' && <CapacityParts />}
      {station === 'impact' && <ImpactParts />}
      {station === 'risks' && <RisksParts />}
      {station === 'opinion' && <OpinionParts />}
      {station === 'risks' && <Conditions />}
      <ApplicantQuestions station={station} />
    </>
  );
  const page =
    station === 'opinion' ? (
      <OpinionTabs head={(tabs) => <StationHead station={station}>{tabs}</StationHead>}>{parts}</OpinionTabs>
    ) : (
      <article className="station" data-reading={READING.has(station)}>
        <StationHead station={station} />
        {parts}
      </article>
    );
  return (
    <>
      {page}
      <StationFoot station={station} />
    </>
  );
};
