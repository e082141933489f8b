/** The command line: its arguments, and the verbs that only answer. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERB_NAMES } from '#main/cli/verb.ts';
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { adjustmentsOf } from '#shared/finance/projection/scenarios.ts';
import { lockHash } from '../../scripts/setup.mjs';
import { dossierFile, example, folder, type Ran, ROOT, run, runProgram, sha256 } from './cli-run.ts';

describe('the command', () => {
  it('is described as it is', () => {
    const page = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');
    const usages = run(['help', '--lang', 'en']).out.match(/(?<=triptyque -- )\S.*/g) ?? [];
    expect(usages).toHaveLength(VERB_NAMES.length);
    for (const usage of usages) expect(page).toContain(`\n${usage}\n`);
  });

  it('is reached through npm from anywhere, with nothing but the answer on standard output', () => {
    // A project of its own that says it is set up, with the real sources behind it: a test must never set packages up.
    const project = join(folder, 'projet');
    mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(ROOT, name), join(project, name));
    cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
    for (const name of ['main', 'shared']) symlinkSync(join(ROOT, name), join(project, name));
    symlinkSync(process.execPath, join(project, 'node_modules', '.bin', 'node'));
    writeFileSync(join(project, 'node_modules', '.triptyque-stamp'), lockHash());
    const npm = (args: readonly string[], cwd = project): Ran =>
      runProgram('npm', ['--prefix', project, 'run', '-s', 'triptyque', '--', ...args], { HOME: folder }, { cwd });

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
    for (const verb of [
      'demo',
      'memo',
      'workbook',
      'csv',
      'budget',
      'questions',
      'answers',
      'project',
      'check',
      'validate',
      'schema',
      'verify',
      'export',
      'import',
      'inspect',
      'help',
    ])
      expect(french.out).toContain(`triptyque -- ${verb}`);
    expect(run(['help', 'memo'], { LANG: 'en_GB.UTF-8' }).out).toBe(run(['memo', '--help', '--lang=en']).out);
    expect(run(['help', 'memo']).out).toContain('--format summary|standard|full');
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
    { args: ['verify', ''], said: ['PORTFOLIO ='] },
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

describe('project', () => {
  const dossier = dossierFile(example);
  it('gives the whole projection, of the base or of a scenario, the same each time', () => {
    const base = run(['project', dossier, '--json']);
    expect(base).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(base.out)).toEqual(JSON.parse(JSON.stringify(project(example))));
    expect(run(['project', dossier, '--json', '--scenario', 'base', '--lang', 'en']).out).toBe(base.out);
    for (const scenario of example.scenarios)
      expect(JSON.parse(run(['project', dossier, '--json', '--scenario', scenario.id]).out)).toEqual(
        JSON.parse(JSON.stringify(project(example, adjustmentsOf(scenario, example.scenarios)))),
      );
    expect(run(['project', dossier, '--json', '--scenario', 'stress']).out).not.toBe(base.out);
  });

  it('says the years in words, as each language writes numbers', () => {
    const year = project(example).products.years[0] / 100_000;
    expect(run(['project', dossier]).out).toContain(`${year}\u202f000`);
    expect(run(['project', dossier, '--lang', 'en']).out).toContain(`${year},000`);
  });

  it('reads the project inside its organisation, and refuses where the plan does not hold both', () => {
    const [first] = example.activities;
    const both = {
      ...example,
      plan: { ...example.plan, scope: 'both' as const },
      activities: [{ ...(first ?? { id: 'a', name: 'Projet' }), inProject: true }],
    };
    const file = dossierFile(both);
    expect(JSON.parse(run(['project', file, '--json', '--view', 'project']).out)).toEqual(
      JSON.parse(JSON.stringify(project(both).project)),
    );
    expect(run(['project', file, '--view', 'project', '--lang', 'en']).out).toContain(
      'Contributed by the organisation',
    );
    expect(run(['project', dossier]).out).toMatch(/Organisation ou projet\s: non précisé/);
    const refused = run(['project', dossier, '--view', 'project']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors[0]).toMatch(/^--view = project — /);
    const alone = dossierFile({ ...example, plan: { ...example.plan, scope: 'projectOnly' } });
    expect(run(['project', alone]).out.match(/non connu/g)?.length).toBeGreaterThanOrEqual(9);
    expect(run(['project', alone, '--view', 'organisation'])).toMatchObject({ code: 2, out: '' });
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
      // Programs that read it know the thresholds as `marks`.
      findings: JSON.parse(
        JSON.stringify(
          openFindings(wrong, project(wrong)).map(({ thresholds, ...f }) => ({ ...f, marks: thresholds })),
        ),
      ),
    });
    expect(findings.length).toBeGreaterThan(openFindings(example, project(example)).length);
    // What the example itself sets aside stays so.
    expect(setAside.map(({ rule }) => rule)).toEqual(example.setAside.map(({ rule }) => rule));
    for (const language of ['fr', 'en'] as const) {
      const words = run(['check', dossierFile(wrong), '--lang', language]);
      expect(words).toMatchObject({ code: 1, err: '' });
      for (const finding of findings) expect(words.out).toContain(finding.text[language]);
    }
  });

  it('ends with 0 when every finding is set aside with its reason', () => {
    const open = openFindings(example, project(example)).map(({ rule, subject }, i) => ({
      id: `s${i}`,
      rule,
      subject,
      reason: 'Vu avec le porteur',
    }));
    const setAside = [...example.setAside, ...open];
    const quiet = { ...example, setAside };
    const checked = check(quiet, 0);
    expect(checked.findings).toEqual([]);
    const kept = (all: readonly { readonly rule: string; readonly reason: string }[]) =>
      all.map(({ rule, reason }) => `${rule}: ${reason}`).toSorted();
    expect(kept(checked.setAside)).toEqual(kept(setAside));
    expect(run(['check', dossierFile(quiet)]).out).toContain('Mis de côté\u00a0: Vu avec le porteur');
  });
});

