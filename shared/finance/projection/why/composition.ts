/** What operating resources are made of, taken apart: by lever, by funder, by model, by activity, and how concentrated they are. */

import { LEAF_IDS, type LeafId, leafById } from '#shared/base/method/levers.ts';
import { type ModelId, modelById } from '#shared/base/method/models.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { PlanYear } from '../calendar.ts';
import { hhi } from '../hhi.ts';
import { leveredLines, namePayers } from '../mix.ts';
import type { LineResult } from '../projection.ts';
import { bare, leaf, type Sources, SUM, sumNode, type Why } from './node.ts';
import type { Index, Quotient } from './quotient.ts';

/** 0 is the last closed year. */
export type MixYear = 0 | PlanYear;
const CLOSED = local('dernier exercice clos', 'last closed year');

/** Lines that count in a year, with what they bring; those that bring nothing are no part of it. */
const countedLines = (s: Sources, year: MixYear): readonly { readonly line: LineResult; readonly why: Why }[] =>
  leveredLines(s.flows.lines).flatMap((line) => {
    const cents: Cents = year === 0 ? (line.historyCents[2] ?? 0) : (line.accrued.years[(year - 1) as 0 | 1 | 2] ?? 0);
    if (cents <= 0) return [];
    const input = s.inputOf(line.id);
    const given = year === 0 ? { ...input, rule: CLOSED } : input;
    return [{ line, why: leaf(bare(line.label || line.id), cents, given) }];
  });
const whole = (s: Sources, year: MixYear, label: LocalText, test: (line: LineResult) => boolean): Why =>
  sumNode(
    label,
    SUM,
    countedLines(s, year)
      .filter(({ line }) => test(line))
      .map(({ why }) => why),
  );

export const whyMixTotal = (s: Sources, year: MixYear): Why =>
  whole(s, year, local('Ressources d’exploitation', 'Operating income'), () => true);
export const whyLeaf = (s: Sources, id: LeafId, year: MixYear): Why =>
  whole(s, year, leafById(id).label, (l) => l.leaf === id);
export const whyFunder = (s: Sources, name: string, year: MixYear): Why => {
  const nameOf = namesOf(s);
  return whole(s, year, bare(name), (l) => nameOf(l) === name);
};
const namesOf = (s: Sources): ((line: LineResult) => string) => namePayers(leveredLines(s.flows.lines));
/** @param activityId undefined = lines of no activity */
export const whyActivity = (s: Sources, activityId: string | undefined, year: MixYear): Why => {
  const own = new Set(s.input.resources.filter((r) => r.activityId === activityId).map((r) => r.id));
  const name = s.input.activities.find((a) => a.id === activityId)?.name;
  return whole(
    s,
    year,
    name === undefined ? local('Toute la structure', 'The whole organisation') : bare(name),
    (l) => l.kind === 'resource' && own.has(l.id),
  );
};

const share = (s: Sources, label: LocalText, rule: LocalText, part: Why, year: MixYear): Quotient => {
  const all = whyMixTotal(s, year);
  return {
    kind: 'quotient',
    label,
    unit: 'rate',
    value: all.cents === 0 ? null : part.cents / all.cents,
    rule,
    source: local('défaut de l’outil, novembre 2026', 'tool default, November 2026'),
    top: part,
    by: null,
    times: 1,
    bottom: all,
  };
};
export const whyModelShare = (s: Sources, model: ModelId, year: MixYear): Quotient =>
  share(
    s,
    modelById(model).name,
    local('ressources des leviers de ce modèle ÷ ressources', 'income from this model’s levers ÷ income'),
    whole(s, year, modelById(model).name, (l) => l.leaf !== undefined && leafById(l.leaf).model === model),
    year,
  );
export const whyFunderShare = (s: Sources, name: string, year: MixYear): Quotient =>
  share(s, bare(name), local('ce financeur ÷ ressources', 'this funder ÷ income'), whyFunder(s, name, year), year);
export const whyLeafShare = (s: Sources, id: LeafId, year: MixYear): Quotient =>
  share(s, leafById(id).label, local('ce levier ÷ ressources', 'this lever ÷ income'), whyLeaf(s, id, year), year);

/** @param by levers or funders @param before without the support asked */
export const whyConcentration = (s: Sources, by: 'leaf' | 'funder', before: boolean, year: MixYear): Index => {
  const lines = countedLines(s, year).filter(({ line }) => !before || line.kind === 'resource');
  const funderOf = namesOf(s);
  const keys =
    by === 'leaf'
      ? LEAF_IDS.filter((id) => lines.some(({ line }) => line.leaf === id))
      : [...new Set(lines.map(({ line }) => funderOf(line)))];
  const parts = keys.map((key) =>
    sumNode(
      by === 'leaf' ? leafById(key as LeafId).label : bare(key),
      SUM,
      lines.filter(({ line }) => (by === 'leaf' ? line.leaf : funderOf(line)) === key).map(({ why }) => why),
    ),
  );
  const all = parts.reduce((t, p) => t + p.cents, 0);
  return {
    kind: 'index',
    label:
      by === 'leaf'
        ? local('Concentration par levier', 'Concentration by lever')
        : local('Concentration par financeur', 'Concentration by funder'),
    // Of the lines of a project alone, how far its organisation depends on anybody is not known.
    value: s.input.plan.scope === 'projectOnly' ? null : hhi(parts.map((p) => p.cents)),
    rule: local(
      'somme des carrés des parts, de 1/n à 1 : ce n’est pas une mesure du risque',
      'sum of squared shares, from 1/n to 1: not a measure of risk',
    ),
    source: local('indice de Herfindahl-Hirschman', 'Herfindahl–Hirschman index'),
    parts: parts
      .map((why) => ({ why, share: why.cents / all, square: (why.cents / all) ** 2 }))
      .sort((a, b) => b.share - a.share),
  };
};
