import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll, applyCommand, setCommand } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import { COLLECTION_NAMES, type Dossier } from '#shared/dossier/content/schema.ts';
import type { Choice, Choices } from '#shared/dossier/merge/conflict.ts';
import { difference } from '#shared/dossier/merge/difference.ts';
import { mergeDossiers } from '#shared/dossier/merge/merge.ts';
import { exampleDossier } from '#shared/example/dossier.ts';

const EXAMPLE = exampleDossier('example', 'fr');
/** Small, so that what fails can be read. */
const START: Dossier = {
  ...emptyDossier('d1', { startMonth: '2027-01' }),
  answers: { 'framing.context': { state: 'answered', value: 'Contexte', source: { kind: 'declared' } } },
  activities: ['a1', 'a2', 'a3'].map((id) => ({ id, name: id })),
  resources: EXAMPLE.resources.slice(4, 7),
  opinionPoints: EXAMPLE.opinionPoints.slice(0, 3),
  risks: EXAMPLE.risks,
};
const word = fc.constantFrom('un', 'deux', 'trois', 'un mot', 'un mot de plus', '', 'très long '.repeat(30));
type Step = (d: Dossier) => Command;
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Edits of every kind, on places that two people would meet at. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('request.projectName', 'framing.context', 'opinion.unknowns', 'unheard.of'), word).map(
    ([key, value]): Step =>
      (d) =>
        setCommand(d, ['answers', key], { state: 'answered', value }),
  ),
  fc.tuple(fc.constantFrom('framing.context', 'request.projectName'), word).map(
    ([key, note]): Step =>
      (d) =>
        setCommand(d, ['answers', key, 'note'], note),
  ),
  fc.constantFrom('framing.context', 'request.amountAsked').map(
    (key): Step =>
      (d) =>
        setCommand(d, ['answers', key], undefined),
  ),
  fc.constantFrom('framing.context', 'request.stage').map(
    (key): Step =>
      (d) =>
        setCommand(d, ['answers', key], { state: 'unknown' }),
  ),
  fc.nat(3).map(
    (n): Step =>
      (d) =>
        setCommand(d, ['answers', 'request.amountAsked'], { state: 'answered', value: n * 100 }),
  ),
  word.map(
    (text): Step =>
      (d) =>
        setCommand(d, ['drafts', 'answers/request.amountAsked'], text === '' ? undefined : text),
  ),
  fc.tuple(fc.constantFrom('safetyMonths', 'startMonth', 'chart'), fc.nat(5)).map(
    ([key, n]): Step =>
      (d) =>
        setCommand(d, ['plan', key], key === 'safetyMonths' ? n : key === 'chart' ? '2018' : `2027-0${n + 1}`),
  ),
  fc
    .tuple(
      fc.constantFrom('activities' as const, 'opinionPoints' as const),
      fc.constantFrom('n1', 'n2', 'n3'),
      fc.nat(9),
      word,
    )
    .map(
      ([collection, id, index, text]): Step =>
        (d) => ({
          type: 'insert',
          collection,
          index: index % (d[collection].length + 1),
          item: collection === 'activities' ? { id, name: text } : { id, kind: 'strength', text },
        }),
    ),
  fc.tuple(fc.constantFrom(...COLLECTION_NAMES), fc.nat(30)).map(
    ([collection, n]): Step =>
      (d) => {
        const index = n % Math.max(1, d[collection].length);
        return { type: 'remove', collection, index, item: d[collection][index] };
      },
  ),
  fc.tuple(fc.constantFrom(...COLLECTION_NAMES), fc.nat(30), fc.nat(30)).map(
    ([collection, a, b]): Step =>
      (d) => {
        const from = a % Math.max(1, d[collection].length);
        return {
          type: 'move',
          collection,
          id: d[collection][from]?.id ?? 'none',
          from,
          to: b % Math.max(1, d[collection].length),
        };
      },
  ),
  fc.tuple(fc.constantFrom('label', 'funder', 'note', 'account'), fc.nat(9), word).map(
    ([key, n, text]): Step =>
      (d) =>
        setCommand(d, ['resources', pick(d.resources, n)?.id ?? 'none', key], text),
  ),
  fc.tuple(fc.nat(9), fc.nat(2), fc.nat(4)).map(
    ([n, year, amount]): Step =>
      (d) =>
        setCommand(d, ['resources', pick(d.resources, n)?.id ?? 'none', 'history', String(year)], amount * 100),
  ),
  fc.tuple(fc.nat(9), fc.nat(2), fc.nat(4)).map(
    ([n, year, amount]): Step =>
      (d) => {
        const line = pick(d.resources, n);
        return setCommand(
          d,
          ['resources', line?.id ?? 'none', 'driver'],
          year === 0 ? { kind: 'annual', years: [amount, amount, amount] } : line?.driver,
        );
      },
  ),
  fc.tuple(fc.constantFrom('text' as const, 'kind' as const), fc.nat(9), word).map(
    ([key, n, text]): Step =>
      (d) =>
        setCommand(
          d,
          ['opinionPoints', pick(d.opinionPoints, n)?.id ?? 'none', key],
          key === 'text' ? text : 'unknown',
        ),
  ),
);
const after = (start: Dossier, steps: readonly Step[]): Dossier => {
  let dossier = start;
  for (const make of steps) {
    const applied = applyCommand(dossier, make(dossier));
    if (applied.ok) dossier = applied.dossier;
  }
  return dossier;
};
const edits = fc.array(step, { maxLength: 12 });
const triple = fc.tuple(edits, edits, edits).map(([first, mine, theirs]) => {
  const base = after(START, first);
  return { base, mine: after(base, mine), theirs: after(base, theirs) };
});
const chosen = (conflicts: readonly { readonly id: string }[], draw: readonly number[]): Choices =>
  Object.fromEntries(
    conflicts.map(({ id }, i) => [
      id,
      (['mine', 'theirs', 'both'] as const)[(draw[i % draw.length] ?? 0) % 3] as Choice,
    ]),
  );
