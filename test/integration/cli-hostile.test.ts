/** Files that a stranger could send: each one is refused or read, quickly, in short lines, without a trace of a fault of ours. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierFile, ENTRY, example, file, folder, run, runAlone, runProgram } from './cli-run.ts';

const text = JSON.stringify(example);
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const sparse = (): string => {
  const path = file('{');
  truncateSync(path, 3_000_000_000);
  return path;
};
const pipe = (): string => {
  const path = join(folder, 'tube');
  if (!existsSync(path)) execFileSync('mkfifo', [path]);
  return path;
};
const directory = (): string => {
  const path = join(folder, 'un dossier.triptyque');
  mkdirSync(path);
  return path;
};
const inserted = (json: string): string => file(text.replace('"activities":', `${json},"activities":`));

const HOSTILE: readonly { readonly name: string; readonly path: () => string; readonly said: RegExp }[] = [
  { name: 'no file', path: () => join(folder, 'absent.json'), said: /^DOSSIER = / },
  { name: 'a directory', path: directory, said: /^DOSSIER = / },
  { name: 'a pipe that nobody fills', path: pipe, said: /^DOSSIER = / },
  { name: 'a device without end', path: () => '/dev/zero', said: /^DOSSIER = / },
  { name: 'three gigabytes', path: sparse, said: /^DOSSIER = .*20\u00a0Mo$/ },
  { name: 'an empty file', path: () => file(''), said: /^\(file\)/ },
  { name: 'truncated JSON', path: () => file(text.slice(0, -200)), said: /^\(file\)/ },
  { name: 'NUL bytes', path: () => file(new Uint8Array(4_096)), said: /^\(file\) = \\u0000/ },
  { name: 'not UTF-8', path: () => file(Buffer.from(text, 'latin1')), said: /UTF-8/ },
  { name: 'null', path: () => file('null'), said: /^format = absent/ },
  { name: 'another format', path: () => file('{"format":"other"}'), said: /^format = other/ },
  { name: 'a newer version', path: () => dossierFile({ ...example, formatVersion: 9 }), said: /^formatVersion = 9/ },
  { name: 'an unknown key', path: () => inserted('"colour":"red"'), said: /^colour = red/ },
  { name: '__proto__ at the root', path: () => inserted('"__proto__":{"id":"x"}'), said: /^__proto__ = / },
  {
    name: '__proto__ as an answer',
    path: () => file(text.replace('"drafts":{', '"drafts":{"__proto__":"x"')),
    said: /^drafts\.__proto__ = x/,
  },
  { name: 'a million levels', path: () => inserted(`"deep":${deep(1_000_000)}`), said: /^deep = / },
  { name: 'a million levels at the root', path: () => file(deep(1_000_000)), said: /^format = absent/ },
  {
    name: 'a number without end',
    path: () => file(text.replace(/"cashCents":\d+/, '"cashCents":1e999')),
    said: /^opening\.cashCents = /,
  },
  {
    name: 'a fraction of a cent',
    path: () => file(text.replace(/"cashCents":\d+/, '"cashCents":0.5')),
    said: /^opening\.cashCents = 0\.5/,
  },
  {
    name: 'an escape sequence as a key',
    path: () => inserted('"\\u001b[2J\\u202e\\n":1'),
    said: /^\\u001b\[2J\\u202e\\u000a = 1/,
  },
  {
    name: 'a duplicate identifier',
    path: () => dossierFile({ ...example, resources: [example.resources[0], example.resources[0]] }),
    said: /^resources\.1\.id = /,
  },
];

describe.each(HOSTILE)('$name', ({ path, said }) => {
  it('is refused in one line that says where', () => {
    const argument = path();
    const ran = run(['validate', argument, '--json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toMatch(said);
    expect(ran.errors[0]?.length).toBeLessThan(1_000);
  });
});

/** Every argument of every verb that names a file to read, as it is given. */
const NAMED: readonly { readonly name: string; readonly args: (path: string) => readonly string[] }[] = [
  { name: 'check', args: (path) => ['check', path] },
  { name: 'project', args: (path) => ['project', path] },
  { name: 'memo', args: (path) => ['memo', path, '--out', join(folder, 'note.pdf')] },
  {
    name: 'memo --template',
    args: (path) => ['memo', dossierFile(example), '--template', path, '--out', join(folder, 'n.pdf')],
  },
  { name: 'workbook', args: (path) => ['workbook', path, '--out', join(folder, 'classeur.xlsx')] },
  { name: 'csv', args: (path) => ['csv', path, '--out', join(folder, 'plan.csv')] },
  { name: 'budget', args: (path) => ['budget', dossierFile(example), path, '--out', join(folder, 'b.json')] },
  { name: 'questions', args: (path) => ['questions', path, '--out', join(folder, 'questions.docx')] },
  { name: 'intake', args: (path) => ['intake', path, '--json'] },
  { name: 'intake --answers', args: (path) => ['intake', file('Poste;2027\nLoyer;12000\n'), '--answers', path] },
  { name: 'answers', args: (path) => ['answers', dossierFile(example), path] },
  { name: 'inspect', args: (path) => ['inspect', path] },
  { name: 'import', args: (path) => ['import', path, '--portfolio', folder] },
  { name: 'letter-file', args: (path) => ['letter-file', path] },
  { name: 'verify', args: (path) => ['verify', path] },
];
describe.each(NAMED)('$name', ({ args }) => {
  it.each([
    ['three gigabytes', sparse],
    ['a pipe that nobody fills', pipe],
    ['a device without end', () => '/dev/zero'],
  ])('refuses %s without reading it, in a line that names it', (_, path) => {
    const ran = run(args(path()));
    expect([1, 2], ran.err).toContain(ran.code);
    expect(ran.err).not.toMatch(/\bat .*\.ts:\d+|node:internal|ERR_/);
    expect(ran.errors[0]?.length).toBeLessThan(600);
  });
});

