/** One dossier on the screen of a room, as words: what a committee looks at together, and nothing that was noted for those who assess. Amounts can be hidden, wherever they were typed. */
import { ruleContext } from '#shared/assessment/coherence/context.ts';
import { holdingSentence } from '#shared/assessment/overview/triptych.ts';
import { type Shock, shocksOf } from '#shared/assessment/stakes/shocks.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { memoContext, pair } from '#shared/papers/memo/context.ts';
import { resolutionOf, resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { fiveFigures } from '#shared/papers/memo/note/side-one.ts';
import { shockCells } from '#shared/papers/memo/note/side-two.ts';
import { amountText } from '../letters/letter.ts';
import { maskAmounts } from './mask.ts';

/** What stands on one screen, in the order of a hearing. */
export const SLIDE_SCREENS = ['decide', 'model', 'money', 'points', 'conditions'] as const;
export type SlideScreen = (typeof SLIDE_SCREENS)[number];
export interface Slide {
  readonly project: string;
  readonly organisation: string;
  /** what is put to the vote, as the decision note says it */ readonly resolution: string;
  /** what was asked; empty when nobody wrote it */ readonly asked: string;
  /** the five of the decision note */ readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** a plan with at least one line; without it there is nothing to draw */ readonly planned: boolean;
  /** how cash holds with us and without us, as a sentence */ readonly holding: string;
  /** a few “if… then…”: what happens, the lowest month-end, whether the plan holds */
  readonly chances: readonly { readonly what: string; readonly lowest: string; readonly holds: string }[];
  readonly strengths: readonly string[];
  readonly reservations: readonly string[];
  /** empty when nobody wrote one */ readonly minority: string;
  readonly changeMind: string;
  readonly conditions: readonly string[];
}
/** Few enough to be read from a distance: the mildest kinds are left out first. */
const CHANCES = 4;
const TELLING: readonly Shock['kind'][] = ['together', 'notRenewed', 'half', 'late', 'publicLeaves', 'nothing'];

export const slideOf = (dossier: Dossier, projection: Projection, language: Language): Slide => {
  const t = translator(language);
  const c = memoContext({ dossier, projection, language, format: 'summary' });
  const points = (kind: 'strength' | 'reservation'): string[] =>
    dossier.opinionPoints.filter((p) => p.kind === kind && p.text.trim() !== '').map((p) => p.text);
  const planned = dossier.resources.length + dossier.costs.length + dossier.posts.length > 0;
  const asked = answerNumber(dossier, 'request.amountAsked');
  const figures = fiveFigures(c);
  const shocks = planned ? shocksOf(dossier, projection) : [];
  const told = TELLING.filter((kind) => shocks.some((s) => s.kind === kind)).slice(0, CHANCES);
  return {
    project: answerText(dossier, 'request.projectName') || t('dossier.untitled'),
    organisation: answerText(dossier, 'request.organisationName'),
    resolution: resolutionSentence(resolutionOf(dossier), language),
    asked: asked === null ? '' : pair(c, t('note.asked'), amountText(asked, language)),
    figures: figures.kind === 'figures' ? figures.items : [],
    planned,
    holding: planned ? holdingSentence(ruleContext(dossier, projection))[language] : '',
    chances: shocks
      .filter((s) => told.includes(s.kind))
      .map((s) => {
        const [what, lowest, holds] = shockCells(c, s);
        return { what, lowest, holds };
      }),
    strengths: points('strength'),
    reservations: points('reservation'),
    minority: answerText(dossier, 'opinion.minorityView'),
    changeMind: answerText(dossier, 'opinion.changeMind'),
    conditions: dossier.conditions.map((x) => x.text).filter((text) => text.trim() !== ''),
  };
};
/** Without a plan there is nothing to draw. */
export const screensOf = ({ planned }: Pick<Slide, 'planned'>): readonly SlideScreen[] =>
  planned ? SLIDE_SCREENS : SLIDE_SCREENS.filter((s) => s !== 'model' && s !== 'money');

/** The same slide without an amount of money. */
export const maskSlide = (slide: Slide): Slide => ({
  ...slide,
  project: maskAmounts(slide.project),
  resolution: maskAmounts(slide.resolution),
  asked: maskAmounts(slide.asked),
  figures: slide.figures.map(({ label, value }) => ({ label: maskAmounts(label), value: maskAmounts(value) })),
  holding: maskAmounts(slide.holding),
  chances: slide.chances.map(({ what, lowest, holds }) => ({
    what: maskAmounts(what),
    lowest: maskAmounts(lowest),
    holds: maskAmounts(holds),
  })),
  strengths: slide.strengths.map(maskAmounts),
  reservations: slide.reservations.map(maskAmounts),
  minority: maskAmounts(slide.minority),
  changeMind: maskAmounts(slide.changeMind),
  conditions: slide.conditions.map(maskAmounts),
});
