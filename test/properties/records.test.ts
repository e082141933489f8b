/**
 * Records of every kind between two and three laptops, whatever their clocks say: what both have is the same in the end, nothing that was typed is lost, and taking
 * in twice adds nothing. A kind that is added is tried by construction.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { nameLines } from '#main/seal/record-line.ts';
import { joinLines, openClash } from '#shared/decision/records/join.ts';
import { isFinalBody, RECORD_KIND_NAMES, RECORD_KINDS, type RecordKind } from '#shared/decision/records/kinds.ts';
import { headOf, type NamedLine } from '#shared/decision/records/lines.ts';
import { mergeRecordSides } from '#shared/decision/records/merge-sides.ts';
import { canonical, sameData } from '#shared/dossier/content/canonical.ts';
import type { Choice, Choices, Conflict } from '#shared/dossier/merge/conflict.ts';
import { valuesOf } from './schema-arbitrary.ts';

const RUNS = { numRuns: 25 };
const schemaOf = (kind: RecordKind): z.ZodType => RECORD_KINDS[kind].schema as z.ZodType;
/** Clocks two years off either way, and equal ones. */
const clock = fc
  .integer({ min: -730, max: 730 })
  .map((days) => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000).toISOString());

type Data = Record<string, unknown>;
const isData = (v: unknown): v is Data => v !== null && typeof v === 'object' && !Array.isArray(v);
/** Another state that keeps most of the first: fields are taken from `other` where the bits say so. */
const editedBy = (from: unknown, other: unknown, bits: readonly boolean[]): unknown => {
  let at = 0;
  const walk = (a: unknown, b: unknown): unknown => {
    if (isData(a) && isData(b))
      return Object.fromEntries(
        [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, walk(a[key], b[key])]),
      );
    at += 1;
    return bits[at % bits.length] ? b : a;
  };
  return JSON.parse(JSON.stringify(walk(from, other)));
};
/** States of one record that a person went through; null = removed. */
const statesOf = (kind: RecordKind, most: number) => {
  const schema = schemaOf(kind);
  const step = fc.record({
    other: fc.option(valuesOf(schema), { freq: 8 }),
    bits: fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }),
    at: clock,
  });
  return fc.array(step, { maxLength: most });
};
type Steps = readonly { readonly other: unknown; readonly bits: readonly boolean[]; readonly at: string }[];

/** A laptop that has one record. */
class Laptop {
  lines: readonly NamedLine[] = [];
  readonly kind: RecordKind;
  readonly who: string;
  constructor(kind: RecordKind, who: string, lines: readonly NamedLine[] = []) {
    this.kind = kind;
    this.who = who;
    this.lines = lines;
  }
  get body(): unknown {
    return headOf(this.lines)?.body ?? null;
  }
  write(steps: Steps): void {
    for (const { other, bits, at } of steps) {
      if (isFinalBody(this.kind, this.body)) return;
      const next = this.body === null || other === null ? other : editedBy(this.body, other, bits);
      const isSound = next === null || schemaOf(this.kind).safeParse(next).success;
      const body = isSound ? next : other;
      if (body === null && this.body === null) continue;
      const head = headOf(this.lines);
      this.add({ at, who: this.who, body, parents: head === null ? [] : [head.name] });
    }
  }
  add(...lines: readonly Omit<Parameters<typeof nameLines>[0][number], never>[]): void {
    this.lines = nameLines([...this.lines, ...lines]);
  }
  /** As a file carries it: everything that is said, and no name. */
  sent(): readonly NamedLine[] {
    return nameLines(JSON.parse(JSON.stringify(this.lines.map(({ name: _name, ...line }) => line))) as NamedLine[]);
  }
  take(theirs: readonly NamedLine[], choose: (conflict: Conflict) => Choice = (c) => c.proposal) {
    const input = {
      kind: this.kind,
      id: 'r1',
      here: this.lines,
      theirs,
      who: this.who,
      now: '2026-11-23T08:00:00.000Z',
    };
    const { conflicts } = joinLines({ ...input, choices: {} });
    const choices: Choices = Object.fromEntries(conflicts.map((conflict) => [conflict.id, choose(conflict)]));
    const joined = joinLines({ ...input, choices });
    // Choices that do not fit together (a status of one, the day of the other) leave the record as it is here.
    const isFitting = joined.conflicts.every(({ id }) => conflicts.some((c) => c.id === id));
    this.add(...joined.lines, ...(joined.joining === null ? [] : [joined.joining]));
    return { ...joined, conflicts, isFitting };
  }
}
const twoFrom = (kind: RecordKind, past: Steps, mine: Steps, theirs: Steps): [Laptop, Laptop] => {
  const first = new Laptop(kind, 'Awa');
  first.write(past);
  const [a, b] = [new Laptop(kind, 'Awa', first.lines), new Laptop(kind, 'Bilal', first.lines)];
  a.write(mine);
  b.write(theirs);
  return [a, b];
};
const names = (laptop: Laptop): string[] => laptop.lines.map((line) => line.name).sort();
const other: Record<Choice, Choice> = { mine: 'theirs', theirs: 'mine', both: 'both' };
const hasClash = ({ kind, lines }: Laptop): boolean => openClash(kind, lines).length > 0;

