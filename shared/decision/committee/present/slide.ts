/** One dossier on one screen, as words: what a committee looks at together. Amounts can be hidden, wherever they were typed. */
import { openFindings } from '#shared/assessment/coherence/run.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { type ModelId, modelById } from '#shared/base/method/models.ts';
import { DECISIONS } from '#shared/base/method/options.ts';
import type { Language } from '#shared/base/method/text.ts';
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { resolutionOf, resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { amountText, instrumentText } from '../letters/letter.ts';
import { maskAmounts } from './mask.ts';

export interface Slide {
  readonly project: string;
  readonly organisation: string;
  readonly summary: string;
  /** what is put to the vote, as the decision note says it */ readonly resolution: string;
  /** what the models named in the figures are called */ readonly models: string;
  /** a plan with at least one line; without it there is nothing to draw */ readonly planned: boolean;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly strengths: readonly string[];
  readonly reservations: readonly string[];
  readonly findings: readonly string[];
  readonly conditions: readonly string[];
}

/** The models of a year of the plan; 0 = today. */
const models = (p: Projection, year: number): readonly ModelId[] =>
  classify(p.mixes.find((m) => m.year === year)?.byLeaf ?? {}).models;

export const slideOf = (dossier: Dossier, projection: Projection, language: Language): Slide => {
  const t = translator(language);
  const amount = (id: string): string => {
    const cents = answerNumber(dossier, id);
    return cents === null ? '–' : amountText(cents, language);
  };
  const points = (kind: 'strength' | 'reservation'): string[] =>
    dossier.opinionPoints.filter((p) => p.kind === kind && p.text.trim() !== '').map((p) => p.text);
  const proposed = DECISIONS.find((d) => d.id === answerText(dossier, 'opinion.decision'))?.label[language];
  const [today, third] = [models(projection, 0), models(projection, 3)];
  return {
    project: answerText(dossier, 'request.projectName') || t('dossier.untitled'),
    organisation: answerText(dossier, 'request.organisationName'),
    summary: answerText(dossier, 'request.summary'),
    resolution: resolutionSentence(resolutionOf(dossier), language),
    models: [...new Set([...today, ...third])].map((id) => `${id} ${modelById(id).name[language]}`).join(' · '),
    planned: dossier.resources.length + dossier.costs.length + dossier.posts.length > 0,
    figures: [
      { label: t('memo.asked'), value: amount('request.amountAsked') },
      { label: t('memo.proposed'), value: amount('request.amountProposed') },
      {
        label: t('memo.instrument'),
        value: instrumentText(answerText(dossier, 'request.instrument'), language) || '–',
      },
      { label: t('memo.decisionProposed'), value: proposed ?? '–' },
      { label: t('committee.models'), value: `${profileLabel(today) || '–'} → ${profileLabel(third) || '–'}` },
    ],
    strengths: points('strength'),
    reservations: points('reservation'),
    findings: openFindings(dossier, projection)
      .filter((f) => f.severity !== 'info')
      .map((f) => `${t(`coherence.severity.${f.severity}`)} — ${f.title[language]}`),
    conditions: dossier.conditions.map((c) => c.text).filter((text) => text.trim() !== ''),
  };
};

/** The same slide without an amount of money. */
export const maskSlide = (slide: Slide): Slide => ({
  ...slide,
  project: maskAmounts(slide.project),
  summary: maskAmounts(slide.summary),
  resolution: maskAmounts(slide.resolution),
  figures: slide.figures.map(({ label, value }) => ({ label, value: maskAmounts(value) })),
  strengths: slide.strengths.map(maskAmounts),
  reservations: slide.reservations.map(maskAmounts),
  findings: slide.findings.map(maskAmounts),
  conditions: slide.conditions.map(maskAmounts),
});
