import { ok } from '#shared/contract/failures.ts';
import type { Settings } from '#shared/contract/operations/app.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { onFiles } from '../../files/failures.ts';
import type { FirstFrame } from '../../files/first-frame.ts';
import type { Log } from '../../log/log.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { type BeginningOptions, beginning, firstList, infoOf } from '../beginning.ts';

export interface AppHandlersOptions extends BeginningOptions {
  readonly log: Log;
  readonly onSettings: (settings: Settings) => void;
  /** what the window answers when it is to close (shell/closing.ts) */ readonly onLeave: (
    ready: boolean,
    asks: boolean,
  ) => void;
  /** what the list looks like, of a portfolio that is not protected */ readonly onFirstFrame: FirstFrame['keep'];
  /** the window can be told of what arrives */ readonly onListen: () => void;
}
/** Words that are searched are words of the content: beside a protected portfolio they are not kept. */
const settingsToKeep = (portfolio: Portfolio, change: Partial<Settings>): Partial<Settings> => {
  const state = portfolio.state();
  const isProtected = state.state === 'open' && state.isProtected === true;
  return isProtected && change.list !== undefined ? { ...change, list: { ...change.list, text: '' } } : change;
};

export const appHandlers = (o: AppHandlersOptions) =>
  ({
    'app.info': () => ok(infoOf(o)),
    'app.begin': () => ok(beginning(o)),
    'settings.set': (change) =>
      onFiles(() => {
        const settings = o.settings.set(settingsToKeep(o.portfolio, change as Partial<Settings>));
        o.onSettings(settings);
        return ok(settings);
      }),
    'app.leave': ({ ready, asks = false }) => {
      o.onLeave(ready, asks);
      return ok({ leaving: ready });
    },
    'app.listen': () => {
      o.onListen();
      return ok({ listening: true });
    },
    'app.keepFirstFrame': ({ frame }) => {
      const state = o.portfolio.state();
      const kept =
        state.state === 'open' && state.isProtected !== true && !state.readOnly && state.trouble === undefined;
      if (kept) o.onFirstFrame(frame, firstList(o));
      return ok({ kept });
    },
    'app.reportFault': ({ message, stack }) => {
      const error = new Error(message);
      error.stack = stack;
      return ok({ incident: o.log.fault('window', error) });
    },
  }) satisfies Pick<
    Handlers,
    'app.info' | 'app.begin' | 'settings.set' | 'app.leave' | 'app.listen' | 'app.keepFirstFrame' | 'app.reportFault'
  >;
