/** The portfolio of a user: one file, opened once, everything it can do as functions that answer a value or a failure. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Version } from '#shared/archive/history/versions/version.ts';
import { fail } from '#shared/contract/failures.ts';
import type { PortfolioState } from '#shared/contract/operations/app.ts';
import { makeAccess } from './access/access.ts';
import { makeChanges } from './access/changes.ts';
import { holdPortfolioFile } from './access/portfolio-file.ts';
import { makeQuestions } from './access/questions.ts';
import { makeWaysBack } from './access/ways-back.ts';
import { makeErasing } from './erasure/erasing.ts';
import { guard } from './guard.ts';
import { makeKeeping } from './keeping/keeping.ts';
import type { PortfolioOptions } from './options.ts';
import { makeProtection } from './protection/protection.ts';
import { inProcess } from './safety/jobs.ts';
import { makeLooks } from './safety/looks.ts';
import { makePreparing } from './versions/freezing.ts';

export const PORTFOLIO_FILE = 'portfolio.triptyque-db';
export const portfolioPath = (folder: string): string => join(folder, PORTFOLIO_FILE);

const throwOn = (error: unknown): never => {
  throw error;
};
const doNothing = (): void => undefined;

export const openPortfolio = (options: PortfolioOptions) => {
  const { now, user, newId = randomUUID, onChanged = doNothing } = options;
  const { countFindings = () => 0, onFault = throwOn, onKept = doNothing } = options;
  const { jobs = inProcess, second = () => null, left = () => null } = options;
  const held = holdPortfolioFile(portfolioPath(options.folder), { ...options, newId });
  const access = makeAccess(held, { now, jobs, onChanged, onFault, countFindings });
  const { opened, refusal } = held;
  const looks = makeLooks({
    jobs,
    opened,
    refusal,
    key: held.key,
    onDamaged: (details) => {
      held.letGo({ state: 'damaged', details });
      onChanged();
    },
  });
  const protection = makeProtection({
    held,
    access,
    jobs,
    now,
    second,
    keystore: options.keystore ?? null,
    guessCost: options.guessCost,
  });
  access.open();
  protection.openByItself();
  const keeping = makeKeeping({
    file: held.path,
    now,
    user,
    jobs,
    key: held.key,
    second,
    onKept,
    opened,
    refusal,
    looks,
    change: access.change,
  });

  const changes = makeChanges(access);
  const erasing = makeErasing({
    held,
    access,
    jobs,
    now,
    user,
    newId,
    second,
    left,
    onChanged,
    relabel: keeping.relabel,
    receive: changes.receive,
    receiveOpinion: changes.receiveOpinion,
  });

  return {
    path: held.path,
    state: held.state,
    close: access.close,
    reopen: (): PortfolioState => {
      access.close();
      return access.openAgain();
    },
    /** Whether the file that was opened is still there; when it is not, what it held is kept and said. */
    checkPlace: access.checkPlace,
    /** Brings up all that derives from the dossiers, however long it takes. */
    catchUp: () => access.catchUp(Number.POSITIVE_INFINITY),

    ...makeQuestions(access),
    ...changes,
    /** What freezing now would write: its fingerprint can then be printed in the files that are frozen with it. */
    prepareVersion: (dossierId: string, said: Pick<Version, 'name' | 'reason'>) =>
      guard(() => {
        const open = held.forWriting();
        return open === undefined ? fail(refusal()) : makePreparing(open.db, { now, user, newId })(dossierId, said);
      }),

    /** Protected by a passphrase: turned on and off, locked and unlocked. */
    protection,
    /** Found, erased, destroyed; takes the place of `receive`, for what was erased does not come back with a file. */
    ...erasing,
    checkOpening: looks.checkOpening,
    ...keeping,
    ...makeWaysBack(held, access, { now, second, readOnly: options.readOnly === true }),
  };
};
export type Portfolio = ReturnType<typeof openPortfolio>;
