import { STATION_IDS } from '#shared/base/method/stations.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Project, Projection } from '#shared/finance/projection/projection.ts';
import { RULES } from './catalogue.ts';
import { ruleContext } from './context.ts';
import { type Fact, type Finding, SEVERITIES, type UsedThreshold } from './finding.ts';
import type { CoherenceRule, RuleContext } from './rule.ts';
import type { ThresholdId, Thresholds } from './thresholds/thresholds.ts';

type SetAside = Dossier['setAside'][number];
const keyOf = (f: { readonly rule: string; readonly subject: string }): string => `${f.rule}\n${f.subject}`;
const keysSetAside = (dossier: Dossier): ReadonlySet<string> => new Set(dossier.setAside.map(keyOf));

/** The same fact of the same place is said once. */
const once = (facts: readonly Fact[]): readonly Fact[] =>
  facts.length < 2 ? facts : [...new Map(facts.map((f) => [`${f.path.join('/')}\n${f.label.fr}`, f])).values()];

const thresholdsRead = (
  { threshold, thresholds }: RuleContext,
  reads: readonly ThresholdId[],
): readonly UsedThreshold[] =>
  reads.map((id) => {
    const { kind, asOf } = thresholds[id].origin;
    return { id, value: threshold(id), ...(kind === 'foundation' ? { setOn: asOf } : {}) };
  });

/** What one rule finds in a context. */
export const askRule = (rule: CoherenceRule, context: RuleContext): readonly Finding[] => {
  const { id, station, severity, title, source, reads = [], check } = rule;
  const raised = check(context);
  if (raised.length === 0) return NOTHING;
  const thresholds = thresholdsRead(context, reads);
  return raised.map((r) => ({ rule: id, station, severity, title, source, thresholds, ...r, facts: once(r.facts) }));
};
const NOTHING: readonly Finding[] = [];

/**
 * Everything that does not hold together in a dossier: serious first, then in the order of the stations, then of the rules. Pure and stable: the same dossier
 * gives the same findings, each rule + subject once.
 * @param projection the base projection of this same dossier @param make the engine; one that remembers its lines where the dossier is being edited
 * @param thresholds what is compared with; the tool's own when nothing is said
 */
export type Find = (
  dossier: Dossier,
  projection: Projection,
  make?: Project,
  thresholds?: Thresholds,
) => readonly Finding[];

const rankOf = ({ severity, station }: Finding): number =>
  SEVERITIES.indexOf(severity) * STATION_IDS.length + STATION_IDS.indexOf(station);

const RANKS = SEVERITIES.length * STATION_IDS.length;
/** What one rule finds has one subject once. */
const bySubject = (found: readonly Finding[]): readonly Finding[] => {
  if (found.length < 2) return found;
  const subjects = new Set<string>();
  return found.filter(({ subject }) => !subjects.has(subject) && subjects.add(subject));
};

/** @param ask how a rule is asked: plainly, or remembering what it read */
export const findingsBy =
  (ask: typeof askRule): Find =>
  (dossier, projection, make, thresholds) => {
    const aside = keysSetAside(dossier);
    /** by rank: what is found comes in the order of the rules */ const found: Finding[][] = [];
    const open: Finding[] = [];
    const context = ruleContext(dossier, projection, make, thresholds, () => open);
    for (const rule of RULES)
      for (const finding of bySubject(ask(rule, context))) {
        const rank = rankOf(finding);
        const same = found[rank];
        if (same === undefined) found[rank] = [finding];
        else same.push(finding);
        if (aside.size === 0 || !aside.has(keyOf(finding))) open.push(finding);
      }
    const sorted: Finding[] = [];
    for (let rank = 0; rank < RANKS; rank += 1) for (const finding of found[rank] ?? []) sorted.push(finding);
    return sorted;
  };
export const findings: Find = findingsBy(askRule);

/** Findings that nobody has set aside. */
export const openFindings = (dossier: Dossier, projection: Projection, thresholds?: Thresholds): readonly Finding[] => {
  const aside = keysSetAside(dossier);
  return findings(dossier, projection, undefined, thresholds).filter((f) => !aside.has(keyOf(f)));
};

/** Findings set aside, each with its reason, which the memo prints. A reason whose finding no longer holds is left out. */
export const setAsideFindings = (
  dossier: Dossier,
  projection: Projection,
  thresholds?: Thresholds,
): readonly { readonly finding: Finding; readonly setAside: SetAside }[] => {
  const reasons = new Map(dossier.setAside.map((s) => [keyOf(s), s]));
  return findings(dossier, projection, undefined, thresholds).flatMap((finding) => {
    const setAside = reasons.get(keyOf(finding));
    return setAside ? [{ finding, setAside }] : [];
  });
};