describe.each(RECORD_KIND_NAMES)('a record of kind %s', (kind) => {
  const three = fc.tuple(statesOf(kind, 2), statesOf(kind, 3), statesOf(kind, 3));

  it('says the same on both laptops once each has heard the other, and keeps every line', () => {
    fc.assert(
      fc.property(three, fc.func(fc.constantFrom<Choice>('mine', 'theirs', 'both')), ([past, mine, theirs], choose) => {
        const [a, b] = twoFrom(kind, past, mine, theirs);
        const [hers, his] = [a.sent(), b.sent()];
        // A person can only choose what is offered.
        const chosen = (c: Conflict): Choice =>
          choose(c.id) === 'both' && c.both === undefined ? 'mine' : choose(c.id);
        const met = a.take(his, chosen);
        // Both sides meet at once: nobody has heard of the other's merge yet.
        const crossed = new Laptop(kind, 'Bilal', b.lines);
        crossed.take(hers, (conflict) => other[chosen(conflict)]);
        if (hasClash(a)) {
          expect(hasClash(crossed)).toBe(true);
          return;
        }
        if (met.isFitting) expect(canonical(crossed.body)).toBe(canonical(a.body));
        // Without a choice to make, both wrote the very same line.
        if (met.conflicts.length === 0) expect(names(crossed)).toEqual(names(a));
        b.take(a.sent());
        expect(canonical(b.body)).toBe(canonical(a.body));
        expect(names(b)).toEqual(names(a));
        for (const line of [...hers, ...his]) expect(names(a)).toContain(line.name);
      }),
      RUNS,
    );
  });

  it('takes nothing the second time', () => {
    fc.assert(
      fc.property(three, ([past, mine, theirs]) => {
        const [a, b] = twoFrom(kind, past, mine, theirs);
        a.take(b.sent());
        const before = names(a);
        expect(a.take(b.sent()).state).toBe('nothing');
        expect(names(a)).toEqual(before);
        b.take(a.sent());
        expect(a.take(b.sent()).state).toBe('nothing');
      }),
      RUNS,
    );
  });

  it('does not listen to clocks', () => {
    fc.assert(
      fc.property(three, fc.array(clock, { minLength: 8, maxLength: 8 }), ([past, mine, theirs], clocks) => {
        const shifted = (steps: Steps, from: number): Steps =>
          steps.map((s, i) => ({ ...s, at: clocks[(i + from) % 8] ?? s.at }));
        const [a, b] = twoFrom(kind, past, mine, theirs);
        const [c, d] = twoFrom(kind, shifted(past, 0), shifted(mine, 2), shifted(theirs, 5));
        const [met, again] = [a.take(b.sent()), c.take(d.sent())];
        expect(canonical(c.body)).toBe(canonical(a.body));
        expect([again.state, again.conflicts.map((x) => x.id)]).toEqual([met.state, met.conflicts.map((x) => x.id)]);
      }),
      RUNS,
    );
  });

  it('takes what one side alone changed, and asks about what both did', () => {
    fc.assert(
      fc.property(
        valuesOf(schemaOf(kind)),
        valuesOf(schemaOf(kind)),
        valuesOf(schemaOf(kind)),
        (base, mine, theirs) => {
          const sides = { bases: [base], mine, theirs };
          const merged = mergeRecordSides(kind, 'r1', sides, {});
          expect(mergeRecordSides(kind, 'r1', { ...sides, theirs: base }, {})).toMatchObject({
            body: mine,
            conflicts: [],
          });
          expect(mergeRecordSides(kind, 'r1', { ...sides, mine: base }, {})).toMatchObject({
            body: theirs,
            conflicts: [],
          });
          expect(schemaOf(kind).safeParse(merged.body).success).toBe(true);
          const [m, t] = [mine as Data, theirs as Data];
          const said = new Set(merged.conflicts.map((c) => c.path[3] ?? ''));
          for (const key of new Set([...Object.keys(m), ...Object.keys(t)])) {
            const { together } = RECORD_KINDS[kind];
            if (said.has(together.includes(key) ? (together[0] ?? '') : key) || said.has('')) continue;
            const [b, x, y] = [(base as Data)[key], m[key], t[key]];
            const wanted = sameData(x, y) || sameData(y, b) ? x : sameData(x, b) ? y : undefined;
            if (wanted !== undefined) expect(canonical((merged.body as Data)[key]), key).toBe(canonical(wanted));
          }
          // A value that the result does not hold was left by a choice, and the choice is a conflict that names it.
          for (const left of merged.left) expect(merged.conflicts.map((c) => c.id)).toContain(left.path.join('/'));
        },
      ),
      RUNS,
    );
  });

  it('ends alike on three laptops whatever they send each other, in any order', () => {
    const move = fc.oneof(
      fc.record({ do: fc.constant('write' as const), on: fc.nat(2), steps: statesOf(kind, 2) }),
      fc.record({ do: fc.constant('send' as const), on: fc.nat(2), to: fc.nat(2) }),
    );
    fc.assert(
      fc.property(statesOf(kind, 1), fc.array(move, { maxLength: 8 }), (past, moves) => {
        const first = new Laptop(kind, 'Awa');
        first.write(past);
        const all = ['Awa', 'Bilal', 'Chloé'].map((who) => new Laptop(kind, who, first.lines)) as [
          Laptop,
          Laptop,
          Laptop,
        ];
        const typed: string[] = [];
        for (const one of moves) {
          const laptop = all[one.on] as Laptop;
          if (one.do === 'write') laptop.write(one.steps);
          else all[one.to]?.take(laptop.sent());
          for (const line of laptop.lines) typed.push(line.name);
        }
        const [a, b, c] = all;
        for (const [from, to] of [
          [b, a],
          [c, a],
          [a, b],
          [a, c],
        ] as const)
          to.take(from.sent());
        expect(new Set([names(b).join(), names(c).join()])).toEqual(new Set([names(a).join()]));
        for (const name of typed) expect(names(a)).toContain(name);
        if (!hasClash(a)) expect(new Set(all.map((laptop) => canonical(laptop.body))).size).toBe(1);
        else expect(all.every(hasClash)).toBe(true);
      }),
      RUNS,
    );
  });
});
