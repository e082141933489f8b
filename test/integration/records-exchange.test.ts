/** What stands beside dossiers, on two laptops whose clocks disagree: the follow-up, the foundation's own records, acts closed twice. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readExchange } from '#main/documents/exchange/read.ts';
import { writeExchange } from '#main/documents/exchange/write.ts';
import { inspectFile } from '#main/portfolio/inspect.ts';
import { openPortfolio, type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import type { FollowUp } from '#shared/decision/follow-up/records.ts';
import { anyConflictWords } from '#shared/decision/records/conflict-words.ts';
import { followedChanges } from '#shared/decision/records/followed.ts';
import { ownId, type RecordKind } from '#shared/decision/records/kinds.ts';
import { exampleFollowUp } from '#shared/example/follow-up.ts';
import { read, SENT_AT, send, take } from './exchange-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Suivi', organisation: 'Ateliers', cohortId: null };
/** Two laptops: Bilal's clock is two years behind. */
const twoLaptops = (): { a: Portfolio; b: Portfolio } => {
  let tick = 0;
  const laptop = (user: string, year: number): Portfolio =>
    openPortfolio({
      folder: freshFolder(),
      now: () => {
        tick += 1_000;
        return new Date(Date.UTC(year, 10, 23) + tick).toISOString();
      },
      user: () => user,
    });
  return { a: laptop('Awa', 2026), b: laptop('Bilal', 2024) };
};
const follow = (p: Portfolio, dossierId: string, change: (was: FollowUp) => FollowUp): void => {
  const before = must(p.followUp(dossierId));
  const base = (id: string, kind: RecordKind): number =>
    must(p.listRecords(kind, dossierId)).find((r) => r.id === id)?.revision ?? 0;
  const changes = followedChanges(before, change(before ?? exampleFollowUp('fr')), dossierId);
  must(
    p.saveRecords(
      dossierId,
      changes.map((c) => ({ ...c, base: base(c.id, c.kind) })),
    ),
  );
};
const sendFoundation = async (p: Portfolio) =>
  must(
    await readExchange(
      await writeExchange({
        kind: 'foundation',
        createdAt: SENT_AT,
        application: '0.1.0',
        sender: 'Awa',
        organisation: 'Fondation',
        copies: [],
        foundation: must(p.copyFoundation(null)),
        documents: [],
        password: '',
      }),
      '',
    ),
  );

it('keeps what two people wrote in different parts of one follow-up, and asks where they wrote the same', async () => {
  const { a, b } = twoLaptops();
  const { id } = must(a.createDossier(NEW));
  follow(a, id, (f) => f);
  take(b, await read(await send(a, [id])));
  const note = (text: string) => (f: FollowUp) => ({
    ...f,
    indicators: f.indicators.map((i, at) => (at === 0 ? { ...i, note: text } : i)),
  });
  const report = (month: number, text: string) => (f: FollowUp) => ({
    ...f,
    milestones: f.milestones.map((m) => (m.month === month ? { ...m, report: text } : m)),
  });
  follow(a, id, note('Compté par la mission locale, relu en mars'));
  follow(b, id, report(12, 'Reçu le 3'));
  follow(b, id, report(24, 'Reçu en retard'));
  follow(a, id, report(24, 'Pas encore reçu'));
  const back = await read(await send(b, [id]));
  const [copy] = back.copies;
  if (copy === undefined) throw new Error('no copy');
  const { conflicts, records } = must(a.compareWithCopy(copy));
  expect(conflicts.map((c) => [c.mine, c.theirs])).toEqual([['Pas encore reçu', 'Reçu en retard']]);
  const words = conflicts[0] === undefined ? null : anyConflictWords(conflicts[0], records, 'fr');
  expect(words).toMatchObject({
    place: expect.stringMatching(/^Jalon «.*» · Rapport/),
    mine: 'Pas encore reçu',
    theirs: 'Reçu en retard',
  });
  take(a, back, { [conflicts[0]?.id ?? '']: 'theirs' });
  const now = must(a.followUp(id));
  expect(now?.indicators[0]?.note).toBe('Compté par la mission locale, relu en mars');
  expect(now?.milestones.map((m) => [m.month, m.report]).filter(([, text]) => text !== '')).toEqual([
    [12, 'Reçu le 3'],
    [24, 'Reçu en retard'],
  ]);
  take(b, await read(await send(a, [id])));
  expect(must(b.followUp(id))).toEqual(now);
  expect(take(a, await read(await send(b, [id])))).toMatchObject([{ records: 0 }]);
});

