/** Dossiers given to assessors: written as any edit is, taken back to the word, refused with a reason; then put together and found by them. */
import { expect, it } from 'vitest';
import { connectWriting } from '#main/portfolio/connection.ts';
import { type Portfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { tellCommand } from '#shared/archive/history/command-words.ts';
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { ASSESSOR } from '#shared/dossier/content/assigning.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { ALL, answer, freshFolder, must, open } from './portfolio-fixture.ts';

const create = (portfolio: Portfolio, project: string): string =>
  must(portfolio.createDossier({ project, organisation: 'O', cohortId: null })).id;
const ownerOf = (portfolio: Portfolio, id: string): unknown =>
  must(portfolio.openDossier(id)).dossier.answers[ASSESSOR]?.value;

it('is one line of the history, under the name of who did it, and undo puts back what stood there to the word', () => {
  const portfolio = open(freshFolder());
  const id = create(portfolio, 'Alpha');
  const former = { state: 'answered' as const, value: 'Luc', note: 'jusqu’en mars' };
  const { dossier } = must(portfolio.openDossier(id));
  must(portfolio.apply(id, 1, 'edit', [setCommand(dossier, ['answers', ASSESSOR], former)]));
  expect(must(portfolio.assign(id, 'Lina Marchand'))).toEqual({ revision: 3, written: true });
  expect(must(portfolio.list(ALL)).rows[0]).toMatchObject({ owner: 'Lina Marchand', revision: 3 });
  const [line] = must(portfolio.history(id, null, 1));
  expect(line).toMatchObject({ revision: 3, who: 'Awa', origin: 'edit' });
  const now = must(portfolio.openDossier(id)).dossier;
  expect(line?.commands.map((command) => tellCommand(command, now, 'fr').place)).toEqual([
    'Instructeur ou instructrice',
  ]);
  expect(must(portfolio.undoAssign(id, 3, 'undo')).revision).toBe(4);
  expect(must(portfolio.openDossier(id)).dossier.answers[ASSESSOR]).toEqual(former);
  expect(must(portfolio.history(id, null, 1))[0]).toMatchObject({ revision: 4, origin: 'undo' });
  // Nothing is written where it is so already.
  expect(must(portfolio.assign(id, ' Luc '))).toEqual({ revision: 4, written: false });
  expect(must(portfolio.openDossier(id)).revision).toBe(4);
  expect(must(portfolio.undoAssign(id, 3, 'redo')).revision).toBe(5);
  expect(ownerOf(portfolio, id)).toBe('Lina Marchand');
});

it('is not taken back over a name that somebody gave since; no other line of the history is', () => {
  const portfolio = open(freshFolder());
  const id = create(portfolio, 'Alpha');
  const { revision } = must(portfolio.assign(id, 'Lina'));
  const other = answer(portfolio, id, 'framing.context', 'Une friche');
  answer(portfolio, id, ASSESSOR, 'Bilal');
  const stale = { failure: { code: 'dossier.stale', kept: 'nothingChanged' } };
  for (const line of [revision, other, 1, 99])
    expect(portfolio.undoAssign(id, line, 'undo'), `${line}`).toMatchObject(stale);
  expect(ownerOf(portfolio, id)).toBe('Bilal');
});

it('is refused where a dossier is damaged, gone or written by another program; the others are assigned', () => {
  const folder = freshFolder();
  const first = open(folder);
  const [sound, damaged] = [create(first, 'Alpha'), create(first, 'Beta')];
  answer(first, damaged, 'framing.context', 'Énergie');
  first.close();
  const db = connectWriting(portfolioPath(folder));
  db.prepare("UPDATE dossier_parts SET body = replace(body, 'Énergie', 'Énorgie') WHERE dossier_id = ?").run(damaged);
  db.close();
  const portfolio = open(folder);
  const codes = [sound, damaged, 'gone'].map((id) => {
    const reply = portfolio.assign(id, 'Lina');
    return reply.ok ? 'assigned' : reply.failure.code;
  });
  expect(codes).toEqual(['assigned', 'dossier.damaged', 'dossier.unknown']);
  expect(
    must(portfolio.list(ALL))
      .rows.map(({ project, owner }) => [project, owner])
      .sort(),
  ).toEqual([
    ['Alpha', 'Lina'],
    ['Beta', ''],
  ]);
  const second = open(folder);
  expect(second.assign(sound, 'Bilal')).toMatchObject({ failure: { code: 'portfolio.inUse' } });
  expect(ownerOf(portfolio, sound)).toBe('Lina');
});

it('puts dossiers together by assessor with their amounts, finds those of several, and those that nobody has', () => {
  const portfolio = open(freshFolder());
  const give = (project: string, owner: string, cents: number): void => {
    const id = create(portfolio, project);
    answer(portfolio, id, 'request.amountAsked', cents);
    must(portfolio.assign(id, owner));
  };
  give('Alpha', 'Zoé', 100);
  give('Beta', 'Élise', 20);
  give('Gamma', '', 3);
  give('Delta', 'Zoé', 400);
  const found = (query: Partial<ListQuery>) =>
    must(portfolio.list({ ...ALL, sort: 'project', descending: false, ...query }));
  const grouped = found({ group: 'owner' });
  expect(grouped.groups?.map(({ key, count, askedCents }) => [key, count, askedCents])).toEqual([
    ['Élise', 1, 20],
    ['Zoé', 2, 500],
    ['', 1, 3],
  ]);
  expect(grouped.rows.map((row) => row.project)).toEqual(['Beta', 'Alpha', 'Delta', 'Gamma']);
  const projects = (owners: readonly string[]): string[] =>
    found({ owners: [...owners] }).rows.map((row) => row.project);
  expect(projects(['Zoé'])).toEqual(['Alpha', 'Delta']);
  expect(projects(['Élise', ''])).toEqual(['Beta', 'Gamma']);
  expect(projects(['Personne de ce nom'])).toEqual([]);
  expect(projects([])).toHaveLength(4);
  // Together with other filters, and what changed since.
  expect(found({ owners: ['Zoé'], text: 'alpha' }).total).toBe(1);
  const [beta] = found({ owners: ['Élise'] }).rows;
  must(portfolio.assign(beta?.id ?? '', 'Zoé'));
  expect(projects(['Zoé'])).toEqual(['Alpha', 'Beta', 'Delta']);
});

it('knows who assesses, archived dossiers too; whoever is of the example alone or was erased is not offered', () => {
  const portfolio = open(freshFolder());
  must(portfolio.loadExample((id) => exampleDossier(id, 'fr')));
  const [first, second, third] = ['Alpha', 'Beta', 'Gamma'].map((project) => create(portfolio, project)) as [
    string,
    string,
    string,
  ];
  must(portfolio.assign(first, 'Zoé'));
  must(portfolio.assign(second, 'Zoé'));
  must(portfolio.setStatus(second, { archived: true }));
  must(portfolio.assign(third, '[…]'));
  expect(must(portfolio.assessors())).toEqual([
    { name: '[…]', dossiers: 1, isOffered: false },
    { name: 'Claire Vasseur', dossiers: 1, isOffered: false },
    { name: 'Zoé', dossiers: 2, isOffered: true },
  ]);
  must(portfolio.assign(first, 'Claire Vasseur'));
  expect(must(portfolio.assessors()).find(({ name }) => name === 'Claire Vasseur')?.isOffered).toBe(true);
});