const flipped = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([id, c]) => [id, c === 'both' ? c : c === 'mine' ? 'theirs' : 'mine']),
  );
const RUNS = { numRuns: 400 };

describe('the difference of two states', () => {
  it('leads from one to the other, and back', () => {
    fc.assert(
      fc.property(triple, ({ mine, theirs }) => {
        for (const [from, to] of [
          [mine, theirs],
          [theirs, mine],
          [mine, mine],
        ] as const) {
          const commands = difference(from, to);
          const applied = applyAll(from, commands);
          expect(applied.ok && canonical(applied.dossier)).toBe(canonical(to));
          if (from === to) expect(commands).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('a merge', () => {
  it('changes nothing when there is nothing to merge', () => {
    fc.assert(
      fc.property(triple, ({ base, mine }) => {
        for (const ancestor of [base, mine, null]) {
          const same = mergeDossiers({ base: ancestor, mine, theirs: mine, choices: {} });
          expect(canonical(same.dossier)).toBe(canonical(mine));
          expect(same.conflicts).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('takes the side that changed when only one did', () => {
    fc.assert(
      fc.property(triple, ({ base, theirs }) => {
        for (const sides of [
          { mine: base, theirs },
          { mine: theirs, theirs: base },
        ]) {
          const merged = mergeDossiers({ base, ...sides, choices: {} });
          expect(canonical(merged.dossier)).toBe(canonical(theirs));
          expect(merged.conflicts).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('is the same from both laptops, whatever is chosen', () => {
    fc.assert(
      fc.property(triple, fc.boolean(), fc.array(fc.nat(2), { minLength: 1, maxLength: 9 }), (t, known, draw) => {
        const base = known ? t.base : null;
        const { conflicts } = mergeDossiers({ ...t, base, choices: {} });
        const choices = chosen(conflicts, draw);
        const here = mergeDossiers({ ...t, base, choices });
        const there = mergeDossiers({ base, mine: t.theirs, theirs: t.mine, choices: flipped(choices) });
        expect(there.conflicts.map((c) => c.id)).toEqual(here.conflicts.map((c) => c.id));
        expect(here.conflicts.map((c) => c.id)).toEqual(conflicts.map((c) => c.id));
        for (const c of here.conflicts) if (choices[c.id] === 'both' && c.both === undefined) return;
        expect(canonical(there.dossier)).toBe(canonical(here.dossier));
      }),
      RUNS,
    );
  });

  it('is always a valid dossier, reached by commands', () => {
    fc.assert(
      fc.property(triple, fc.boolean(), fc.array(fc.nat(2), { minLength: 1, maxLength: 9 }), (t, known, draw) => {
        const base = known ? t.base : null;
        const { conflicts } = mergeDossiers({ ...t, base, choices: {} });
        const merged = mergeDossiers({ ...t, base, choices: chosen(conflicts, draw) });
        expect(parseDossier(merged.dossier)).toMatchObject({ ok: true });
        const applied = applyAll(t.mine, difference(t.mine, merged.dossier));
        expect(applied.ok && canonical(applied.dossier)).toBe(canonical(merged.dossier));
        const again = mergeDossiers({ base: t.theirs, mine: merged.dossier, theirs: t.theirs, choices: {} });
        expect(canonical(again.dossier)).toBe(canonical(merged.dossier));
      }),
      RUNS,
    );
  });

  it('loses no value: what a side wrote is in the result, joined into it, or named as left out', () => {
    fc.assert(
      fc.property(triple, fc.boolean(), fc.array(fc.nat(2), { minLength: 1, maxLength: 9 }), (t, known, draw) => {
        const base = known ? t.base : null;
        const { conflicts } = mergeDossiers({ ...t, base, choices: {} });
        const merged = mergeDossiers({ ...t, base, choices: chosen(conflicts, draw) });
        const result = values(merged.dossier);
        for (const side of ['mine', 'theirs'] as const) {
          const before = base === null ? new Map<string, unknown>() : values(base);
          const left = merged.left.filter((l) => l.side === side).map((l) => l.path.join('/'));
          for (const [path, value] of values(t[side])) {
            if (base !== null && canonical(before.get(path) ?? null) === canonical(value)) continue;
            const there = result.get(path);
            const isThere =
              there !== undefined &&
              (canonical(there) === canonical(value) || (typeof there === 'string' && there.includes(String(value))));
            const isNamed = left.some((l) => path === l || path.startsWith(`${l}/`));
            expect(isThere || isNamed, `${side} ${path} ${canonical(value)} ${canonical(there ?? null)}`).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('keeps what both sides changed in different places', () => {
    const base = START;
    const line = base.resources[0]?.id ?? '';
    const change = (d: Dossier, path: string[], value: unknown): Dossier => {
      const applied = applyCommand(d, setCommand(d, path, value));
      if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
      return applied.dossier;
    };
    const mine = change(
      change(base, ['resources', line, 'label'], 'Ventes à l’atelier'),
      ['answers', 'framing.context', 'note'],
      'Vu sur place',
    );
    const theirs = change(change(base, ['resources', line, 'funder'], 'Clients'), ['answers', 'framing.context'], {
      state: 'answered',
      value: 'Autre contexte',
    });
    const merged = mergeDossiers({ base, mine, theirs, choices: {} });
    expect(merged.conflicts).toEqual([]);
    expect(merged.dossier.resources[0]).toMatchObject({ label: 'Ventes à l’atelier', funder: 'Clients' });
    expect(merged.dossier.answers['framing.context']).toMatchObject({ value: 'Autre contexte', note: 'Vu sur place' });
  });
});

const isTriple = (list: readonly unknown[]): boolean =>
  list.length === 3 && list.every((n) => n === null || typeof n === 'number');
/** Every value of a dossier under its path, as far down as a merge goes. */
const values = (d: Dossier): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    if (value !== null && typeof value === 'object' && (!Array.isArray(value) || isTriple(value)))
      for (const [key, inner] of Object.entries(value)) walk(`${path}/${key}`, inner);
    else found.set(path, value);
  };
  for (const [key, value] of Object.entries(d.answers)) walk(`answers/${key}`, value);
  for (const [key, value] of Object.entries(d.drafts)) walk(`drafts/${key}`, value);
  walk('plan', d.plan);
  for (const name of COLLECTION_NAMES) for (const item of d[name]) walk(`${name}/${item.id}`, item);
  return found;
};
