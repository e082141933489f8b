import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSecondPlace } from '#main/portfolio/keeping/second-place.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { isDue, keepRounds } from '#main/portfolio/safety/rounds.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { ALL, answer, clockFrom, freshFolder, must, open } from './portfolio-fixture.ts';

const NONE = (): void => undefined;
const DAY = 86_400_000;
const WORKER = new URL('../../main/portfolio/safety/worker.ts', import.meta.url);

it('keeps what was asked for by hand through years of daily backups, until a person lets it go', async () => {
  let time = Date.parse('2024-01-01T08:00:00.000Z');
  const portfolio = open(freshFolder(), { now: () => new Date(++time).toISOString() });
  const { id } = must(portfolio.createDossier({ project: 'Atelier', organisation: 'Le Fil', cohortId: null }));
  const named = must(await portfolio.backup('manual', 'avant le comité de juin')).id;
  const plain = must(await portfolio.backup('manual')).id;
  const pinned = must(await portfolio.backUpIfChanged('opening')).id;
  must(portfolio.labelBackup(pinned, { name: '', pinned: true }));
  for (let day = 0; day < 500; day += 5) {
    time += 5 * DAY;
    answer(portfolio, id, 'framing.context', `jour ${day}`);
    must(await portfolio.backUpIfChanged('daily'));
  }
  const kept = must(portfolio.backups());
  expect(kept.find((b) => b.id === named)).toMatchObject({ name: 'avant le comité de juin', stays: true });
  expect(kept.map((b) => b.id)).toEqual(expect.arrayContaining([named, plain, pinned]));
  expect(kept.length).toBeLessThan(35);
  must(portfolio.labelBackup(named, { name: '', pinned: false }));
  time += DAY;
  answer(portfolio, id, 'framing.context', 'fin');
  must(await portfolio.backUpIfChanged('daily'));
  expect(must(portfolio.backups()).some((b) => b.id === named)).toBe(false);
});

it('removes a backup here and in the second place, but never the only one', async () => {
  const second = makeSecondPlace(freshFolder());
  const portfolio = open(freshFolder(), { second: () => second });
  must(portfolio.createDossier({ project: 'A', organisation: '', cohortId: null }));
  const first = must(await portfolio.backup('manual')).id;
  expect(portfolio.removeBackup(first)).toMatchObject({ ok: false, failure: { code: 'backup.last' } });
  const other = must(await portfolio.backup('manual')).id;
  expect(must(portfolio.backups()).map((b) => b.at)).toEqual(['both', 'both']);
  must(portfolio.removeBackup(first));
  expect(must(portfolio.backups()).map((b) => b.id)).toEqual([other]);
  expect(readdirSync(second).filter((name) => name.includes(first))).toEqual([]);
  expect(portfolio.removeBackup('../../etc')).toMatchObject({ ok: false, failure: { code: 'backup.unknown' } });
});

it('copies to a second place, says when it is away, and catches up when it is back', async () => {
  const disk = freshFolder();
  const second = makeSecondPlace(disk);
  const portfolio = open(freshFolder(), { second: () => second });
  const { id } = must(portfolio.createDossier({ project: 'A', organisation: '', cohortId: null }));
  must(await portfolio.backup('manual'));
  expect(portfolio.keeping()).toMatchObject({
    second: { shown: second, present: true },
    works: { second: { trouble: '' } },
  });
  // The disk is taken out: its mount point stays, empty.
  renameSync(second, `${second}.away`);
  answer(portfolio, id, 'framing.context', 'sans disque');
  must(await portfolio.backup('manual'));
  expect(portfolio.keeping()).toMatchObject({
    second: { present: false },
    works: { backup: { trouble: '' }, second: { trouble: 'backup.absent' } },
  });
  expect(existsSync(second)).toBe(false);
  expect(must(portfolio.backups()).map((b) => b.at)).toEqual(['here', 'here']);
  renameSync(`${second}.away`, second);
  expect(must(await portfolio.copyAway())).toEqual({ copied: 1 });
  // The laptop's own are lost: the second place brings the portfolio back.
  const [newest] = must(portfolio.backups());
  for (const name of readdirSync(join(portfolio.path, '..', 'backups')))
    rmSync(join(portfolio.path, '..', 'backups', name), { recursive: true });
  expect(must(portfolio.backups()).map((b) => b.at)).toEqual(['second', 'second']);
  answer(portfolio, id, 'framing.context', 'perdu');
  must(portfolio.restore(newest?.id ?? ''));
  expect(must(portfolio.openDossier(id)).dossier.answers['framing.context']?.value).toBe('sans disque');
});