describe('wrong types everywhere', () => {
  it('are all said, each in its line', () => {
    const keys = Object.keys(example).filter((key) => key !== 'format' && key !== 'formatVersion');
    const wrong = Object.fromEntries(
      Object.keys(example).map((key) => [key, keys.includes(key) ? 7 : example[key as 'format']]),
    );
    const ran = run(['validate', dossierFile(wrong), '--json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors.map((line) => line.split(' = ')[0]).sort()).toEqual([...keys].sort());
  });

  it('are counted when they are past reading', () => {
    const answers = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`q${i}`, { state: 'maybe' }]));
    const ran = run(['validate', dossierFile({ ...example, answers })]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.errors).toHaveLength(1_001);
    expect(ran.errors.at(-1)).toContain('59000');
  });

  it('stop every verb that reads a dossier in the same way', () => {
    const path = dossierFile({ ...example, plan: 7 });
    const out = join(folder, 'jamais.pdf');
    const errors = run(['validate', path, '--json']).errors;
    expect(errors).toHaveLength(1);
    for (const args of [
      ['check', path, '--json'],
      ['project', path, '--json'],
      ['memo', path, '--out', out, '--json'],
    ])
      expect(run(args)).toMatchObject({ code: 2, out: '', errors });
    expect(() => readFileSync(out)).toThrow();
  });
});

describe('a full disk', () => {
  const dossier = dossierFile(example);
  it('under the answer is said', () => {
    const full = openSync('/dev/full', 'w');
    const ran = runAlone(['project', dossier, '--json'], {}, ['ignore', full, 'pipe']);
    closeSync(full);
    expect(ran.code).toBe(1);
    expect(ran.errors).toEqual([expect.stringContaining('ENOSPC')]);
  });
  it('under the memo is said, and leaves no piece of it', () => {
    const place = join(folder, 'plein');
    mkdirSync(place);
    // No file may grow past 8 blocks: what a quota does.
    const command = `ulimit -f 8; exec "$0" "$@"`;
    const args = ['--disable-warning=ExperimentalWarning', ENTRY, 'memo', dossier, '--out', join(place, 'note.pdf')];
    const ran = runProgram('/bin/sh', ['-c', command, process.execPath, ...args], { NODE_COMPILE_CACHE: '' });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.errors).toEqual([expect.stringMatching(/^Le disque est plein.*Rien n’a été changé\. \S/)]);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('texts of strangers', () => {
  const nasty = '\u0000\u001b]0;titre\u0007\u202e{{count}} $t(cli.fault) <svg onload=x> \u{1f9f5} \ud800';
  const dossier = structuredClone(example);
  dossier.answers['request.projectName'] = { state: 'answered', value: nasty };
  for (const line of dossier.resources) line.funder = nasty;
  const path = dossierFile(dossier);

  it('cannot paint the terminal', () => {
    for (const args of [
      ['validate', path],
      ['validate', inserted('"\\u001b[2J\\u202e\\n":1')],
      ['project', path],
      ['check', path],
    ]) {
      const { out, err } = run(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
      expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
  it('still print', () => {
    const out = join(folder, 'étrange.pdf');
    expect(run(['memo', path, '--out', out])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  });
  it('may begin with a byte order mark', () => {
    expect(run(['validate', file(`\ufeff${text}`)])).toMatchObject({ code: 0 });
  });
});
