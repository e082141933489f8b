import { classify, type Profile } from '#shared/base/method/classify.ts';
import { MODEL_IDS, type ModelId } from '#shared/base/method/models.ts';
import type { StructureKind } from '#shared/base/method/set-threshold.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Adjustment } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Mix, Project, Projection } from '#shared/finance/projection/projection.ts';
import type { Finding } from './finding.ts';
import { withHabits } from './habitual.ts';
import type { RuleContext } from './rule.ts';
import { sameList } from './same-list.ts';
import { THRESHOLDS, type ThresholdId, type Thresholds, thresholdFor } from './thresholds/thresholds.ts';

type Profiles = RuleContext['profiles'];
const SIGNED_ONLY: readonly Adjustment[] = [{ kind: 'unsignedFactor', factor: 0 }];
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
/** The same for each growth that is asked for. */
const onceEach = <T>(make: (growth: number) => T): ((growth: number) => T) => {
  const made = new Map<number, T>();
  return (growth) => {
    const found = made.get(growth);
    if (found !== undefined) return found;
    const value = make(growth);
    made.set(growth, value);
    return value;
  };
};
/** The model with the largest share, dominant or not; null without resources. */
export const largestModel = (profile: Profile): ModelId | null => {
  const ranked = [...MODEL_IDS].sort((a, b) => profile.modelShares[b] - profile.modelShares[a]);
  return profile.totalCents > 0 ? (ranked[0] ?? null) : null;
};
const profilesByMix = new WeakMap<readonly Mix[], Profiles>();
const profilesOf = (mixes: readonly Mix[]): Profiles => {
  const profile = (year: number): Profile => classify(mixes[year]?.byLeaf ?? {});
  const known = profilesByMix.get(mixes) ?? ([profile(0), profile(1), profile(2), profile(3)] as const);
  profilesByMix.set(mixes, known);
  return known;
};

/**
 * @param projection the base of this same dossier; other projections are made only when a rule asks for one @param make the engine, or one that remembers
 * @param earlier the open findings of the rules that have been asked already
 */
export const ruleContext = (
  dossier: Dossier,
  projection: Projection,
  make: Project = project,
  thresholds: Thresholds = THRESHOLDS,
  earlier: () => readonly Finding[] = () => [],
): RuleContext => {
  const kind = answerText(dossier, 'model.structureKind');
  const structure: StructureKind | null = kind === 'generalInterest' || kind === 'socialOperator' ? kind : null;
  const profiles = once(() => profilesOf(projection.mixes));
  const model = once(() => largestModel(profiles()[1]));
  const habits = onceEach((growth) => withHabits(dossier, projection, growth));
  const limits = new Map<ThresholdId, number>();
  const threshold = (id: ThresholdId): number => {
    const known = limits.get(id);
    if (known !== undefined) return known;
    const value = thresholdFor(id, structure, model(), thresholds);
    limits.set(id, value);
    return value;
  };
  const prudent = dossier.scenarios.find((s) => s.builtIn === 'prudent');
  return {
    dossier,
    projection,
    structure,
    get profiles() {
      return profiles();
    },
    threshold,
    thresholds,
    earlier,
    prudent: once(() => (prudent ? make(dossier, prudent.adjustments) : null)),
    prudentWithHabits: onceEach((growth) => {
      const { dossier: settled, held } = habits(growth);
      return prudent && held > 0 ? make(settled, prudent.adjustments) : null;
    }),
    habits: (growth) => habits(growth).held,
    signedOnly: onceEach((growth) =>
      make(
        {
          ...habits(growth).dossier,
          supports: sameList(
            dossier.supports,
            dossier.supports.filter((s) => s.kind !== 'grant' || s.status === 'signed'),
          ),
        },
        SIGNED_ONLY,
      ),
    ),
    withoutSupport: once(() => make({ ...dossier, supports: sameList(dossier.supports, []) })),
  };
};
