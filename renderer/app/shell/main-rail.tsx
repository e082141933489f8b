/** Where one can go from anywhere. Inside a dossier it thins to icons, and the stations stand beside it. */

import { Bookmark, CalendarClock, FolderOpen, Gavel, type LucideIcon, Settings2 } from 'lucide-react';
import { IconButton } from '#renderer/ground/components/controls/tip.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace, openView, useLeftPages } from '#renderer/ground/state/left-pages.ts';
import { RowGlyph } from '#renderer/places/portfolio/list/dossier-row.tsx';
import { useGlances } from '#renderer/places/portfolio/list/use-glances.ts';
import type { SavedView } from '#shared/contract/operations/list-query.ts';
import { Emblem } from './emblem.tsx';
import { useWaits, type Waits } from './use-waits.ts';

interface Entry {
  readonly words: 'portfolio.title' | 'followUp.agenda.title' | 'committee.title' | 'settings.title';
  readonly icon: LucideIcon;
  readonly to: AppPlace;
  /** the places that it stands for */ readonly names: readonly AppPlace['name'][];
}
export const PLACE_ENTRIES: readonly Entry[] = [
  {
    words: 'portfolio.title',
    icon: FolderOpen,
    to: { name: 'portfolio' },
    names: ['portfolio', 'cohort', 'overview', 'dossier', 'questions', 'memo', 'followUp', 'followUpReport'],
  },
  { words: 'followUp.agenda.title', icon: CalendarClock, to: { name: 'agenda' }, names: ['agenda'] },
  {
    words: 'committee.title',
    icon: Gavel,
    to: { name: 'committee', tab: 'sessions' },
    names: ['committee', 'session', 'sessionPaper'],
  },
];
export const SETTINGS_ENTRY: Entry = {
  words: 'settings.title',
  icon: Settings2,
  to: { name: 'settings' },
  names: [
    'settings',
    'thresholds',
    'vehicles',
    'sectorFigures',
    'backups',
    'backup',
    'protection',
    'privacy',
    'folder',
  ],
};

const Link = ({
  entry: { words, icon: Icon, to, names },
  waits,
  isThin,
}: {
  readonly entry: Entry;
  /** what waits there; 0 is not shown */ readonly waits?: Waits | undefined;
  readonly isThin: boolean;
}) => {
  const t = useT();
  const here = useApp((s) => names.includes(s.place.name));
  const go = useApp((s) => s.go);
  const shown = waits !== undefined && waits.count > 0 ? waits : null;
  return (
    <IconButton
      className="main-rail-item"
      // What is seen in a button is in its name, with what it means.
      label={shown === null ? t(words) : `${t(words)} ${shown.words}`}
      tip={t(words)}
      placement="end"
      hushed={!isThin}
      aria-current={here ? 'page' : undefined}
      onClick={() => go(to)}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="main-rail-icon" />
      <span className="main-rail-words grow">{t(words)}</span>
      {shown !== null && (
        <>
          {' '}
          <span className="main-rail-words hint">{shown.count}</span>
        </>
      )}
    </IconButton>
  );
};

const MOST_RECENT = 8;
/** Dossiers last looked at; each opens where it was left. Where the rail thins, they are found in the palette. */
const Recent = () => {
  const t = useT();
  const go = useApp((s) => s.go);
  const left = useLeftPages().slice(0, MOST_RECENT);
  const glanceAt = useGlances(left.map(({ id }) => ({ id, revision: null })));
  if (left.length === 0) return null;
  return (
    <div className="main-rail-recent">
      <span className="rail-heading">{t('frame.recent')}</span>
      {left.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="main-rail-item"
          aria-label={t('frame.reopen', { name: name || t('dossier.untitled') })}
          onClick={() => go(leftPlace(id))}
        >
          <RowGlyph glance={glanceAt(id)} />
          <span className="main-rail-words clipped">{name || t('dossier.untitled')}</span>
        </button>
      ))}
    </div>
  );
};

const NO_VIEWS: readonly SavedView[] = [];
/** The list under a question that was kept. */
const Views = () => {
  const t = useT();
  const views = useApp((s) => s.info?.settings.views ?? NO_VIEWS);
  if (views.length === 0) return null;
  return (
    <div className="main-rail-recent">
      <span className="rail-heading">{t('portfolio.view.title')}</span>
      {views.slice(0, MOST_RECENT).map(({ id, name, filter }) => (
        <button
          key={id}
          type="button"
          className="main-rail-item"
          aria-label={t('portfolio.view.of', { name })}
          onClick={() => openView(filter)}
        >
          <Bookmark size={16} strokeWidth={1.75} aria-hidden="true" className="main-rail-icon" />
          <span className="main-rail-words clipped">{name}</span>
        </button>
      ))}
    </div>
  );
};

export const MainRail = ({ isThin }: { /** shows its icons only */ readonly isThin: boolean }) => {
  const t = useT();
  const waits = useWaits(!isThin);
  return (
    <nav className="main-rail" aria-label={t('frame.rail')} data-region="rail">
      <div className="main-rail-brand">
        <Emblem />
        <span className="main-rail-words">{t('frame.brand')}</span>
      </div>
      {PLACE_ENTRIES.map((entry) => (
        <Link key={entry.words} entry={entry} isThin={isThin} waits={waits.get(entry.to.name)} />
      ))}
      {!isThin && (
        <>
          <Recent />
          <Views />
        </>
      )}
      <span className="grow" />
      <Link entry={SETTINGS_ENTRY} isThin={isThin} />
    </nav>
  );
};
