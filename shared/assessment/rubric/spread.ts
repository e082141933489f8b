/** What several opinions say together: for each criterion how far they are apart, then where their middle is. Never one figure for a dossier. */
import { markOf, type Opinion, type Verdict } from './opinion.ts';
import { type Criterion, type Rubric, sameScale } from './rubric.ts';
import { withoutWithdrawn } from './visible.ts';

/** An opinion and the version of the rubric that it was given under. */
export interface ReadOpinion {
  readonly opinion: Opinion;
  readonly rubric: Rubric;
}
export interface LevelCount {
  readonly levelId: string;
  /** 1 = weakest */ readonly rank: number;
  /** in the order of the opinions */ readonly people: readonly string[];
}
export interface CriterionSpread {
  readonly criterion: Criterion;
  /** one for each level, weakest first */ readonly levels: readonly LevelCount[];
  readonly unknown: readonly string[];
  readonly notApplicable: readonly string[];
  /** gave an opinion without marking this one */ readonly unmarked: readonly string[];
  /** marked it on another scale, in another version of the rubric: not counted here */ readonly otherScale: readonly string[];
  /** levels counted */ readonly count: number;
  /** lowest and highest rank; null when nobody chose a level */ readonly range: readonly [number, number] | null;
  /** distance between the two, as a share of the whole scale: 0 = all agree, 1 = from one end to the other */ readonly spread: number;
  /** of the ranks; null when nobody chose a level */ readonly mean: number | null;
}
const NAMES = { unknown: 'unknown', notApplicable: 'notApplicable' } as const;

const spreadOf = (criterion: Criterion, read: readonly ReadOpinion[]): CriterionSpread => {
  const people = new Map<string, string[]>();
  const put = (where: string, person: string): void => void people.set(where, [...(people.get(where) ?? []), person]);
  for (const { opinion, rubric } of read) {
    const own = rubric.criteria.find((c) => c.id === criterion.id);
    const { verdict }: { verdict: Verdict | null } = markOf(opinion, criterion.id);
    if (own === undefined || verdict === null) put('unmarked', opinion.person);
    else if (verdict.kind !== 'level') put(NAMES[verdict.kind], opinion.person);
    else if (!sameScale(own, criterion)) put('otherScale', opinion.person);
    else
      put(criterion.levels.some((l) => l.id === verdict.level) ? `level ${verdict.level}` : 'unmarked', opinion.person);
  }
  const at = (where: string): readonly string[] => people.get(where) ?? [];
  const levels = criterion.levels.map((l, i) => ({ levelId: l.id, rank: i + 1, people: at(`level ${l.id}`) }));
  const chosen = levels.filter((l) => l.people.length > 0);
  const count = chosen.reduce((n, l) => n + l.people.length, 0);
  const [lowest, highest] = [chosen[0]?.rank ?? null, chosen.at(-1)?.rank ?? null];
  return {
    criterion,
    levels,
    unknown: at('unknown'),
    notApplicable: at('notApplicable'),
    unmarked: at('unmarked'),
    otherScale: at('otherScale'),
    count,
    range: lowest === null || highest === null ? null : [lowest, highest],
    spread: lowest === null || highest === null ? 0 : (highest - lowest) / (criterion.levels.length - 1),
    mean: count === 0 ? null : chosen.reduce((sum, l) => sum + l.rank * l.people.length, 0) / count,
  };
};

export interface WeightedTotal {
  /** 0 = the weakest level everywhere, 100 = the strongest */ readonly outOf100: number;
  /** weight of the criteria that somebody marked with a level, and of all */ readonly weightRead: number;
  readonly weight: number;
}
export interface Spread {
  /** the widest apart first, then in the order of the rubric */ readonly criteria: readonly CriterionSpread[];
  readonly people: readonly string[];
  /** null unless the rubric wants a total and somebody marked something that weighs */ readonly total: WeightedTotal | null;
}
const totalOf = (rubric: Rubric, criteria: readonly CriterionSpread[]): WeightedTotal | null => {
  if (!rubric.total) return null;
  const weight = rubric.criteria.reduce((sum, c) => sum + c.weight, 0);
  const read = criteria.filter((c) => c.mean !== null && c.criterion.weight > 0);
  const weightRead = read.reduce((sum, c) => sum + c.criterion.weight, 0);
  if (weightRead === 0) return null;
  const points = read.reduce(
    (sum, { criterion, mean }) => sum + criterion.weight * (((mean ?? 1) - 1) / (criterion.levels.length - 1)),
    0,
  );
  return { outOf100: (100 * points) / weightRead, weightRead, weight };
};

/** The version in which opinions are shown together: of the rubric that most of them speak of, the latest. null = there are none */
export const referenceRubric = (read: readonly ReadOpinion[]): Rubric | null => {
  const counts = new Map<string, number>();
  for (const { opinion } of read) counts.set(opinion.rubric.id, (counts.get(opinion.rubric.id) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const latest = read
    .filter(({ opinion }) => opinion.rubric.id === most)
    .toSorted((a, b) => b.opinion.rubric.revision - a.opinion.rubric.revision)[0];
  return latest?.rubric ?? null;
};

/**
 * Opinions that are given, at one moment, put together.
 * @param rubric the version in which they are shown
 * @param withdrawn names of those who declared an interest in the dossier: they count nowhere
 */
export const spreadBetween = (rubric: Rubric, read: readonly ReadOpinion[], withdrawn: readonly string[]): Spread => {
  const kept = new Set(
    withoutWithdrawn(
      read.map((r) => r.opinion),
      withdrawn,
    ),
  );
  const counted = read.filter(({ opinion }) => kept.has(opinion) && opinion.status === 'given');
  const criteria = rubric.criteria.map((c) => spreadOf(c, counted));
  return {
    criteria: criteria.toSorted((a, b) => b.spread - a.spread),
    people: counted.map(({ opinion }) => opinion.person),
    total: totalOf(rubric, criteria),
  };
};
