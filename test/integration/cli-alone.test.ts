/** Each verb in a process that starts for it and ends, as a person calls it; the tests of what verbs do ask one process that stays, and both say and write the same. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { VERB_NAMES, type VerbName } from '#main/cli/verb.ts';
import { folder, type Ran, run, runAlone, sha256 } from './cli-run.ts';

const DATED = ['--date', '2026-11-23'];
const AT = ['--portfolio', 'ici'];
/** Of the portfolio, the dossier and the other files that `materials` makes, in the folder where commands are typed. */
const ARGUMENTS: Readonly<Record<VerbName, readonly string[]>> = {
  demo: ['--out', 'out/demo', ...DATED],
  memo: ['d.json', '--format', 'summary', '--out', 'out/memo.pdf', '--json', ...DATED],
  pack: ['d.json', 'd.json', '--format', 'summary', '--out', 'out/pack.pdf', ...DATED],
  workbook: ['d.json', '--out', 'out/plan.xlsx', '--json', ...DATED],
  csv: ['d.json', '--out', 'out/plan.csv'],
  budget: ['d.json', 'accounts.csv', '--out', 'out/d.json'],
  intake: ['accounts.csv', '--json'],
  questions: ['d.json', '--out', 'out/questions.xlsx', ...DATED],
  answers: ['d.json', 'q.xlsx', '--json', ...DATED],
  project: ['d.json', '--json'],
  check: ['d.json', '--json'],
  validate: ['d.json', '--json'],
  schema: ['--out', 'out/schema.json'],
  verify: ['ici', '--json'],
  export: [...AT, '--out', 'out/all.triptyque', ...DATED],
  import: ['e.triptyque', ...AT, '--json'],
  inspect: ['e.triptyque', '--json'],
  committee: [...AT, '--json'],
  letters: [...AT, '--session', 's1', '--out', 'out'],
  'letter-file': ['w.docx', '--json'],
  opinion: [...AT, '--dossier', 'example', '--person', 'Awa', '--json'],
  follow: [...AT, '--json', ...DATED],
  protect: ['on', ...AT, '--passphrase-env', 'SHORT'],
  unlock: [...AT],
  held: ['Vasseur', ...AT, '--json'],
  erase: ['person', 'Vasseur', ...AT, '--json', ...DATED],
  retain: [...AT, '--json', ...DATED],
  help: ['memo'],
};
/** Findings, and what this portfolio has nothing for: the tests of letters and of protection call theirs alone once. */
const ENDS: Partial<Record<VerbName, number>> = { check: 1, intake: 1, letters: 2, 'letter-file': 2, protect: 2 };
/** Gives new identifiers to what it adds: of its file the length is compared. */
const NAMES_ANEW: VerbName = 'budget';

const place = (name: string): string => join(folder, name);
interface Trace {
  readonly ran: Ran;
  /** path, length and sum of each file */ readonly files: readonly (readonly [string, number, string])[];
}
const traceOf = (command: (args: readonly string[], environment: NodeJS.ProcessEnv) => Ran, verb: VerbName): Trace => {
  rmSync(place('out'), { recursive: true, force: true });
  mkdirSync(place('out'));
  const ran = command([verb, ...ARGUMENTS[verb]], { SHORT: 'abc' });
  const written = readdirSync(place('out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // A portfolio says when it was made.
    .filter((path) => !path.includes('.triptyque-db'));
  const sum = (path: string): string => (verb === NAMES_ANEW ? '' : sha256(path));
  return { ran, files: written.sort().map((path) => [path, readFileSync(path).length, sum(path)]) };
};
/** The same, on a portfolio to which nothing has been done yet. */
const traceAnew: typeof traceOf = (command, verb) => {
  rmSync(place('ici'), { recursive: true, force: true });
  mkdirSync(place('ici'));
  cpSync(place('demo/portfolio.triptyque-db'), place('ici/portfolio.triptyque-db'));
  return traceOf(command, verb);
};

let demonstrated: Trace;
beforeAll(() => {
  demonstrated = traceOf(runAlone, 'demo');
  cpSync(place('out/demo'), place('demo'), { recursive: true });
  cpSync(place('demo/example.fr.triptyque'), place('d.json'));
  writeFileSync(place('accounts.csv'), 'Compte;Libellé;Montant\r\n606;Fournitures;1 200,50\r\n');
  for (const args of [
    ['questions', 'd.json', '--out', 'q.xlsx', ...DATED],
    ['memo', 'd.json', '--rendition', 'word', '--out', 'w.docx', ...DATED],
    ['export', '--portfolio', 'demo', '--out', 'e.triptyque', ...DATED],
  ])
    expect(run(args), args[0]).toMatchObject({ code: 0 });
});

it.each(VERB_NAMES)('%s', (verb) => {
  const alone = verb === 'demo' ? demonstrated : traceAnew(runAlone, verb);
  expect(alone.ran.code, alone.ran.err).toBe(ENDS[verb] ?? 0);
  expect(alone.files.length > 0).toBe(ARGUMENTS[verb].includes('--out') && alone.ran.code === 0);
  expect(traceAnew(run, verb)).toEqual(alone);
});
