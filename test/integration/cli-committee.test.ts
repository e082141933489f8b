/** Minutes and letters on the command line, from the portfolio of a real session. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { folder, run, sha256, tool } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const session = async (): Promise<string> => {
  const place = freshFolder();
  const s = await held(open(place));
  write(s, s.dossiers[0], award());
  must(closeDecision(s.acting, s.session, s.dossiers[0]));
  s.portfolio.close();
  return place;
};
const textOf = (path: string): string =>
  tool('pdftotext', 'poppler-utils', ['-enc', 'UTF-8', path, '-']).replace(/\s+/gu, ' ');

it('lists sessions and decisions, writes minutes and letters, and leaves the portfolio as it was', async () => {
  const place = await session();
  const file = join(place, 'portfolio.triptyque-db');
  const before = sha256(file);
  expect(JSON.parse(run(['committee', '--portfolio', place, '--json']).out)).toMatchObject([
    { id: 's1', name: 'Comité de novembre', status: 'held' },
  ]);
  expect(run(['committee', '--portfolio', place, '--session', 's1', '--lang', 'en']).out).toMatch(/conditions\n.*–\n$/);
  expect(JSON.parse(run(['committee', '--portfolio', place, '--session', 's1', '--json']).out)).toMatchObject([
    { decision: 'conditions', status: 'closed', amountCents: 60_000_00, withdrawn: ['David Martin'] },
    { decision: null, withdrawn: [] },
  ]);
  const minutes = join(folder, 'pv.pdf');
  const made = run([
    'committee',
    '--portfolio',
    place,
    '--session',
    's1',
    '--minutes',
    minutes,
    '--lang',
    'fr',
    '--organisation',
    'Fondation des Rives',
  ]);
  expect(made, made.err).toMatchObject({ code: 0, err: '' });
  expect(textOf(minutes)).toContain('Comité de novembre');
  const first = readFileSync(minutes);
  run([
    'committee',
    '--portfolio',
    place,
    '--session',
    's1',
    '--minutes',
    minutes,
    '--lang',
    'fr',
    '--organisation',
    'Fondation des Rives',
  ]);
  expect(readFileSync(minutes).equals(first)).toBe(true);
  const out = join(folder, 'lettres');
  const letters = run([
    'letters',
    '--portfolio',
    place,
    '--session',
    's1',
    '--out',
    out,
    '--lang',
    'fr',
    '--organisation',
    'Fondation des Rives',
    '--date',
    '2026-11-27',
    '--json',
  ]);
  expect(letters, letters.err).toMatchObject({ code: 0, err: '' });
  const paths = JSON.parse(letters.out) as string[];
  expect(readdirSync(out)).toHaveLength(1);
  expect(textOf(paths[0] ?? '')).toContain('60 000 €');
  expect(sha256(file)).toBe(before);
});

it('names what is wrong: no portfolio, no such session, a letter without a foundation', async () => {
  const place = await session();
  expect(run(['committee', '--portfolio', folder, '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
  const unknown = run(['committee', '--portfolio', place, '--session', 's9', '--lang', 'en']);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('--session = s9 — one of s1');
  expect(run(['committee', '--portfolio', place, '--minutes', 'x.pdf']).err).toContain('--session');
  const out = join(folder, 'none');
  const letters = run(['letters', '--portfolio', place, '--session', 's1', '--out', out, '--lang', 'fr']);
  expect(letters).toMatchObject({ code: 1, out: '' });
  expect(letters.err).toContain('fondation');
  expect(existsSync(out)).toBe(false);
});
