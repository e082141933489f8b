/** The people of dossiers whose term is reached: shown with where else they are named, erased together, and nothing is due after it. */
import { expect, it } from 'vitest';
import { closeDecision } from '#main/committee/acts.ts';
import { filesWith } from '../e2e/files-with.ts';
import { run } from './cli-run.ts';
import { award, held, write } from './committee-fixture.ts';
import { answer, freshFolder, must, open } from './portfolio-fixture.ts';

/** Five years after the last payment of the award. */
const TERM = '2034-01-01';

it('names them, spares whoever another dossier names too, and takes the reminder away', async () => {
  const folder = freshFolder();
  const s = await held(open(folder));
  const [first, second] = s.dossiers;
  write(s, first, award());
  must(closeDecision(s.acting, s.session, first));
  const { portfolio } = s;
  answer(portfolio, first, 'people.keyPeople', 'Yveline Thérouanne, directrice\nPaul Martinot (trésorier)');
  answer(portfolio, first, 'request.owner', 'Marc Lenoiret');
  answer(portfolio, second, 'request.owner', 'Marc Lenoiret');
  must(await portfolio.backup('manual'));
  expect(must(portfolio.peopleDue('2027-01-01'))).toEqual([]);
  const due = must(portfolio.peopleDue(TERM));
  expect(due).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ text: 'Yveline Thérouanne', isPerson: true, elsewhere: [] }),
      expect.objectContaining({ text: 'Paul Martinot', isPerson: true, elsewhere: [] }),
      expect.objectContaining({ text: 'Marc Lenoiret', isPerson: true, elsewhere: ['Le Jardin partagé'] }),
    ]),
  );
  expect(due.filter(({ isPerson }) => !isPerson).length).toBeGreaterThan(0);
  portfolio.close();

  const erase = ['erase', 'due', '--portfolio', folder, '--date', TERM, '--json'];
  const told = JSON.parse(run(erase).out) as { readonly texts: readonly string[] };
  expect(told).toMatchObject({ erased: false, total: expect.any(Number) as number });
  expect(told.texts).toContain('Paul Martinot');
  expect(told.texts).not.toContain('Marc Lenoiret');
  expect(filesWith(folder, 'Martinot').length).toBeGreaterThan(1);
  expect(JSON.parse(run([...erase, '--confirm', '--reason', 'term']).out)).toMatchObject({ erased: true });
  for (const name of ['Thérouanne', 'Martinot']) expect(filesWith(folder, name), name).toEqual([]);

  const again = open(folder);
  expect(must(again.openDossier(second)).dossier.answers['request.owner']?.value).toBe('Marc Lenoiret');
  expect(must(again.privacyOverview(TERM)).due.map(({ act }) => act)).toContain('people');
  must(await again.erase({ what: 'person', texts: ['Marc Lenoiret'], documents: [], reason: 'term' }));
  const left = must(again.peopleDue(TERM)).filter(({ isPerson }) => isPerson);
  expect(left).toEqual([]);
  expect(must(again.privacyOverview(TERM)).due.filter(({ id }) => id === first)).toEqual([]);
});
