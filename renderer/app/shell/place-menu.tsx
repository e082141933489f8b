/** Where one can go from anywhere, on a window that has no room for the rail: places with what waits there, views, dossiers last looked at. */
import { Menu } from '#renderer/ground/components/menu.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace, openView, useLeftPages } from '#renderer/ground/state/left-pages.ts';
import type { SavedView } from '#shared/contract/operations/list-query.ts';
import { PLACE_ENTRIES, SETTINGS_ENTRY } from './main-rail.tsx';
import { useWaits } from './use-waits.ts';

const NO_VIEWS: readonly SavedView[] = [];
const MOST_RECENT = 5;

export const PlaceMenu = () => {
  const t = useT();
  const views = useApp((s) => s.info?.settings.views ?? NO_VIEWS);
  const left = useLeftPages().slice(0, MOST_RECENT);
  const waits = useWaits(true);
  const { go } = useApp.getState();
  return (
    <Menu
      label={t('frame.rail')}
      text="☰"
      items={[
        ...[...PLACE_ENTRIES, SETTINGS_ENTRY].map(({ words, to }) => {
          const there = waits.get(to.name);
          return {
            label: there !== undefined && there.count > 0 ? `${t(words)} · ${there.words}` : t(words),
            run: () => go(to),
          };
        }),
        ...views.map(({ name, filter }) => ({ label: t('portfolio.view.of', { name }), run: () => openView(filter) })),
        ...left.map(({ id, name }) => ({
          label: t('frame.reopen', { name: name || t('dossier.untitled') }),
          run: () => go(leftPlace(id)),
        })),
      ]}
    />
  );
};
