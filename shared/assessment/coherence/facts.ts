/** Short ways to write the facts of a finding. */

import { questionById } from '#shared/base/method/questions/all.ts';
import { formatNumber, NO_BREAK } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection, RatioId } from '#shared/finance/projection/projection.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import type { Fact } from './finding.ts';
import { E, F } from './texts.ts';

export const YEARS = [1, 2, 3] as const;
export type Year = (typeof YEARS)[number];

export const fact = (path: readonly string[], fr: string, en: string): Fact => ({ label: { fr, en }, path });
const labelledFact = (
  path: readonly string[],
  labels: readonly [string, string],
  values: readonly [string, string],
): Fact => fact(path, `${labels[0]}${NO_BREAK}: ${values[0]}`, `${labels[1]}: ${values[1]}`);
export const amountFact = (path: readonly string[], fr: string, en: string, cents: number): Fact =>
  labelledFact(path, [fr, en], [F.euros(cents), E.euros(cents)]);
export const rateFact = (path: readonly string[], fr: string, en: string, rate: number): Fact =>
  labelledFact(path, [fr, en], [F.percent(rate), E.percent(rate)]);
export const numberFact = (path: readonly string[], fr: string, en: string, value: number): Fact =>
  labelledFact(path, [fr, en], [F.number(value), E.number(value)]);
export const lineFact = (collection: string, line: { readonly id: string; readonly label: string }): Fact =>
  fact([collection, line.id], F.quoted(line.label), E.quoted(line.label));

/** The question by its own words, with its answer when it is a number. */
export const answerFact = (dossier: Dossier, id: string): Fact => {
  const question = questionById(id);
  const value = answerNumber(dossier, id);
  const label = question?.label ?? { fr: id, en: id };
  if (value === null || question?.kind === 'text') return { label, path: ['answers', id] };
  if (question?.kind === 'cents') return amountFact(['answers', id], label.fr, label.en, value);
  if (question?.kind === 'year')
    return labelledFact(['answers', id], [label.fr, label.en], [String(value), String(value)]);
  return labelledFact(['answers', id], [label.fr, label.en], [formatNumber(value, 'fr'), formatNumber(value, 'en')]);
};
/** A fact whose figure can be taken apart. */
export const because = (known: Fact, figure: AnyFigure): Fact => ({ ...known, figure });
export const ratioOf = (projection: Projection, id: RatioId, year: Year): number | null =>
  projection.ratios.find((r) => r.id === id)?.years[year - 1] ?? null;

const MAX_SUBJECT = 120;
/** A subject from parts, never longer than the dossier can keep: what is too long is cut and told apart by a checksum. */
export const subjectOf = (...parts: readonly (string | number)[]): string => {
  const whole = parts.join('.');
  if (whole.length <= MAX_SUBJECT) return whole;
  let hash = 0x811c9dc5;
  for (const unit of whole) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${whole.slice(0, MAX_SUBJECT - 9)}-${hash.toString(16).padStart(8, '0')}`;
};
