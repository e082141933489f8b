/** Opinions on the command line: a person reads what the window would let them read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { SHIPPED_RUBRIC, SHIPPED_RUBRIC_ID } from '#shared/assessment/rubric/default-rubric.ts';
import { giveOpinion, newOpinion, withMark } from '#shared/assessment/rubric/opinion.ts';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { file, folder, ROOT, run, sha256 } from './cli-run.ts';
import { freshFolder, must, open } from './portfolio-fixture.ts';

const DOSSIER = 'd1';
/** A portfolio in which these people gave an opinion, and which nobody has open. */
const portfolioOf = (people: readonly string[]): string => {
  const where = freshFolder();
  let user = 'Awa';
  const portfolio = open(where, { user: () => user, newId: () => DOSSIER });
  must(portfolio.loadExample((id) => emptyDossier(id, { startMonth: '2027-01' })));
  const kept = { rubricId: SHIPPED_RUBRIC_ID, revision: 0, rubric: SHIPPED_RUBRIC };
  must(portfolio.saveRecord({ id: 'v0', kind: 'rubricVersion', dossierId: DOSSIER, base: 0, body: kept }));
  for (const person of people) {
    user = person;
    const ref = { id: SHIPPED_RUBRIC_ID, revision: 0, version: 'v0' };
    const mark = { verdict: { kind: 'level' as const, level: 'l2' }, reason: `secret of ${person}` };
    const body = giveOpinion(
      withMark(newOpinion(person, 0, ref), 'request', mark, []),
      '2026-11-23',
      '2026-11-23T09:00:00.000Z',
    );
    must(portfolio.saveRecord({ id: person.toLowerCase(), kind: 'opinion', dossierId: DOSSIER, base: 0, body }));
  }
  portfolio.close();
  return where;
};
const reading = (where: string, person: string): readonly string[] => [
  'opinion',
  '--portfolio',
  where,
  '--dossier',
  DOSSIER,
  '--person',
  person,
];

it('publishes the schema of an opinion file', () => {
  const published = join(ROOT, 'docs', 'schema', 'opinion.schema.json');
  expect(
    run(['schema', 'opinion']).out === readFileSync(published, 'utf8'),
    'docs/schema/opinion.schema.json is out of date',
  ).toBe(true);
  expect(run(['schema', 'opinions', '--lang', 'en'])).toMatchObject({
    code: 2,
    errors: ['FORMAT = opinions — one of dossier, opinion'],
  });
});

it('reads as one person may: others after one’s own, never before', () => {
  const where = portfolioOf(['Awa', 'Bela']);
  const before = [...reading(where, 'Chloé'), '--json'];
  const stranger = run(before);
  expect(stranger).toMatchObject({ code: 0, err: '' });
  expect(stranger.out).not.toContain('secret');
  expect(JSON.parse(stranger.out)).toMatchObject({
    opinions: [],
    awaiting: [{ person: 'Awa' }, { person: 'Bela' }],
    spread: null,
  });
  const bela = JSON.parse(run([...reading(where, 'BELA'), '--json']).out) as {
    opinions: { person: string }[];
    spread: { criteria: { count: number }[] };
  };
  expect(bela.opinions.map((o) => o.person)).toEqual(['Awa', 'Bela']);
  expect(bela.spread.criteria[0]?.count).toBe(2);
  expect(run([...reading(where, 'Bela'), '--lang', 'en']).out).toContain(
    'The applicant and its governance · all at 2 out of 4 · 2',
  );
});

it('carries an opinion from one portfolio to another, once', () => {
  const from = portfolioOf(['Awa']);
  const to = portfolioOf(['Bela']);
  const carried = join(folder, 'avis.json');
  expect(run([...reading(from, 'Bela'), '--out', carried])).toMatchObject({ code: 1 });
  expect(run([...reading(from, 'Awa'), '--out', carried])).toMatchObject({ code: 0, err: '' });
  expect(run(['opinion', carried, '--lang', 'en']).out).toContain(
    'The applicant and its governance: 2\u00a0In part — secret of Awa',
  );
  const take = (): unknown => JSON.parse(run(['opinion', carried, '--portfolio', to, '--json']).out);
  expect(take()).toEqual({ person: 'Awa', state: 'added' });
  expect(take()).toEqual({ person: 'Awa', state: 'same' });
  expect(run([...reading(to, 'Bela'), '--json']).out).toContain('secret of Awa');
  const before = sha256(carried);
  expect(run(['opinion', carried])).toMatchObject({ code: 0 });
  expect(sha256(carried)).toBe(before);
});

it('carries it in an exchange file too, under a password, readable by any program that opens a zip', () => {
  const from = portfolioOf(['Awa']);
  const to = portfolioOf(['Bela']);
  const [open, locked] = [join(folder, 'avis.triptyque'), join(folder, 'avis-clos.triptyque')];
  const secret = { OPINION_PASSWORD: 'cheval agrafe pile' };
  const lock = ['--password-env', 'OPINION_PASSWORD'];
  expect(run([...reading(from, 'Awa'), '--out', open])).toMatchObject({ code: 0, err: '' });
  expect(run([...reading(from, 'Awa'), '--out', locked, ...lock], secret)).toMatchObject({ code: 0, err: '' });
  const entries = unzipSync(readFileSync(open));
  const [path = ''] = Object.keys(entries).filter((entry) => entry.startsWith('opinions/'));
  expect(JSON.parse(Buffer.from(entries[path] ?? []).toString('utf8'))).toMatchObject({ format: 'triptyque-opinion' });
  expect(Object.keys(entries).some((entry) => entry.startsWith('dossiers/'))).toBe(false);
  expect(run(['opinion', locked, '--lang', 'en']).code).toBe(2);
  const take = (file: string, ...more: string[]): unknown =>
    JSON.parse(run(['opinion', file, '--portfolio', to, '--json', ...more], secret).out);
  expect(take(locked, ...lock)).toEqual({ person: 'Awa', state: 'added' });
  expect(take(open)).toEqual({ person: 'Awa', state: 'same' });
  expect(run([...reading(from, 'Awa'), '--out', join(folder, 'x.json'), ...lock], secret).code).toBe(2);
});

it('refuses what is missing and what is wrong, with the field, the value and the rule', () => {
  expect(run(['opinion', '--lang', 'en']).errors).toEqual([
    '--portfolio =  — this argument is needed',
    '--dossier =  — this argument is needed',
    '--person =  — this argument is needed',
  ]);
  const wrong = run([
    'opinion',
    file('{"format":"triptyque-opinion","formatVersion":1,"id":"a b","extra":1}'),
    '--lang',
    'en',
    '--json',
  ]);
  expect(wrong.code).toBe(2);
  expect(wrong.errors.map((e) => e.split(' ')[0])).toEqual(['id', 'dossier', 'rubric', 'opinion', 'extra']);
  expect(run(['opinion', join(folder, 'absent.json'), '--lang', 'en']).errors).toHaveLength(1);
  expect(run(['opinion', file('x'), '--portfolio', folder, '--lang', 'en']).code).toBe(2);
});
