import { describe, expect, it } from 'vitest';
import { SHIPPED_RUBRIC } from './default-rubric.ts';
import { removalRefusal, rewritingRefusal, writingRefusal } from './keeping.ts';
import {
  carryOpinion,
  changedMarks,
  declineOpinion,
  giveOpinion,
  markingProgress,
  newOpinion,
  type Opinion,
  OpinionSchema,
  resumeOpinion,
  withMark,
} from './opinion.ts';
import { movedBetween } from './over-time.ts';
import { samePerson } from './person.ts';
import { awaiting, readableOthers, visibleTo } from './visible.ts';

const at = (level: string) => ({ verdict: { kind: 'level' as const, level } });
const draft = (person: string, level = 'l2', month = 0): Opinion =>
  withMark(newOpinion(person, month, { id: 'r', revision: 1, version: 'v1' }), 'request', at(level), []);
const give = (opinion: Opinion): Opinion => giveOpinion(opinion, '2026-11-23', '2026-11-23T09:00:00.000Z');
const awa = give(draft('Awa', 'l1'));

describe('an opinion', () => {
  it('is known by its author, however the name is typed', () => {
    expect(samePerson(' Chloé  Martin', 'CHLOE MARTIN')).toBe(true);
    expect(samePerson('Chloé', 'Zoé')).toBe(false);
  });
  it('keeps what it said when it was given, and shows what was changed after', () => {
    const changed = withMark(awa, 'request', at('l3'), ['Bela']);
    expect(changedMarks(awa)).toEqual([]);
    expect(changedMarks(changed)).toEqual([
      { criterion: 'request', before: { kind: 'level', level: 'l1' }, after: { kind: 'level', level: 'l3' } },
    ]);
    expect(changed.seen).toEqual(['Bela']);
    expect(changedMarks(withMark(changed, 'request', at('l1'), ['Bela']))).toEqual([]);
    expect(give(changed).firstGiven).toEqual(awa.firstGiven);
  });
  it('says that it was given after reading the others', () => {
    const late = give(
      withMark(resumeOpinion(declineOpinion(draft('Bela'), '2026-11-23'), ['Awa']), 'request', at('l2'), []),
    );
    expect(late.firstGiven?.afterReading).toBe(true);
    expect(awa.firstGiven?.afterReading).toBe(false);
  });
  it('cannot be given without keeping what it said', () => {
    expect(OpinionSchema.safeParse({ ...awa, firstGiven: null }).success).toBe(false);
    expect(OpinionSchema.safeParse({ ...draft('Awa'), firstGiven: awa.firstGiven }).success).toBe(false);
    expect(OpinionSchema.safeParse({ ...awa, marks: [...awa.marks, ...awa.marks] }).success).toBe(false);
  });
  it('leaves marks behind when it is declined', () => {
    expect(declineOpinion(draft('Bela'), '2026-11-23')).toMatchObject({ status: 'declined', marks: [], comment: '' });
  });
  it('is carried to a new version with the levels that are still there', () => {
    const [first, ...rest] = SHIPPED_RUBRIC.criteria;
    if (first === undefined) throw new Error('the shipped rubric is empty');
    const shorter = { ...SHIPPED_RUBRIC, criteria: [{ ...first, levels: first.levels.slice(1) }, ...rest] };
    const reasoned = withMark(draft('Awa', 'l1'), 'request', { reason: 'parce que' }, []);
    expect(carryOpinion(reasoned, shorter, { id: 'r', revision: 4, version: 'v4' })).toMatchObject({
      rubric: { id: 'r', revision: 4, version: 'v4' },
      marks: [{ criterion: 'request', verdict: null, reason: 'parce que' }],
    });
    expect(markingProgress(reasoned, SHIPPED_RUBRIC)).toEqual({ marked: 1, all: SHIPPED_RUBRIC.criteria.length });
  });
});

