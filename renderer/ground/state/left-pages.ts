/** Dossiers that were last looked at, and where in them one was: kept between sessions, so that a dossier opens again where it was left. */
import { call } from '#renderer/ground/api/client.ts';
import { STATION_IDS } from '#shared/base/method/stations.ts';
import type { LeftPage, ListFilter } from '#shared/contract/operations/list-query.ts';
import { type AppPlace, PROJECTION_TABS, useApp } from './app-store.ts';

const MOST = 40;
const NO_PAGES: readonly LeftPage[] = [];

/** The last ones first. */
export const useLeftPages = (): readonly LeftPage[] => useApp((s) => s.info?.settings.leftPages ?? NO_PAGES);

/** Says where one is in a dossier; nothing is written while it stays the same. */
export const keepLeftPage = (page: LeftPage): void => {
  const { info } = useApp.getState();
  const left = info?.settings.leftPages ?? NO_PAGES;
  const [last] = left;
  if (
    last !== undefined &&
    last.id === page.id &&
    last.page === page.page &&
    last.tab === page.tab &&
    last.name === page.name
  )
    return;
  const kept = [page, ...left.filter(({ id }) => id !== page.id)].slice(0, MOST);
  // Where one was is a comfort: what stands in the way of keeping it is not said over the work.
  void call('settings.set', { leftPages: kept }).then((reply) => {
    const now = useApp.getState().info;
    if (reply.ok && now) useApp.setState({ info: { ...now, settings: reply.value } });
  });
};

/** The place to open a dossier at: where it was left, or the whole of it at a glance. */
export const leftPlace = (id: string): AppPlace => {
  const left = useApp.getState().info?.settings.leftPages?.find((l) => l.id === id);
  if (left?.page === 'questions') return { name: 'questions', id };
  const station = STATION_IDS.find((s) => s === left?.page);
  if (station === undefined) return { name: 'overview', id };
  const tab = PROJECTION_TABS.find((t) => t === left?.tab);
  return { name: 'dossier', id, station, ...(tab === undefined ? {} : { tab }) };
};

/** Opens the list under a question that was kept. */
export const openView = (filter: ListFilter): void => {
  const { go, wishFor } = useApp.getState();
  go({ name: 'portfolio' });
  wishFor({ view: filter });
};
