import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { folder, run, runAlone } from './cli-run.ts';

const PASSPHRASE = 'lanterne huître cadence sapin';
const NEXT = 'boussole marée tilleul grenier';
const place = join(folder, 'protégé');

it('protects a portfolio, opens it with what it is given, and says what is wrong otherwise', () => {
  const portfolio = openPortfolio({ folder: place, now: () => '2026-11-23T08:00:00.000Z', user: () => '' });
  const made = portfolio.loadExample((id) => exampleDossier(id, 'fr'));
  if (!made.ok) throw new Error(made.failure.code);
  portfolio.close();
  const secret = { SECRET: PASSPHRASE, NEXT, SHORT: 'abc', WRONG: 'autre chose entièrement' };
  const at = ['--portfolio', place, '--lang', 'fr'];

  expect(run(['protect', 'on', ...at])).toMatchObject({
    code: 2,
    errors: [expect.stringMatching(/^--passphrase-env/)],
  });
  expect(run(['protect', 'on', ...at, '--passphrase-env', 'SHORT'], secret)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('trop courte')],
  });
  const sheet = join(folder, 'feuille.pdf');
  const on = runAlone(['protect', 'on', ...at, '--passphrase-env', 'SECRET', '--sheet', sheet, '--json'], secret);
  expect(on).toMatchObject({ code: 0 });
  expect(JSON.parse(on.out)).toEqual({ protected: true, treated: 0, left: 0 });
  expect(readFileSync(sheet, 'latin1').slice(0, 5)).toBe('%PDF-');
  expect(`${on.out}${on.err}`).not.toContain(PASSPHRASE);

  // No passphrase, a wrong one, the right one; on the standard input as well.
  expect(run(['follow', ...at])).toMatchObject({ code: 2, out: '', errors: [expect.stringContaining('chiffré')] });
  expect(run(['unlock', ...at, '--passphrase-env', 'WRONG'], secret)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('Ce n’est pas la bonne')],
  });
  const kept = join(folder, 'phrase.txt');
  writeFileSync(kept, `${PASSPHRASE}\n`);
  expect(runAlone(['unlock', ...at, '--passphrase-file', kept])).toMatchObject({ code: 0 });
  expect(run(['verify', place, '--lang', 'fr', '--passphrase-env', 'SECRET'], secret)).toMatchObject({ code: 0 });
  expect(
    run(['export', ...at, '--out', join(folder, 'tout.triptyque'), '--passphrase-env', 'SECRET'], secret),
  ).toMatchObject({
    code: 0,
  });

  expect(
    run(['protect', 'passphrase', ...at, '--passphrase-env', 'SECRET', '--new-passphrase-env', 'NEXT'], secret),
  ).toMatchObject({ code: 0 });
  expect(run(['unlock', ...at, '--passphrase-env', 'SECRET'], secret)).toMatchObject({ code: 2 });
  // A key file that was cut short is another message than a wrong passphrase.
  const damaged = join(folder, 'abîmé');
  cpSync(place, damaged, { recursive: true, filter: (path) => !path.includes('backups') });
  const [key = ''] = readdirSync(damaged).filter((name) => name.endsWith('.triptyque-key'));
  writeFileSync(join(damaged, key), readFileSync(join(damaged, key)).subarray(0, 100));
  expect(run(['unlock', '--portfolio', damaged, '--lang', 'fr', '--passphrase-env', 'NEXT'], secret)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('abîmé')],
  });
  expect(run(['protect', 'off', ...at, '--passphrase-env', 'NEXT'], secret)).toMatchObject({ code: 0 });
  expect(run(['verify', place, '--lang', 'fr'])).toMatchObject({ code: 0 });
  expect(statSync(portfolioPath(place)).size).toBeGreaterThan(0);
}, 240_000);
