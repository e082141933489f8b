/**
 * Power cuts over the packaged window: while something is written in one kind of field or another, or in the middle of a deed (an opinion, a follow-up, a decision,
 * a budget or dossiers that are taken in, a merge, a backup, an erasure, an older portfolio that is brought up to date), the process is killed, the application
 * started again, and every word that the window said was on the disk is looked for there. What was under way is there whole, or not at all; every page and seal holds.
 * Thirty in the suite; `npm run kills -- 500` makes as many as one wants. The seed is printed, and `--seed` makes the same cuts again.
 */
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import type { Result } from '#shared/contract/failures.ts';
import { fixturePath } from '#test/fixtures/portfolios/make.ts';
import { type Act, makeActs } from './acts.ts';
import { layGround } from './ground.ts';
import { acknowledged, COHORT, HANDS, type Hand } from './hands.ts';
import { executable, freshFolder, launch, type Opened, startPlain } from './window.ts';

const KILLS = Number(process.env.TRIPTYQUE_KILLS ?? 30);
const SEED = Number(process.env.TRIPTYQUE_SEED ?? 20_261_130);
/** The longest that a hand is followed after its last key, in milliseconds: writing rests, is sent and acknowledged within it. */
const LONGEST_MS = 400;
/** Most deeds are done within it. */
const SHORT_MS = 40;
/** An application that starts has its portfolio open, and brought up to date, within it. */
const START_MS = 1_500;
const EACH_MS = 60_000;
/** Windows side by side, where no other file of tests is run beside this one: the cores of a machine are not busy while one starts. */
const CHAINS = process.env.TRIPTYQUE_SECOND_DISPLAY === undefined ? 2 : 1;

interface Cut {
  /** what is cut: the rank of a deed, of a hand, or the start of an older portfolio */ readonly what:
    | 'act'
    | 'hand'
    | 'start';
  readonly rank: number;
  readonly first: number;
  readonly last: number;
  readonly after: number;
}
/** Deeds in turn, so that each is cut, and hands between them. */
const cutsOf = (seed: number, kills: number, acts: number): readonly Cut[] =>
  fc
    .sample(
      fc.record({
        first: fc.nat(HANDS.length - 1),
        last: fc.nat(HANDS.length - 1),
        short: fc.nat(SHORT_MS),
        long: fc.nat(LONGEST_MS),
        isShort: fc.boolean(),
      }),
      { numRuns: kills, seed },
    )
    .map(({ first, last, short, long, isShort }, i) => {
      const rank = Math.floor(i / 2) % (acts + 1);
      const what = i % 2 === 1 ? 'hand' : rank === acts ? 'start' : 'act';
      return { what, rank, first, last, after: what === 'act' && isShort ? short : long };
    });

/** An older portfolio, cut while it is opened: it opens at the next start, with all that it held. */
const cutStart = async (after: number): Promise<void> => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'portfolio'));
  copyFileSync(fixturePath(20), portfolioPath(join(folder, 'portfolio')));
  const child = startPlain(executable(), folder);
  await wait((after * START_MS) / LONGEST_MS);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const w = await launch({ language: 'fr', folder });
  const info = await w.call('app.info', {});
  expect(info).toMatchObject({ ok: true, value: { portfolio: { state: 'open', readOnly: false } } });
  expect(await w.call('cohort.list', {})).toMatchObject({ ok: true, value: [expect.anything()] });
  const backups = await w.call('portfolio.backups', {});
  expect(backups.ok && backups.value.length).toBeGreaterThan(0);
  expect(await w.call('backup.verify', {})).toMatchObject({ ok: true, value: { sound: true } });
  await w.close();
};

const cutAct = async (w: Opened, act: Act, n: number, after: number): Promise<{ readonly told: boolean }> => {
  await act.before(w, n);
  let reply: Result<unknown> | null = null;
  const under = act.begin(w, n).then(
    (result) => {
      reply = result;
    },
    () => undefined,
  );
  await wait(after);
  await w.kill();
  await under;
  const told = reply as Result<unknown> | null;
  if (told !== null && !told.ok) throw new Error(`${act.name}: ${JSON.stringify(told.failure)}`);
  return { told: told !== null };
};

const chain = async (seed: number, kills: number): Promise<void> => {
  const folder = freshFolder();
  const beside = mkdtempSync(join(tmpdir(), 'triptyque-beside-'));
  const ground = await layGround(folder, beside, Math.ceil(kills / 8) + 1);
  onTestFinished(() => {
    ground.colleague.close();
    rmSync(beside, { recursive: true, force: true });
  });
  const acts = makeActs(ground);
  const settings = { userName: 'Awa' };
  /** by hand, what the disk is known to hold; several where the last word may have reached it or not */
  const known = new Map<string, readonly unknown[]>();
  let w = await launch({ language: 'fr', folder, settings });
  expect(await w.call('cohort.create', { name: COHORT })).toMatchObject({ ok: true });
  let n = 0;
  const again = async (): Promise<void> => {
    w = await launch({ language: 'fr', folder, settings });
    for (const hand of HANDS) {
      const may = known.get(hand.name);
      if (may !== undefined)
        expect(may, `${hand.name}, after cut ${n} of seed ${seed}`).toContainEqual(await hand.read(w));
    }
    expect(await w.call('backup.verify', {}), `after cut ${n}`).toMatchObject({ ok: true, value: { sound: true } });
  };
  for (const { what, rank, first, last, after } of cutsOf(seed, kills, acts.length)) {
    n += 1;
    if (what === 'start') {
      await cutStart(after);
      continue;
    }
    if (what === 'act') {
      const act = acts[rank] as Act;
      const { told } = await cutAct(w, act, n, after);
      await again();
      await act.after(w, n, told);
      continue;
    }
    const [kept, under] = [HANDS[first] as Hand, HANDS[last] as Hand];
    await kept.write(w, 2 * n);
    await acknowledged(w, kept, 2 * n);
    known.set(kept.name, [kept.value(2 * n)]);
    const before = await under.read(w);
    await under.write(w, 2 * n + 1);
    await wait(after);
    await w.kill();
    known.set(under.name, [before, under.value(2 * n + 1)]);
    await again();
    // What was found is what is known from now on.
    known.set(under.name, [await under.read(w)]);
  }
  await w.close();
};

it(
  `loses nothing that was said to be on the disk, and leaves nothing half done, over ${KILLS} power cuts`,
  async () => {
    process.stdout.write(`cuts made with seed ${SEED}\n`);
    const count = Math.min(CHAINS, KILLS);
    const shares = Array.from({ length: count }, (_, i) => Math.floor(KILLS / count) + (i < KILLS % count ? 1 : 0));
    await Promise.all(shares.map((kills, i) => chain(SEED + i, kills)));
  },
  EACH_MS * KILLS,
);
