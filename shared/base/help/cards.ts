/** Every card of help, in the order of its page, and how one is found. */

import type { Language } from '#shared/base/method/text.ts';
import { foldText } from '../text/accents.ts';
import type { HelpCard } from './card.ts';
import { COMMITTEE_CARDS } from './committee.ts';
import { FAMILY_CARDS, MODEL_CARDS, MOTIVATION_CARDS, NOTION_CARDS, PHASE_CARDS } from './method.ts';
import { STATION_CARDS } from './stations.ts';

export const HELP_THEMES = [
  { id: 'stations', cards: STATION_CARDS },
  { id: 'models', cards: MODEL_CARDS },
  { id: 'families', cards: FAMILY_CARDS },
  { id: 'motivations', cards: MOTIVATION_CARDS },
  { id: 'phases', cards: PHASE_CARDS },
  { id: 'notions', cards: NOTION_CARDS },
  { id: 'committee', cards: COMMITTEE_CARDS },
] as const;
export const HELP_CARDS: readonly HelpCard[] = HELP_THEMES.flatMap((t) => [...t.cards]);

/** Cards that hold every word of the search, those whose title does first. An empty search finds them all. */
export const findCards = (search: string, language: Language): readonly HelpCard[] => {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const has = (text: string): boolean => words.every((w) => foldText(text).includes(w));
  const whole = (c: HelpCard): string => [c.title, c.what, c.why, c.good, c.example].map((t) => t[language]).join(' ');
  const found = HELP_CARDS.filter((c) => has(whole(c)));
  return [...found.filter((c) => has(c.title[language])), ...found.filter((c) => !has(c.title[language]))];
};
