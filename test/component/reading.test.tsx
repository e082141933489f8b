import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRead, useReadPages, useReads } from '#renderer/ground/api/reading.ts';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { must, openBridge } from './bridge.ts';

const NAMES = ['Printemps', 'Été'] as const;
const names = (value: readonly { readonly name: string }[] | undefined): string[] | undefined =>
  value?.map(({ name }) => name);

it('reads again what is shown when the portfolio changes, whoever changed it', async () => {
  const { portfolio } = await openBridge();
  const { result } = renderHook(() => useRead('cohort.list', {}));
  await waitFor(() => expect(result.current.value).toEqual([]));
  for (const name of NAMES) act(() => void must(portfolio.createCohort(name)));
  await waitFor(() => expect(names(result.current.value)?.sort()).toEqual([...NAMES].sort()));
});

it('asks main once for what two parts of the window show', async () => {
  const { calls } = await openBridge();
  const both = renderHook(() => [useRead('cohort.list', {}), useRead('cohort.list', {})]);
  await waitFor(() => expect(both.result.current.map((r) => r.value)).toEqual([[], []]));
  expect(calls.filter((name) => name === 'cohort.list')).toHaveLength(1);
});

it('keeps what it read when it cannot be read again, says why once, and reads it when it can', async () => {
  const { portfolio, refuse } = await openBridge();
  must(portfolio.createCohort('Printemps'));
  const { result } = renderHook(() => useRead('cohort.list', {}));
  await waitFor(() => expect(names(result.current.value)).toEqual(['Printemps']));
  refuse({ code: 'disk.failing' }, (name) => name === 'cohort.list');
  await act(() => result.current.again());
  await waitFor(() => expect(result.current.failure).toEqual({ code: 'disk.failing' }));
  expect(names(result.current.value)).toEqual(['Printemps']);
  expect(useApp.getState().failure).toEqual({ code: 'disk.failing' });
  refuse(null);
  must(portfolio.createCohort('Automne'));
  await act(() => result.current.again());
  await waitFor(() => expect(names(result.current.value)).toHaveLength(2));
  expect(result.current.failure).toBeNull();
});

it('does not say what is an answer where it is asked, nor ask before it is wanted', async () => {
  const { calls } = await openBridge();
  const asked = renderHook(
    ({ wanted }) => useRead('version.read', { id: 'gone' }, { wanted, untold: ['version.unknown'] }),
    { initialProps: { wanted: false } },
  );
  expect(calls).not.toContain('version.read');
  asked.rerender({ wanted: true });
  await waitFor(() => expect(asked.result.current.failure?.code).toBe('version.unknown'));
  expect(useApp.getState().failure).toBeNull();
});

it('reads several in their order: one that is gone does not hide the others', async () => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'Jardin', organisation: '', cohortId: null }));
  const { result } = renderHook(() =>
    useReads('dossier.open', [{ id: 'gone' }, { id }], { untold: ['dossier.unknown'] }),
  );
  await waitFor(() => expect(result.current[1]?.value?.dossier.id).toBe(id));
  await waitFor(() => expect(result.current[0]?.failure?.code).toBe('dossier.unknown'));
});

it('reads page after page, what the hand wrote before the first', async () => {
  const { portfolio } = await openBridge();
  const { id } = must(portfolio.createDossier({ project: 'Jardin', organisation: '', cohortId: null }));
  const done: string[] = [];
  const first = { id, before: null, limit: 1, station: null, who: null, place: null };
  const { result } = renderHook(() =>
    useReadPages('dossier.history', first, ({ next }) => (next === null ? null : { ...first, before: next }), {
      after: async () => void done.push('flush'),
    }),
  );
  await waitFor(() => expect(result.current.pages).toHaveLength(1));
  expect(done[0]).toBe('flush');
});

it('forgets what it read when another person reads', async () => {
  const { refuse } = await openBridge();
  const { result } = renderHook(() => useRead('cohort.list', {}));
  await waitFor(() => expect(result.current.value).toEqual([]));
  // What cannot be read again stays for who read it, and for nobody else.
  refuse({ code: 'disk.failing' }, (name) => name === 'cohort.list');
  const { info } = useApp.getState();
  act(() => useApp.setState({ info: info && { ...info, settings: { ...info.settings, userName: 'Bilal' } } }));
  await waitFor(() => expect(result.current.failure).toEqual({ code: 'disk.failing' }));
  expect(result.current.value).toBeUndefined();
});
