/** A portfolio whose file goes away while it is open: what would be written into it then is refused, not lost. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const NEW = { project: 'Le Jardin', organisation: 'Racines', cohortId: null };

it('refuses a change while its file is not in its place, says so, and goes on when it is back', () => {
  const folder = join(freshFolder(), 'portfolio');
  const portfolio = open(folder);
  const { id } = must(portfolio.createDossier(NEW));
  expect(portfolio.state()).not.toHaveProperty('trouble');
  renameSync(folder, `${folder}-elsewhere`);
  expect(portfolio.state()).toMatchObject({ state: 'open', trouble: 'lost' });
  // The change finds it gone: what the connection still holds is kept as a backup, and nothing more is written.
  const refused = portfolio.createDossier(NEW);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'folder.lost', kept: 'editsInMemory' } });
  // Another file in its place is not it.
  mkdirSync(folder, { recursive: true });
  writeFileSync(portfolio.path, 'another');
  expect(portfolio.createDossier(NEW)).toMatchObject({ ok: false, failure: { code: 'folder.lost' } });
  renameSync(folder, `${folder}-other`);
  renameSync(`${folder}-elsewhere`, folder);
  expect(portfolio.retry()).toMatchObject({ state: 'open' });
  expect(must(portfolio.createDossier(NEW)).id).not.toBe(id);
  expect(portfolio.state()).not.toHaveProperty('trouble');
});

it('says that it is not there where its folder cannot be made, and does not stop for it', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), 'no folder');
  const portfolio = open(join(folder, 'file', 'portfolio'));
  expect(portfolio.state()).toMatchObject({ state: 'unavailable' });
  expect(portfolio.createDossier(NEW).ok).toBe(false);
});
