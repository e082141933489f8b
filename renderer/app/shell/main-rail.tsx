/** Where one can go from anywhere. Inside a dossier it thins to icons, and the stations stand beside it. */
import { CalendarClock, FolderOpen, Gavel, type LucideIcon, Settings2 } from 'lucide-react';
import { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, useApp } from '#renderer/ground/state/app-store.ts';
import { Emblem } from './emblem.tsx';

interface Entry {
  readonly words: 'portfolio.title' | 'followUp.agenda.title' | 'committee.title' | 'settings.title';
  readonly icon: LucideIcon;
  readonly to: AppPlace;
  /** the places that it stands for */ readonly names: readonly AppPlace['name'][];
}
const ENTRIES: readonly Entry[] = [
  {
    words: 'portfolio.title',
    icon: FolderOpen,
    to: { name: 'portfolio' },
    names: ['portfolio', 'overview', 'dossier', 'questions', 'memo', 'followUp', 'followUpReport'],
  },
  { words: 'followUp.agenda.title', icon: CalendarClock, to: { name: 'agenda' }, names: ['agenda'] },
  {
    words: 'committee.title',
    icon: Gavel,
    to: { name: 'committee', tab: 'sessions' },
    names: ['committee', 'session', 'sessionPaper'],
  },
];
const SETTINGS: Entry = {
  words: 'settings.title',
  icon: Settings2,
  to: { name: 'settings' },
  names: ['settings', 'thresholds', 'vehicles'],
};

const Link = ({ entry: { words, icon: Icon, to, names } }: { readonly entry: Entry }) => {
  const t = useT();
  const here = useApp((s) => names.includes(s.place.name));
  const go = useApp((s) => s.go);
  return (
    <button
      type="button"
      className="main-rail-item"
      aria-current={here ? 'page' : undefined}
      title={t(words)}
      onClick={() => go(to)}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="main-rail-icon" />
      <span className="main-rail-words">{t(words)}</span>
    </button>
  );
};

export const MainRail = () => {
  const t = useT();
  return (
    <nav className="main-rail" aria-label={t('frame.rail')} data-region="rail">
      <div className="main-rail-brand">
        <Emblem />
        <span className="main-rail-words">{t('frame.brand')}</span>
      </div>
      {ENTRIES.map((entry) => (
        <Link key={entry.words} entry={entry} />
      ))}
      <span className="grow" />
      <Link entry={SETTINGS} />
    </nav>
  );
};
