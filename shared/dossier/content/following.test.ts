import { expect, it } from 'vitest';
import { applyAll, setCommand } from './apply.ts';
import { emptyDossier } from './empty.ts';
import { isDefaultRate, withFollowing } from './following.ts';
import type { Post } from './plan.ts';
import type { Dossier } from './schema.ts';

const post: Post = {
  id: 'p',
  title: 'Accueil',
  fte: 1,
  grossMonthlyCents: 298_723,
  chargeRate: 0.3277,
  firstMonth: 1,
  lastMonth: null,
  yearlyRaise: 0,
  unsaid: ['chargeRate'],
};
const dossier: Dossier = { ...emptyDossier('d', { startMonth: '2026-07' }), posts: [post] };
const after = (from: Dossier, field: string, value: unknown): Dossier => {
  const applied = applyAll(from, withFollowing(from, [setCommand(from, ['posts', 'p', field], value)]));
  if (!applied.ok) throw new Error('refused');
  return applied.dossier;
};

it('follows the pay of its month as long as nobody has typed a rate', () => {
  // docs/method.md, "Employer contributions": 5.4 % at the minimum wage, 19.6 % at 1.2, 40.6 % at 2.5, 43.1 % from 2.93 on.
  for (const [gross, rate] of [
    [186_702, 0.054],
    [224_042, 0.196],
    [466_755, 0.406],
    [547_037, 0.431],
  ] as const) {
    const [moved] = after(dossier, 'grossMonthlyCents', gross).posts;
    expect(moved?.chargeRate).toBeCloseTo(rate, 3);
    expect(moved && isDefaultRate(moved)).toBe(true);
  }
});

it('stays as it was typed, whatever the pay becomes', () => {
  const typed = after(dossier, 'chargeRate', 0.3);
  expect(typed.posts[0]).not.toHaveProperty('unsaid');
  expect(after(typed, 'grossMonthlyCents', 186_702).posts[0]).toMatchObject({ chargeRate: 0.3 });
});

it('moves nothing of a post that was typed before, nor for a name', () => {
  const { unsaid: _default, ...old } = post;
  const past = { ...dossier, posts: [old] };
  expect(after(past, 'grossMonthlyCents', 186_702).posts[0]).toMatchObject({ chargeRate: 0.3277 });
  expect(after(dossier, 'title', 'Accueil et caisse').posts[0]).toMatchObject({ chargeRate: 0.3277 });
});
