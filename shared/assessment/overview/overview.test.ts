import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANGLE_IDS, VERDICT_LEVELS } from '#shared/base/method/tables/angles.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { ruleContext } from '../coherence/context.ts';
import { MAX_HINGES_A_SIDE } from './hinges.ts';
import { glyphOf, LINTEL_NAMES, type Triptych, triptychOf } from './triptych.ts';

const at = (dossier: Dossier): Triptych => triptychOf(ruleContext(dossier, project(dossier)));
const example = exampleDossier('e', 'en');
const empty = emptyDossier('a', { startMonth: '2027-01' });

describe('the triptych', () => {
  it('names its parts in words', () => {
    expect(LINTEL_NAMES.map((n) => n.label.en)).toEqual(['Context', 'Objectives', 'Means']);
  });
  it('of the example tells where its money comes from and where it goes', () => {
    expect(at(example).sentence.en).toBe('From M4 to a hybrid of M4 + M2 in three years');
  });
  it('of an empty dossier knows nothing and says so', () => {
    const { panels, lintel, hinges, sentence } = at(empty);
    expect([...panels, ...lintel].map((p) => p.level)).toEqual(new Array(6).fill('unknown'));
    expect([...panels, ...lintel].map((p) => p.figure)).toEqual(new Array(6).fill(null));
    expect(hinges).toEqual([]);
    expect(sentence.en).toBe('No resource has been entered.');
  });
  it('ties sales to firms to the skill that comes in month 4, and giving to the alliance that nobody signed', () => {
    const { hinges } = at(example);
    expect(hinges.map((h) => h.kind)).toEqual(['skill', 'alliance']);
    const project3 = project(example);
    expect(hinges[0]?.cents).toBe(project3.mixes[3]?.byLeaf.B2);
  });
  it('loses its hinges when the skill is held from the start and the alliance is signed', () => {
    const held = {
      ...example,
      skills: example.skills.map((s) => ({ ...s, state: 'held' as const, holders: 3 })),
      alliances: example.alliances.map((a) => ({ ...a, done: [...a.done, 'contract.signed'] })),
      supports: [],
    };
    expect(at(held as Dossier).hinges).toEqual([]);
  });
  it('wears the verdict of the assessor before any proposal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANGLE_IDS), fc.constantFrom(...VERDICT_LEVELS), (angle, level) => {
        const judged = { ...example, verdicts: [{ id: 'v', angle, level, sentence: 'Because.', restsOn: [] }] };
        const mine = at(judged).verdicts.filter((v) => v.by === 'assessor');
        expect(mine.map((v) => [v.angle, v.level])).toEqual([[angle, level]]);
      }),
    );
  });
  it('marks what is paid in one month once, with its whole amount', () => {
    const paid = at(example).predella.signs.filter((s) => s.kind === 'tranche');
    expect(paid.map((s) => [s.month, s.label.en])).toEqual([[3, '€110,000']]);
  });
  it('says as many months below zero as the projection', () => {
    const without = project({ ...example, supports: [] }).cash.monthsBelowZero.length;
    expect(at(example).predella.sentence.en).toContain(`${without} months below zero without us`);
  });
  it('calls nothing unsigned where there is nothing to pay', () => {
    const sold = { ...empty, resources: example.resources.filter((r) => r.id === 'pieces') };
    const finance = (d: Dossier) => at(d).verdicts.find((v) => v.angle === 'finance');
    expect(finance(sold)).toMatchObject({ level: 'unknown', sentence: { en: 'No cost has been entered.' } });
    // All that year 1 has to pay was received before it.
    const deferred = { label: 'received', amountCents: 1_200_000, month: 1, toMonth: 12 };
    const paid: Dossier = {
      ...empty,
      opening: { ...empty.opening, cashCents: 1_200_000, deferredIncome: [deferred] },
      costs: example.costs
        .filter((c) => c.id === 'rent')
        .map((c) => ({ ...c, driver: { kind: 'annual', years: [1_200_000, 0, 0] } })),
    };
    expect(finance(paid)?.sentence.en).not.toContain('signed.');
  });
  describe('says whether cash holds, truly in each case', () => {
    const rent = {
      ...{ id: 'rent', label: 'Rent', heading: 'externalServices' as const, paymentDelayMonths: 0 },
      history: [null, null, null] as [null, null, null],
    };
    const [grant] = example.supports;
    /** Two years of 12,000 € of costs and a third of nothing, on opening cash. */
    const plan = (cash: number, support?: Partial<NonNullable<typeof grant>>): Dossier => ({
      ...empty,
      opening: { ...empty.opening, cashCents: cash * 100, ownFundsFreeCents: cash * 100 },
      costs: [{ ...rent, driver: { kind: 'annual', years: [1_200_000, 1_200_000, 0] } }],
      supports: support === undefined || grant === undefined ? [] : [{ ...grant, ...support }],
    });
    const said = (dossier: Dossier): string => at(dossier).predella.sentence.en;
    const loan = { kind: 'bankLoan', principalCents: 900_000, month: 1, termYears: 1, annualRate: 0.1 } as const;
    it.each([
      ['no support, enough cash', plan(24_000), 'Cash holds for three years'],
      // 18,000 last eighteen months: from the nineteenth on, nothing is left.
      ['no support, too little', plan(18_000), 'Cash is below zero for 18 months'],
      [
        'a loan that costs more than it brings',
        plan(24_000, loan),
        'Cash is below zero for 13 months with us; without us it holds',
      ],
      [
        'a grant that comes when all is spent',
        plan(18_000, { principalCents: 1, month: 36 }),
        'Cash is below zero for 18 months, with us or without us',
      ],
      [
        'a grant that carries it for six months',
        plan(12_000, { principalCents: 600_000, month: 2 }),
        'Cash is below zero for 18 months with us, 24 months without us',
      ],
      [
        'a grant that is enough',
        plan(12_000, { principalCents: 1_200_000, month: 2 }),
        'Cash holds for three years with us; 24 months below zero without us',
      ],
      [
        'a grant that nothing needs',
        plan(24_000, { principalCents: 600_000, month: 2 }),
        'Cash holds for three years with us, and without us too',
      ],
    ])('%s', (_, dossier, sentence) => expect(said(dossier)).toBe(sentence));
  });
  it('gives the glyph the levels of its panels, at most two hinges a side', () => {
    const picture = at(example);
    expect(glyphOf(picture)).toEqual(picture.panels.map((p) => p.level));
    for (const side of ['human', 'alliances'])
      expect(picture.hinges.filter((h) => h.side === side).length).toBeLessThanOrEqual(MAX_HINGES_A_SIDE);
  });
});
