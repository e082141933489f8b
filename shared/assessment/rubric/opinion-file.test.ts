import { describe, expect, it } from 'vitest';
import { placeText } from '#shared/base/refusal/place.ts';
import { SHIPPED_RUBRIC } from './default-rubric.ts';
import { giveOpinion, newOpinion, withMark } from './opinion.ts';
import { opinionFile, parseOpinion, parseOpinionText } from './opinion-file.ts';

const opinion = giveOpinion(
  withMark(
    newOpinion('Awa', 0, { id: 'r', revision: 1, version: 'v1' }),
    'request',
    { verdict: { kind: 'level', level: 'l2' } },
    [],
  ),
  '2026-11-23',
  '2026-11-23T09:00:00.000Z',
);
const file = opinionFile('o1', { id: 'd1', project: 'Les Ateliers' }, SHIPPED_RUBRIC, opinion);
const refused = (data: unknown): readonly string[] => {
  const parsed = parseOpinion(data);
  return parsed.ok ? [] : parsed.refusals.map((r) => `${placeText(r.place)} = ${r.value} — ${r.rule.kind}`);
};

describe('an opinion file', () => {
  it('comes back as it left', () => {
    expect(parseOpinionText(JSON.stringify(file))).toEqual({ ok: true, file });
  });
  it('is refused with the field, the value and the rule', () => {
    expect(refused({ ...file, format: 'triptyque-dossier' })).toEqual(['format = triptyque-dossier — equalTo']);
    expect(refused({ ...file, formatVersion: 2 })).toEqual(['formatVersion = 2 — newer']);
    expect(refused({ ...file, extra: 1 })).toEqual(['extra = 1 — unknownKey']);
    expect(refused({ ...file, opinion: { ...opinion, month: 61, person: '' } })).toEqual([
      'opinion.person =  — tooShort',
      'opinion.month = 61 — atMost',
    ]);
    expect(parseOpinionText('{')).toMatchObject({
      ok: false,
      kind: 'unknownFormat',
      refusals: [{ place: { path: [] }, rule: { kind: 'notJson', line: 1, column: 2 } }],
    });
    for (const data of [null, undefined, 3, 'x', []]) expect(parseOpinion(data).ok).toBe(false);
  });
  it('is refused when a mark speaks of a criterion or of a level that its rubric does not have', () => {
    const mark = (criterion: string, level: string) => ({
      ...file,
      opinion: { ...opinion, marks: [{ criterion, verdict: { kind: 'level', level }, reason: '', evidence: [] }] },
    });
    expect(refused(mark('nothing', 'l1'))).toEqual(['opinion.marks.0.criterion = nothing — criterion']);
    expect(refused(mark('request', 'l9'))).toEqual(['opinion.marks.0.verdict.level = l9 — oneOf']);
  });
  it('is refused when a mark is there twice, or when it is given without what it said then', () => {
    expect(refused({ ...file, opinion: { ...opinion, marks: [...opinion.marks, ...opinion.marks] } })[0]).toContain(
      'unique',
    );
    expect(refused({ ...file, opinion: { ...opinion, firstGiven: null } })).toEqual([
      'opinion.firstGiven = null — givenStays',
    ]);
  });
});
