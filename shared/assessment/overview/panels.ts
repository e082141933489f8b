/** The three panels of a triptych by name, apart from what is worked out for them: the glyph of a list needs no more. */
import { type Option, option } from '#shared/base/method/option.ts';

export const PANELS = ['human', 'levers', 'alliances'] as const;
export type PanelId = (typeof PANELS)[number];
/** In the order of the panels. */
export const PANEL_NAMES: readonly Option[] = [
  option('human', 'Richesses humaines', 'People'),
  option('levers', 'Leviers financiers', 'Financial levers'),
  option('alliances', 'Alliances', 'Alliances'),
];