it('makes one follow-up of two that were begun apart', async () => {
  const { a, b } = twoLaptops();
  const { id } = must(a.createDossier(NEW));
  take(b, await read(await send(a, [id])));
  follow(a, id, (f) => f);
  follow(b, id, (f) => ({ ...f, beliefs: f.beliefs.slice(1) }));
  take(a, await read(await send(b, [id])));
  take(b, await read(await send(a, [id])));
  expect(must(a.followUp(id))).toEqual(exampleFollowUp('fr'));
  const ids = (f: FollowUp | null) => [f?.milestones, f?.indicators, f?.beliefs].map((x) => x?.map((i) => i.id).sort());
  expect(ids(must(b.followUp(id)))).toEqual(ids(exampleFollowUp('fr')));
});

it('carries the foundation: members, thresholds, templates, and merges what both changed', async () => {
  const { a, b } = twoLaptops();
  const member = (name: string, role: string) => ({ name, role, voting: true, active: true });
  const save = (p: Portfolio, id: string, kind: RecordKind, base: number, body: unknown) =>
    must(p.saveRecord({ id, kind, dossierId: null, base, body }));
  save(a, 'm1', 'member', 0, member('Awa', ''));
  save(a, 'm2', 'member', 0, member('Chloé', ''));
  expect(must(b.previewFoundation((await sendFoundation(a)).foundation))).toMatchObject({ total: 2, fresh: 2 });
  must(b.receive([], { sender: '', createdAt: '' }, { records: (await sendFoundation(a)).foundation, choices: {} }));
  expect(must(b.listRecords('member', null)).map((m) => m.body.name)).toEqual(['Awa', 'Chloé']);
  save(a, 'm1', 'member', 1, member('Awa Diop', ''));
  save(b, 'm1', 'member', 1, member('Awa', 'Présidente'));
  must(b.removeRecord('m2', 1));
  // The same letter, begun on both.
  const letter = (title: string) => ({ decision: 'agreed' as const, language: 'fr' as const, title, body: 'Nos mots' });
  const letterId = ownId('letterTemplate', letter(''), null) ?? '';
  save(a, letterId, 'letterTemplate', 0, letter('Accord'));
  save(b, letterId, 'letterTemplate', 0, letter('Votre demande'));
  const file = await sendFoundation(b);
  expect(must(a.previewFoundation(file.foundation))).toMatchObject({ fresh: 3, conflicts: 1 });
  const { conflicts } = must(a.compareFoundation(file.foundation));
  must(
    a.receive(
      [],
      { sender: '', createdAt: '' },
      {
        records: file.foundation,
        choices: Object.fromEntries(conflicts.map((c) => [c.id, 'mine' as const])),
      },
    ),
  );
  expect(must(a.listRecords('member', null)).map((m) => [m.body.name, m.body.role])).toEqual([
    ['Awa Diop', 'Présidente'],
  ]);
  must(b.receive([], { sender: '', createdAt: '' }, { records: (await sendFoundation(a)).foundation, choices: {} }));
  const whole = (p: Portfolio) =>
    (['member', 'letterTemplate'] as const).map((kind) => must(p.listRecords(kind, null)).map((r) => [r.id, r.body]));
  expect(whole(b)).toEqual(whole(a));
  expect(must(a.previewFoundation((await sendFoundation(b)).foundation)).fresh).toBe(0);
});

