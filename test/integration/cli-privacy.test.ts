/** What is held on a person, and what is erased, by the real command: nothing goes before it was told and confirmed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { openPortfolio } from '#main/portfolio/portfolio.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { example, file, folder, run, tool } from './cli-run.ts';
import { put } from './exchange-fixture.ts';
import { must } from './portfolio-fixture.ts';

const NAME = 'Yveline Thérouanne';
const HERE = ['--portfolio', 'ici', '--json'];
const withPortfolio = <T>(work: (p: ReturnType<typeof openPortfolio>) => T): T => {
  const p = openPortfolio({ folder: join(folder, 'ici'), now: () => new Date().toISOString(), user: () => 'Awa' });
  try {
    return work(p);
  } finally {
    p.close();
  }
};
const told = (ran: { readonly code: number | null; readonly out: string; readonly err: string }) => {
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as Record<string, unknown>;
};
const filesWith = (word: string): string[] =>
  readdirSync(join(folder, 'ici'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));

beforeAll(async () => {
  withPortfolio((p) => {
    put(p, example);
    const { dossier, revision } = must(p.openDossier('example'));
    const at = ['answers', 'people.keyPeople'];
    must(
      p.apply('example', revision, 'edit', [
        setCommand(dossier, at, { state: 'answered', value: `${NAME}, directrice` }),
      ]),
    );
    must(
      p.addAttachment('example', { name: 'lettre.txt', mediaType: 'text/plain', content: Buffer.from(`De ${NAME}`) }),
    );
  });
  const p = openPortfolio({ folder: join(folder, 'ici'), now: () => new Date().toISOString(), user: () => 'Awa' });
  must(await p.backup('manual'));
  p.close();
});

it('tells what is held, and what would go, before anything goes', () => {
  const held = told(run(['held', 'therouanne', ...HERE]));
  expect(held).toMatchObject({ total: expect.any(Number), documents: [{ name: 'lettre.txt', inside: true }] });
  expect(held.total).toBeGreaterThan(1);
  expect(run(['held', ...HERE])).toMatchObject({ code: 2 });
  // A name on the command line stays in the memory of a terminal: it can come from a file.
  expect(told(run(['held', ...HERE, '--words', file(`${NAME}\n`, 'txt')])).total).toBe(held.total);
  expect(told(run(['erase', 'person', NAME, 'Thérouanne', ...HERE]))).toMatchObject({
    erased: false,
    copies: 1,
    documentsToGo: [expect.any(String)],
  });
  expect(filesWith('Thérouanne').length).toBe(2);
  expect(run(['erase', 'person', NAME, ...HERE, '--confirm'])).toMatchObject({ code: 2 });
});

it('tells the person in a document, in the language asked', () => {
  for (const [lang, words] of [
    ['fr', ['Ce qui est gardé sur vous', 'directrice', 'lettre.txt', 'Fondation des Rives']],
    ['en', ['What is kept about you', 'directrice', 'lettre.txt', 'Fondation des Rives']],
  ] as const) {
    const out = join(folder, `pour-elle-${lang}.pdf`);
    const ran = run([
      'held',
      NAME,
      '--portfolio',
      'ici',
      '--out',
      out,
      '--lang',
      lang,
      '--organisation',
      'Fondation des Rives',
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const text = tool('pdftotext', 'poppler-utils', [out, '-']).replaceAll(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
  }
});

it('leaves out who wrote what from a file for somebody outside', () => {
  const out = join(folder, 'dehors.triptyque');
  told(run(['export', ...HERE, '--out', out, '--no-history']));
  expect(Object.keys(unzipSync(readFileSync(out))).filter((path) => /history|versions/.test(path))).toEqual([]);
  expect(run(['inspect', out])).toMatchObject({ code: 0 });
});

it('erases once it is confirmed, and verification says so', () => {
  expect(told(run(['erase', 'person', NAME, 'Thérouanne', ...HERE, '--reason', 'request', '--confirm']))).toMatchObject(
    { erased: true, rewritten: 1, removed: 0, left: 0 },
  );
  expect(filesWith('Thérouanne')).toEqual([]);
  expect(told(run(['held', 'therouanne', ...HERE]))).toMatchObject({ total: 0, documents: [] });
  expect(told(run(['verify', 'ici', '--json']))).toMatchObject({
    state: 'sound',
    erased: [{ reason: 'request', lines: expect.any(Number) }],
  });
  expect(run(['verify', 'ici', '--lang', 'en']).out).toContain('erased in part on');
  const retained = told(run(['retain', ...HERE]));
  expect(retained).toMatchObject({ erasures: [{ kind: 'person', reason: 'request' }], due: [] });
  expect(retained.inventory).toMatchObject({ columns: { search: { text: 'body' } } });
});

it('says what has reached its term, and destroys only what was put away', () => {
  expect(told(run(['retain', ...HERE, '--date', '2035-01-01'])).due).toMatchObject([
    { id: 'example', rule: 'silent', act: 'anonymise' },
  ]);
  const asked = ['erase', 'applicant', '--dossier', 'example', ...HERE, '--reason', 'term', '--confirm'];
  expect(run(asked)).toMatchObject({ code: 1 });
  withPortfolio((p) => must(p.setStatus('example', { archived: true })));
  expect(told(run(asked))).toMatchObject({ erased: true });
  expect(told(run(['retain', ...HERE])).erasures).toMatchObject([{ kind: 'applicant' }, { kind: 'person' }]);
  expect(told(run(['verify', 'ici', '--json']))).toMatchObject({ state: 'sound', dossiers: 0 });
});
