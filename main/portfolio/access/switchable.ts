/** One portfolio at a time, and another in its place when a person opens it: whoever holds this asks the one that is open at that moment. */
import type { Portfolio } from '../portfolio.ts';

export interface Switchable {
  readonly portfolio: Portfolio;
  /** closes the one at hand; the next takes its place */ readonly open: (next: () => Portfolio) => void;
}
export const switchable = (first: Portfolio): Switchable => {
  let current = first;
  return {
    portfolio: new Proxy({} as Portfolio, { get: (_, name) => Reflect.get(current, name) }),
    open: (next) => {
      current.close();
      current = next();
    },
  };
};