it('rehearses the newest backup in a scratch place, and says when it would not come back', async () => {
  const portfolio = open(freshFolder());
  expect(await portfolio.rehearse()).toMatchObject({ ok: false, failure: { code: 'backup.unknown' } });
  must(portfolio.loadExample((i) => exampleDossier(i, 'fr')));
  const { id } = must(await portfolio.backup('manual'));
  expect(must(await portfolio.rehearse())).toEqual({ id, dossiers: 1 });
  expect(portfolio.keeping().works.rehearsed?.trouble).toBe('');
  const good = portfolio.keeping().works.rehearsed?.goodAt;
  const folder = join(portfolio.path, '..', 'backups');
  const file = join(folder, `${id}.triptyque-db`);
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf('"value"'); at >= 0; at = bytes.indexOf('"value"', at + 1))
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(await portfolio.rehearse()).toMatchObject({ ok: false, failure: { code: 'backup.damaged' } });
  expect(portfolio.keeping().works.rehearsed).toMatchObject({ trouble: 'backup.damaged', goodAt: good });
  expect(readdirSync(folder).filter((name) => name.startsWith('.look-'))).toEqual([]);
});

it('says dossier by dossier what going back would change, and brings one back without the others', async () => {
  const portfolio = open(freshFolder());
  const create = (project: string): string =>
    must(portfolio.createDossier({ project, organisation: 'Le Fil', cohortId: null })).id;
  const [changed, same] = [create('Change'), create('Pareil')];
  answer(portfolio, changed, 'framing.context', 'le texte d’alors');
  must(
    portfolio.addAttachment(changed, { name: 'devis.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') }),
  );
  const backup = must(await portfolio.backup('manual')).id;
  const after = create('Nouveau');
  answer(portfolio, changed, 'framing.context', 'le texte d’aujourd’hui');
  const [document] = must(portfolio.openDossier(changed)).attachments;
  must(portfolio.removeAttachment(document?.id ?? ''));
  const compared = must(await portfolio.compareWithBackup(backup, NONE));
  expect(compared.same).toBe(1);
  expect(compared.dossiers).toEqual([
    expect.objectContaining({ id: changed, fate: 'changed', changes: 1, documents: 1, records: 0 }),
    expect.objectContaining({ id: after, fate: 'gone', savedThen: null }),
  ]);
  const { commands } = must(await portfolio.compareDossierWithBackup(backup, changed));
  expect(commands).toHaveLength(1);
  const { revision } = must(portfolio.openDossier(changed));
  // What moved since it was looked at is not written over.
  expect(
    await portfolio.bringBack(backup, { dossierId: changed, how: 'content', revision: revision - 1 }),
  ).toMatchObject({ ok: false, failure: { code: 'dossier.stale' } });
  must(await portfolio.bringBack(backup, { dossierId: changed, how: 'content', revision }));
  const back = must(portfolio.openDossier(changed));
  expect(back.dossier.answers['framing.context']?.value).toBe('le texte d’alors');
  expect(back.attachments.map((a) => a.name)).toEqual(['devis.pdf']);
  // One step of its history: what was there can be taken up again.
  expect(must(portfolio.history(changed, null, 1))[0]).toMatchObject({ revision: revision + 1, origin: 'edit' });
  must(await portfolio.bringBack(backup, { dossierId: changed, how: 'separate', revision: back.revision }));
  expect(
    must(portfolio.list(ALL))
      .rows.map((r) => r.project)
      .sort(),
  ).toEqual(['Change', 'Change', 'Nouveau', 'Pareil']);
  expect(must(portfolio.openDossier(same)).revision).toBe(1);
  expect(must(await portfolio.verify()).sound).toBe(true);
});

