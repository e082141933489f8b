import type { StationId } from '#shared/base/method/stations.ts';

/** What of a dossier is on the screen: a station, the whole at a glance, or its questions to the applicant. */
export type DossierPage = StationId | 'overview' | 'questions';
