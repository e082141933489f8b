/** Files of figures on the command line: what is answered, what enters a dossier, what never does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyDossier } from '#shared/dossier/content/empty.ts';
import { toStored } from '#shared/dossier/content/stored.ts';
import { folder, run } from './cli-run.ts';

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const dossier = (name: string): string =>
  write(name, JSON.stringify(toStored(emptyDossier('neuf', { startMonth: '2027-01' }))));
const stored = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as {
    costs: { label: string; driver: { years: number[] }; history: (number | null)[]; cells: unknown }[];
    resources: { label: string; leaf: string; status: string }[];
  };
const WHOLE = `Compte;Libellé;Réalisé 2026;Budget 2027
606;Fournitures;1 000,50;1 200,00
641;Salaires;20 000,00;21 000,00
;Total charges;21 000,50;22 200,00
756;Cotisations;1 000,50;1 200,00
741;Ville de Lens;20 000,00;21 000,00
;Total produits;21 000,50;22 200,00
`;

it('enters a file that is read whole, with its closed year and the cell of each figure', () => {
  const into = dossier('dossier-entier.json');
  const ran = run(['intake', write('budget.csv', WHOLE), '--dossier', into, '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toMatchObject({
    kind: 'budget',
    flags: [],
    questions: [],
    entered: { added: 4, left: [] },
  });
  const { costs, resources } = stored(into);
  expect(costs[0]).toMatchObject({
    label: 'Fournitures',
    driver: { years: [120_000, 0, 0] },
    history: [null, null, 100_050],
    cells: { y0: { source: 'budget.csv!budget!D2' }, today: { source: 'budget.csv!budget!C2' } },
  });
  expect(resources.map((r) => [r.label, r.leaf])).toEqual([
    ['Cotisations', 'A1'],
    ['Ville de Lens', 'C2'],
  ]);
  expect(run(['validate', into]).code).toBe(0);
  expect(run(['intake', join(folder, 'budget.csv'), '--dossier', into])).toMatchObject({ code: 2, out: '' });
});

it('enters nothing while something is asked or does not add up, and enters it with the answers', () => {
  const into = dossier('dossier-question.json');
  const before = readFileSync(into, 'utf8');
  const file = write(
    'question.csv',
    WHOLE.replace('756;Cotisations', '706;Prestations').replace(/22 200,00$/m, '22 300,00'),
  );
  const asked = run(['intake', file, '--dossier', into, '--json']);
  expect(asked.code).toBe(1);
  const { entered, questions, flags } = JSON.parse(asked.out) as {
    entered: null;
    questions: { lines: string[] }[];
    flags: { what: string }[];
  };
  expect(entered).toBeNull();
  expect(flags.map((f) => f.what)).toEqual(['total']);
  expect(readFileSync(into, 'utf8')).toBe(before);
  const [line = ''] = questions[0]?.lines ?? [];
  const answers = write('reponses.json', JSON.stringify({ leaves: { [line]: 'B1' }, accept: ['total'] }));
  expect(run(['intake', file, '--dossier', into, '--answers', answers]).code).toBe(0);
  expect(stored(into).resources[0]).toMatchObject({ label: 'Prestations', leaf: 'B1' });
});

it('says of a file that it cannot read which and why', () => {
  const picture = write('photo.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
  expect(run(['intake', picture, '--lang', 'en'])).toMatchObject({
    code: 2,
    errors: [expect.stringContaining('this is a picture')],
  });
  expect(run(['intake', write('vide.csv', ''), '--lang', 'en']).errors).toEqual([expect.stringContaining('empty')]);
});

const said = (text: string) => expect.stringContaining(text);
it.each<[string, 0 | 1 | 2, string, string]>([
  ['read whole', 0, WHOLE, 'Income 2027: €22,200.00'],
  ['a lever to be chosen', 1, WHOLE.replace('756;Cotisations', '706;Prestations'), '“Prestations”: B1'],
  ['a total that is not the sum', 1, WHOLE.replace('22 200,00\n756', '22 300,00\n756'), 'table!D4'],
  ['a figure without words', 1, WHOLE.replace(';Total charges', ';;;9,50\n;Total charges'), 'table!D4'],
  ['no words at all', 1, '12;13\n14;15\n', '4 numbers'],
])('%s ends in %i and says it', (_, code, content, words) => {
  expect(run(['intake', write('table.csv', content), '--lang', 'en'])).toMatchObject({
    code,
    out: said(words),
    err: '',
  });
});

it('refuses an absent file and answers that are none, by name, and reads nothing of the others', () => {
  const file = write('entier.csv', WHOLE);
  expect(run(['intake', file, 'absent.xlsx', '--lang', 'en'])).toMatchObject({
    code: 2,
    out: '',
    errors: [said('absent.xlsx')],
  });
  const answers = write('fausses.json', JSON.stringify({ unit: 12, accept: ['everything'] }));
  const refused = run(['intake', file, '--answers', answers, '--lang', 'en']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.errors).toEqual([said('Unit = 12'), said('= everything')]);
});

it('holds a file against the plan of a dossier, line by line, and writes nothing', () => {
  const plan = dossier('dossier-suivi.json');
  expect(run(['intake', write('plan.csv', WHOLE), '--dossier', plan]).code).toBe(0);
  const before = readFileSync(plan, 'utf8');
  const done = write('clos.csv', 'Compte;Libellé;Réalisé 2027\n606;Fournitures;1 150,00\n658;Pénalités;50,00\n');
  const asked = ['intake', done, '--dossier', plan, '--actuals', '12'];
  const ran = run([...asked, '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const { actuals } = JSON.parse(ran.out) as { actuals: { label: string }[] };
  expect(actuals.find((a) => a.label === 'Fournitures')).toMatchObject({ plannedCents: 120_000, actualCents: 115_000 });
  expect(actuals.find((a) => a.label === 'Pénalités')).toMatchObject({ lines: [], plannedCents: null });
  expect(run(asked).out).toMatch(/Pénalités\s: réalisé 50,00\s€, hors plan/);
  expect(run(['intake', done, '--actuals', '12']).code).toBe(2);
  expect(readFileSync(plan, 'utf8')).toBe(before);
});
