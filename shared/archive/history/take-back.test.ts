import { describe, expect, it } from 'vitest';
import { applyAll, setCommand } from '#shared/dossier/content/apply.ts';
import type { Command, Path } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { netCommands } from './net.ts';
import { putBack, revert } from './take-back.ts';

const apply = (dossier: Dossier, commands: readonly Command[]): Dossier => {
  const applied = applyAll(dossier, commands);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  return applied.dossier;
};
const said = (value: string) => ({ state: 'answered', value });
const set = (dossier: Dossier, path: Path, value: unknown): Command => setCommand(dossier, path, value);
const empty = emptyDossier('d1', { startMonth: '2027-01' });
const NAME: Path = ['answers', 'request.projectName'];
const line = (id: string): Command => ({
  type: 'insert',
  collection: 'activities',
  index: 0,
  item: { id, name: id },
});

describe('taking back a step', () => {
  it('keeps what was written elsewhere since', () => {
    const step = [set(empty, NAME, said('Fil'))];
    const since = apply(apply(empty, step), [line('other'), set(empty, ['answers', 'framing.context'], said('ici'))]);
    const back = revert(since, step);
    expect(back.ok && apply(since, back.commands)).toEqual(
      apply(empty, [line('other'), set(empty, ['answers', 'framing.context'], said('ici'))]),
    );
  });

  it('is refused when one of its places was written again, and names it', () => {
    const first = apply(empty, [set(empty, NAME, said('Fil'))]);
    const step = [set(first, NAME, said('Fils')), set(first, ['plan', 'safetyMonths'], 9)];
    const second = apply(first, step);
    const since = apply(second, [set(second, NAME, said('Filature'))]);
    expect(revert(since, step)).toEqual({ ok: false, why: 'changed', command: step[0] });
  });

  it('finds a line where it stands now', () => {
    const before = apply(empty, [line('a'), line('b')]);
    const step: Command[] = [{ type: 'remove', collection: 'activities', index: 1, item: before.activities[1] }];
    const since = apply(apply(before, step), [line('c'), line('d')]);
    const back = revert(since, step);
    expect(back.ok && apply(since, back.commands).activities.map((a) => a.id)).toEqual(['d', 'a', 'c', 'b']);
    const added = revert(apply(before, [line('c')]), [line('b')]);
    expect(added.ok && apply(apply(before, [line('c')]), added.commands).activities.map((a) => a.id)).toEqual([
      'c',
      'a',
    ]);
  });

  it('says when a line is no longer there, and when all stands so already', () => {
    const before = apply(empty, [line('a')]);
    const step = [set(before, ['activities', 'a', 'name'], 'new')];
    expect(
      revert(apply(before, [{ type: 'remove', collection: 'activities', index: 0, item: before.activities[0] }]), step),
    ).toEqual({
      ok: false,
      why: 'gone',
      command: step[0],
    });
    expect(revert(before, step)).toEqual({ ok: false, why: 'same', command: step[0] });
  });

  it('clears what was half typed over the value that is put back', () => {
    const amount: Path = ['answers', 'request.amountAsked'];
    const before = apply(empty, [set(empty, amount, { state: 'answered', value: 100 })]);
    const change = set(before, amount, undefined);
    const now = apply(before, [change, set(before, ['drafts', 'answers/request.amountAsked'], '12k5x')]);
    const back = putBack(now, change);
    expect(back.ok && apply(now, back.commands)).toEqual(before);
  });
});

describe('what a run of commands comes down to', () => {
  it('a line that was added, then filled, is one addition', () => {
    const added = apply(empty, [line('a')]);
    const typed = [set(added, ['activities', 'a', 'name'], 'Atelier')];
    expect(netCommands([line('a'), ...typed])).toEqual([{ ...line('a'), item: { id: 'a', name: 'Atelier' } }]);
  });
  it('a line that was added and taken away is nothing', () => {
    const added = apply(empty, [line('a')]);
    expect(
      netCommands([
        line('a'),
        set(added, ['activities', 'a', 'name'], 'Atelier'),
        { type: 'remove', collection: 'activities', index: 0, item: { id: 'a', name: 'Atelier' } },
      ]),
    ).toEqual([]);
  });
  it('leaves half-typed texts out', () => {
    expect(netCommands([set(empty, ['drafts', 'answers/request.amountAsked'], '12k5x')])).toEqual([]);
  });
});
