import { describe, expect, it } from 'vitest';
import { applyCommand, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { bothOf } from './both.ts';
import type { Choices } from './conflict.ts';
import { mergeDossiers } from './merge.ts';
import { mergedOrder } from './order.ts';
import { conflictWords } from './words.ts';

const BASE = exampleDossier('example', 'fr');
type Edit = (d: Dossier) => Command;
const set =
  (path: string[], value: unknown): Edit =>
  (d) =>
    setCommand(d, path, value);
const drop =
  (collection: 'risks' | 'resources', index: number): Edit =>
  (d) => ({ type: 'remove', collection, index, item: d[collection][index] });
const edited = (...edits: Edit[]): Dossier =>
  edits.reduce((d, edit) => {
    const applied = applyCommand(d, edit(d));
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
    return applied.dossier;
  }, BASE);
const said = (value: unknown) => ({ state: 'answered', value });
const merge = (mine: Dossier, theirs: Dossier, choices: Choices = {}) =>
  mergeDossiers({ base: BASE, mine, theirs, choices });
const CONTEXT = ['answers', 'framing.context'];
const RISK = BASE.risks[0]?.id ?? '';

describe('what is proposed', () => {
  it.each([
    ['both texts, where free text stands', CONTEXT, said('Un.'), said('Deux.'), 'both', 'joined'],
    ['the text that holds the other', CONTEXT, said('Un.'), said('Un. Et deux.'), 'theirs', 'longer'],
    ['the side that knows', CONTEXT, { state: 'unknown' }, said('Deux.'), 'theirs', 'known'],
    ['mine, between two amounts', ['answers', 'request.amountAsked'], said(100), said(200), 'mine', 'mine'],
    [
      'mine, between two names: they cannot stand together',
      ['resources', 'pieces', 'funder'],
      'A',
      'B',
      'mine',
      'mine',
    ],
    ['both choices of several', ['answers', 'model.providers'], said(['public']), said(['users']), 'both', 'joined'],
    ['the answer that one side took away', CONTEXT, undefined, said('Deux.'), 'theirs', 'kept'],
  ] as const)('%s', (_, path, mine, theirs, proposal, reason) => {
    const merged = merge(edited(set([...path], mine)), edited(set([...path], theirs)));
    // An answer that is replaced whole may differ by its source too.
    const conflict = merged.conflicts.find((c) => c.id === path.join('/'));
    expect(conflict).toMatchObject({ proposal, reason });
  });

  it('a line that one side removed and the other changed stays', () => {
    const merged = merge(edited(drop('risks', 0)), edited(set(['risks', RISK, 'mitigation'], 'Avance signée')));
    expect(merged.conflicts).toMatchObject([{ id: `risks/${RISK}`, proposal: 'theirs', reason: 'kept' }]);
    expect(merged.dossier.risks.map((r) => r.id)).toEqual(BASE.risks.map((r) => r.id));
    const dropped = merge(edited(drop('risks', 0)), edited(set(['risks', RISK, 'mitigation'], 'Avance signée')), {
      [`risks/${RISK}`]: 'mine',
    });
    expect(dropped.dossier.risks).toHaveLength(BASE.risks.length - 1);
    expect(dropped.left).toMatchObject([{ side: 'theirs', value: { mitigation: 'Avance signée' } }]);
  });

  it('a line that one side removed and nobody changed goes', () => {
    const merged = merge(BASE, edited(drop('risks', 0)));
    expect(merged.dossier.risks.map((r) => r.id)).not.toContain(RISK);
    expect(merged.conflicts).toEqual([]);
  });
});

describe('what is merged part by part', () => {
  it('takes one year from each side', () => {
    const years = ['resources', 'firms', 'driver', 'years'];
    const merged = merge(edited(set([...years, '0'], 1)), edited(set([...years, '2'], 3)));
    expect(merged.conflicts).toEqual([]);
    expect(merged.dossier.resources.find((r) => r.id === 'firms')?.driver).toMatchObject({ years: [1, 11_800_000, 3] });
  });
  it('never mixes two ways of making a line, nor two sources', () => {
    const driver = ['resources', 'firms', 'driver'];
    const fixed = { kind: 'donors', donors: 10, growth: 0, giftCents: 100, giftGrowth: 0 };
    const merged = merge(edited(set(driver, fixed)), edited(set([...driver, 'years', '0'], 7)));
    expect(merged.conflicts.map((c) => c.id)).toEqual(['resources/firms/driver']);
    const source = ['answers', 'framing.context', 'source'];
    const sources = merge(
      edited(set(source, { kind: 'document', detail: 'A' })),
      edited(set(source, { kind: 'document', page: '2' })),
    );
    expect(sources.conflicts.map((c) => c.id)).toEqual(['answers/framing.context/source']);
    expect(sources.dossier.answers['framing.context']?.source).toEqual({ kind: 'document', detail: 'A' });
  });
});

describe('both', () => {
  it('is the same whichever side comes first, and repeats nothing', () => {
    expect(bothOf('b', 'a')).toBe('a / b');
    expect(bothOf('Une phrase.', 'Autre phrase.')).toBe('Autre phrase.\n\nUne phrase.');
    expect(bothOf(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(bothOf([{ label: 'x' }], [{ label: 'y' }])).toEqual([{ label: 'x' }, { label: 'y' }]);
    for (const [a, b] of [
      [1, 2],
      [[1], [2]],
      ['a', ['a']],
      [null, 'a'],
    ])
      expect(bothOf(a, b)).toBeUndefined();
  });
});

describe('order', () => {
  const all = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(''));
  it.each([
    ['abc', 'abc', 'axbc', 'axbc'],
    ['abc', 'cab', 'abcx', 'cxab'],
    ['abc', 'ayb', 'abxc', 'aybxc'],
    ['', 'ab', 'cd', 'cdab'],
  ])('of %s, %s here and %s there', (base, mine, theirs, expected) => {
    const order = mergedOrder([...base], [...mine], [...theirs], all(mine, theirs));
    expect(order.join('')).toBe(expected);
    expect(mergedOrder([...base], [...theirs], [...mine], all(mine, theirs))).toEqual(order);
  });
});

describe('words', () => {
  it('name the place, the line and the amounts, in both languages', () => {
    const path = ['resources', 'firms', 'driver', 'years', '1'];
    const [conflict] = merge(edited(set(path, 100_000)), edited(set(path, 200_000))).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    expect(conflictWords(conflict, 'Ateliers', 'fr')).toMatchObject({
      place: 'Ressource «\u00a0Ateliers\u00a0» · Calcul de la ligne · Montant de l’année · 2',
      mine: expect.stringMatching(/^1.000.€$/),
    });
    expect(conflictWords(conflict, 'Ateliers', 'en').place).toBe(
      'Income line “Ateliers” · How the line is calculated · Amount for year · 2',
    );
  });
  it('say what was changed in a line that the other side removed', () => {
    const [conflict] = merge(
      edited(drop('risks', 0)),
      edited(set(['risks', RISK, 'mitigation'], 'Avance signée')),
    ).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    expect(conflictWords(conflict, 'X', 'fr')).toMatchObject({
      mine: '',
      theirs: expect.stringContaining('Parade – Avance signée'),
    });
  });
});
