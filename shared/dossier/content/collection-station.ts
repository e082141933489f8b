import type { StationId } from '#shared/base/method/stations.ts';
import type { CollectionName } from './schema.ts';

/** The station where the lines of a collection are shown and changed. Questions to the applicant live at several: each says its own. */
export const STATION_OF_COLLECTION: Readonly<Record<CollectionName, StationId>> = {
  activities: 'model',
  resources: 'projection',
  costs: 'projection',
  posts: 'projection',
  investments: 'projection',
  supports: 'projection',
  inKind: 'projection',
  scenarios: 'projection',
  modelOverrides: 'model',
  implications: 'model',
  opinionPoints: 'opinion',
  conditions: 'risks',
  bearerQuestions: 'request',
  setAside: 'opinion',
  proofs: 'innovation',
  stakeholders: 'innovation',
  leverReviews: 'levers',
  volunteerMissions: 'people',
  skills: 'people',
  alliances: 'alliances',
  needs: 'capacity',
  goals: 'impact',
  impactRisks: 'impact',
  risks: 'risks',
  milestones: 'risks',
  tranches: 'risks',
  documents: 'request',
  verdicts: 'opinion',
};
