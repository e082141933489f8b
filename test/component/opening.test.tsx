/** What the window first shows is asked for once, before its program stands; what has changed since is asked for again. */
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openWith } from '#renderer/ground/api/reading.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { REST_MS } from '#renderer/places/portfolio/first-frame.ts';
import { PortfolioPlace } from '#renderer/places/portfolio/portfolio.tsx';
import { useList } from '#renderer/places/portfolio/use-list.ts';
import { listPage, NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { must, openBridge } from './bridge.ts';
import { show, t } from './sitting.tsx';

afterEach(() => void vi.useRealTimers());
const Names = () => {
  const list = useList(NO_FILTER);
  return (
    <ul>
      {Array.from({ length: list?.total ?? 0 }, (_, at) => (
        <li key={list?.row(at)?.id ?? at}>{list?.row(at)?.project}</li>
      ))}
    </ul>
  );
};
const shownNames = (): (string | null)[] => screen.queryAllByRole('listitem').map((item) => item.textContent);
const create = (portfolio: Awaited<ReturnType<typeof openBridge>>['portfolio'], project: string) =>
  must(portfolio.createDossier({ project, organisation: 'O', cohortId: null }));

it('shows at once the list that was asked for with it, asks no second time, and asks when something changes', async () => {
  const { portfolio, calls } = await openBridge();
  create(portfolio, 'Abricot');
  const query = listPage(NO_FILTER, 0);
  const lists = (): number => calls.filter((name) => name === 'portfolio.list').length;
  const before = lists();
  openWith('portfolio.list', query, must(portfolio.list(query)));
  show(<Names />);
  expect(shownNames()).toEqual(['Abricot']);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lists()).toBe(before);
  create(portfolio, 'Bouleau');
  await waitFor(() => expect(shownNames().toSorted()).toEqual(['Abricot', 'Bouleau']));
});

it('shows a list of before at once, and asks all the same', async () => {
  const { portfolio } = await openBridge();
  create(portfolio, 'Abricot');
  const query = listPage(NO_FILTER, 0);
  const before = must(portfolio.list(query));
  create(portfolio, 'Bouleau');
  openWith('portfolio.list', query, before, true);
  show(<Names />);
  expect(shownNames()).toEqual(['Abricot']);
  await waitFor(() => expect(shownNames().toSorted()).toEqual(['Abricot', 'Bouleau']));
});

it('says that the list is one of before until main says how the portfolio opened, and keeps none meanwhile', async () => {
  const { portfolio, calls } = await openBridge();
  create(portfolio, 'Abricot');
  const { info, begin, load } = useApp.getState();
  if (info === null) throw new Error('Nothing was opened.');
  begin(info, true);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show(<PortfolioPlace />);
  await screen.findByText(t('common.openingPortfolio'));
  await vi.advanceTimersByTimeAsync(2 * REST_MS);
  expect(calls).not.toContain('app.keepFirstFrame');
  await act(load);
  expect(screen.queryByText(t('common.openingPortfolio'))).toBe(null);
  await vi.advanceTimersByTimeAsync(2 * REST_MS);
  expect(calls).toContain('app.keepFirstFrame');
});

it('is of no use once the portfolio has changed meanwhile, or when it was refused', async () => {
  const { portfolio, tell, refuse } = await openBridge();
  create(portfolio, 'Abricot');
  const open = async (meanwhile: () => void) => {
    vi.resetModules();
    const { askToOpen, readOpening } = await import('#renderer/ground/api/opening.ts');
    askToOpen();
    meanwhile();
    return readOpening();
  };
  expect((await open(() => undefined))?.list?.page.rows.map(({ project }) => project)).toEqual(['Abricot']);
  expect((await open(() => tell({ topic: 'menu', command: 'help' })))?.info.today).not.toBe(undefined);
  expect(await open(() => tell({ topic: 'portfolio.changed' }))).toBe(null);
  expect(await open(() => tell({ topic: 'portfolio.state' }))).toBe(null);
  refuse({ code: 'internal' }, (name) => name === 'app.begin');
  expect(await open(() => undefined)).toBe(null);
});
