import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';

/** One page of help: our own words, the same in the window and offline. */
export interface HelpCard {
  /** theme and entry, such as 'station.request' or 'model.M4' */ readonly id: string;
  readonly title: LocalText;
  readonly what: LocalText;
  /** why a committee asks */ readonly why: LocalText;
  /** what a good answer has */ readonly good: LocalText;
  readonly example: LocalText;
}
type Pair = readonly [fr: string, en: string];
export const card = (id: string, title: Pair, what: Pair, why: Pair, good: Pair, example: Pair): HelpCard => ({
  id,
  title: local(...title),
  what: local(...what),
  why: local(...why),
  good: local(...good),
  example: local(...example),
});
