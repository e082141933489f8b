/**
 * Whatever is typed, refused, delayed and tried again, in whatever order: once the disk answers again it says what the screen says, and nothing final ever
 * happened while it did not. The disk is a small one in memory that refuses on demand; test/component has the real one.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { callFinal, showUnsaved } from '#renderer/ground/saving/final.ts';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { redo, undo, undoList } from '#renderer/ground/saving/undo-list.ts';
import { unsavedNow } from '#renderer/ground/saving/unsaved.ts';
import {
  closeDossiers,
  dossierStore,
  keepDraft,
  openDossier,
  refreshView,
  setPlace,
} from '#renderer/ground/state/dossier-store.ts';
import { closeRecords, openRecord } from '#renderer/ground/state/held/edited-record.ts';
import type { Bridge } from '#shared/contract/contract.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/failures.ts';
import { type Decision, DecisionSchema } from '#shared/decision/committee/records.ts';
import { applyAll } from '#shared/dossier/content/apply.ts';
import { canonical } from '#shared/dossier/content/canonical.ts';
import type { Command } from '#shared/dossier/content/commands.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { AWARD } from '#test/fixtures/committee.ts';

const ID = 'd1';
type Mode = 'fine' | 'full' | 'refusing' | 'slow' | 'lost';
/** How long a slow disk takes: longer than any rest of what is typed. */
const SLOW_MS = 4_000;
const REFUSALS: Readonly<Partial<Record<Mode, Failure>>> = {
  full: { code: 'disk.full' },
  refusing: { code: 'input.invalid' },
};

const makeWorld = () => {
  let mode: Mode = 'fine';
  const record = { body: AWARD as Decision, revision: 1 };
  const held = { dossier: emptyDossier(ID, { startMonth: '2026-01' }), revision: 1 };
  const sealed: string[] = [];
  const save = (input: { base: number; body: unknown }): Result<unknown> => {
    const parsed = DecisionSchema.safeParse(input.body);
    if (!parsed.success) return fail({ code: 'input.invalid' });
    if (input.base !== record.revision) return fail({ code: 'record.stale' });
    record.body = parsed.data;
    record.revision += 1;
    return ok({ revision: record.revision, savedAt: '2026-11-23T08:00:00.000Z' });
  };
  const apply = (input: { base: number; commands: Command[] }): Result<unknown> => {
    const applied = applyAll(held.dossier, input.commands);
    if (!applied.ok) return fail({ code: input.base === held.revision ? 'dossier.conflict' : 'dossier.stale' });
    held.dossier = applied.dossier;
    held.revision += 1;
    return ok({ revision: held.revision, savedAt: '2026-11-23T08:00:00.000Z' });
  };
  /** @param own leave out what only the other hand writes, which the screen may not have read yet */
  const isSame = (own = false): boolean => {
    const dossierOf = (dossier: Dossier | null): unknown => {
      if (!own || dossier === null) return dossier;
      const { 'framing.context': _theirs, ...answers } = dossier.answers;
      return { ...dossier, answers };
    };
    const recordOf = (body: Decision): unknown => (own ? { ...body, reasons: '' } : body);
    return (
      canonical(recordOf(record.body)) === canonical(recordOf(edited().state.getState().body)) &&
      canonical(dossierOf(held.dossier)) === canonical(dossierOf(dossierStore.getState().dossier))
    );
  };
  const answer = (name: string, input: never): Result<unknown> => {
    switch (name) {
      case 'record.list':
        return ok([{ id: 'r1', kind: 'decision', dossierId: ID, ...record }]);
      case 'dossier.open':
        return ok({
          ...held,
          savedAt: '',
          status: 'draft',
          cohortId: null,
          example: false,
          archived: false,
          attachments: [],
        });
      case 'record.save':
        return save(input);
      case 'dossier.apply':
        return apply(input);
      case 'committee.decide':
        sealed.push(isSame(true) ? 'same' : 'other');
        return ok({ revision: 1, savedAt: '' });
      default:
        return ok({ steps: [], next: null, people: [] });
    }
  };
  const call: Bridge['call'] = async (name, input) => {
    const writes = name === 'record.save' || name === 'dossier.apply';
    const refusal = writes ? REFUSALS[mode] : undefined;
    if (refusal !== undefined) return fail(refusal);
    if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    const reply = answer(name, input as never);
    // It is on the disk, and nobody hears it.
    return writes && mode === 'lost' ? fail({ code: 'internal' }) : reply;
  };
  return {
    record,
    held,
    sealed,
    isSame,
    call,
    set: (next: Mode): void => {
      mode = next;
    },
    /** another hand writes where this window does not */ elsewhere: (n: number): void => {
      record.body = { ...record.body, reasons: `autre ${n}` };
      record.revision += 1;
      held.dossier = {
        ...held.dossier,
        answers: { ...held.dossier.answers, 'framing.context': { state: 'answered', value: `autre ${n}` } },
      };
      held.revision += 1;
    },
  };
};
let world = makeWorld();
const edited = () => openRecord<'decision'>({ id: 'r1', kind: 'decision', dossierId: ID, ...world.record });
const EVIDENCE = ['conditions', 'c1', 'evidence'] as const;

