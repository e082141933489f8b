import { describe, expect, it } from 'vitest';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import { SHIPPED_RUBRIC } from './default-rubric.ts';
import { duplicateRubric, emptyCriterion, moveItem } from './editing.ts';
import { type Criterion, RubricSchema, rubricGaps, sameScale, wordsIn } from './rubric.ts';

const [first] = SHIPPED_RUBRIC.criteria;
if (first === undefined) throw new Error('the shipped rubric is empty');

describe('the rubric that is shipped', () => {
  it('keeps to its schema, lacks nothing, and says in both languages what it says in one', () => {
    expect(RubricSchema.parse(SHIPPED_RUBRIC)).toEqual(SHIPPED_RUBRIC);
    expect(rubricGaps(SHIPPED_RUBRIC)).toEqual([]);
    for (const { title, evidence, levels } of SHIPPED_RUBRIC.criteria)
      for (const words of [title, evidence, ...levels.flatMap((l) => [l.name, l.words])]) {
        expect(words.fr).not.toBe('');
        expect(words.en).not.toBe('');
        expect(words.fr).not.toBe(words.en);
      }
  });
  it('reads every station but the one where opinions are given, in the order of the walk', () => {
    expect(SHIPPED_RUBRIC.criteria.map((c) => c.station)).toEqual(STATION_IDS.filter((s) => s !== 'opinion'));
  });
  it('is a tool default, without a total', () => {
    expect(SHIPPED_RUBRIC).toMatchObject({
      total: false,
      origin: { kind: 'tool', asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
  });
  it('never gives two levels of a criterion the same words', () => {
    for (const { levels } of SHIPPED_RUBRIC.criteria)
      expect(new Set(levels.map((l) => l.words.fr)).size).toBe(levels.length);
  });
});

describe('a rubric', () => {
  it('is refused with two criteria or two levels of the same id', () => {
    expect(RubricSchema.safeParse({ ...SHIPPED_RUBRIC, criteria: [first, first] }).success).toBe(false);
    const [level] = first.levels;
    expect(
      RubricSchema.safeParse({ ...SHIPPED_RUBRIC, criteria: [{ ...first, levels: [level, level] }] }).success,
    ).toBe(false);
  });
  it('is said in the language that was written', () => {
    expect(wordsIn({ fr: 'Oui', en: '' }, 'en')).toBe('Oui');
    expect(wordsIn({ fr: ' ', en: 'Yes' }, 'fr')).toBe('Yes');
  });
  it('says where two people could read it differently', () => {
    const bare = emptyCriterion(['a', 'b', 'c'], undefined);
    expect(rubricGaps({ ...SHIPPED_RUBRIC, criteria: [] })).toEqual([{ kind: 'noCriterion', criterion: 0, level: 0 }]);
    expect(
      rubricGaps({ ...SHIPPED_RUBRIC, criteria: [first, bare] }).map((g) => [g.kind, g.criterion, g.level]),
    ).toEqual([
      ['noTitle', 2, 0],
      ['noEvidence', 2, 0],
      ['noWords', 2, 1],
      ['noWords', 2, 2],
    ]);
  });
  it('keeps a scale through new words, and loses it with another order or another level', () => {
    const reworded: Criterion = { ...first, levels: first.levels.map((l) => ({ ...l, words: { fr: 'x', en: '' } })) };
    expect(sameScale(first, reworded)).toBe(true);
    expect(sameScale(first, { ...first, levels: first.levels.toReversed() })).toBe(false);
    expect(sameScale(first, { ...first, levels: first.levels.slice(1) })).toBe(false);
  });
  it('moves what can be moved, and copies as the foundation’s own', () => {
    expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    const copy = duplicateRubric(SHIPPED_RUBRIC, { fr: 'À nous', en: 'Ours' }, '2027-01-02');
    expect(copy.origin).toEqual({ kind: 'foundation', reference: SHIPPED_RUBRIC.origin.reference, asOf: '2027-01-02' });
    expect(copy.criteria).toEqual(SHIPPED_RUBRIC.criteria);
  });
});
