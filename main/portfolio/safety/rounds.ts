/** While the window is open: what opening left to look at, a backup at the start, then once a day a backup if anything changed and every seal looked at. */
import type { Result } from '#shared/contract/failures.ts';
import type { Portfolio } from '../portfolio.ts';

const DAY_MS = 86_400_000;

export interface Watcher {
  /** a code or a detail for the log, never content */ readonly onTrouble: (text: string) => void;
  readonly onDamage: () => void;
  /** how far the daily look is, from 0 to 1 */ readonly onProgress: (done: number) => void;
}

/** A window may stay open for weeks. What runs here never holds it up (jobs.ts). */
export const keepRounds = (portfolio: Portfolio, { onTrouble, onDamage, onProgress }: Watcher): void => {
  const backUp = async (reason: 'opening' | 'daily'): Promise<Result<unknown>> => {
    const backup = await portfolio.backUpIfChanged(reason);
    const state = portfolio.state();
    if (!backup.ok && state.state === 'open' && !state.readOnly) onTrouble(`${reason} backup: ${backup.failure.code}`);
    return backup;
  };
  const look = async (): Promise<void> => {
    const round = await portfolio.verify(onProgress);
    if (!round.ok || round.value.sound) return;
    onTrouble(`daily round: ${round.value.details}`);
    onDamage();
  };
  const lookAtOpening = async (): Promise<void> => {
    const found = await portfolio.checkOpening(onProgress);
    if (!found.ok || found.value === null) return;
    onTrouble(`opening: ${found.value}`);
    onDamage();
  };
  setInterval(() => void backUp('daily').then(look), DAY_MS).unref();
  void lookAtOpening().then(() => backUp('opening'));
};
