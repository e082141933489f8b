/** The frame around every place: where one can go on the left, where one is above, the place itself. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useLetterKeys } from './letter-keys.ts';
import { MainRail } from './main-rail.tsx';
import { cycleRegions } from './regions.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** From here down the rail shows its icons only (shell.css). */
const THIN_RAIL = 1_099;
/** From here down it is a menu of the bar at the top. */
const NO_RAIL = 760;

/** What scrolls in each place that was left: gone back to, it stands where it stood. */
const scrolled = new WeakMap<AppPlace, number>();
const SCROLLING = '.tab-page, .page, .centre:not(:has(.tab-page))';

/** Places of one thing that is no dossier. */
const OUTSIDE_DOSSIERS: readonly AppPlace['name'][] = ['session', 'sessionPaper', 'cohort'];

const useKeptScroll = (place: AppPlace): React.RefObject<HTMLDivElement | null> => {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = page.current;
    const before = scrolled.get(place);
    if (!element) return;
    // What a place shows may come after it: it is put back once there is enough of it.
    const timer =
      before === undefined
        ? 0
        : window.setInterval(() => {
            const box = element.querySelector(SCROLLING);
            if (!box || box.scrollHeight - box.clientHeight < before) return;
            box.scrollTop = before;
            window.clearInterval(timer);
          }, 30);
    const enough = window.setTimeout(() => window.clearInterval(timer), 1_500);
    const keep = (e: Event): void => {
      if (e.target instanceof Element && e.target.matches(SCROLLING)) scrolled.set(place, e.target.scrollTop);
    };
    element.addEventListener('scroll', keep, true);
    return () => {
      window.clearInterval(timer);
      window.clearTimeout(enough);
      element.removeEventListener('scroll', keep, true);
    };
  }, [place]);
  return page;
};

const WITH_FIGURES: readonly AppPlace['name'][] = ['overview', 'dossier', 'questions'];
/** Whether the place is a page of the dossier that is open: not while it is being read. */
const useIsShown = (place: AppPlace): boolean => {
  const open = useDossier((s) => s.dossier?.id ?? null);
  return WITH_FIGURES.includes(place.name) && 'id' in place && place.id === open;
};

export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const t = useT();
  const place = useApp((s) => s.place);
  const goBack = useApp((s) => s.goBack);
  const goForward = useApp((s) => s.goForward);
  const page = useKeptScroll(place);
  const isInDossier = 'id' in place && !OUTSIDE_DOSSIERS.includes(place.name);
  const isNarrow = useNarrow(THIN_RAIL);
  const isNarrowest = useNarrow(NO_RAIL);
  const isOnFigures = useIsShown(place);
  useLetterKeys();
  useEffect(() => {
    const keys = (e: KeyboardEvent): void => {
      if (e.key === 'F6') cycleRegions(e.shiftKey ? -1 : 1);
      else if (e.altKey && !e.ctrlKey && !e.metaKey && e.key === 'ArrowLeft') goBack();
      else if (e.altKey && !e.ctrlKey && !e.metaKey && e.key === 'ArrowRight') goForward();
      else return;
      e.preventDefault();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [goBack, goForward]);
  return (
    <div className="shell" data-in-dossier={isInDossier}>
      <button type="button" className="skip" onClick={() => page.current?.focus()}>
        {t('frame.skip')}
      </button>
      {!isNarrowest && <MainRail isThin={isInDossier || isNarrow} />}
      <div className="shell-main">
        <TopBar />
        <div className="shell-page" ref={page} tabIndex={-1} data-region="page">
          {children}
        </div>
        <StatusBar isInDossier={isOnFigures} />
      </div>
    </div>
  );
};
