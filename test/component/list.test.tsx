import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { DossierTable } from '#renderer/places/portfolio/dossier-table.tsx';
import { Board } from '#renderer/places/portfolio/list/board.tsx';
import { useList } from '#renderer/places/portfolio/use-list.ts';
import { usePicked } from '#renderer/places/portfolio/use-picked.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

afterEach(() => vi.restoreAllMocks());
const List = () => {
  const list = useList(NO_FILTER);
  const picked = usePicked();
  if (list === null) return null;
  return (
    <>
      <output>{picked.ids.size}</output>
      <DossierTable
        list={list}
        filter={NO_FILTER}
        cohorts={[]}
        picked={picked}
        peeked={null}
        onPeek={() => undefined}
        onBulkAsk={() => undefined}
        onSort={() => undefined}
      />
    </>
  );
};

it('ticks every dossier of the view, or says why it could not', async () => {
  const { portfolio, refuse } = await openBridge();
  for (const project of ['Abricot', 'Bouleau', 'Cerisier'])
    must(portfolio.createDossier({ project, organisation: 'O', cohortId: null }));
  const user = userEvent.setup();
  show(<List />);
  const box = await screen.findByRole('region', { name: t('portfolio.title') });
  box.focus();
  refuse({ code: 'disk.failing' }, (name) => name === 'portfolio.list');
  await user.keyboard('{Control>}a{/Control}');
  await waitFor(() => expect(useApp.getState().failure).toEqual({ code: 'disk.failing' }));
  expect(screen.getByRole('status').textContent).toBe('0');
  refuse(null);
  await user.keyboard('{Control>}a{/Control}');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3'));
  // Asked again, nothing is unticked.
  await user.keyboard('{Control>}a{/Control}');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3'));
});

it('opens what can be done to a line beside it, and the line has the cursor again', async () => {
  // Nothing has a height here, and only lines in view exist.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  const { portfolio } = await openBridge();
  for (const project of ['Abricot', 'Bouleau'])
    must(portfolio.createDossier({ project, organisation: 'O', cohortId: null }));
  const user = userEvent.setup();
  show(<List />);
  const button = await screen.findByRole('button', { name: t('portfolio.actions', { name: 'Abricot' }) });
  expect(button.getAttribute('aria-haspopup')).toBe('menu');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  const menu = await screen.findByRole('menu', { name: t('portfolio.actions', { name: 'Abricot' }) });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(t('actions.memo')));
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(menu.isConnected).toBe(false);
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe(t('actions.memo')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button));
  // One menu for the list: the next line has its own name on it, and what is chosen is done to that line.
  await user.click(screen.getByRole('button', { name: t('portfolio.actions', { name: 'Bouleau' }) }));
  await screen.findByRole('menu', { name: t('portfolio.actions', { name: 'Bouleau' }) });
  await user.click(screen.getByRole('menuitem', { name: t('portfolio.archive') }));
  await waitFor(() =>
    expect(must(portfolio.list({ ...NO_FILTER, offset: 0, limit: 9 })).rows.map(({ project }) => project)).toEqual([
      'Abricot',
    ]),
  );
});

it('keeps the cursor on a card that goes to another step, step after step', async () => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'Abricot', organisation: 'O', cohortId: null }));
  must(portfolio.createDossier({ project: 'Bouleau', organisation: 'O', cohortId: null }));
  const user = userEvent.setup();
  show(<Board filter={NO_FILTER} peeked={null} onPeek={() => undefined} onTable={() => undefined} />);
  (await screen.findByRole('button', { name: /Abricot/ })).focus();
  for (const status of ['inReview', 'ready'] as const) {
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    const step = await screen.findByRole('region', { name: t(`portfolio.status.${status}`) });
    await waitFor(() => expect(step.contains(document.activeElement)).toBe(true));
    expect(document.activeElement?.textContent).toContain('Abricot');
  }
  expect(must(portfolio.openDossier(id)).status).toBe('ready');
});

it('looks at a card beside the board with Space, and leaves it with Space', async () => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'Abricot', organisation: 'O', cohortId: null }));
  const asked: (string | null)[] = [];
  const Beside = () => {
    const [peeked, setPeeked] = useState<string | null>(null);
    asked.push(peeked);
    return <Board filter={NO_FILTER} peeked={peeked} onPeek={setPeeked} onTable={() => undefined} />;
  };
  const user = userEvent.setup();
  show(<Beside />);
  (await screen.findByRole('button', { name: /Abricot/ })).focus();
  await user.keyboard(' ');
  await waitFor(() => expect(asked.at(-1)).toBe(id));
  await user.keyboard(' ');
  await waitFor(() => expect(asked.at(-1)).toBe(null));
});
