/** What a window begins with: the program, its settings, its portfolio, and the list as it was left. */
import type { OutputOf } from '#shared/contract/contract.ts';
import { CONTRACT_VERSION } from '#shared/contract/names.ts';
import { type FirstList, listPage, NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { languageOf, type SettingsStore } from '../files/settings.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

export interface BeginningOptions {
  readonly version: string;
  readonly runtime: string;
  readonly systemLocale: string;
  readonly settings: SettingsStore;
  readonly portfolio: Portfolio;
  /** YYYY-MM-DD */ readonly today: () => string;
}
export const infoOf = (
  o: Omit<BeginningOptions, 'portfolio'> & { readonly portfolio: Pick<Portfolio, 'state'> },
): OutputOf<'app.info'> => ({
  version: o.version,
  runtime: o.runtime,
  platform: process.platform,
  systemLanguage: languageOf(o.systemLocale),
  settings: o.settings.get(),
  portfolio: o.portfolio.state(),
  today: o.today(),
  contractVersion: CONTRACT_VERSION,
});
/** The list as it was left; null where there is none, or where it cannot be read: the window then asks for it and says why. */
export const firstList = ({
  settings,
  portfolio,
}: Pick<BeginningOptions, 'settings' | 'portfolio'>): FirstList | null => {
  const query = listPage(settings.get().list ?? NO_FILTER, 0);
  const page = portfolio.list(query);
  return page.ok ? { query, page: page.value } : null;
};
/**
 * What the window begins with while its portfolio is opened: the list as it was last seen.
 * @param path of the portfolio, which is taken to open as it did then; the page asks again and hears how it did
 */
export const beginningKept = (
  o: Omit<BeginningOptions, 'portfolio'>,
  path: string,
  list: FirstList,
): OutputOf<'app.begin'> => ({
  info: infoOf({ ...o, portfolio: { state: () => ({ state: 'open', path, readOnly: false }) } }),
  list,
  isKept: true,
});
export const beginning = (o: BeginningOptions): OutputOf<'app.begin'> => ({
  info: infoOf(o),
  list: firstList(o),
  isKept: false,
});
