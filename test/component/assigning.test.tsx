/** Dossiers given to an assessor from the list: those that are ticked, or the one that holds the cursor; what was refused, what is taken back, what is being typed. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Portfolio } from '#main/portfolio/portfolio.ts';
import { redo, undo } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { assignDossiers } from '#renderer/ground/state/dossier-acts.ts';
import { dispatch, dossierStore, openDossier } from '#renderer/ground/state/dossier-store.ts';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { failureWords } from '#shared/contract/failure-words.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { ASSESSOR } from '#shared/dossier/content/assigning.ts';
import { ALL } from '#test/fixtures/all-dossiers.ts';
import { MEMBERS } from '#test/fixtures/committee.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

const create = (portfolio: Portfolio, projects: readonly string[]): readonly string[] =>
  projects.map((project) => must(portfolio.createDossier({ project, organisation: 'O', cohortId: null })).id);
/** By project. */
const owners = (portfolio: Portfolio): Record<string, string> =>
  Object.fromEntries(must(portfolio.list(ALL)).rows.map(({ project, owner }) => [project, owner]));
const showList = async () => {
  const user = userEvent.setup();
  show(
    <>
      <div id="top-actions" />
      <PortfolioPlace />
    </>,
  );
  const list = await screen.findByRole('region', { name: t('portfolio.title') });
  list.focus();
  return { user, list };
};
const bar = () => screen.findByRole('region', { name: t('portfolio.bulk.title') });
const item = (name: string) => screen.findByRole('menuitem', { name });

it('assigns those that are ticked, says which was refused and why, and takes back the others alone', async () => {
  const { portfolio, refuse } = await openBridge();
  const [abricot = ''] = create(portfolio, ['Abricot', 'Bouleau', 'Cerisier']);
  must(portfolio.assign(abricot, 'Luc'));
  const { user } = await showList();
  await user.keyboard('{Control>}a{/Control}');
  let sent = 0;
  refuse({ code: 'dossier.damaged', id: 'x', kept: 'originalUntouched' }, (name) => {
    if (name === 'dossier.assign') sent += 1;
    return name === 'dossier.assign' && sent === 2;
  });
  await user.click(within(await bar()).getByRole('button', { name: t('portfolio.assign.button') }));
  await user.click(await item(t('portfolio.assign.me', { name: 'Awa' })));
  const dialog = await screen.findByRole('dialog');
  const left = within(dialog).getByRole('listitem').textContent ?? '';
  const [refused = ''] = left.split(' – ');
  expect(left).toBe(
    `${refused} – ${failureWords(t, 'fr', { code: 'dossier.damaged', id: 'x', kept: 'originalUntouched' })}`,
  );
  refuse(null);
  const before: Record<string, string> = { Abricot: 'Luc', Bouleau: '', Cerisier: '' };
  const after = { Abricot: 'Awa', Bouleau: 'Awa', Cerisier: 'Awa', [refused]: before[refused] };
  expect(owners(portfolio)).toEqual(after);
  const what = t('portfolio.assign.to', { name: 'Awa' });
  expect(useApp.getState()).toMatchObject({ message: t('portfolio.bulk.done', { count: 2, what }), undoable: true });
  undo();
  await waitFor(() => expect(owners(portfolio)).toEqual(before));
  redo();
  await waitFor(() => expect(owners(portfolio)).toEqual(after));
});

it('assigns the dossier that holds the cursor by the letter A, unless letters are switched off', async () => {
  const { portfolio } = await openBridge();
  const [abricot = '', bouleau = ''] = create(portfolio, ['Abricot', 'Bouleau']);
  must(portfolio.assign(abricot, 'Zoé'));
  must(portfolio.assign(bouleau, 'Luc'));
  // The one that changed last is first, and the cursor is on the first.
  const { user, list } = await showList();
  await user.keyboard('a');
  await screen.findByRole('menu', { name: t('portfolio.assign.of', { name: 'Bouleau' }) });
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(names).toEqual([
    t('portfolio.assign.me', { name: 'Awa' }),
    'Luc',
    'Zoé',
    t('portfolio.assign.other'),
    t('portfolio.assign.nobody'),
  ]);
  await user.click(await item('Zoé'));
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: 'Zoé', Bouleau: 'Zoé' }));
  expect(document.activeElement).toBe(list);
  await user.keyboard('a');
  await user.click(await item(t('portfolio.assign.nobody')));
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: 'Zoé', Bouleau: '' }));
  undo();
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: 'Zoé', Bouleau: 'Zoé' }));
  const { info } = useApp.getState();
  if (info) useApp.setState({ info: { ...info, settings: { ...info.settings, letters: false } } });
  await user.keyboard('a');
  expect(screen.queryByRole('menu')).toBeNull();
});

