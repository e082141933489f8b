/** A dossier in one line of the list: the glyph, where its model goes, how low its cash comes, the worst of its findings, what is left to say. */
import { profileLabel } from '#shared/base/method/classify.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { progressByKind } from '#shared/dossier/content/completeness.ts';
import { EXPECTED_KINDS } from '#shared/dossier/content/missing.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Project, Projection } from '#shared/finance/projection/projection.ts';
import { ruleContext } from '../coherence/context.ts';
import { SEVERITIES, type Severity } from '../coherence/finding.ts';
import { openFindings } from '../coherence/run.ts';
import type { Thresholds } from '../coherence/thresholds/thresholds.ts';
import { glyphOf, triptychOf } from './triptych.ts';
import type { VerdictLevel } from './verdicts.ts';

export interface Glance {
  /** in the order of the panels */ readonly glyph: readonly VerdictLevel[];
  /** the model(s) of the third year; empty without resources */ readonly modelLater: string;
  /** of the thirty-six months; null while nothing is planned */ readonly lowestCents: Cents | null;
  /** of the findings that are not set aside; null when there is none */ readonly worst: Severity | null;
  /** questions, lines and documents that are expected and not there */ readonly toSay: number;
}

/** @param project the engine, or one that remembers */
export const glanceOf = (
  dossier: Dossier,
  projection: Projection,
  project: Project,
  thresholds: Thresholds,
): Glance => {
  const context = ruleContext(dossier, projection, project, thresholds);
  const raised = new Set(openFindings(dossier, projection, thresholds).map(({ severity }) => severity));
  const isPlanned = dossier.resources.length + dossier.costs.length + dossier.posts.length > 0;
  const progress = progressByKind(dossier);
  return {
    glyph: glyphOf(triptychOf(context)),
    modelLater: profileLabel(context.profiles[3].models),
    lowestCents: isPlanned ? projection.cash.lowestCents : null,
    worst: SEVERITIES.find((severity) => raised.has(severity)) ?? null,
    toSay: EXPECTED_KINDS.filter((kind) => kind !== 'source').reduce(
      (total, kind) => total + progress[kind].expected - progress[kind].there,
      0,
    ),
  };
};
