import type { CostLine } from './plan.ts';
import type { Dossier } from './schema.ts';

/**
 * The cost line that carries a capacity need: whole in the year of its month (the first year when no month is said), spread over the months from then on
 * within that year.
 */
export const costLineOfNeed = (need: Dossier['needs'][number], id: string, label: string): CostLine => {
  const month = need.month ?? 1;
  const year = Math.floor((month - 1) / 12);
  const years: [number, number, number] = [0, 0, 0];
  years[year as 0 | 1 | 2] = need.costCents ?? 0;
  const first = (month - 1) % 12;
  return {
    id,
    label,
    heading: 'externalServices',
    driver: { kind: 'annual', years, seasonality: Array.from({ length: 12 }, (_, m) => (m >= first ? 1 : 0)) },
    paymentDelayMonths: 0,
    history: [null, null, null],
  };
};

type Skill = Dossier['skills'][number];
type Need = Dossier['needs'][number];
/** The category of need that a domain of skills belongs to (tool default of 2026-11). */
const CATEGORY_OF: Readonly<Record<string, string>> = {
  mission: 'team',
  hr: 'team',
  communication: 'communication',
  fundraising: 'funding',
  commercial: 'funding',
  tax: 'legal',
  legal: 'legal',
  accounting: 'finance',
  logistics: 'digital',
  it: 'digital',
  evaluation: 'evaluation',
  coordination: 'governance',
};
/** The need that a skill to be acquired makes: its name, its cost and its month go with it; levels are for the assessor to say. */
export const needOfSkill = (skill: Skill, id: string, costLineId: string | null): Need => ({
  id,
  category: CATEGORY_OF[skill.domain] ?? 'team',
  title: skill.name,
  levelToday: null,
  levelTarget: null,
  evidence: '',
  priority: null,
  days: null,
  costCents: skill.costCents,
  provider: '',
  month: skill.month,
  lever: null,
  deliverable: '',
  costLineId,
});
/** The need that already carries this skill, by its name. */
export const needCarrying = (skill: Skill, needs: readonly Need[]): Need | undefined =>
  needs.find((n) => skill.name.trim() !== '' && n.title.trim() === skill.name.trim());