it('takes any name in a dialog, where members of the committee are offered too', async () => {
  const { portfolio } = await openBridge();
  create(portfolio, ['Abricot']);
  for (const { id, body } of MEMBERS)
    must(portfolio.saveRecord({ id, kind: 'member', dossierId: null, base: 0, body }));
  const [member] = MEMBERS;
  const { user, list } = await showList();
  const nameField = async () => {
    await user.keyboard('a');
    await user.click(await item(t('portfolio.assign.other')));
    return within(await screen.findByRole('dialog')).findByRole('combobox', { name: 'Instructeur ou instructrice' });
  };
  await user.type(await nameField(), ' Ève Le Goff {Enter}');
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: 'Ève Le Goff' }));
  await waitFor(() => expect(document.activeElement).toBe(list));
  const name = member?.body.name ?? '';
  await user.type(await nameField(), name.slice(0, 4).toLowerCase());
  await user.click(await screen.findByRole('option', { name: (words) => words.startsWith(name) }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: t('portfolio.assign.button') }));
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: name }));
});

it('shows the name in the dossier that is open, and loses nothing of what is typed there', async () => {
  const { portfolio } = await openBridge();
  const [id = '', other = ''] = create(portfolio, ['Abricot', 'Bouleau']);
  await openDossier(id, { imported: '', cut: '' });
  const type = (text: string): void => {
    const { dossier } = dossierStore.getState();
    if (dossier === null) throw new Error('no dossier');
    dispatch('Contexte', [setCommand(dossier, ['answers', 'framing.context'], { state: 'answered', value: text })]);
  };
  const shown = () => {
    const answers = dossierStore.getState().dossier?.answers ?? {};
    return [answers['framing.context']?.value, answers[ASSESSOR]?.value];
  };
  type('Une friche');
  expect(await assignDossiers([id, other], 'Lina', String)).toEqual([]);
  expect(shown()).toEqual(['Une friche', 'Lina']);
  type('Une friche de deux hectares');
  const kept = () => {
    const { answers } = must(portfolio.openDossier(id)).dossier;
    return [answers['framing.context']?.value, answers[ASSESSOR]?.value];
  };
  await waitFor(() => expect(kept()).toEqual(['Une friche de deux hectares', 'Lina']));
  // The sentence first, then the assignment of both.
  undo();
  undo();
  await waitFor(() => expect(owners(portfolio)).toEqual({ Abricot: '', Bouleau: '' }));
  await waitFor(() => expect(shown()).toEqual(['Une friche', undefined]));
  await waitFor(() => expect(kept()).toEqual(['Une friche', undefined]));
});

it('keeps the dossiers of some assessors, and those that nobody has', async () => {
  const { portfolio } = await openBridge();
  const [abricot = '', bouleau = ''] = create(portfolio, ['Abricot', 'Bouleau', 'Cerisier']);
  must(portfolio.assign(abricot, 'Zoé'));
  must(portfolio.assign(bouleau, 'Luc'));
  const { user } = await showList();
  const counted = (count: number) => screen.findByText(t('portfolio.count', { count }));
  const label = t('portfolio.column.owner');
  await user.click(
    await screen.findByRole('button', {
      name: t('portfolio.filterSays', { label, words: t('portfolio.assign.anyone') }),
    }),
  );
  await user.click(await screen.findByRole('menuitemcheckbox', { name: t('portfolio.group.unassigned') }));
  await counted(1);
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Luc' }));
  await counted(2);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: t('portfolio.clear') }));
  await counted(3);
});
