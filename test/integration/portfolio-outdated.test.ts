/** What derives from a dossier follows its changes: never in the transaction that saves, never lost, never stale without saying so. */
import { expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { completeness } from '#shared/dossier/content/completeness.ts';
import { ALL, answer, freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'P', organisation: 'O', cohortId: null };
const waited = (done: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (done()) resolve();
      else setTimeout(look, 10);
    };
    look();
  });

it('counts findings after the change is on the disk, by itself, and says when it has', async () => {
  const counted: string[] = [];
  let told = 0;
  const portfolio = open(freshFolder(), {
    countFindings: (dossier) => counted.push(String(dossier.answers['request.owner']?.value)),
    onChanged: () => {
      told += 1;
    },
  });
  const { id } = must(portfolio.createDossier(NEW));
  answer(portfolio, id, 'request.owner', 'Awa');
  expect(counted).toEqual([]);
  expect(told).toBe(2);
  await waited(() => told === 3);
  // Two changes in a row, one count.
  expect(counted).toEqual(['Awa']);
  expect(must(portfolio.list(ALL)).rows).toMatchObject([{ findings: 1, outdated: false, revision: 2 }]);
});

it('shows the completeness of the content once it is brought up, and the row says so until then', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const { id } = must(portfolio.createDossier(NEW));
  answer(portfolio, id, 'request.owner', 'Awa');
  answer(portfolio, id, 'request.summary', 'Un atelier.');
  const reading = open(folder, { readOnly: true });
  const [before] = must(reading.list(ALL)).rows;
  expect(before?.outdated).toBe(true);
  portfolio.catchUp();
  const [after] = must(reading.list(ALL)).rows;
  reading.close();
  expect(after).toMatchObject({ outdated: false, completeness: completeness(must(portfolio.openDossier(id)).dossier) });
  expect(after?.completeness).toBeGreaterThan(before?.completeness ?? 1);
});

it('says in the list what is not brought up yet, and brings it up at the next opening when it was left', async () => {
  const folder = freshFolder();
  const first = open(folder, { countFindings: () => 3 });
  const ids = ['abricot', 'bouleau', 'cerisier'].map((project) => must(first.createDossier({ ...NEW, project })).id);
  first.catchUp();
  first.close();
  // As a program that was killed between the change and what follows leaves it.
  const db = connectWriting(portfolioPath(folder));
  db.exec('INSERT INTO outdated (number) SELECT number FROM dossiers; DELETE FROM search');
  db.close();
  const reading = open(folder, { readOnly: true });
  const before = must(reading.list(ALL));
  expect(before.outdated).toBe(3);
  expect(before.rows.every((row) => row.outdated && row.findings === 3)).toBe(true);
  expect(must(reading.list({ ...ALL, text: 'bouleau' })).rows).toEqual([]);
  reading.close();

  let told = 0;
  const again = open(folder, {
    countFindings: () => 4,
    onChanged: () => {
      told += 1;
    },
  });
  await waited(() => told > 0);
  const after = must(again.list({ ...ALL, text: 'bouleau' }));
  expect(after).toMatchObject({ outdated: 0, rows: [{ id: ids[1], findings: 4, outdated: false }] });
  expect(must(await again.verify())).toMatchObject({ sound: true });
});

it('a rule that fails on one dossier leaves its number and holds nothing up', () => {
  const faults: unknown[] = [];
  const portfolio = open(freshFolder(), {
    countFindings: (dossier) => {
      if (dossier.answers['request.projectName']?.value === 'bad') throw new Error('rule');
      return 2;
    },
    onFault: (error) => faults.push(error),
  });
  must(portfolio.createDossier({ ...NEW, project: 'bad' }));
  must(portfolio.createDossier({ ...NEW, project: 'good' }));
  portfolio.catchUp();
  expect(faults).toHaveLength(1);
  expect(must(portfolio.list({ ...ALL, sort: 'project', descending: false }))).toMatchObject({
    outdated: 0,
    rows: [{ findings: 0 }, { findings: 2 }],
  });
});

it('an edit after one that was refused, or after another program wrote, starts from what is on the disk', () => {
  const folder = freshFolder();
  const portfolio = open(folder);
  const { id } = must(portfolio.createDossier(NEW));
  const revision = answer(portfolio, id, 'request.owner', 'Awa');
  const { dossier } = must(portfolio.openDossier(id));
  const good = setCommand(dossier, ['answers', 'request.owner'], { state: 'answered', value: 'Luc' });
  const bad = setCommand(dossier, ['answers', 'request.amountAsked'], { state: 'answered', value: 'x' });
  expect(portfolio.apply(id, revision, 'edit', [good, bad])).toMatchObject({ ok: false });
  expect(must(portfolio.apply(id, revision, 'edit', [good])).revision).toBe(revision + 1);
  const other = connectWriting(portfolioPath(folder));
  other.prepare("UPDATE dossier_parts SET body = replace(body, 'Luc', 'Zoé') WHERE dossier_id = ?").run(id);
  other.close();
  const next = setCommand(dossier, ['answers', 'request.summary'], { state: 'answered', value: 'y' });
  expect(portfolio.apply(id, revision + 1, 'edit', [next])).toMatchObject({ failure: { code: 'dossier.damaged' } });
});
