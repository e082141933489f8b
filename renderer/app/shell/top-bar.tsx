/** Where one is, the way back, the search of everything, and what a place puts beside them (`TopActions`). */

import { ArrowLeft, ArrowRight, ChevronRight, Search } from 'lucide-react';
import { Suspense } from 'react';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { topActionsId, topLeadId } from '#renderer/ground/components/top-actions.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { STATION_NAMES } from '#shared/base/method/stations.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { SCREENS } from '../screens.ts';
import { PlaceMenu } from './place-menu.tsx';

interface Crumb {
  readonly words: string;
  /** of a dossier, before its name */ readonly glyph?: boolean;
  readonly to: AppPlace | null;
}
const useCrumbs = (): readonly Crumb[] => {
  const t = useT();
  const language = useLanguage();
  const place = useApp((s) => s.place);
  const project = useDossier((s) => (s.dossier === null ? '' : answerText(s.dossier, 'request.projectName')));
  const portfolio: Crumb = { words: t('portfolio.title'), to: { name: 'portfolio' } };
  const committee: Crumb = { words: t('committee.title'), to: { name: 'committee', tab: 'sessions' } };
  const settings: Crumb = { words: t('settings.title'), to: { name: 'settings' } };
  const last = (words: string): Crumb => ({ words, to: null });
  const inside = (id: string, words: string): readonly Crumb[] => [
    portfolio,
    { words: project || t('dossier.untitled'), to: { name: 'overview', id }, glyph: true },
    last(words),
  ];
  switch (place.name) {
    case 'portfolio':
      return [last(t('portfolio.title'))];
    case 'cohort':
      return [portfolio, last(t('cohort.title'))];
    case 'agenda':
      return [last(t('followUp.agenda.title'))];
    case 'committee':
      return [last(t('committee.title'))];
    case 'session':
    case 'sessionPaper':
    case 'presentation':
      return [committee, last(t('committee.session'))];
    case 'settings':
      return [last(t('settings.title'))];
    case 'thresholds':
      return [settings, last(t('tables.thresholds'))];
    case 'vehicles':
      return [settings, last(t('tables.vehicles'))];
    case 'sectorFigures':
      return [settings, last(t('figures.title'))];
    case 'folder':
      return [settings, last(t('folder.title'))];
    case 'protection':
      return [settings, last(t('protection.title'))];
    case 'privacy':
      return place.dossierId === null
        ? [settings, last(t('privacy.title'))]
        : inside(place.dossierId, t('privacy.title'));
    case 'backups':
      return [settings, last(t('backups.title'))];
    case 'backup':
      return [settings, { words: t('backups.title'), to: { name: 'backups' } }, last(t('backups.compare.title'))];
    case 'overview':
      return inside(place.id, t('frame.overview'));
    case 'dossier':
      return inside(place.id, STATION_NAMES[place.station][language]);
    case 'questions':
      return inside(place.id, t('questions.title'));
    case 'memo':
      return inside(place.id, t('preview.title'));
    case 'followUp':
    case 'followUpReport':
      return inside(place.id, t('followUp.title'));
  }
};

/** From here down the search is an icon (shell.css). */
const FIND_IS_ICON = 760;

export const TopBar = () => {
  const t = useT();
  const crumbs = useCrumbs();
  const { go, goBack, goForward, show } = useApp.getState();
  const canGoBack = useApp((s) => s.past.length > 0);
  const canGoForward = useApp((s) => s.ahead.length > 0);
  const isNarrow = useNarrow(FIND_IS_ICON);
  const find = (): void => show('palette');
  return (
    <header className="top-bar" data-region="top">
      {isNarrow && <PlaceMenu />}
      <IconButton label={t('frame.back')} disabled={!canGoBack} onClick={goBack}>
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      {!isNarrow && (
        <IconButton label={t('frame.forward')} disabled={!canGoForward} onClick={goForward}>
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
      <div id={topLeadId} className="top-lead" />
      <nav className="crumbs" aria-label={t('frame.crumbs')}>
        <ol>
          {crumbs.map(({ words, to, glyph = false }) => (
            <li key={words}>
              {to === null ? (
                <span aria-current="page">{words}</span>
              ) : (
                <>
                  {glyph && (
                    <Suspense>
                      <SCREENS.DossierGlyph />
                    </Suspense>
                  )}
                  <button type="button" className="crumb" onClick={() => go(to)}>
                    {words}
                  </button>
                  <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
                </>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <span className="grow" />
      {isNarrow ? (
        <IconButton label={t('frame.find')} tip={`${t('frame.find')} (Ctrl K)`} className="find-button" onClick={find}>
          <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      ) : (
        <button type="button" className="find-button" onClick={find}>
          <Search size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{t('frame.find')}</span>
          <kbd>Ctrl K</kbd>
        </button>
      )}
      <div id={topActionsId} className="top-actions" />
    </header>
  );
};
