/** The user's settings: one small file. An unreadable one is set aside and said, never replaced in silence. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { type Settings, SettingsSchema } from '#shared/contract/operations/app.ts';
import type { ListFilter } from '#shared/contract/operations/list-query.ts';
import { atomicWrite } from './atomic-write.ts';

export interface SettingsStore {
  readonly get: () => Settings;
  readonly set: (change: Partial<Settings>) => Settings;
  /** name under which an unreadable file was kept, if one was found at start */ readonly setAside: string | null;
}

/** French first: English only where the system clearly speaks something else. */
export const languageOf = (systemLocale: string): 'fr' | 'en' =>
  systemLocale === '' || systemLocale.toLowerCase().startsWith('fr') || systemLocale === 'C' ? 'fr' : 'en';

/** What a person looked for, called a view or left open, without what is erased. @param gone a dossier that was destroyed */
export const eraseSettings = (
  { list, views, leftPages }: Settings,
  rewrite: (text: string) => string,
  gone: string | null,
): Pick<Partial<Settings>, 'list' | 'views' | 'leftPages'> => {
  const clearSearch = ({ owners, ...filter }: ListFilter): ListFilter => {
    const known = owners?.filter((name) => rewrite(name) === name) ?? [];
    return {
      ...filter,
      ...(known.length > 0 ? { owners: known } : {}),
      ...(rewrite(filter.text) === filter.text ? {} : { text: '' }),
    };
  };
  return {
    ...(list === undefined ? {} : { list: clearSearch(list) }),
    ...(views === undefined
      ? {}
      : { views: views.map((view) => ({ ...view, name: rewrite(view.name), filter: clearSearch(view.filter) })) }),
    ...(leftPages === undefined
      ? {}
      : {
          leftPages: leftPages.filter(({ id }) => id !== gone).map((page) => ({ ...page, name: rewrite(page.name) })),
        }),
  };
};

/** @param now ISO time, for the name of a file set aside */
export const openSettings = (path: string, systemLocale: string, now: string): SettingsStore => {
  const defaults: Settings = {
    language: languageOf(systemLocale),
    theme: 'system',
    userName: '',
    organisationName: '',
    welcomed: false,
  };
  let current = defaults;
  let setAside: string | null = null;
  if (existsSync(path)) {
    try {
      current = SettingsSchema.parse({ ...defaults, ...(JSON.parse(readFileSync(path, 'utf8')) as object) });
    } catch {
      setAside = `${path}.damaged-${now.replaceAll(':', '')}`;
      renameSync(path, setAside);
    }
  }
  return {
    get: () => current,
    set: (change) => {
      current = SettingsSchema.parse({ ...current, ...change });
      atomicWrite(path, `${JSON.stringify(current, null, 2)}\n`);
      return current;
    },
    setAside,
  };
};
