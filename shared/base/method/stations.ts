import type { LocalText } from './text.ts';

/** The twelve stations of a dossier, in the order of the walk; they can be filled in any order. */
export const STATION_IDS = [
  'request',
  'framing',
  'innovation',
  'model',
  'levers',
  'people',
  'alliances',
  'projection',
  'capacity',
  'impact',
  'risks',
  'opinion',
] as const;
export type StationId = (typeof STATION_IDS)[number];

export const STATION_NAMES: Readonly<Record<StationId, LocalText>> = {
  request: { fr: 'Demande', en: 'Request' },
  framing: { fr: 'Cadrage', en: 'Framing' },
  innovation: { fr: 'Innovation', en: 'Innovation' },
  model: { fr: 'Modèle socio-économique', en: 'Socio-economic model' },
  levers: { fr: 'Leviers', en: 'Levers' },
  people: { fr: 'Richesses humaines', en: 'People' },
  alliances: { fr: 'Alliances', en: 'Alliances' },
  projection: { fr: 'Projection', en: 'Projection' },
  capacity: { fr: 'Renforcement', en: 'Capacity building' },
  impact: { fr: 'Impact et ODD', en: 'Impact and SDGs' },
  risks: { fr: 'Risques et conditions', en: 'Risks and conditions' },
  opinion: { fr: 'Avis', en: 'Opinion' },
};
