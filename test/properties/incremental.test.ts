import fc from 'fast-check';
import { expect, it } from 'vitest';
import { project } from '#shared/finance/projection/engine.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { adjustmentsArbitrary, planArbitrary } from './plan-arbitrary.ts';

type Edit = (input: PlanInput, other: PlanInput, at: number) => PlanInput;
const replaced = <T extends { readonly id: string }>(own: readonly T[], others: readonly T[], at: number): T[] =>
  own.map((line, i) => {
    const other = others[i];
    return i === at % own.length && other !== undefined ? { ...other, id: line.id } : line;
  });
/** One thing changed as a command of the dossier changes it: a new object there, the same objects everywhere else. */
const EDITS: readonly Edit[] = [
  (p, o, at) => ({ ...p, resources: replaced(p.resources, o.resources, at) }),
  (p, o, at) => ({ ...p, costs: replaced(p.costs, o.costs, at) }),
  (p, o, at) => ({ ...p, posts: replaced(p.posts, o.posts, at) }),
  (p, o, at) => ({ ...p, investments: replaced(p.investments, o.investments, at) }),
  (p, o, at) => ({ ...p, supports: replaced(p.supports, o.supports, at) }),
  (p, _o, at) => ({ ...p, resources: p.resources.filter((_, i) => i !== at) }),
  (p) => ({ ...p, resources: [...p.resources].reverse() }),
  (p, o) => ({ ...p, opening: o.opening }),
  (p, o) => ({ ...p, inKind: o.inKind }),
  (p, _o, at) => ({ ...p, plan: { ...p.plan, startMonth: `2027-${String((at % 12) + 1).padStart(2, '0')}` } }),
  (p) => ({ ...p }),
];

it('gives what the whole engine gives, after any edits and in any scenario', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(11), adjustmentsArbitrary), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(planArbitrary, planArbitrary, edits, (first, other, steps) => {
      const projector = makeProjector();
      let input = first;
      expect(projector(input)).toEqual(project(input));
      for (const [edit, at, adjustments] of steps) {
        input = edit(input, other, at);
        expect(projector(input)).toEqual(project(input));
        expect(projector(input, adjustments)).toEqual(project(input, adjustments));
      }
    }),
    { numRuns: 300 },
  );
});

it('keeps what a projection says that is read only after later edits', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(11), adjustmentsArbitrary), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(planArbitrary, planArbitrary, edits, (first, other, steps) => {
      const projector = makeProjector();
      let input = first;
      const unread = steps.map(([edit, at, adjustments]) => {
        input = edit(input, other, at);
        return { input, adjustments, projection: projector(input, adjustments) };
      });
      for (const { input: then, adjustments, projection } of unread)
        expect(projection).toEqual(project(then, adjustments));
    }),
    { numRuns: 60 },
  );
});

it('returns the same object while nothing of the plan has changed', () => {
  fc.assert(
    fc.property(planArbitrary, (input) => {
      const projector = makeProjector();
      expect(projector({ ...input })).toBe(projector(input));
      expect(projector({ ...input, costs: [...input.costs] })).not.toBe(projector(input));
    }),
    { numRuns: 20 },
  );
});
