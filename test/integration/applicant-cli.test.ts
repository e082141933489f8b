/** Questions and answers on the command line: real files, as a script would use them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findings } from '#shared/assessment/coherence/run.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { project } from '#shared/finance/projection/engine.ts';
import { findingQuestions } from '#shared/papers/applicant/finding-question.ts';
import { dossierFile, folder, run, tool } from './cli-run.ts';
import { filled } from './filled-workbook.ts';

const SECRET = 'ceci reste entre nous';
/** Every finding asked about, and an internal word in each place where an assessor writes. */
const dossier = (language: 'fr' | 'en'): Dossier => {
  const example = exampleDossier('example', language);
  const ask = findingQuestions(example);
  return {
    ...example,
    answers: Object.fromEntries(
      Object.entries(example.answers).map(([id, a]) => [
        id,
        { ...a, note: SECRET, source: { kind: 'observed', detail: SECRET } },
      ]),
    ),
    bearerQuestions: findings(example, project(example))
      .filter((f) => ask(f, language) !== '')
      .map((f, i) => ({
        id: `q${i}`,
        station: f.station,
        text: ask(f, language),
        status: 'open',
        answer: '',
        fromRule: f.rule,
        subject: f.subject,
        askedBy: SECRET,
        askedOn: '2026-11-23',
      })),
    opinionPoints: [{ id: 'p', kind: 'reservation', text: SECRET }],
  };
};
const evenly = (text: string): string => text.replace(/\s+/g, ' ');

it.each(['fr', 'en'] as const)('the letter prints every question and nothing internal (%s)', (language) => {
  const whole = dossier(language);
  const out = join(folder, `lettre-${language}.pdf`);
  const ran = run([
    'questions',
    dossierFile(whole),
    '--out',
    out,
    '--lang',
    language,
    '--organisation',
    'Fondation du Pont',
    '--contact',
    'Claire Martin',
    '--deadline',
    '2026-12-15',
    '--date',
    '2026-11-23',
  ]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const text = evenly(tool('pdftotext', 'poppler-utils', ['-layout', out, '-']));
  const bare = (s: string): string => evenly(s).replace(/ /g, '');
  const letters = bare(text);
  for (const q of whole.bearerQuestions) expect(letters).toContain(bare(q.text).slice(0, 30));
  for (const said of [
    'Fondation du Pont',
    'Claire Martin',
    language === 'fr' ? '15 décembre 2026' : '15 December 2026',
  ])
    expect(text).toContain(said);
  expect(letters).not.toContain(bare(SECRET));
  for (const f of findings(whole, project(whole))) {
    expect(letters).not.toContain(bare(f.title[language]));
    expect(letters).not.toContain(bare(f.text[language]));
  }
});

it('a workbook goes out, is filled, and comes back; the same dossier makes the same bytes', async () => {
  const source = dossierFile(exampleDossier('example', 'fr'));
  const out = join(folder, 'questions.xlsx');
  const made = run(['questions', source, '--out', out, '--date', '2026-11-23', '--lang', 'fr', '--json']);
  expect(made.code).toBe(0);
  const { sha256, questions, notAsked } = JSON.parse(made.out) as {
    sha256: string;
    questions: string[];
    notAsked: { reason: string }[];
  };
  expect(questions).toEqual(['q1']);
  expect(notAsked.map((g) => g.reason)).toContain('finding');
  expect(
    JSON.parse(run(['questions', source, '--out', out, '--date', '2026-11-23', '--lang', 'fr', '--json']).out).sha256,
  ).toBe(sha256);
  expect(run(['answers', source, out])).toMatchObject({ code: 0, err: '' });

  const back = join(folder, 'questions remplies.xlsx');
  writeFileSync(
    back,
    await filled(readFileSync(out), (cell) => {
      cell('questions/q1', 'answer').set('Le conseil d’administration.');
      cell('answers/request.territory', 'answer').set('Ailleurs');
      cell('answers/request.founded', 'answer').set('hier');
    }),
  );
  const after = join(folder, 'repris.json');
  const read = run(['answers', source, back, '--json', '--apply', after, '--date', '2026-12-01', '--lang', 'fr']);
  expect(read).toMatchObject({ code: 1, err: '' });
  const report = JSON.parse(read.out) as {
    lines: { id: string; outcome: string; rule: string | null }[];
    applied: { lines: number };
  };
  expect(report.lines.map(({ outcome, rule }) => [outcome, rule]).sort()).toEqual([
    ['conflict', null],
    ['new', null],
    ['refused', 'notANumber'],
  ]);
  expect(report.applied.lines).toBe(1);
  const dossierAfter = JSON.parse(readFileSync(after, 'utf8')) as Dossier;
  expect(dossierAfter.bearerQuestions[0]).toMatchObject({
    status: 'answered',
    answer: 'Le conseil d’administration.',
    answeredOn: '2026-12-01',
  });
  expect(run(['validate', after])).toMatchObject({ code: 0 });
  const everything = run(['answers', source, back, '--apply', after, '--take', 'all', '--lang', 'en']);
  expect(everything.out).toContain('2 answers taken in');
  expect(JSON.parse(readFileSync(after, 'utf8')).answers['request.territory']).toMatchObject({
    value: 'Ailleurs',
    source: { kind: 'declared' },
  });
});

it('refuses in words what it cannot write or read', () => {
  const source = dossierFile(exampleDossier('example', 'fr'));
  expect(run(['questions', source, '--out', join(folder, 'x.docx')]).errors[0]).toMatch(
    /^--out = .*x\.docx — .*\*\.pdf, \*\.xlsx/,
  );
  const other = join(folder, 'autre.xlsx');
  run(['questions', dossierFile(exampleDossier('other', 'fr')), '--out', other]);
  expect(run(['answers', source, other]).errors[0]).toContain('un autre dossier');
  expect(run(['answers', source, source]).errors[0]).toContain('n’est pas un questionnaire');
  expect(run(['answers', source, join(folder, 'absent.xlsx')])).toMatchObject({ code: 2 });
  expect(run(['questions', source, '--out', other, '--deadline', 'demain']).errors[0]).toContain('--deadline = demain');
});