describe('validate', () => {
  it('says that a dossier keeps to the format', () => {
    const ran = run(['validate', dossierFile(example), '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toEqual({
      valid: true,
      id: 'example',
      formatVersion: toStored(example).formatVersion,
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
    const ran = run(['validate', dossierFile(wrong), '--json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors.map((line) => line.split(' = ')[0]).sort()).toEqual([
      'extra',
      'plan.startMonth',
      'resources.0.funder',
      'resources.0.label',
      'resources.0.leaf',
    ]);
    expect(ran.err).toContain('resources.0.funder = 12 — un texte est attendu');
    expect(ran.err).toContain('extra = {"a":1} — ce nom de champ est inconnu');
    const said = run(['validate', dossierFile(wrong)]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.errors.map((line) => line.split(' = ')[0]).sort()).toEqual([
      'Hypothèses de la projection · Premier mois du plan',
      'Ressource n°\u00a01 · Financeur',
      'Ressource n°\u00a01 · Levier de financement',
      'Ressource n°\u00a01 · Libellé',
      '«\u00a0extra\u00a0»',
    ]);
    expect(run(['validate', dossierFile(wrong), '--lang', 'en']).err).toContain(
      'Income line no.\u00a01 · Funder = 12 — text is expected',
    );
  });
});

describe('schema', () => {
  it('is the one that is published', () => {
    const published = join(ROOT, 'docs', 'schema', 'dossier.schema.json');
    const ran = run(['schema']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    // Not toBe: two thousand lines of difference say less than which file to write again.
    expect(ran.out === readFileSync(published, 'utf8'), 'docs/schema/dossier.schema.json is out of date').toBe(true);
    const out = join(folder, 'schema.json');
    expect(run(['schema', '--out', out])).toMatchObject({ code: 0 });
    expect(sha256(out)).toBe(sha256(published));
  });
});
