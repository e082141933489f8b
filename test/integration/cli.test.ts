/** Each verb and each exit code of the command line, on real files. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPortfolio } from '#main/portfolio/portfolio.ts';
import { openFindings } from '#shared/coherence/run.ts';
import { parseDossierText } from '#shared/dossier/parse.ts';
import { project } from '#shared/projection/engine.ts';
import { dossierFile, example, file, folder, type Ran, ROOT, run, runProgram, tool } from './cli-run.ts';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const DATED = ['--date', '2026-11-23'];
const pages = (pdf: string): number => Number(/^Pages:\s+(\d+)$/m.exec(tool('pdfinfo', 'poppler-utils', [pdf]))?.[1]);
const text = (pdf: string): string => tool('pdftotext', 'poppler-utils', ['-layout', pdf, '-']);

interface DemoPaths {
  readonly portfolio: string;
  readonly dossiers: Record<'fr' | 'en', string>;
  readonly memos: Record<'fr' | 'en', Record<'summary' | 'full', string>>;
  readonly projection: string;
}
const demo = (out: string): DemoPaths => {
  const ran = run(['demo', '--out', out, ...DATED]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as DemoPaths;
};
const filesOf = (paths: DemoPaths): string[] => [
  paths.projection,
  ...Object.values(paths.dossiers),
  ...Object.values(paths.memos).flatMap((m) => Object.values(m)),
];

describe('the command', () => {
  it('is reached through npm from anywhere, with nothing but the answer on standard output', () => {
    // A project of its own that says it is set up, with the real sources behind it: a test must never set packages up.
    const project = join(folder, 'projet');
    mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(ROOT, name), join(project, name));
    cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
    for (const name of ['main', 'shared']) symlinkSync(join(ROOT, name), join(project, name));
    symlinkSync(process.execPath, join(project, 'node_modules', '.bin', 'node'));
    const stamp = createHash('sha256');
    for (const name of ['package-lock.json', 'package.json']) stamp.update(readFileSync(join(project, name)));
    writeFileSync(join(project, 'node_modules', '.triptyque-stamp'), stamp.digest('hex'));
    const npm = (args: readonly string[], cwd = project): Ran =>
      runProgram('npm', ['--prefix', project, 'run', '-s', 'triptyque', '--', ...args], { HOME: folder }, cwd);

    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(npm(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '', errors: [] });
    expect(npm(['validate', 'absent.json'])).toMatchObject({ code: 2, out: '' });
    const elsewhere = join(folder, 'ailleurs');
    mkdirSync(elsewhere);
    copyFileSync(dossierFile(example), join(elsewhere, 'ici.json'));
    expect(npm(['validate', 'ici.json'], elsewhere)).toMatchObject({ code: 0, err: '' });
  });

  it('explains itself and each verb, in the language of the system or the one asked', () => {
    const french = run(['help']);
    const english = run(['help', '--lang', 'en']);
    expect(french).toMatchObject({ code: 0, err: '' });
    for (const verb of ['demo', 'memo', 'project', 'check', 'validate', 'schema', 'verify', 'help'])
      expect(french.out).toContain(`triptyque -- ${verb}`);
    expect(run(['help', 'memo'], { LANG: 'en_GB.UTF-8' }).out).toBe(run(['memo', '--help', '--lang=en']).out);
    expect(run(['help', 'memo']).out).toContain('--format summary|full');
    expect(french.out).toContain('Codes de sortie');
    expect(english.out).toContain('Exit codes');
    expect(run(['help'], { LANG: '' }).out).toBe(french.out);
    expect(run(['help'], { LANG: 'C.UTF-8' }).out).toBe(french.out);
    expect(run(['help'], { LANG: 'fr_FR.UTF-8', LC_ALL: 'en_US.UTF-8' }).out).toBe(english.out);
    expect(run(['--help']).out).toBe(french.out);
  });

  it.each([
    { args: [], said: ['VERB'] },
    { args: ['dance'], said: ['VERB = dance'] },
    { args: ['validate'], said: ['DOSSIER ='] },
    { args: ['help', 'dance'], said: ['VERB = dance'] },
    { args: ['validate', 'a', 'b', 'c'], said: ['b', 'c'] },
    {
      args: ['memo', 'a', '--colour', 'red', '--lang', 'de', '-x', '--out'],
      said: ['--colour', '--lang = de', '-x', '--out'],
    },
    {
      args: ['memo', 'a', '--format', 'poster', '--date', '2026-02-30'],
      said: ['--format = poster', '--date = 2026-02-30', '--out'],
    },
    { args: ['project', 'a', '--out', 'b', '--json=yes'], said: ['--out = b', '--json = yes'] },
    { args: ['check', 'a', '--json', '--lang', 'fr', '--lang', 'en'], said: ['--lang = en'] },
    { args: ['memo', 'a', '--out', '--json'], said: ['--out'] },
  ])('refuses $args, naming each argument that is wrong', ({ args, said }) => {
    const ran = run(args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors).toHaveLength(said.length);
    for (const [i, start] of said.entries()) expect(ran.errors[i]).toContain(start);
  });
});

describe('demo', () => {
  const paths = demo(join(folder, 'démonstration'));

  it('makes a portfolio that opens, with the example in it', () => {
    const portfolio = openPortfolio({
      folder: join(folder, 'démonstration'),
      now: () => '2026-11-23T08:00:00.000Z',
      user: () => 'Awa',
      readOnly: true,
    });
    const opened = portfolio.openDossier('example');
    portfolio.close();
    expect(opened).toMatchObject({ ok: true, value: { dossier: example } });
    expect(run(['verify', paths.portfolio])).toMatchObject({ code: 0 });
  });

  it('writes dossiers, a projection and memos that are what the other verbs make', () => {
    expect(parseDossierText(readFileSync(paths.dossiers.fr, 'utf8'))).toEqual({ ok: true, dossier: example });
    expect(JSON.parse(readFileSync(paths.projection, 'utf8'))).toEqual(JSON.parse(JSON.stringify(project(example))));
    for (const language of ['fr', 'en'] as const)
      for (const format of ['summary', 'full'] as const) {
        const out = join(folder, `${format}.${language}.pdf`);
        const args = ['memo', paths.dossiers[language], '--lang', language, '--format', format, '--out', out, ...DATED];
        expect(run(args)).toMatchObject({ code: 0, err: '' });
        expect(sha256(out)).toBe(sha256(paths.memos[language][format]));
      }
  });

  it('gives the same bytes twice, and does no harm when it is run again in its own folder', () => {
    const again = demo(join(folder, 'encore'));
    expect(filesOf(again).map(sha256)).toEqual(filesOf(paths).map(sha256));
    const before = filesOf(paths).map(sha256);
    expect(demo(join(folder, 'démonstration'))).toEqual(paths);
    expect(filesOf(paths).map(sha256)).toEqual(before);
    expect(run(['verify', paths.portfolio, '--json']).out).toContain('"dossiers": 1');
  });

  it('leaves alone a folder that holds somebody’s portfolio', () => {
    const mine = join(folder, 'le mien');
    const portfolio = openPortfolio({ folder: mine, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Awa' });
    expect(portfolio.importDossier({ ...example, id: 'mine' })).toMatchObject({ ok: true });
    portfolio.close();
    const before = sha256(portfolio.path);
    const ran = run(['demo', '--out', mine]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(sha256(portfolio.path)).toBe(before);
    expect(readdirSync(mine)).toEqual(['portfolio.triptyque-db']);
  });

  it('cannot write everywhere, and says so', () => {
    const taken = file('x');
    for (const out of [taken, join(taken, 'sous-dossier'), '/proc/triptyque', '/sys']) {
      const ran = run(['demo', '--out', out]);
      expect(ran, out).toMatchObject({ code: 2, out: '' });
      expect(ran.errors, out).toHaveLength(1);
    }
  });
});

describe('memo', () => {
  const dossier = file(JSON.stringify(example), 'triptyque');

  it('is a PDF with its language, title, pages and words', () => {
    const out = join(folder, 'notes', 'complète.pdf');
    const ran = run([
      'memo',
      dossier,
      '--lang',
      'fr',
      '--out',
      out,
      '--organisation',
      'Fondation Exemple',
      '--json',
      ...DATED,
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const said = JSON.parse(ran.out) as { path: string; pages: number; bytes: number; sha256: string };
    expect(said).toEqual({
      path: out,
      pages: pages(out),
      bytes: readFileSync(out).byteLength,
      sha256: sha256(out),
    });
    expect(pages(out)).toBeGreaterThan(2);
    expect(text(out)).toContain('Fondation Exemple');
    expect(text(out)).toContain('23 novembre 2026');
    expect(text(out)).toContain(`page 1 sur ${pages(out)}`);
    expect(tool('pdffonts', 'poppler-utils', [out])).toMatch(/SourceSans/);
  });

  it('is in English, and short, when that is asked', () => {
    const out = join(folder, 'summary.pdf');
    expect(run(['memo', dossier, '--lang', 'en', '--format', 'summary', '--out', out, ...DATED])).toMatchObject({
      code: 0,
    });
    expect(pages(out)).toBeLessThan(pages(join(folder, 'notes', 'complète.pdf')));
    expect(text(out)).toContain('23 November 2026');
    expect(text(out)).not.toContain('23 novembre');
  });

  it('has another version when the content is another', () => {
    const versionOf = (path: string): string | undefined => {
      const out = join(folder, 'version.pdf');
      expect(run(['memo', path, '--format', 'summary', '--out', out, ...DATED])).toMatchObject({ code: 0 });
      return /version ([0-9a-f]{8})/.exec(text(out))?.[1];
    };
    const other = { ...example, opening: { ...example.opening, cashCents: example.opening.cashCents + 1 } };
    expect(versionOf(dossier)).toMatch(/^[0-9a-f]{8}$/);
    expect(versionOf(dossierFile(other))).not.toBe(versionOf(dossier));
    // Order of keys and white space are not content.
    expect(versionOf(file(JSON.stringify(Object.fromEntries(Object.entries(example).reverse()), null, 4)))).toBe(
      versionOf(dossier),
    );
  });

  it('never replaces the dossier it reads, nor what is not a file, and leaves no piece behind', () => {
    const place = join(folder, 'sorties');
    mkdirSync(join(place, 'dossier'), { recursive: true });
    copyFileSync(dossier, join(place, 'd.triptyque'));
    const taken = join(place, 'd.triptyque');
    for (const out of [
      taken,
      join(place, 'dossier'),
      join(taken, 'x.pdf'),
      '/dev/null',
      '/proc/x.pdf',
      '/sys/x.pdf',
      `${place}/${'x'.repeat(300)}.pdf`,
    ]) {
      const ran = run(['memo', taken, '--out', out]);
      expect(ran, out).toMatchObject({ code: 2, out: '' });
      expect(ran.errors, out).toHaveLength(1);
      expect(ran.errors[0]).toContain('--out = ');
    }
    expect(readdirSync(place).sort()).toEqual(['d.triptyque', 'dossier']);
    expect(sha256(taken)).toBe(sha256(dossier));
  });
});

describe('project', () => {
  const dossier = dossierFile(example);
  it('gives the whole projection, of the base or of a scenario, the same each time', () => {
    const base = run(['project', dossier, '--json']);
    expect(base).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(base.out)).toEqual(JSON.parse(JSON.stringify(project(example))));
    expect(run(['project', dossier, '--json', '--scenario', 'base', '--lang', 'en']).out).toBe(base.out);
    for (const scenario of example.scenarios)
      expect(JSON.parse(run(['project', dossier, '--json', '--scenario', scenario.id]).out)).toEqual(
        JSON.parse(JSON.stringify(project(example, scenario.adjustments))),
      );
    expect(run(['project', dossier, '--json', '--scenario', 'stress']).out).not.toBe(base.out);
  });

  it('says the years in words, as each language writes numbers', () => {
    const year = project(example).products.years[0] / 100_000;
    expect(run(['project', dossier]).out).toContain(`${year}\u202f000`);
    expect(run(['project', dossier, '--lang', 'en']).out).toContain(`${year},000`);
  });

  it('refuses a scenario that is not there, naming those that are', () => {
    const ran = run(['project', dossier, '--scenario', 'dream']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors[0]).toMatch(/^--scenario = dream — .*base, prudent, stress/);
  });
});

describe('check', () => {
  interface Checked {
    readonly dossier: string;
    readonly findings: readonly { rule: string; subject: string; text: Record<'fr' | 'en', string> }[];
    readonly setAside: readonly { rule: string; reason: string }[];
  }
  const check = (dossier: unknown, code: 0 | 1): Checked => {
    const ran = run(['check', dossierFile(dossier), '--json']);
    expect(ran).toMatchObject({ code, err: '' });
    return JSON.parse(ran.out) as Checked;
  };

  it('ends with 1 when something contradicts itself, and says in words what it says in JSON', () => {
    const wrong = structuredClone(example);
    wrong.answers['request.siren'] = { state: 'answered', value: '900000028' };
    const { dossier, findings, setAside } = check(wrong, 1);
    expect({ dossier, findings }).toEqual({
      dossier: 'example',
      findings: JSON.parse(JSON.stringify(openFindings(wrong, project(wrong)))),
    });
    expect(findings.length).toBeGreaterThan(openFindings(example, project(example)).length);
    expect(setAside).toEqual([]);
    for (const language of ['fr', 'en'] as const) {
      const words = run(['check', dossierFile(wrong), '--lang', language]);
      expect(words).toMatchObject({ code: 1, err: '' });
      for (const finding of findings) expect(words.out).toContain(finding.text[language]);
    }
  });

  it('ends with 0 when every finding is set aside with its reason', () => {
    const setAside = openFindings(example, project(example)).map(({ rule, subject }, i) => ({
      id: `s${i}`,
      rule,
      subject,
      reason: 'Vu avec le porteur',
    }));
    const quiet = { ...example, setAside };
    const checked = check(quiet, 0);
    expect(checked.findings).toEqual([]);
    expect(checked.setAside.map(({ rule, reason }) => ({ rule, reason }))).toEqual(
      setAside.map(({ rule, reason }) => ({ rule, reason })),
    );
    expect(run(['check', dossierFile(quiet)]).out).toContain('Mis de côté\u00a0: Vu avec le porteur');
  });
});

describe('validate', () => {
  it('says that a dossier keeps to the format', () => {
    expect(run(['validate', dossierFile(example), '--json'])).toEqual({
      code: 0,
      out: '{\n  "valid": true,\n  "id": "example",\n  "formatVersion": 1\n}\n',
      err: '',
      errors: [],
    });
  });
  it('names every problem by its path, its value and the rule', () => {
    const wrong = structuredClone(example) as unknown as Record<string, unknown>;
    const [first, ...others] = example.resources;
    Object.assign(wrong, {
      resources: [{ ...first, funder: 12, leaf: 'lottery', label: 'x'.repeat(201) }, ...others],
      plan: { ...example.plan, startMonth: '2027-13' },
      extra: { a: 1 },
    });
    const ran = run(['validate', dossierFile(wrong)]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors.map((line) => line.split(' = ')[0]).sort()).toEqual([
      'extra',
      'plan.startMonth',
      'resources.0.funder',
      'resources.0.label',
      'resources.0.leaf',
    ]);
    expect(ran.err).toContain('resources.0.funder = 12 — attendu\u00a0: texte');
    expect(ran.err).toContain('extra = {"a":1} — clé inconnue');
    expect(run(['validate', dossierFile(wrong), '--lang', 'en']).err).toContain(
      'resources.0.funder = 12 — expected: text',
    );
  });
});

describe('schema', () => {
  it('is the one that is published', () => {
    const published = join(ROOT, 'docs', 'schema', 'dossier.schema.json');
    expect(run(['schema'])).toMatchObject({ code: 0, out: readFileSync(published, 'utf8'), err: '' });
    const out = join(folder, 'schema.json');
    expect(run(['schema', '--out', out])).toMatchObject({ code: 0 });
    expect(sha256(out)).toBe(sha256(published));
  });
});

describe('verify', () => {
  const { portfolio } = demo(join(folder, 'à vérifier'));
  const place = join(folder, 'à vérifier');

  it('reads a sound portfolio, named by its folder or its file, and leaves everything as it was', () => {
    const before = [readdirSync(place), sha256(portfolio)];
    for (const argument of [portfolio, place]) {
      const ran = run(['verify', argument, '--json']);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(ran.out)).toMatchObject({ path: portfolio, state: 'sound', dossiers: 1 });
    }
    expect([readdirSync(place), sha256(portfolio)]).toEqual(before);
  });

  it('may be asked while the portfolio is open elsewhere, and does not disturb it', () => {
    const open = openPortfolio({ folder: place, now: () => '2026-11-23T08:00:00.000Z', user: () => 'Awa' });
    try {
      expect(open.createCohort('Promotion 2027')).toMatchObject({ ok: true });
      expect(run(['verify', place])).toMatchObject({ code: 0 });
      expect(open.createCohort('Promotion 2028')).toMatchObject({ ok: true });
      expect(open.verify()).toMatchObject({ value: { sound: true } });
    } finally {
      open.close();
    }
  });

  it('finds a changed byte of a text, and ends with 1', () => {
    const damaged = join(folder, 'abîmé.triptyque-db');
    const bytes = readFileSync(portfolio);
    const at = bytes.indexOf('900000027');
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    writeFileSync(damaged, bytes);
    const ran = run(['verify', damaged]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(JSON.parse(run(['verify', damaged, '--json']).out)).toMatchObject({ state: 'damaged' });
    expect(readFileSync(damaged).equals(bytes)).toBe(true);
  });

  it('refuses what is not a portfolio', () => {
    const empty = join(folder, 'vide');
    mkdirSync(empty, { recursive: true });
    for (const argument of [empty, join(folder, 'absent'), file('rien '.repeat(100)), '/dev/null']) {
      const ran = run(['verify', argument]);
      expect(ran, argument).toMatchObject({ code: 2, out: '' });
      expect(ran.errors[0], argument).toContain('PORTFOLIO = ');
    }
    expect(readdirSync(empty)).toEqual([]);
    expect(existsSync(`${portfolio}.lock`)).toBe(false);
    rmSync(empty, { recursive: true });
  });
});
