/** Human riches counted (docs/method.md, "Human riches"): beside the accounts, never inside a share or a result. */
import type { Option } from '#shared/base/method/option.ts';
import { MOTIVATIONS, SKILL_DOMAINS } from '#shared/base/method/tables/people.ts';
import type { Dossier } from './schema.ts';

type People = Pick<Dossier, 'volunteerMissions' | 'skills'>;
/** Hours a year over all missions; what is not known counts for nothing. */
export const volunteerHours = ({ volunteerMissions }: People): number =>
  volunteerMissions.reduce((total, m) => total + (m.hoursPerYear ?? 0), 0);

export interface MotivationOffer {
  readonly motivation: string;
  /** missions that offer it */ readonly missions: number;
  readonly volunteers: number;
  /** missions whose volunteers seek it */ readonly seeking: number;
  /** of these, missions that do not offer it */ readonly unmet: number;
}
export const motivationOffer = ({ volunteerMissions }: People): readonly MotivationOffer[] =>
  MOTIVATIONS.map(({ id }) => {
    const offering = volunteerMissions.filter((m) => m.motivations.includes(id));
    const seeking = volunteerMissions.filter((m) => m.seeks?.includes(id) === true);
    return {
      motivation: id,
      missions: offering.length,
      volunteers: offering.reduce((total, m) => total + (m.volunteers ?? 0), 0),
      seeking: seeking.length,
      unmet: seeking.filter((m) => !m.motivations.includes(id)).length,
    };
  });

/** Critical skills that one person alone holds. */
export const keyPersonRisks = ({ skills }: People): Dossier['skills'] =>
  skills.filter((s) => s.critical && s.state === 'held' && s.holders !== null && s.holders <= 1);

/** Skills that a funded lever needs and that nobody holds. @param funded levers with a planned amount */
export const missingSkills = ({ skills }: People, funded: ReadonlySet<string>): Dossier['skills'] =>
  skills.filter((s) => s.state === 'missing' && (s.leaf === null ? s.critical : funded.has(s.leaf)));

export interface SkillRow {
  readonly domain: Option;
  readonly held: Dossier['skills'];
  readonly toAcquire: Dossier['skills'];
  readonly missing: Dossier['skills'];
}
/** Skills by domain and state, in the order of the method's list; a domain of which nothing is said is left out. */
export const skillMatrix = (skills: Dossier['skills']): readonly SkillRow[] =>
  SKILL_DOMAINS.map((domain) => {
    const of = (state: string): Dossier['skills'] => skills.filter((s) => s.domain === domain.id && s.state === state);
    return { domain, held: of('held'), toAcquire: of('toAcquire'), missing: of('missing') };
  }).filter((row) => row.held.length + row.toAcquire.length + row.missing.length > 0);
