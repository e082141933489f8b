import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netCommands } from '#shared/archive/history/net.ts';
import { putBack, revert } from '#shared/archive/history/take-back.ts';
import { applyAll, applyCommand, invertAll, setCommand } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

type Make = (d: Dossier) => Command;
const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.constantFrom('', 'x', 'y', 'z');
const make: fc.Arbitrary<Make> = fc.oneof(
  fc.tuple(fc.constantFrom('request.projectName', 'framing.context'), text).map(
    ([key, value]): Make =>
      (d) =>
        setCommand(d, ['answers', key], value === '' ? undefined : { state: 'answered', value }),
  ),
  fc.tuple(id, fc.constantFrom('name', 'description'), text).map(
    ([i, field, value]): Make =>
      (d) =>
        setCommand(d, ['activities', i, field], field === 'description' && value === '' ? undefined : value),
  ),
  fc.tuple(id, fc.nat(3)).map(
    ([i, index]): Make =>
      () => ({ type: 'insert', collection: 'activities', index, item: { id: i, name: '' } }),
  ),
  fc.nat(3).map(
    (index): Make =>
      (d) => ({ type: 'remove', collection: 'activities', index, item: d.activities[index] }),
  ),
  fc.tuple(fc.nat(3), fc.nat(3)).map(
    ([from, to]): Make =>
      (d) => ({ type: 'move', collection: 'activities', id: d.activities[from]?.id ?? 'none', from, to }),
  ),
  fc.nat(5).map(
    (months): Make =>
      (d) =>
        setCommand(d, ['plan', 'safetyMonths'], months),
  ),
);
/** Those of the recipes that apply, one after the other. */
const done = (start: Dossier, makes: readonly Make[]): { readonly commands: Command[]; readonly dossier: Dossier } => {
  const commands: Command[] = [];
  let dossier = start;
  for (const recipe of makes) {
    const command = recipe(dossier);
    const applied = applyCommand(dossier, command);
    if (!applied.ok) continue;
    dossier = applied.dossier;
    commands.push(command);
  }
  return { commands, dossier };
};
const makes = fc.array(make, { maxLength: 30 });
const start = emptyDossier('d1', { startMonth: '2027-01' });
const stateOf = (applied: ReturnType<typeof applyAll>): string => (applied.ok ? canonical(applied.dossier) : 'refused');

describe('history', () => {
  it('what a run of changes comes down to leads from the same beginning to the same end, and back', () => {
    fc.assert(
      fc.property(makes, makes, (first, second) => {
        const before = done(start, first).dossier;
        const { commands, dossier } = done(before, second);
        const net = netCommands(commands);
        expect(net.length).toBeLessThanOrEqual(commands.length);
        expect(stateOf(applyAll(before, net))).toBe(canonical(dossier));
        expect(stateOf(applyAll(dossier, invertAll(net)))).toBe(canonical(before));
      }),
      { numRuns: 2_000 },
    );
  });

  it('typing the same place again and again comes down to one change', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => {
        const { commands } = done(
          start,
          texts.map(
            (value): Make =>
              (d) =>
                setCommand(d, ['answers', 'request.projectName'], { state: 'answered', value: `t${value}` }),
          ),
        );
        expect(netCommands(commands)).toHaveLength(1);
      }),
    );
  });

  it('a step is taken back whole when nothing else was written at its places', () => {
    fc.assert(
      fc.property(makes, makes, (first, second) => {
        const before = done(start, first).dossier;
        const { commands, dossier } = done(before, second);
        const net = netCommands(commands);
        const back = revert(dossier, net);
        expect(back.ok).toBe(true);
        if (back.ok) expect(stateOf(applyAll(dossier, back.commands))).toBe(canonical(before));
      }),
      { numRuns: 1_000 },
    );
  });

  it('whatever came since, taking back applies whole or is refused, and never touches the places that others wrote', () => {
    fc.assert(
      fc.property(makes, makes, makes, (first, second, third) => {
        const before = done(start, first).dossier;
        const step = done(before, second);
        const net = netCommands(step.commands);
        const since = done(step.dossier, third).dossier;
        const back = revert(since, net);
        if (!back.ok) return;
        const after = applyAll(since, back.commands);
        expect(after.ok).toBe(true);
        if (!after.ok) return;
        const touched = new Set(net.flatMap((c) => (c.type === 'set' ? [c.path.join('/')] : [])));
        for (const key of ['request.projectName', 'framing.context'])
          if (!touched.has(`answers/${key}`)) expect(after.dossier.answers[key]).toEqual(since.answers[key]);
        if (!touched.has('plan/safetyMonths')) expect(after.dossier.plan).toEqual(since.plan);
      }),
      { numRuns: 1_000 },
    );
  });

  it('any past value of a place can be put back, whatever stands there now', () => {
    fc.assert(
      fc.property(makes, (all) => {
        const { commands, dossier } = done(start, all);
        for (const command of commands) {
          const back = putBack(dossier, command);
          if (!back.ok) {
            expect(['gone', 'same']).toContain(back.why);
            continue;
          }
          const applied = applyAll(dossier, back.commands);
          expect(applied.ok).toBe(true);
          if (!applied.ok || command.type !== 'set') continue;
          expect(putBack(applied.dossier, command)).toMatchObject({ ok: false, why: 'same' });
        }
      }),
      { numRuns: 500 },
    );
  });
});