it('keeps both closings of one act until a person says which stands, and why', async () => {
  const { a, b } = twoLaptops();
  const session = (notes: string, status: 'held' | 'closed') => ({
    name: 'Comité',
    date: '2026-12-10',
    time: '',
    place: '',
    quorum: { rule: 'majority' as const, count: 0 },
    proxiesEach: 1,
    chairId: null,
    castingVote: false,
    secretary: '',
    roll: [],
    agenda: [],
    notes,
    status,
  });
  const save = (p: Portfolio, base: number, body: unknown) =>
    p.saveRecord({ id: 's1', kind: 'session', dossierId: null, base, body });
  must(save(a, 0, session('', 'held')));
  const take2 = async (to: Portfolio, from: Portfolio) =>
    must(
      to.receive([], { sender: '', createdAt: '' }, { records: (await sendFoundation(from)).foundation, choices: {} }),
    );
  await take2(b, a);
  must(save(a, 1, session('Close par Awa', 'closed')));
  must(save(b, 1, session('Close par Bilal', 'closed')));
  expect(must(a.previewFoundation((await sendFoundation(b)).foundation))).toMatchObject({ clashes: 1 });
  await take2(a, b);
  await take2(b, a);
  const notes = (p: Portfolio) => must(p.listRecords('session', null))[0]?.body.notes;
  expect([notes(a), notes(b)]).toEqual(['Close par Awa', 'Close par Bilal']);
  const [clash] = must(a.recordClashes());
  expect([must(a.recordClashes()).length, must(b.recordClashes()).length]).toEqual([1, 1]);
  expect(save(a, 3, session('Autre', 'closed'))).toMatchObject({ failure: { code: 'record.final' } });
  expect(a.settleRecord('s1', 'f'.repeat(64), 'Non')).toMatchObject({ failure: { code: 'record.unknown' } });
  must(a.settleRecord('s1', clash?.others[0]?.name ?? '', 'La feuille de Bilal est signée'));
  expect(notes(a)).toBe('Close par Bilal');
  await take2(b, a);
  expect([notes(b), must(a.recordClashes()).length, must(b.recordClashes()).length]).toEqual(['Close par Bilal', 0, 0]);
  expect(must(b.recordHistory('s1'))[0]).toMatchObject({ who: 'Awa', reason: 'La feuille de Bilal est signée' });
  for (const portfolio of [a, b]) {
    portfolio.close();
    expect(inspectFile(portfolio.path, { deep: true }).state).toBe('sound');
  }
});

it('reads a follow-up of an earlier version, from a portfolio and from an exchange file, item by item', async () => {
  const folder = freshFolder();
  copyFileSync(join(import.meta.dirname, '../fixtures/portfolios/v0040-followed.triptyque-db'), portfolioPath(folder));
  const p = open(folder);
  const followed = must(p.followUp('id-1'));
  expect(followed).toMatchObject({ agreementOn: '2026-06-30' });
  expect(followed?.milestones[0]).toMatchObject({ report: 'Rapport reçu' });
  expect(followed?.beliefs.at(-1)).toMatchObject({ believed: 'Les adhésions suivent' });
  const histories = must(p.recordHistories('id-1', ['milestone', 'followUpStart']));
  // The milestone that Bilal removed is in the history with who removed it; the one he wrote in has both lines.
  expect(
    histories.map((h) => h.lines.map((l) => [l.who, l.body === null])).filter((lines) => lines.length > 1),
  ).toEqual([
    [
      ['Awa', false],
      ['Awa', false],
    ],
    [
      ['Bilal', true],
      ['Awa', false],
    ],
    [
      ['Bilal', false],
      ['Awa', false],
    ],
  ]);
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/exchange/v1-followed.triptyque'));
  const file = await read(bytes);
  // The same lines, read two ways, are the same: nothing is taken twice.
  expect(must(p.previewCopies(file.copies))[0]).toMatchObject({ state: 'identical', records: { fresh: 0 } });
  const fresh = open(freshFolder());
  take(fresh, file);
  expect(must(fresh.followUp('id-1'))).toEqual(followed);
  p.close();
  expect(inspectFile(portfolioPath(folder), { deep: true }).state).toBe('sound');
});
