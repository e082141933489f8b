/** A large portfolio opens on what the file is; its whole is looked at beside the window, and a damaged one takes nothing more. */
import { expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { portfolioPath } from '#main/portfolio/portfolio.ts';
import { makeSafetyJobs } from '#main/portfolio/safety/jobs.ts';
import { ALL, answer, freshFolder, must, open } from './portfolio-fixture.ts';

const WORKER = new URL('../../main/portfolio/safety/worker.ts', import.meta.url);
const NEW = { project: 'Le Jardin', organisation: 'Racines', cohortId: null };
/** Every file counts as large. */
const beside = () => ({ headAbove: 0, jobs: makeSafetyJobs(WORKER) });
/** One row that its seal no longer fits: the structure of the file is sound. */
const alter = (folder: string): void => {
  const db = connectWriting(portfolioPath(folder));
  db.exec("UPDATE dossiers SET project = 'Autre'");
  db.close();
};
const folderWithDossier = (): string => {
  const folder = freshFolder();
  const portfolio = open(folder);
  must(portfolio.createDossier(NEW));
  portfolio.close();
  return folder;
};

it('opens a sound one at once, takes changes while the whole is looked at, and finds nothing against it', async () => {
  const folder = folderWithDossier();
  const portfolio = open(folder, beside());
  expect(portfolio.state()).toMatchObject({ state: 'open' });
  const [row] = must(portfolio.list(ALL)).rows;
  const looked = portfolio.checkOpening();
  answer(portfolio, row?.id ?? '', 'framing.context', 'pendant le contrôle');
  expect(must(await looked)).toBeNull();
  expect(must(portfolio.openDossier(row?.id ?? '')).dossier.answers['framing.context']?.value).toBe(
    'pendant le contrôle',
  );
});

it('says what is wrong with a damaged one, then takes nothing more; looked at whole, it does not open', async () => {
  const folder = folderWithDossier();
  alter(folder);
  const portfolio = open(folder, beside());
  expect(portfolio.state()).toMatchObject({ state: 'open' });
  expect(must(await portfolio.checkOpening())).toContain('seal');
  expect(portfolio.state()).toMatchObject({ state: 'damaged' });
  expect(portfolio.createDossier(NEW)).toMatchObject({ ok: false, failure: { code: 'portfolio.damaged' } });
  portfolio.close();
  expect(open(folder).state()).toMatchObject({ state: 'damaged' });
});

it('looks at a small one before it opens, and never twice', async () => {
  const folder = folderWithDossier();
  const steps: number[] = [];
  const portfolio = open(folder, { headAbove: 10_000_000, jobs: makeSafetyJobs(WORKER) });
  expect(must(await portfolio.checkOpening((done) => steps.push(done)))).toBeNull();
  expect(steps).toEqual([]);
});
