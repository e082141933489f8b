/** The findings of a dossier that is being edited: whatever is typed, in whatever order, they are those of the same dossier opened anew. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFinder } from '#shared/assessment/coherence/editing/finder.ts';
import type { Finding } from '#shared/assessment/coherence/finding.ts';
import { findings } from '#shared/assessment/coherence/run.ts';
import { THRESHOLDS, type Thresholds } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import { dossierArbitrary } from './dossier-arbitrary.ts';

type Edit = (own: Dossier, other: Dossier, at: number) => Dossier;
const line =
  (name: 'resources' | 'costs' | 'posts' | 'supports' | 'investments'): Edit =>
  (own, other, at) => {
    const [mine, theirs] = [own[name], other[name]];
    const place = at % Math.max(1, mine.length);
    const changed = mine.map((item, i) => (i === place && theirs[i] ? { ...theirs[i], id: item.id } : item));
    return { ...own, [name]: changed };
  };
const part: Edit = (own, other, at) => {
  const names = (Object.keys(own) as (keyof Dossier)[]).filter((n) => n !== 'id' && n !== 'setAside');
  const name = names[at % names.length] as keyof Dossier;
  return { ...own, [name]: other[name] };
};
const answer: Edit = (own, other, at) => {
  const ids = Object.keys(other.answers);
  const id = ids[at % Math.max(1, ids.length)];
  const said = id === undefined ? undefined : other.answers[id];
  return id === undefined || said === undefined ? own : { ...own, answers: { ...own.answers, [id]: said } };
};
const putAside: Edit = (own, _other, at) => {
  const list = findings(own, project(own));
  const one = list[at % Math.max(1, list.length)];
  if (one === undefined) return own;
  const { rule, subject } = one;
  return { ...own, setAside: [{ id: 's1', rule, subject, reason: 'vu' }] };
};
const EDITS: readonly Edit[] = [
  line('resources'),
  line('costs'),
  line('posts'),
  line('supports'),
  line('investments'),
  part,
  part,
  answer,
  answer,
  putAside,
  (own) => ({ ...own, setAside: [] }),
  (own) => ({ ...own }),
];
/** Marks that a foundation set: other numbers for the same rules. */
const STRICT: Thresholds = {
  ...THRESHOLDS,
  habitGrowth: { ...THRESHOLDS.habitGrowth, value: 0 },
  signedYear1: { ...THRESHOLDS.signedYear1, value: 0.99 },
};
const STEP = fc.record({
  edit: fc.constantFrom(...EDITS),
  at: fc.nat(60),
  thresholds: fc.oneof(
    { weight: 3, arbitrary: fc.constant(THRESHOLDS) },
    { weight: 1, arbitrary: fc.constant(STRICT) },
  ),
});

it('gives what all the rules give when they are asked anew, after any edits', () => {
  let kept = 0;
  let made = 0;
  fc.assert(
    fc.property(
      dossierArbitrary,
      dossierArbitrary,
      fc.array(STEP, { minLength: 2, maxLength: 8 }),
      (first, other, steps) => {
        const [find, projector] = [makeFinder(), makeProjector()];
        let dossier = first;
        let before = new Set<Finding>();
        for (const { edit, at, thresholds } of steps) {
          dossier = edit(dossier, other, at);
          const found = find(dossier, projector(dossier), projector, thresholds);
          expect(found).toEqual(findings(dossier, project(dossier), project, thresholds));
          kept += found.filter((f) => before.has(f)).length;
          made += found.filter((f) => !before.has(f)).length;
          before = new Set(found);
        }
      },
    ),
    { numRuns: 100 },
  );
  // The memory is at work, and edits are felt.
  expect(kept).toBeGreaterThan(1_000);
  expect(made).toBeGreaterThan(1_000);
});

it('does not ask a rule again that read nothing of what changed', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const [find, projector] = [makeFinder(), makeProjector()];
      const before = find(dossier, projector(dossier), projector);
      const drafted = { ...dossier, drafts: { 'nowhere/that/is/read': 'deu' } };
      const after = find(drafted, projector(drafted), projector);
      // The opinion's rules look at what the others found, and are asked each time.
      const settled = (list: readonly Finding[]) => list.filter((f) => !f.rule.startsWith('opinion.'));
      expect(settled(after).every((f, i) => f === settled(before)[i])).toBe(true);
      expect(after).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
