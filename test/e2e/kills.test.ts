/**
 * Power cuts over the packaged window: while something is written in one kind of field or another, or copied, the process is killed, the application started again,
 * and every word that the window said was on the disk is looked for there. What was still under the hand may be there or not, whole, never half.
 * Thirty in the suite; `npm run kills -- 500` makes as many as one wants. The seed is printed, and `--seed` makes the same cuts again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { translator } from '#shared/base/i18n/translate.ts';
import type { RecordKind } from '#shared/decision/records/kinds.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { answer, button, loadExample, saved, stored, toPortfolio, toStation, toTab } from './places.ts';
import { launch, type Opened } from './window.ts';

const KILLS = Number(process.env.TRIPTYQUE_KILLS ?? 30);
const SEED = Number(process.env.TRIPTYQUE_SEED ?? 20_261_130);
/** The longest that a hand is followed after its last key, in milliseconds: writing rests, is sent and acknowledged within it. */
const LONGEST_MS = 400;
const PROJECT = answerText(exampleDossier('example', 'fr'), 'request.projectName');
const EACH_MS = 60_000;
const COHORT = 'Appel 2027';

/** One kind of place that a person writes in, and how what is on the disk is read. */
interface Hand {
  readonly name: string;
  readonly write: (w: Opened, n: number) => Promise<void>;
  /** what is written for n */ readonly value: (n: number) => unknown;
  readonly read: (w: Opened) => Promise<unknown>;
}
const t = translator('fr');
const toDossier = async (w: Opened): Promise<void> => {
  await toPortfolio(w);
  await button(w, PROJECT).click();
  // Where it was left: the plan has its stations folded.
  await w.page.locator('main.centre').waitFor();
  await toStation(w, 'request');
};
const toMembers = async (w: Opened): Promise<void> => {
  await w.page
    .getByRole('button', { name: t('committee.title'), exact: true })
    .first()
    .click();
  await w.page.getByText(t('committee.tab.members'), { exact: true }).click();
};
const bodiesOf = async (w: Opened, kind: RecordKind, dossierId: string | null): Promise<readonly unknown[]> => {
  const reply = await w.call('record.list', { kind, dossierId });
  return reply.ok ? reply.value.map((r) => r.body) : [];
};
const membersIn = async (w: Opened): Promise<readonly string[]> =>
  (await bodiesOf(w, 'member', null)).map((body) => (body as { name: string }).name);
const HANDS: readonly Hand[] = [
  {
    name: 'a text',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.summary').fill(`Résumé n° ${n}, à lire jusqu’au bout.`);
    },
    value: (n) => `Résumé n° ${n}, à lire jusqu’au bout.`,
    read: async (w) => (await stored(w, PROJECT)).dossier.answers['request.summary']?.value,
  },
  {
    name: 'an amount',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.amountProposed').fill(`${10_000 + n},50`);
    },
    value: (n) => (10_000 + n) * 100 + 50,
    read: async (w) => (await stored(w, PROJECT)).dossier.answers['request.amountProposed']?.value,
  },
  {
    name: 'half an amount',
    write: async (w, n) => {
      await toDossier(w);
      await answer(w, 'request.amountAsked').fill(`${n} 00O,5`);
    },
    value: (n) => `${n} 00O,5`,
    read: async (w) => (await stored(w, PROJECT)).dossier.drafts['answers/request.amountAsked'],
  },
  {
    name: 'a cell of the plan',
    write: async (w, n) => {
      await toDossier(w);
      await toStation(w, 'projection');
      await toTab(w, 'plan');
      const cell = w.page.locator('.grid-frame tbody tr[data-row="line"] th').first();
      await cell.click();
      await w.page.keyboard.type(`Ligne ${n}`);
      await w.page.keyboard.press('Enter');
    },
    value: (n) => `Ligne ${n}`,
    read: async (w) => (await stored(w, PROJECT)).dossier.resources[0]?.label,
  },
  {
    name: 'a member of the committee',
    write: async (w, n) => {
      await toMembers(w);
      await w.page.getByLabel(t('committee.name'), { exact: true }).first().fill(`Membre ${n}`);
    },
    value: (n) => `Membre ${n}`,
    read: async (w) => (await membersIn(w))[0],
  },
  {
    name: 'what became of an assumption',
    write: async (w, n) => {
      await toDossier(w);
      await button(w, t('followUp.title')).click();
      await w.page.getByText(t('followUp.tab.beliefs'), { exact: true }).click();
      await w.page.getByLabel(t('followUp.beliefs.happened'), { exact: true }).first().fill(`Constaté ${n}`);
    },
    value: (n) => `Constaté ${n}`,
    read: async (w) => {
      const { dossier } = await stored(w, PROJECT);
      const found = (await bodiesOf(w, 'belief', dossier.id)).map((body) => (body as { happened: string }).happened);
      return found.find((text) => text.startsWith('Constaté')) ?? null;
    },
  },
  {
    name: 'the calendar of a cohort',
    write: async (w, n) => {
      await toPortfolio(w);
      await button(w, t('portfolio.cohorts')).click();
      await button(w, `${t('cohort.open')} ${COHORT}`).click();
      await w.page.getByLabel(t('cohort.lead'), { exact: true }).fill(`Responsable ${n}`);
    },
    value: (n) => `Responsable ${n}`,
    read: async (w) => ((await bodiesOf(w, 'cohortCalendar', null))[0] as { lead: string } | undefined)?.lead ?? null,
  },
];