type Act = () => unknown;
const text = fc.string({ minLength: 1, maxLength: 12 });
const act: fc.Arbitrary<Act> = fc.oneof(
  text.map((words) => () => edited().write(['motives'], words, 'motives')),
  text.map((words) => () => edited().write(['minority', 'text'], words, 'minority')),
  fc.nat(700).map((length) => () => edited().write(EVIDENCE, 'x'.repeat(length), 'evidence')),
  fc
    .option(text, { nil: null })
    .map(
      (words) => () => edited().keep(['termMonths'], words === null ? null : { text: words, label: 'term', said: '' }),
    ),
  text.map((value) => () => setPlace('name', ['answers', 'request.projectName'], { state: 'answered', value })),
  text.map((words) => () => keepDraft('amount', ['answers', 'request.amountAsked'], words)),
  fc.constant(undo),
  fc.constant(redo),
  fc.constant(() => void outbox.flush()),
  fc.constant(() => void callFinal('committee.decide', { sessionId: 's1', dossierId: ID })),
  fc.nat(9).map((n) => () => {
    world.elsewhere(n);
    // As the window does when it is told that something changed.
    edited().adopt(world.record);
    void refreshView();
  }),
  fc.constantFrom<Mode>('fine', 'full', 'refusing', 'slow', 'lost').map((mode) => () => world.set(mode)),
  fc.constantFrom(10, 300, 1_000, 5_000, 20_000).map((ms) => () => vi.advanceTimersByTimeAsync(ms)),
);

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('window', {
    triptyque: { call: (name: string, input: unknown) => world.call(name, input), on: () => () => undefined },
  });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const reset = async (): Promise<void> => {
  closeRecords();
  closeDossiers();
  undoList.setState({ past: [], future: [] });
  await vi.advanceTimersByTimeAsync(60_000);
  showUnsaved(null);
};
afterEach(reset);

it('ends with the disk saying what the screen says, and seals nothing before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 40 }), async (acts) => {
      await reset();
      world = makeWorld();
      await openDossier(ID, { imported: '', cut: '' });
      edited();
      for (const one of acts) await one();
      // The disk answers again, and what was not valid is made so.
      world.set('fine');
      await vi.advanceTimersByTimeAsync(60_000);
      edited().write(EVIDENCE, 'Rapport', 'evidence');
      edited().keep(['termMonths'], null);
      keepDraft('amount', ['answers', 'request.amountAsked'], null);
      void outbox.flush();
      await vi.advanceTimersByTimeAsync(60_000);
      edited().adopt(world.record);
      void refreshView();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(world.sealed).not.toContain('other');
      expect(unsavedNow('fr')).toEqual([]);
      expect(world.isSame()).toBe(true);
      expect(outbox.state.getState().state).toBe('saved');
      const last = callFinal('committee.decide', { sessionId: 's1', dossierId: ID });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await last).toMatchObject({ ok: true });
    }),
    { numRuns: 400 },
  );
});

it('takes back what was typed, in one step, and leaves what came from elsewhere between two letters', async () => {
  await reset();
  world = makeWorld();
  await openDossier(ID, { imported: '', cut: '' });
  // Longer than the rule allows: nothing of it waits, and what comes from elsewhere is taken.
  const long = 'x'.repeat(700);
  edited().write(EVIDENCE, long, 'evidence');
  world.elsewhere(1);
  edited().adopt(world.record);
  edited().write(EVIDENCE, `${long}x`, 'evidence');
  undo();
  expect(edited().state.getState().body).toEqual(world.record.body);
  expect(world.record.body.reasons).toBe('autre 1');
  redo();
  expect(edited().state.getState().body).toMatchObject({
    reasons: 'autre 1',
    conditions: [{ evidence: `${long}x` }],
  });
});