it('brings back a dossier that is no longer here, with its history and documents', async () => {
  const portfolio = open(freshFolder());
  const { id } = must(portfolio.loadExample((i) => exampleDossier(i, 'fr')));
  must(portfolio.createDossier({ project: 'Autre', organisation: '', cohortId: null }));
  const backup = must(await portfolio.backup('manual')).id;
  must(portfolio.removeExamples());
  const compared = must(await portfolio.compareWithBackup(backup, NONE));
  expect(compared.dossiers).toEqual([expect.objectContaining({ id, fate: 'back', revision: 0 })]);
  must(await portfolio.bringBack(backup, { dossierId: id, how: 'content', revision: 0 }));
  expect(must(portfolio.openDossier(id)).dossier.id).toBe(id);
});

it('does in a worker, without changing a byte of the portfolio, what it says it only looks at', async () => {
  const portfolio = open(freshFolder(), { jobs: makeSafetyJobs(WORKER) });
  must(portfolio.loadExample((i) => exampleDossier(i, 'fr')));
  const backup = must(await portfolio.backup('manual')).id;
  const before = readFileSync(portfolio.path);
  let steps = 0;
  must(
    await portfolio.compareWithBackup(backup, () => {
      steps += 1;
    }),
  );
  must(await portfolio.rehearse());
  expect(must(await portfolio.verify()).sound).toBe(true);
  expect(readFileSync(portfolio.path)).toEqual(before);
  expect(steps).toBeGreaterThan(0);
  const compared = portfolio.compareWithBackup(backup, NONE);
  portfolio.endJobs();
  expect(await compared).toMatchObject({ ok: false, failure: { code: 'portfolio.closed' } });
});

it('finds what is due from what is on the disk, however often the laptop is closed', async () => {
  const folder = freshFolder();
  let time = Date.parse('2026-11-01T08:00:00.000Z');
  const now = (): string => new Date(++time).toISOString();
  const damage: string[] = [];
  const start = async () => {
    const portfolio = open(folder, { now });
    const trouble: string[] = [];
    const look = keepRounds(portfolio, {
      now,
      onTrouble: (text) => trouble.push(text),
      onDamage: () => damage.push('damage'),
      onProgress: NONE,
    });
    await look();
    const { works } = portfolio.keeping();
    const state = { verified: works.verified?.at, rehearsed: works.rehearsed?.at, trouble };
    return { portfolio, state };
  };
  const first = await start();
  must(first.portfolio.createDossier({ project: 'A', organisation: '', cohortId: null }));
  first.portfolio.close();
  time += DAY;
  const second = await start();
  second.portfolio.close();
  expect(second.state.verified).toBe(first.state.verified);
  time += 7 * DAY;
  const third = await start();
  expect(Date.parse(third.state.verified ?? '')).toBeGreaterThan(Date.parse(first.state.verified ?? ''));
  expect(Date.parse(third.state.rehearsed ?? '')).toBeGreaterThan(Date.parse(second.state.rehearsed ?? ''));
  expect([damage, third.state.trouble]).toEqual([[], []]);
  // A clock that was years ahead once does not put it off for years.
  expect(isDue({ at: '2031-01-01', trouble: '', goodAt: '2031-01-01' }, '2026-11-20T00:00:00.000Z', 7 * DAY)).toBe(
    true,
  );
});

it('remembers that a backup failed, also where nothing can be written', async () => {
  const portfolio = open(freshFolder(), { now: clockFrom('2026-11-23T08:00:00.000Z') });
  must(portfolio.createDossier({ project: 'A', organisation: '', cohortId: null }));
  const folder = join(portfolio.path, '..', 'backups');
  rmSync(folder, { recursive: true, force: true });
  // A file where the folder should be: nothing can be written there, whoever runs the test.
  writeFileSync(folder, '');
  expect((await portfolio.backup('manual')).ok).toBe(false);
  expect(portfolio.keeping().works.backup).toMatchObject({ goodAt: null });
  expect(portfolio.keeping().works.backup?.trouble).not.toBe('');
  rmSync(folder);
  mkdirSync(folder);
  must(await portfolio.backup('manual'));
  expect(portfolio.keeping().works.backup?.trouble).toBe('');
});
