/** Alliances: with whom, in which logic, how far (docs/method.md, "Alliances"). */
import { type Option, option } from '../option.ts';

export const ACTOR_TYPES: readonly Option[] = [
  option('peer', 'Pair (association, ESS)', 'Peer (association, social economy)'),
  option('public', 'Acteur public', 'Public body'),
  option('firm', 'Entreprise', 'Company'),
];
export const CONTRACT_LOGICS: readonly Option[] = [
  option('exchange', 'Contrat d’échange : utilité réciproque', 'Exchange: mutual benefit'),
  option('alliance', 'Contrat d’alliance : faire ensemble', 'Alliance: doing together'),
];
export const PARTNERSHIP_CATEGORIES: readonly Option[] = [
  option('giving', 'Mécénat', 'Corporate giving'),
  option('practices', 'Pratiques responsables', 'Responsible practices'),
  option('cooperation', 'Coopération économique', 'Economic co-operation'),
  option('innovation', 'Innovation sociétale', 'Social innovation'),
];
export interface FramingPhase extends Option {
  readonly checklist: readonly Option[];
}
/** The three framing phases and what each settles. */
export const FRAMING_PHASES: readonly FramingPhase[] = [
  {
    ...option('meeting', 'Rencontre', 'Meeting'),
    checklist: [
      option('aims', 'Les objectifs de chacun sont connus', 'Each side’s aims are known'),
      option('issue', 'Un enjeu commun est nommé', 'A shared issue is named'),
      option('group', 'Les personnes visées sont les mêmes', 'The people to be reached are the same'),
    ],
  },
  {
    ...option('agreement', 'Négociation et accord', 'Negotiation and agreement'),
    checklist: [
      option('actions', 'Les actions et les moyens sont fixés', 'Actions and means are settled'),
      option('perimeter', 'Le périmètre et le calendrier sont fixés', 'Scope and timetable are settled'),
      option('indicators', 'Les indicateurs d’évaluation sont choisis', 'Evaluation indicators are chosen'),
      option('bodies', 'Les instances de pilotage sont nommées', 'Steering bodies are named'),
    ],
  },
  {
    ...option('contract', 'Contractualisation', 'Contract'),
    checklist: [
      option('signed', 'La convention est signée', 'The agreement is signed'),
      option('plan', 'Le plan opérationnel est écrit', 'The operational plan is written'),
      option('beyond', 'L’alliance dépasse le premier cercle', 'The alliance reaches beyond the first circle'),
    ],
  },
];
/** The steps of an alliance that have a day and a person: its three phases, the meeting of those who steer it, its evaluation. */
export const ALLIANCE_STEPS = ['meeting', 'agreement', 'contract', 'steering', 'evaluation'] as const;
export type AllianceStep = (typeof ALLIANCE_STEPS)[number];
export const PILOTING_BLOCKS: readonly Option[] = [
  option('contract', 'Contractualisation', 'Contract'),
  option('governance', 'Gouvernance', 'Governance'),
  option('management', 'Gestion', 'Management'),
  option('communication', 'Communication', 'Communication'),
  option('evaluation', 'Évaluation', 'Evaluation'),
];
export const ALLIANCE_RISKS: readonly Option[] = [
  option('strategic', 'Stratégique : partager une vision', 'Strategic: sharing a vision'),
  option('political', 'Politique : jeux d’acteurs et habitudes', 'Political: interests and habits'),
  option('operational', 'Opérationnel : avancer pas à pas', 'Operational: moving forward step by step'),
];
export const ALLIANCE_BENEFICIARIES: readonly Option[] = [
  option('partner', 'Pour le partenaire', 'For the partner'),
  option('innovator', 'Pour l’innovateur', 'For the innovator'),
  option('commonGood', 'Pour le bien commun', 'For the common good'),
];
