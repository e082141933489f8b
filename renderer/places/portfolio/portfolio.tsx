import { useDeferredValue, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { call } from '#renderer/ground/api/client.ts';
import { exportDossiers, runCommand } from '#renderer/ground/commands/actions.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Notice } from '#renderer/ground/components/notice.tsx';
import { TopActions } from '#renderer/ground/components/top-actions.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useCohorts } from '#renderer/ground/state/use-cohorts.ts';
import { MAX_EXCHANGED_DOSSIERS } from '#shared/archive/exchange/manifest.ts';
import { NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { Clashes } from './clashes.tsx';
import { CohortsDialog } from './cohort/cohorts-dialog.tsx';
import { isFiltered } from './filters.tsx';
import { Held } from './held.tsx';
import { BulkBar } from './list/bulk/bulk-bar.tsx';
import { useCursorWish } from './list/keys/use-cursor-wish.ts';
import type { AskedOf } from './list/keys/use-list-keys.ts';
import { ListView } from './list/list-view.tsx';
import { type SideAct, SideActs } from './list/side-acts.tsx';
import { NewDossier } from './new-dossier.tsx';
import { PackDialog } from './pack/pack-dialog.tsx';
import { useFirstFrame } from './use-first-frame.ts';
import { useList } from './use-list.ts';
import { usePicked, useShownRows } from './use-picked.ts';

/** The worked example, put into the portfolio and taken out of it. */
const useExample = () => {
  const language = useLanguage();
  const { go, tell } = useApp(useShallow((s) => ({ go: s.go, tell: s.tell })));
  const loadExample = async (): Promise<void> => {
    const reply = await call('example.load', { language });
    if (reply.ok) go({ name: 'dossier', id: reply.value.id, station: 'model' });
    else tell(reply.failure);
  };
  const removeExample = async (): Promise<void> => {
    const reply = await call('example.remove', {});
    if (!reply.ok) tell(reply.failure);
  };
  return { loadExample, removeExample };
};

/** Says that what is shown is of before, until it is known how the portfolio opened. */
const OpeningNote = () => {
  const t = useT();
  const isOpening = useApp((s) => s.isOpening);
  return isOpening ? (
    <p className="first-frame-note" role="status">
      {t('common.openingPortfolio')}
    </p>
  ) : null;
};

/** Where the application opens: every dossier, found by any of its words. */
export const PortfolioPlace = () => {
  const t = useT();
  const { info, wish, wishFor } = useApp(useShallow((s) => ({ info: s.info, wish: s.wish, wishFor: s.wishFor })));
  const [filter, setFilter] = useState(info?.settings.list ?? NO_FILTER);
  const change = useApp((s) => s.change);
  const settled = useDeferredValue(filter);
  useEffect(() => {
    const settings = useApp.getState().info?.settings;
    // The words looked for are of the moment; the rest is how one works.
    const kept = { ...settled, text: '' };
    if (settings && JSON.stringify(settings.list ?? NO_FILTER) !== JSON.stringify(kept)) void change({ list: kept });
  }, [settled, change]);
  const list = useList(filter);
  useFirstFrame(list !== null, filter.text !== '');
  const [opened, setOpened] = useState<'newDossier' | 'cohorts' | 'pack' | AskedOf | null>(null);
  useCursorWish(list !== null);
  const cohorts = useCohorts();
  const picked = usePicked();
  const shownRows = useShownRows();
  const send = async (): Promise<void> =>
    exportDossiers(picked.ids.size > 0 ? [...picked.ids] : (await shownRows(filter)).map((row) => row.id));
  useEffect(() => {
    if (wish === 'newDossier') setOpened('newDossier');
    else if (wish !== null && typeof wish === 'object') setFilter(wish.view);
    else return;
    wishFor(null);
  }, [wish, wishFor]);
  const { loadExample, removeExample } = useExample();
  if (list === null) return null;
  const hasExample = Array.from({ length: Math.min(list.total, 200) }, (_, i) => list.row(i)).some((r) => r?.example);
  const state = info?.portfolio;
  const empty = list.all === 0 && !isFiltered(filter);
  const sent = picked.ids.size || Math.min(list.total, MAX_EXCHANGED_DOSSIERS);
  const acts: readonly SideAct[] = [
    ...(empty
      ? []
      : [
          {
            label: t(hasExample ? 'portfolio.removeExample' : 'portfolio.loadExample'),
            run: () => void (hasExample ? removeExample() : loadExample()),
          },
        ]),
    { label: t('portfolio.cohorts'), run: () => setOpened('cohorts') },
    ...(list.total > 0
      ? [
          {
            label: t('exchange.send.button', { count: sent }),
            run: () => void send(),
          },
          { label: t('packing.button'), run: () => setOpened('pack') },
        ]
      : []),
    { label: t('portfolio.import'), run: () => runCommand('importDossier', t), isFirst: true },
  ];
  return (
    <main className="page wide">
      <h1 className="hidden">{t('portfolio.title')}</h1>
      <TopActions>
        <SideActs acts={acts} />
        <Button kind="main" onClick={() => setOpened('newDossier')}>
          {t('portfolio.newDossier')}
        </Button>
      </TopActions>
      {state?.state === 'newer' && <Notice kind="attention">{t('portfolio.newer')}</Notice>}
      {state?.state === 'open' && state.holder !== undefined && <Held holder={state.holder} />}
      <Clashes />
      {opened === 'newDossier' && <NewDossier cohorts={cohorts.list} onClose={() => setOpened(null)} />}
      {opened === 'pack' && <PackDialog filter={filter} picked={picked.ids} onClose={() => setOpened(null)} />}
      {opened === 'cohorts' && <CohortsDialog cohorts={cohorts} onClose={() => setOpened(null)} />}
      {empty ? (
        <EmptyState title={t('portfolio.empty')}>
          <p>{t('portfolio.emptyHelp')}</p>
          <div className="row">
            <Button kind="main" onClick={() => setOpened('newDossier')}>
              {t('portfolio.newDossier')}
            </Button>
            <Button onClick={() => void loadExample()}>{t('portfolio.loadExample')}</Button>
          </div>
        </EmptyState>
      ) : (
        <ListView
          list={list}
          filter={filter}
          cohorts={cohorts.list}
          picked={picked}
          onFilter={setFilter}
          onBulkAsk={setOpened}
        />
      )}
      <OpeningNote />
      <BulkBar
        picked={picked}
        cohorts={cohorts.list}
        onPack={() => setOpened('pack')}
        asked={(what) => ({ isOpen: opened === what, onOpen: (isOpen) => setOpened(isOpen ? what : null) })}
      />
    </main>
  );
};
