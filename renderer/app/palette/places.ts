/** The places that are found from anywhere: pages of the portfolio, of the committee and of the preferences, kept views, sessions, cohorts. */
import type { useT } from '#renderer/ground/language/language.tsx';
import { type AppPlace, type CommitteeTab, useApp } from '#renderer/ground/state/app-store.ts';
import { leftPlace, openView } from '#renderer/ground/state/left-pages.ts';
import { longDate } from '#shared/base/i18n/dates.ts';
import type { Language } from '#shared/base/method/text.ts';
import type { SavedView } from '#shared/contract/operations/list-query.ts';
import type { DossierRow } from '#shared/contract/operations/portfolio.ts';
import type { PaletteEntry } from './entry.ts';

type T = ReturnType<typeof useT>;

/** What is read of the portfolio once, when the palette opens. */
export interface Elsewhere {
  readonly views: readonly SavedView[];
  readonly sessions: readonly {
    readonly id: string;
    readonly body: { readonly name: string; readonly date: string };
  }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}
const COMMITTEE_PAGES: readonly CommitteeTab[] = ['members', 'interests', 'letters'];

const entryTo = (label: string, side: string, to: AppPlace): PaletteEntry => ({
  id: `place-${JSON.stringify(to)}`,
  group: 'goTo',
  kind: 'place',
  label,
  side,
  run: () => useApp.getState().go(to),
});

export const placeEntries = (
  t: T,
  language: Language,
  { views, sessions, cohorts }: Elsewhere,
): readonly PaletteEntry[] => {
  const settings = t('settings.title');
  const committee = t('committee.title');
  return [
    ...views.map(
      (view): PaletteEntry => ({
        id: `view-${view.id}`,
        group: 'goTo',
        kind: 'view',
        label: view.name,
        side: t('frame.palette.view'),
        run: () => openView(view.filter),
      }),
    ),
    ...COMMITTEE_PAGES.map((tab) => entryTo(t(`committee.tab.${tab}`), committee, { name: 'committee', tab })),
    ...sessions
      .toSorted((a, b) => b.body.date.localeCompare(a.body.date))
      .map(({ id, body }) =>
        entryTo(
          body.name || t('committee.session'),
          body.date === '' ? t('committee.session') : `${t('committee.session')} · ${longDate(body.date, language)}`,
          { name: 'session', id, dossierId: null },
        ),
      ),
    ...cohorts.map(({ id, name }) => entryTo(name, t('portfolio.cohort'), { name: 'cohort', id })),
    entryTo(t('tables.thresholds'), settings, { name: 'thresholds' }),
    entryTo(t('tables.vehicles'), settings, { name: 'vehicles' }),
    entryTo(t('figures.title'), settings, { name: 'sectorFigures' }),
    entryTo(t('backups.title'), settings, { name: 'backups' }),
    entryTo(t('folder.title'), settings, { name: 'folder' }),
    entryTo(t('protection.title'), settings, { name: 'protection' }),
    entryTo(t('privacy.title'), settings, { name: 'privacy', dossierId: null }),
  ];
};

/** Dossiers of the portfolio as entries. */
export const dossierEntries = (t: T, rows: readonly DossierRow[]): readonly PaletteEntry[] =>
  rows.map((row) => ({
    id: `dossier-${row.id}`,
    group: 'goTo',
    kind: 'dossier',
    label: row.project || t('portfolio.untitled'),
    side: row.organisation,
    run: () => useApp.getState().go(leftPlace(row.id)),
  }));
