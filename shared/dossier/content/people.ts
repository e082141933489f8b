/** Human riches counted (docs/method.md, "People"): beside the accounts, never inside a share or a result. */
import type { LeafId } from '#shared/base/method/levers.ts';
import { MOTIVATIONS } from '#shared/base/method/tables/people.ts';
import type { Cents } from '#shared/base/money/cents.ts';
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

/** A skill that is not there when the plan begins: missing, without a date, or acquired after the first month. */
export const isSkillLate = ({ state, month }: Pick<Dossier['skills'][number], 'state' | 'month'>): boolean =>
  state === 'missing' || (state === 'toAcquire' && (month === null || month > 1));

export interface SkillLever {
  readonly leaf: LeafId;
  /** what it brings in the year that was asked */ readonly cents: Cents;
  /** all of it where a skill that it cannot do without is late, else nothing */ readonly waitingCents: Cents;
}
/**
 * The levers that skills are tied to, with their money and the part of it that waits for a skill, the largest first.
 * @param byLeaf what each lever brings in a year, in cents
 */
export const skillLevers = (
  skills: Dossier['skills'],
  byLeaf: Readonly<Partial<Record<LeafId, Cents>>>,
): readonly SkillLever[] =>
  [...new Set(skills.flatMap((s) => (s.leaf === null ? [] : [s.leaf])))]
    .map((leaf) => {
      const cents = byLeaf[leaf] ?? 0;
      return { leaf, cents, waitingCents: skills.some((s) => s.leaf === leaf && isSkillLate(s)) ? cents : 0 };
    })
    .sort((a, b) => b.cents - a.cents || a.leaf.localeCompare(b.leaf));
