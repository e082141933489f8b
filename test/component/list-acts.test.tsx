/** What is done from the list to dossiers that are not opened: the agenda of a session, the status of the one that is looked at. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { undo } from '#renderer/ground/saving/undo-list.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { Peek } from '#renderer/places/portfolio/list/peek.tsx';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import type { Session } from '#shared/decision/committee/records.ts';
import { exampleDossier } from '#shared/example/dossier.ts';
import { SESSION } from '#test/fixtures/committee.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

it('puts the dossiers that are ticked on the agenda of an open session, says which were there, and takes it back', async () => {
  const { portfolio } = await openBridge();
  const [first = '', second = ''] = ['Abricot', 'Bouleau'].map(
    (project) => must(portfolio.createDossier({ project, organisation: 'O', cohortId: null })).id,
  );
  const agenda = [{ dossierId: first, time: '14:00', rapporteur: 'Lina', reviewed: null, left: [] }];
  const save = (id: string, body: Session) =>
    must(portfolio.saveRecord({ id, kind: 'session', dossierId: null, base: 0, body }));
  save('s1', { ...SESSION, name: 'Comité de décembre', status: 'prepared', agenda });
  save('s2', { ...SESSION, name: 'Comité de juin', status: 'closed', agenda: [] });
  const heard = (): readonly string[] =>
    must(portfolio.listRecords('session', null))
      .filter(({ id }) => id === 's1')
      .flatMap(({ body }) => (body as Session).agenda.map((item) => item.dossierId));
  const user = userEvent.setup();
  show(
    <>
      <div id="top-actions" />
      <PortfolioPlace />
    </>,
  );
  (await screen.findByRole('region', { name: t('portfolio.title') })).focus();
  await user.keyboard('{Control>}a{/Control}');
  await user.click(await screen.findByRole('button', { name: t('committee.agenda') }));
  const sessions = await screen.findAllByRole('menuitem');
  expect(sessions.map((item) => item.textContent)).toEqual([expect.stringContaining('Comité de décembre')]);
  const [december] = sessions;
  if (december) await user.click(december);
  await waitFor(() => expect(heard()).toEqual([first, second]));
  await waitFor(() => expect(useApp.getState().undoable).toBe(true));
  const left = within(await screen.findByRole('dialog'));
  expect(left.getByRole('listitem').textContent).toBe(`Abricot – ${t('portfolio.agenda.already')}`);
  undo();
  await waitFor(() => expect(heard()).toEqual([first]));
});

it('changes the status of the dossier that is looked at, and leads from its small curve to its cash', async () => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.loadExample((own) => exampleDossier(own, 'fr')));
  const statusNow = (): string => must(portfolio.openDossier(id)).status;
  const before = statusNow();
  const user = userEvent.setup();
  show(<Peek id={id} onClose={() => undefined} />);
  const words = t(`portfolio.status.${before as 'draft'}`);
  await user.click(await screen.findByRole('button', { name: t('dossier.statusOf', { status: words }) }));
  await user.click(await screen.findByRole('menuitem', { name: t('portfolio.status.ready') }));
  await waitFor(() => expect(statusNow()).toBe('ready'));
  await screen.findByRole('button', { name: t('dossier.statusOf', { status: t('portfolio.status.ready') }) });
  undo();
  await waitFor(() => expect(statusNow()).toBe(before));
  const [start = ''] = t('portfolio.peek.cash', { lowest: '·', month: '', last: '' }).split('·');
  await user.click(screen.getByRole('button', { name: (name) => name.startsWith(start) }));
  expect(useApp.getState().place).toEqual({ name: 'dossier', id, station: 'projection', tab: 'cash' });
});
