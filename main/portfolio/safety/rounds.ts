/**
 * While the window is open: a backup at the start and once a day if anything changed, every seal looked at and a backup rehearsed once a week. What is due follows
 * from when it was last done, kept on the disk: a laptop that sleeps and is closed each evening gets to it as well as one that stays on for weeks.
 */
import type { PastWork } from '#shared/contract/operations/backups.ts';
import type { Portfolio } from '../portfolio.ts';

/** How often it is asked what is due. */
const LOOK_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
/** How old what was last looked at may be: our own choice (November 2026), cheap enough to be done and often enough to come before a year of rotation is over. */
const WEEK_MS = 7 * DAY_MS;

export interface Watcher {
  /** ISO time */ readonly now: () => string;
  /** a code or a detail for the log, never content */ readonly onTrouble: (text: string) => void;
  readonly onDamage: () => void;
  /** how far the look at every seal is, from 0 to 1; 1 once it has ended, however it did */ readonly onProgress: (
    done: number,
  ) => void;
}

/** Whether it went well last within `ms`. A time to come (the clock was wrong once) does not count. */
export const isDue = (past: PastWork | null, now: string, ms: number): boolean => {
  if (past === null || past.goodAt === null) return true;
  const age = Date.parse(now) - Date.parse(past.goodAt);
  return !(age >= 0 && age < ms);
};

/** What runs here never holds the window up (jobs.ts). @returns asks once more what is due, and waits for it */
export const keepRounds = (
  portfolio: Portfolio,
  { now, onTrouble, onDamage, onProgress }: Watcher,
): (() => Promise<void>) => {
  let isFirst = true;
  const isWritable = (): boolean => {
    const state = portfolio.state();
    return state.state === 'open' && !state.readOnly;
  };
  const backUp = async (): Promise<void> => {
    const reason = isFirst ? 'opening' : 'daily';
    if (!isFirst && !isDue(portfolio.keeping().works.backup, now(), DAY_MS)) return;
    isFirst = false;
    const backup = await portfolio.backUpIfChanged(reason);
    if (!backup.ok && isWritable()) onTrouble(`${reason} backup: ${backup.failure.code}`);
  };
  /** A disk that was away and is back gets what it lacks. */
  const copyAway = async (): Promise<void> => {
    const { second, works } = portfolio.keeping();
    if (second?.present === true && (works.second?.trouble ?? '') !== '') await portfolio.copyAway();
  };
  /** Whether the second place was there when copies were last gone through; null: they were not yet. */
  let wasPresent: boolean | null = null;
  /** What was erased while a copy was out of reach, or while the program was killed, goes out of it now. */
  const cleanCopies = async (): Promise<void> => {
    const isPresent = portfolio.keeping().second?.present === true;
    if (wasPresent === isPresent) return;
    wasPresent = isPresent;
    const cleaned = await portfolio.cleanCopies();
    if (!cleaned.ok && isWritable()) onTrouble(`copies: ${cleaned.failure.code}`);
  };
  const verify = async (): Promise<void> => {
    if (!isDue(portfolio.keeping().works.verified, now(), WEEK_MS)) return;
    const round = await portfolio.verify(onProgress);
    onProgress(1);
    if (!round.ok || round.value.sound) return;
    onTrouble(`whole look: ${round.value.details}`);
    onDamage();
  };
  const rehearse = async (): Promise<void> => {
    if (!isDue(portfolio.keeping().works.rehearsed, now(), WEEK_MS)) return;
    const rehearsed = await portfolio.rehearse();
    if (!rehearsed.ok && isWritable()) onTrouble(`rehearsal: ${rehearsed.failure.code}`);
  };
  /** What opening left to look at. */
  const lookAtOpening = async (): Promise<void> => {
    if (!isFirst) return;
    const found = await portfolio.checkOpening(onProgress);
    onProgress(1);
    if (!found.ok || found.value === null) return;
    onTrouble(`opening: ${found.value}`);
    onDamage();
  };
  let running: Promise<void> | null = null;
  const doDue = async (): Promise<void> => {
    for (const work of [lookAtOpening, backUp, copyAway, cleanCopies, verify, rehearse]) {
      if (!isWritable()) return;
      await work();
    }
  };
  const look = (): Promise<void> => {
    running ??= doDue().finally(() => {
      running = null;
    });
    return running;
  };
  setInterval(() => void look(), LOOK_MS).unref();
  void look();
  return look;
};
