import { answerText } from '../dossier/accessors.ts';
import type { Adjustment } from '../dossier/plan.ts';
import type { Dossier } from '../dossier/schema.ts';
import { classify, type Profile } from '../method/classify.ts';
import { MODEL_IDS, type ModelId } from '../method/models.ts';
import type { StructureKind } from '../method/set-threshold.ts';
import { project } from '../projection/engine.ts';
import type { Project, Projection } from '../projection/projection.ts';
import { withHabits } from './habitual.ts';
import type { Context } from './rule.ts';
import { THRESHOLDS, type Thresholds, thresholdFor } from './thresholds.ts';

const SIGNED_ONLY: readonly Adjustment[] = [{ kind: 'unsignedFactor', factor: 0 }];
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
/** The model with the largest share, dominant or not; null without resources. */
export const largestModel = (profile: Profile): ModelId | null => {
  const ranked = [...MODEL_IDS].sort((a, b) => profile.modelShares[b] - profile.modelShares[a]);
  return profile.totalCents > 0 ? (ranked[0] ?? null) : null;
};

/** @param projection the base of this same dossier; other projections are made only when a rule asks for one @param make the engine, or one that remembers */
export const contextOf = (
  dossier: Dossier,
  projection: Projection,
  make: Project = project,
  thresholds: Thresholds = THRESHOLDS,
): Context => {
  const kind = answerText(dossier, 'model.structureKind');
  const structure: StructureKind | null = kind === 'generalInterest' || kind === 'socialOperator' ? kind : null;
  const profile = (year: number): Profile => classify(projection.mixes[year]?.byLeaf ?? {});
  const profiles = [profile(0), profile(1), profile(2), profile(3)] as const;
  const model = largestModel(profiles[1]);
  const habits = (growth: number) => withHabits(dossier, projection, growth);
  const prudent = dossier.scenarios.find((s) => s.builtIn === 'prudent');
  return {
    dossier,
    projection,
    structure,
    profiles,
    limit: (id) => thresholdFor(id, structure, model, thresholds),
    thresholds,
    prudent: once(() => (prudent ? make(dossier, prudent.adjustments) : null)),
    prudentWithHabits: (growth) => {
      const { dossier: settled, held } = habits(growth);
      return prudent && held > 0 ? make(settled, prudent.adjustments) : null;
    },
    habits: (growth) => habits(growth).held,
    signedOnly: (growth) =>
      make(
        {
          ...habits(growth).dossier,
          supports: dossier.supports.filter((s) => s.kind !== 'grant' || s.status === 'signed'),
        },
        SIGNED_ONLY,
      ),
    withoutSupport: once(() => make({ ...dossier, supports: [] })),
  };
};
