/** Where the portfolio stands: another one opened, this one moved, an engine that copies its folder noticed. */
import { existsSync, realpathSync, renameSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fail, ok } from '#shared/contract/failures.ts';
import { MOST_RECENT, type SyncEngine } from '#shared/contract/operations/place.ts';
import type { Handlers } from '#shared/contract/reply.ts';
import { onFiles } from '../../files/failures.ts';
import { copyFolder } from '../../files/place/move-folder.ts';
import { engineOf } from '../../files/place/synchronised.ts';
import { isEmptyFolder, type PlacesStore } from '../../files/places.ts';
import { forgetFirstFrame } from '../../portfolio/files.ts';
import { type Portfolio, portfolioPath } from '../../portfolio/portfolio.ts';
import type { Dialogs } from '../../shell/dialogs.ts';

export interface PlaceHandlersOptions {
  readonly portfolio: Pick<Portfolio, 'close' | 'endJobs' | 'reopen'>;
  readonly dialogs: Pick<Dialogs, 'openFolder'>;
  readonly places: PlacesStore;
  /** the folder when nobody chose one */ readonly usual: string;
  /** 'YYYY-MM-DD' */ readonly today: () => string;
  readonly onProgress: (jobId: string, done: number) => void;
  /** the portfolio at hand is closed, and the one of this folder takes its place; `isOther`: it is not the same one, moved */ readonly openAt: (
    folder: string,
    isOther: boolean,
  ) => void;
}
type Names = Extract<keyof Handlers, `place.${string}`>;

/** What a moved portfolio's folder is called below the one that a person chose. */
const MOVED_NAME = 'Triptyque';
const isPortfolioIn = (folder: string): boolean => existsSync(portfolioPath(folder));
const isWithin = (inner: string, outer: string): boolean =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`);

/** Who copies a folder, looked for once: reads are asked again at each change of the portfolio. */
const knownEngines = (): ((folder: string) => SyncEngine | null) => {
  const engines = new Map<string, SyncEngine | null>();
  return (folder) => {
    const known = engines.get(folder);
    if (known !== undefined) return known;
    const engine = engineOf(folder);
    engines.set(folder, engine);
    return engine;
  };
};

/** The former folder out of the way, under a name that says why: opened by mistake, it would be a second portfolio. @returns where it is now */
const setFormerAside = (folder: string, day: string): string => {
  for (let n = 1; n < 100; n += 1) {
    const aside = `${folder}-moved-${day}${n === 1 ? '' : `-${n}`}`;
    if (existsSync(aside)) continue;
    try {
      renameSync(folder, aside);
      return aside;
    } catch {
      // Held by another program: it stays where it was, and the window says where.
      return folder;
    }
  }
  return folder;
};

/** Which portfolio is open here, another in its place, and this one moved. */
const makePlacing = ({ portfolio, places, usual, today, onProgress, openAt }: PlaceHandlersOptions) => {
  let isCancelled = false;
  const standing = (): string => places.get().portfolio ?? usual;
  const recent = (): readonly string[] => places.get().recent;
  /** Remembers it as the portfolio of this machine, then opens it. @param others opened before, the last one first */
  const settle = (folder: string, others: readonly string[], left?: string): void => {
    places.set({
      portfolio: folder === usual ? null : folder,
      recent: [...new Set(others)].filter((f) => f !== folder).slice(0, MOST_RECENT),
      ...(left === undefined ? {} : { left, leftOf: folder }),
    });
    openAt(folder, left === undefined);
  };
  /** Copied while nobody has it open, remembered, opened there, and only then set aside where it was. Whatever fails before, the one that stood is open again. */
  const moveTo = async (folder: string) => {
    const from = standing();
    let isThere = false;
    isCancelled = false;
    portfolio.endJobs();
    portfolio.close();
    forgetFirstFrame(from);
    try {
      const copied = await copyFolder(from, folder, {
        onProgress: (done) => onProgress('place.move', done),
        isCancelled: () => isCancelled,
      });
      if (!copied.ok) return copied;
      const settled = onFiles(() => {
        settle(
          folder,
          recent().filter((f) => f !== from),
          from,
        );
        return ok({ folder });
      });
      isThere = settled.ok;
      return settled;
    } finally {
      if (isThere) leaveAside(from);
      else portfolio.reopen();
    }
  };
  /** Where it is left is remembered, or it keeps its name. */
  const leaveAside = (from: string): void => {
    const aside = setFormerAside(from, today());
    if (aside === from) return;
    const told = onFiles(() => {
      places.set({ left: aside });
      return ok(null);
    });
    if (!told.ok) renameSync(aside, from);
  };
  return {
    standing,
    recent,
    settle,
    moveTo,
    cancel: (): void => {
      isCancelled = true;
    },
  };
};

export const placeHandlers = (o: PlaceHandlersOptions) => {
  const { dialogs, places, usual } = o;
  const engineHere = knownEngines();
  const { standing, recent, settle, moveTo, cancel } = makePlacing(o);
  return {
    'place.read': () => {
      const folder = standing();
      return ok({
        folder,
        isUsual: folder === usual,
        engine: engineHere(folder),
        isAccepted: places.get().accepted === folder,
        recent: recent().map((other) => ({ folder: other, isUsual: other === usual, isThere: isPortfolioIn(other) })),
        left: places.get().left,
      });
    },
    'place.openOther': async () => {
      const chosen = await dialogs.openFolder();
      if (chosen === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      return onFiles(() => {
        const found = [chosen, join(chosen, MOVED_NAME), join(chosen, 'portfolio')].find(isPortfolioIn);
        if (found === undefined && !isEmptyFolder(chosen))
          return fail({ code: 'place.noPortfolio', kept: 'nothingChanged' });
        const folder = found ?? chosen;
        settle(folder, [standing(), ...recent()]);
        return ok({ folder });
      });
    },
    'place.openRecent': ({ index }) =>
      onFiles(() => {
        const folder = recent()[index];
        if (folder === undefined || (folder !== usual && !isPortfolioIn(folder)))
          return fail({ code: 'place.noPortfolio', kept: 'nothingChanged' });
        settle(folder, [standing(), ...recent()]);
        return ok({ folder });
      }),
    'place.move': async () => {
      const chosen = await dialogs.openFolder();
      if (chosen === null) return fail({ code: 'cancelled', kept: 'nothingChanged' });
      const from = standing();
      const wanted = onFiles(() => {
        const folder = join(realpathSync(chosen), MOVED_NAME);
        if (isWithin(folder, realpathSync(from))) return fail({ code: 'place.inside', kept: 'nothingChanged' });
        if (existsSync(folder) && !isEmptyFolder(folder))
          return fail({ code: 'place.notEmpty', kept: 'nothingChanged' });
        return ok(folder);
      });
      return wanted.ok ? moveTo(wanted.value) : wanted;
    },
    'place.cancelMove': () => {
      cancel();
      return ok({ ended: true });
    },
    'place.accept': () =>
      onFiles(() => {
        places.set({ accepted: standing() });
        return ok({ accepted: true });
      }),
  } satisfies Pick<Handlers, Names>;
};
