/** Exchange files on the command line: a portfolio leaves, is worked on elsewhere, comes back; nothing is decided without being asked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPortfolio } from '#main/portfolio/portfolio.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { dossierFile, example, folder, run, sha256 } from './cli-run.ts';
import { put } from './exchange-fixture.ts';
import { must } from './portfolio-fixture.ts';

const DATED = ['--date', '2026-11-23'];
const at = (name: string): string => join(folder, name);
const withPortfolio = <T>(name: string, work: (p: ReturnType<typeof openPortfolio>) => T): T => {
  const p = openPortfolio({ folder: at(name), now: () => new Date().toISOString(), user: () => 'Awa' });
  try {
    return work(p);
  } finally {
    p.close();
  }
};
const answer = (name: string, key: string, value: string): void =>
  withPortfolio(name, (p) => {
    const { dossier, revision } = must(p.openDossier('example'));
    must(p.apply('example', revision, 'edit', [setCommand(dossier, ['answers', key], { state: 'answered', value })]));
  });
const read = (name: string, key: string): unknown =>
  withPortfolio(name, (p) => must(p.openDossier('example')).dossier.answers[key]?.value);

beforeAll(() => {
  withPortfolio('ici', (p) => put(p, example));
  withPortfolio('là-bas', () => undefined);
});

describe('export, import, inspect', () => {
  it('carry a portfolio there and back, and write nothing while a choice is open', () => {
    expect(run(['export', '--portfolio', 'ici', '--out', 'un.triptyque', '--json', ...DATED])).toMatchObject({
      code: 0,
      err: '',
    });
    const first = sha256(at('un.triptyque'));
    expect(
      run(['export', '--portfolio', 'ici', '--out', 'un.triptyque', ...DATED], { TZ: 'Pacific/Chatham' }),
    ).toMatchObject({ code: 0 });
    expect(sha256(at('un.triptyque'))).toBe(first);
    const told = JSON.parse(run(['inspect', 'un.triptyque', '--json']).out) as {
      kind: string;
      dossiers: { id: string }[];
    };
    expect([told.kind, told.dossiers.map((d) => d.id)]).toEqual(['dossier', ['example']]);
    expect(run(['import', 'un.triptyque', '--portfolio', 'là-bas', '--dry-run']).out).toMatch(/Nouveau/);
    expect(withPortfolio('là-bas', (p) => p.openDossier('example').ok)).toBe(false);
    expect(run(['import', 'un.triptyque', '--portfolio', 'là-bas'])).toMatchObject({ code: 0, err: '' });
    const again = JSON.parse(run(['import', 'un.triptyque', '--portfolio', 'là-bas', '--json']).out) as {
      taken: { done: string }[];
    };
    expect(again.taken.map((t) => t.done)).toEqual(['nothing']);
    answer('ici', 'framing.means', 'Moyens vus ici');
    answer('là-bas', 'framing.means', 'Moyens vus là-bas');
    answer('là-bas', 'framing.publics', 'Publics vus là-bas');
    run(['export', '--portfolio', 'là-bas', '--out', 'deux.triptyque']);
    const undecided = run(['import', 'deux.triptyque', '--portfolio', 'ici']);
    expect(undecided.code).toBe(1);
    expect(undecided.out).toContain('Moyens vus là-bas');
    expect(undecided.err).toMatch(/--prefer/);
    expect(read('ici', 'framing.publics')).not.toBe('Publics vus là-bas');
    expect(run(['import', 'deux.triptyque', '--portfolio', 'ici', '--prefer', 'mine'])).toMatchObject({ code: 0 });
    expect([read('ici', 'framing.means'), read('ici', 'framing.publics')]).toEqual([
      'Moyens vus ici',
      'Publics vus là-bas',
    ]);
    expect(run(['verify', 'ici'])).toMatchObject({ code: 0 });
  });

  it('keep a password in an environment variable, and say when it is not the right one', () => {
    const secret = { TRIPTYQUE_SECRET: 'cheval agrafe' };
    const locked = ['--password-env', 'TRIPTYQUE_SECRET'];
    expect(run(['export', dossierFile(example), '--out', 'secret.triptyque', ...locked], secret)).toMatchObject({
      code: 0,
    });
    expect(readFileSync(at('secret.triptyque'), 'latin1').slice(0, 21)).toBe('age-encryption.org/v1');
    expect(run(['inspect', 'secret.triptyque', ...locked], secret)).toMatchObject({ code: 0 });
    expect(run(['inspect', 'secret.triptyque', ...locked], { TRIPTYQUE_SECRET: 'non' }).err).toMatch(/mot de passe/);
    expect(run(['inspect', 'secret.triptyque', ...locked])).toMatchObject({ code: 2 });
    for (const refused of [run(['inspect', 'secret.triptyque']), run(['validate', 'secret.triptyque'])]) {
      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/mot de passe/);
    }
  });

  it('make an archive that is read without the program', () => {
    const evil = {
      ...example,
      answers: { ...example.answers, 'framing.context': { state: 'answered', value: '<script>alert(1)</script>' } },
    };
    expect(
      run(['export', dossierFile(evil), '--kind', 'archive', '--out', 'archive.triptyque', ...DATED]),
    ).toMatchObject({ code: 0, err: '' });
    const files = unzipSync(readFileSync(at('archive.triptyque')));
    const names = Object.keys(files);
    for (const name of [
      'LISEZ-MOI.txt',
      'README.txt',
      'manifest.json',
      'dossiers/example/dossier.json',
      'index.html',
      'Recoudre-du-reemploi-textile-au-parcours-d-emploi/note-instruction.pdf',
      'Recoudre-du-reemploi-textile-au-parcours-d-emploi/note-synthese.pdf',
    ])
      expect(names).toContain(name);
    const page = new TextDecoder().decode(
      files['Recoudre-du-reemploi-textile-au-parcours-d-emploi/dossier-entier.html'],
    );
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    for (const line of example.resources) expect(page).toContain(line.funder);
    // An archive is also a dossier: every verb reads it, and a portfolio takes it in.
    expect(run(['validate', 'archive.triptyque'])).toMatchObject({ code: 0 });
    expect(run(['import', 'archive.triptyque', '--portfolio', 'là-bas', '--dry-run'])).toMatchObject({ code: 1 });
  });

  it.each([
    [['export', '--out', 'x'], /--portfolio/],
    [['export', '--portfolio', 'nulle-part', '--out', 'x.triptyque'], /--portfolio = nulle-part/],
    [['import', 'absent.triptyque', '--portfolio', 'ici'], /FILE = absent/],
    [['import', 'un.triptyque', '--portfolio', 'nulle-part'], /--portfolio = nulle-part/],
    [['import', 'un.triptyque'], /--portfolio/],
    [['inspect', 'faux.triptyque'], /FILE = faux/],
  ])('refuse %j and name the argument', (args, said) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(at('faux.triptyque'), 'PK pas un zip');
    const ran = run(args);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
    expect(ran.out).toBe('');
  });
});
