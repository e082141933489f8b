/** Whatever people mark, nobody reads another's marks before their own, a withdrawn person is nowhere, and the spread adds up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHIPPED_RUBRIC } from '#shared/assessment/rubric/default-rubric.ts';
import {
  declineOpinion,
  giveOpinion,
  newOpinion,
  type Opinion,
  type Verdict,
  withMark,
} from '#shared/assessment/rubric/opinion.ts';
import { personKey, samePerson } from '#shared/assessment/rubric/person.ts';
import { type ReadOpinion, spreadBetween } from '#shared/assessment/rubric/spread.ts';
import { awaiting, visibleTo } from '#shared/assessment/rubric/visible.ts';

const PEOPLE = ['Awa', 'Bela', 'Chloé', 'CHLOE ', 'David', 'Emma'];
const person = fc.constantFrom(...PEOPLE);
const verdict: fc.Arbitrary<Verdict | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('l1', 'l2', 'l3', 'l4').map((level) => ({ kind: 'level' as const, level })) },
  fc.constantFrom<Verdict | null>({ kind: 'unknown' }, { kind: 'notApplicable' }, null),
);
const opinion: fc.Arbitrary<Opinion> = fc
  .record({
    who: person,
    month: fc.constantFrom(0, 24),
    status: fc.constantFrom('draft', 'given', 'declined'),
    marks: fc.array(verdict, { minLength: SHIPPED_RUBRIC.criteria.length, maxLength: SHIPPED_RUBRIC.criteria.length }),
  })
  .map(({ who, month, status, marks }) => {
    const marked = SHIPPED_RUBRIC.criteria.reduce(
      (o, c, i) => withMark(o, c.id, { verdict: marks[i] ?? null, reason: `secret of ${personKey(who)}` }, []),
      newOpinion(who, month, { id: 'r', revision: 1, version: 'v1' }),
    );
    if (status === 'draft') return marked;
    return status === 'given'
      ? giveOpinion(marked, '2026-11-23', '2026-11-23T09:00:00.000Z')
      : declineOpinion(marked, '2026-11-23');
  });
/** One opinion for each person and moment, as the portfolio keeps them. */
const opinions = fc.uniqueArray(opinion, { selector: (o) => `${personKey(o.person)} ${o.month}`, maxLength: 10 });
const withdrawn = fc.uniqueArray(person, { maxLength: 3 });
const read = (all: readonly Opinion[]): ReadOpinion[] => all.map((o) => ({ opinion: o, rubric: SHIPPED_RUBRIC }));

it('nobody reads a word of another before having given an opinion of the same moment, or given it up', () => {
  fc.assert(
    fc.property(fc.oneof(person, fc.constant('Zoé'), fc.constant('')), opinions, withdrawn, (viewer, all, out) => {
      const seen = visibleTo(viewer, all, out);
      for (const o of seen) {
        if (samePerson(o.person, viewer)) continue;
        expect(o.status).not.toBe('draft');
        expect(all.some((x) => samePerson(x.person, viewer) && x.month === o.month && x.status !== 'draft')).toBe(true);
      }
      const others = JSON.stringify(seen.filter((o) => !samePerson(o.person, viewer)));
      const closed = !all.some((o) => samePerson(o.person, viewer) && o.status !== 'draft');
      if (closed) expect(others).toBe('[]');
      expect(JSON.stringify(awaiting(viewer, all, out))).not.toContain('secret');
    }),
    { numRuns: 500 },
  );
});

it('what is awaited is what is given and not readable, and nothing else', () => {
  fc.assert(
    fc.property(person, opinions, withdrawn, (viewer, all, out) => {
      const readable = visibleTo(viewer, all, out).filter((o) => o.status === 'given').length;
      const counted = all.filter((o) => o.status === 'given' && !out.some((name) => samePerson(name, o.person))).length;
      expect(readable + awaiting(viewer, all, out).length).toBe(counted);
    }),
  );
});

it('a withdrawn person is in no reading, no count and no name', () => {
  fc.assert(
    fc.property(person, opinions, withdrawn, (viewer, all, out) => {
      const isOut = (name: string): boolean => out.some((w) => samePerson(w, name));
      expect(visibleTo(viewer, all, out).filter((o) => isOut(o.person))).toEqual([]);
      expect(awaiting(viewer, all, out).filter((a) => isOut(a.person))).toEqual([]);
      if (isOut(viewer)) expect(visibleTo(viewer, all, out)).toEqual([]);
      const spread = spreadBetween(SHIPPED_RUBRIC, read(all), out);
      const named = spread.criteria.flatMap((c) => [
        ...c.levels.flatMap((l) => l.people),
        ...c.unknown,
        ...c.notApplicable,
        ...c.unmarked,
        ...c.otherScale,
      ]);
      expect([...spread.people, ...named].filter(isOut)).toEqual([]);
      // As if that person had never written anything.
      const without = all.filter((o) => !isOut(o.person));
      expect(spread).toEqual(spreadBetween(SHIPPED_RUBRIC, read(without), []));
    }),
  );
});

it('each opinion is somewhere in each criterion, the mean lies in the range, the widest apart come first', () => {
  fc.assert(
    fc.property(opinions, (all) => {
      const spread = spreadBetween({ ...SHIPPED_RUBRIC, total: true }, read(all), []);
      const counted = all.filter((o) => o.status === 'given');
      for (const c of spread.criteria) {
        const levels = c.levels.flatMap((l) => l.people.map(() => l.rank));
        const elsewhere = c.unknown.length + c.notApplicable.length + c.unmarked.length + c.otherScale.length;
        expect(levels.length + elsewhere).toBe(counted.length);
        expect(c.count).toBe(levels.length);
        if (c.range === null) expect([c.mean, c.spread]).toEqual([null, 0]);
        else {
          expect(c.range).toEqual([Math.min(...levels), Math.max(...levels)]);
          expect((c.mean ?? 0) * levels.length).toBeCloseTo(
            levels.reduce((a, b) => a + b, 0),
            9,
          );
          expect(c.mean).toBeGreaterThanOrEqual(c.range[0]);
          expect(c.mean).toBeLessThanOrEqual(c.range[1]);
        }
      }
      const apart = spread.criteria.map((c) => c.spread);
      expect(apart).toEqual(apart.toSorted((a, b) => b - a));
      expect(spread.criteria.map((c) => c.criterion.id).toSorted()).toEqual(
        SHIPPED_RUBRIC.criteria.map((c) => c.id).toSorted(),
      );
    }),
  );
});

it('a total is there only where it is wanted, between the weakest and the strongest, and moves with a better mark', () => {
  fc.assert(
    fc.property(opinions, (all) => {
      expect(spreadBetween(SHIPPED_RUBRIC, read(all), []).total).toBeNull();
      const wanted = { ...SHIPPED_RUBRIC, total: true };
      const { total, criteria } = spreadBetween(wanted, read(all), []);
      const weighed = criteria.filter((c) => c.mean !== null);
      if (total === null) {
        expect(weighed).toEqual([]);
        return;
      }
      expect(total.outOf100).toBeGreaterThanOrEqual(0);
      expect(total.outOf100).toBeLessThanOrEqual(100);
      expect(total.weightRead).toBe(weighed.reduce((sum, c) => sum + c.criterion.weight, 0));
      const best = all.map((o) => ({
        ...o,
        marks: o.marks.map((m) =>
          m.verdict?.kind === 'level' ? { ...m, verdict: { kind: 'level' as const, level: 'l4' } } : m,
        ),
      }));
      expect(spreadBetween(wanted, read(best), []).total?.outOf100).toBeCloseTo(100, 9);
    }),
  );
});
