import { describe, expect, it } from 'vitest';
import { shocksOf } from '#shared/assessment/stakes/shocks.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { memoContext } from '../context.ts';
import type { Block } from '../document.ts';
import { resolutionBlock } from '../opinion.ts';
import { conditionSentence, trancheName } from './resolution.ts';
import { fiveFigures } from './side-one.ts';
import { whoAsks } from './who.ts';

const example = exampleDossier('x', 'fr');
const contextOf = (dossier: Dossier, language: 'fr' | 'en' = 'fr') =>
  memoContext({ dossier, projection: project(dossier), language, format: 'summary' });
const decided = (decision: string): Dossier => ({
  ...example,
  answers: { ...example.answers, 'opinion.decision': { state: 'answered', value: decision } },
});
const linesOf = (block: Block): string => (block.kind === 'resolution' ? block.lines.join(' ') : '');

describe('what is voted', () => {
  it.each(['agreed', 'conditions'])('%s: names the payments', (decision) => {
    expect(linesOf(resolutionBlock(contextOf(decided(decision)), '', []))).toContain('en mars 2027');
  });
  it.each(['deferred', 'refused', 'redirected'])('%s: pays nothing', (decision) => {
    expect(linesOf(resolutionBlock(contextOf(decided(decision)), '', []))).toBe('Demandé\u00a0: 120\u202f000\u00a0€.');
  });
  it('says the word for a payment once, however it is named', () => {
    expect(['2', 'Tranche 2', ' tranche 2', 'Tranche'].map(trancheName)).toEqual(['2', '2', '2', 'Tranche']);
    const [condition] = example.conditions;
    if (condition === undefined) throw new Error('the example has conditions');
    const said = conditionSentence({ ...condition, kind: 'precedent', tranche: 'Tranche 2' }, 'fr');
    expect(said).toContain('avant la tranche 2 et');
  });
});

describe('who asks', () => {
  it('is said in two lines: what is known of the organisation, what it does', () => {
    const [who, what] = whoAsks(contextOf(example)).map((b) => (b.kind === 'paragraph' ? b.text : ''));
    expect(who).toMatch(/^Association loi 1901 · depuis 2016 · .* · 438\u202f000\u00a0€ de produits .* · 7 ETP · 40 b/);
    expect(what).toBe(example.answers['impact.theory']?.value);
  });
  it('is nothing of what is not known', () => {
    expect(whoAsks(contextOf(emptyDossier('e', { startMonth: '2027-01' })))).toEqual([]);
  });
});

it('our share of income is not known while no support is in the plan', () => {
  const block = fiveFigures(contextOf({ ...example, supports: [] }));
  expect(block.kind === 'figures' && block.items[4]).toMatchObject({ value: '–' });
});

describe('what may happen', () => {
  it('is never about money that is no longer expected', () => {
    // The first funder ends after year 2 and has nothing more to renew: the next one with something to lose is asked.
    const plan: Dossier = {
      ...emptyDossier('e', { startMonth: '2027-01' }),
      resources: [
        { ...gift('a', 'Fondation A'), driver: { kind: 'annual', years: [9_000_000, 9_000_000, 0] } },
        { ...gift('b', 'Fondation B'), driver: { kind: 'annual', years: [1_000_000, 1_000_000, 1_000_000] } },
      ],
    };
    const renewed = shocksOf(plan, project(plan)).find((s) => s.kind === 'notRenewed');
    expect([renewed?.funder, renewed?.cents]).toEqual(['Fondation B', 1_000_000]);
  });
});
function gift(id: string, funder: string) {
  return {
    id,
    label: id,
    leaf: 'D3' as const,
    funder,
    status: 'signed' as const,
    paymentDelayMonths: 0,
    history: [null, null, null] as [null, null, null],
  };
}
