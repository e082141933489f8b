/** A key taken out, a folder made read-only, a disk that fills up, a file deleted or replaced: said when it happens, not at the next change. */
import type { Portfolio } from '../portfolio.ts';

/** How soon it is said that the portfolio can no longer be written. */
const STATE_MS = 3_000;
/** How soon a file that was deleted or replaced is noticed, before the next word is typed. */
const PLACE_MS = 5_000;

export const watchPortfolio = (portfolio: Portfolio, onState: () => void): void => {
  let told = JSON.stringify(portfolio.state());
  setInterval(() => {
    // Who had it open has left, or its folder takes files again: nobody has to ask.
    portfolio.retry();
    const state = JSON.stringify(portfolio.state());
    if (state !== told) onState();
    told = state;
  }, STATE_MS).unref();
  setInterval(() => void portfolio.checkPlace(), PLACE_MS).unref();
};