describe('what one reads', () => {
  it('is nothing of the others before one’s own, their given opinions after, their drafts never', () => {
    const chloe = draft('Chloé');
    expect(visibleTo('Bela', [awa, chloe], [])).toEqual([]);
    expect(visibleTo('Bela', [awa, chloe, draft('Bela')], []).map((o) => o.person)).toEqual(['Bela']);
    expect(visibleTo('Bela', [awa, chloe, give(draft('Bela'))], []).map((o) => o.person)).toEqual(['Awa', 'Bela']);
    expect(awaiting('Bela', [awa, chloe, draft('Bela')], [])).toEqual([{ person: 'Awa', month: 0 }]);
  });
  it('opens moment by moment', () => {
    const later = give(draft('Awa', 'l3', 24));
    expect(visibleTo('Bela', [awa, later, give(draft('Bela', 'l2', 0))], []).map((o) => o.month)).toEqual([0, 0]);
  });
  it('opens to who gives up giving one, and that is remembered', () => {
    const bela = declineOpinion(draft('Bela'), '2026-11-23');
    expect(visibleTo('Bela', [awa, bela], [])).toHaveLength(2);
    expect(readableOthers(bela, [awa, bela])).toEqual(['Awa']);
    expect(resumeOpinion(bela, ['Awa']).seen).toEqual(['Awa']);
  });
  it('is nothing without a name, nothing for who is withdrawn, and nothing of who is withdrawn', () => {
    const all = [awa, give(draft('Bela'))];
    expect(visibleTo('', all, [])).toEqual([]);
    expect(visibleTo('awa', all, ['AWA'])).toEqual([]);
    expect(visibleTo('Bela', all, ['Awa']).map((o) => o.person)).toEqual(['Bela']);
    expect(awaiting('Zoé', all, ['Awa'])).toEqual([{ person: 'Bela', month: 0 }]);
  });
});

describe('what may be written', () => {
  it('is written by its author, who says whose opinions were open', () => {
    expect(writingRefusal(null, draft('Awa'), 'Awa', [])).toBeNull();
    expect(writingRefusal(null, draft('Awa'), 'Bela', [])).toMatchObject({ place: { path: ['person'] }, value: 'Awa' });
    expect(writingRefusal(null, draft('Awa'), '', [])).not.toBeNull();
    const changed = withMark(awa, 'request', at('l3'), []);
    expect(writingRefusal(awa, changed, 'Awa', ['Bela'])).toMatchObject({ place: { path: ['seen'] }, value: 'Bela' });
    expect(writingRefusal(awa, { ...changed, seen: ['Bela'] }, 'Awa', ['Bela'])).toBeNull();
  });
  it('never unsays what was given, who was read, or of which moment it speaks', () => {
    expect(rewritingRefusal(awa, draft('Awa'))).toMatchObject({ place: { path: ['status'] } });
    expect(rewritingRefusal(awa, give(draft('Awa', 'l3')))).toMatchObject({ place: { path: ['firstGiven'] } });
    expect(rewritingRefusal({ ...awa, seen: ['Bela'] }, awa)).toMatchObject({ place: { path: ['seen'] } });
    expect(rewritingRefusal(awa, { ...awa, month: 24 })).toMatchObject({ place: { path: ['month'] } });
    expect(rewritingRefusal(awa, { ...awa, person: 'Bela' })).toMatchObject({ place: { path: ['person'] } });
    expect(rewritingRefusal(awa, { ...awa, comment: 'plus tard' })).toBeNull();
  });
  it('lets only a draft go that never opened those of others', () => {
    expect(removalRefusal(draft('Awa'), 'Awa')).toBeNull();
    expect(removalRefusal(draft('Awa'), 'Bela')).not.toBeNull();
    expect(removalRefusal(awa, 'Awa')).not.toBeNull();
    expect(removalRefusal({ ...draft('Awa'), seen: ['Bela'] }, 'Awa')).not.toBeNull();
  });
});

it('tells what moved between two readings by the same person', () => {
  const later = withMark(give(draft('Awa', 'l4', 24)), 'request', { reason: 'Deux instances de plus.' }, []);
  const moved = movedBetween({ opinion: awa, rubric: SHIPPED_RUBRIC }, { opinion: later, rubric: SHIPPED_RUBRIC });
  expect(moved[0]).toMatchObject({ steps: 3, reason: 'Deux instances de plus.' });
  expect(moved[1]).toMatchObject({ before: null, after: null, steps: null });
  const cut = {
    ...SHIPPED_RUBRIC,
    criteria: SHIPPED_RUBRIC.criteria.map((c) => ({ ...c, levels: c.levels.slice(1) })),
  };
  expect(movedBetween({ opinion: awa, rubric: SHIPPED_RUBRIC }, { opinion: later, rubric: cut })[0]?.steps).toBeNull();
  const less = { ...SHIPPED_RUBRIC, criteria: SHIPPED_RUBRIC.criteria.slice(1) };
  expect(
    movedBetween({ opinion: awa, rubric: SHIPPED_RUBRIC }, { opinion: later, rubric: less }).at(-1)?.criterion.id,
  ).toBe('request');
});
