import { describe, expect, it } from 'vitest';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { beginningOf } from './beginning.ts';
import { tellCommand } from './command-words.ts';

const dossier = exampleDossier('x', 'fr');
const apply = (from: Dossier, commands: readonly Command[]): Dossier => {
  const applied = applyAll(from, commands);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return applied.dossier;
};
const CONTEXT = ['answers', 'framing.context'];
const context = dossier.answers['framing.context'];
const text = String(context?.value);

describe('a change in words', () => {
  it('names the station, the line and the field', () => {
    const cost = dossier.costs[0];
    if (cost === undefined) throw new Error('no cost');
    const change = tellCommand(setCommand(dossier, ['costs', cost.id, 'label'], 'Loyer'), dossier, 'fr');
    expect(change.station).toBe('projection');
    expect(change.place).toContain(cost.label);
    expect([change.before, change.after]).toEqual([cost.label, 'Loyer']);
  });

  it('shows of a long text only what changed and its neighbourhood, and both sides can be read in it', () => {
    const long = `${text} ${'Une phrase de plus. '.repeat(30)}`;
    const before = apply(dossier, [setCommand(dossier, CONTEXT, { ...context, value: long })]);
    const after = long.replace('sans emploi', 'en recherche d’emploi');
    const { words } = tellCommand(setCommand(before, CONTEXT, { ...context, value: after }), before, 'fr');
    const side = (mine: 'gone' | 'come'): string =>
      (words ?? [])
        .filter((w) => w.kind !== (mine === 'gone' ? 'come' : 'gone'))
        .map((w) => w.text)
        .join('');
    expect(side('gone')).toBe(long);
    expect(side('come')).toBe(after);
    expect((words ?? []).filter((w) => w.kind !== 'left').reduce((n, w) => n + w.text.length, 0)).toBeLessThan(250);
  });

  it('says which part of an answer changed when its value did not', () => {
    const { note: _note, ...plain } = context ?? { state: 'answered' as const };
    const before = apply(dossier, [setCommand(dossier, CONTEXT, plain)]);
    const change = tellCommand(setCommand(before, CONTEXT, { ...plain, note: 'lu en réunion' }), before, 'fr');
    expect(change).toMatchObject({ before: '', after: '', words: null, facets: ['note'] });
  });

  it('finds the station of a question to the applicant that was taken away', () => {
    const item = { id: 'q', station: 'impact', text: 'Combien ?', status: 'open', answer: '' };
    const removed: Command = { type: 'remove', collection: 'bearerQuestions', index: 0, item };
    expect(tellCommand(removed, { ...dossier, bearerQuestions: [] }, 'fr').station).toBe('impact');
  });
});

describe('what a place held at first', () => {
  it('is what the oldest change replaced, or what still stands', () => {
    const after = apply(dossier, [setCommand(dossier, CONTEXT, { ...context, value: 'autre' })]);
    const change = setCommand(dossier, CONTEXT, { ...context, value: 'autre' });
    expect(beginningOf(CONTEXT, [change], after)).toEqual({ type: 'set', path: CONTEXT, after: context });
    expect(beginningOf(CONTEXT, [], dossier)).toEqual({ type: 'set', path: CONTEXT, after: context });
    expect(beginningOf(['answers', 'request.none'], [], dossier)).toBeNull();
  });
  it('is nothing for a line that was added later, and the line itself when it came with the dossier', () => {
    const [risk] = dossier.risks;
    if (risk === undefined) throw new Error('no risk');
    const place = ['risks', risk.id];
    const added: Command = { type: 'insert', collection: 'risks', index: 0, item: risk };
    const removed: Command = { type: 'remove', collection: 'risks', index: 0, item: risk };
    expect(beginningOf(place, [], dossier)).toEqual(added);
    expect(beginningOf(place, [added], dossier)).toBeNull();
    expect(beginningOf(place, [removed], { ...dossier, risks: [] })).toEqual(added);
  });
});