/** Until the disk has it: what the status bar says of a dossier, and what is read back of a record. */
const acknowledged = async (w: Opened, hand: Hand, n: number): Promise<void> => {
  if ((await w.page.getByRole('contentinfo').count()) > 0) await saved(w);
  await expect.poll(() => hand.read(w), { timeout: 15_000 }).toEqual(hand.value(n));
};

it(
  `loses nothing that was said to be on the disk, over ${KILLS} power cuts`,
  async () => {
    process.stdout.write(`cuts made with seed ${SEED}\n`);
    const cuts = fc.sample(
      fc.record({
        first: fc.integer({ min: 0, max: HANDS.length - 1 }),
        last: fc.integer({ min: 0, max: HANDS.length - 1 }),
        after: fc.integer({ min: 0, max: LONGEST_MS }),
        isCopying: fc.boolean(),
      }),
      { numRuns: KILLS, seed: SEED },
    );
    /** by hand, what the disk is known to hold; several where the last word may have reached it or not */
    const known = new Map<string, readonly unknown[]>();
    let w = await launch({ language: 'fr' });
    const { folder } = w;
    await loadExample(w);
    expect(await w.call('cohort.create', { name: COHORT })).toMatchObject({ ok: true });
    await toMembers(w);
    await button(w, t('committee.addMember')).click();
    await w.page.getByLabel(t('committee.name'), { exact: true }).first().fill('Membre 0');
    await expect.poll(() => membersIn(w)).toEqual(['Membre 0']);
    let n = 0;
    const held = async (): Promise<void> => {
      for (const hand of HANDS) {
        const may = known.get(hand.name);
        if (may !== undefined) expect(may, `${hand.name}, after cut ${n}`).toContainEqual(await hand.read(w));
      }
    };
    for (const { first, last, after, isCopying } of cuts) {
      n += 1;
      const [kept, under] = [HANDS[first] as Hand, HANDS[last] as Hand];
      await kept.write(w, 2 * n);
      await acknowledged(w, kept, 2 * n);
      known.set(kept.name, [kept.value(2 * n)]);
      if (isCopying) void w.call('portfolio.backupNow', { name: `Coupure ${n}` }).catch(() => undefined);
      const before = await under.read(w);
      await under.write(w, 2 * n + 1);
      await wait(after);
      await w.kill();
      known.set(under.name, [before, under.value(2 * n + 1)]);
      w = await launch({ language: 'fr', folder });
      await held();
      // What was found is what is known from now on.
      known.set(under.name, [await under.read(w)]);
    }
    const looked = await w.call('backup.verify', {});
    expect(looked).toMatchObject({ ok: true, value: { sound: true } });
    await w.close();
  },
  EACH_MS * KILLS,
);
