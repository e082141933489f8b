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

/** @returns what the session of a Unix names as its language, without its letters; '' where it names none, which it says as `C` or `POSIX` */
export const sessionLocale = (environment: Readonly<NodeJS.ProcessEnv>): string => {
  const [locale = ''] = (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').split('.');
  return locale === 'C' || locale === 'POSIX' ? '' : locale;
};
/**
 * The language of the system as Chromium tells it; but a session that names none it takes for American.
 * @param told by Chromium
 */
export const systemLocale = (
  told: string,
  platform: NodeJS.Platform,
  environment: Readonly<NodeJS.ProcessEnv>,
): string => (platform === 'linux' && sessionLocale(environment) === '' ? '' : told);

/** French first: English only where the system clearly speaks something else. */
export const languageOf = (locale: string): 'fr' | 'en' =>
  locale === '' || locale.toLowerCase().startsWith('fr') || locale === 'C' ? 'fr' : 'en';

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
export const openSettings = (path: string, locale: string, now: string): SettingsStore => {
  const defaults: Settings = {
    language: languageOf(locale),
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
