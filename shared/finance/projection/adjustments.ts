/** A scenario's adjustments, gathered once into what the engine asks for line by line. */
import { nameKey } from '#shared/base/text/names.ts';
import type { Adjustment, Status } from '#shared/dossier/content/plan.ts';

/** One funder under its spellings; a name of signs alone is its own key. */
export const funderKey = (name: string): string => nameKey(name) || name;

export interface ScenarioEffect {
  readonly unsignedFactor: number;
  readonly delayMonths: number;
  readonly costFactor: number;
  readonly growthFactor: number;
  readonly lineFactor: (id: string) => number;
  /** month (1…36) from which a funder is lost; Infinity when it stays */ readonly lostFrom: (funder: string) => number;
}

/** @param largestFunder name of the funder that '@largest' means */
export const effectOf = (adjustments: readonly Adjustment[], largestFunder: string | null): ScenarioEffect => {
  let unsignedFactor = 1;
  let delayMonths = 0;
  let costFactor = 1;
  let growthFactor = 1;
  const lines = new Map<string, number>();
  const lost = new Map<string, number>();
  for (const a of adjustments) {
    if (a.kind === 'unsignedFactor') unsignedFactor *= a.factor;
    else if (a.kind === 'delay') delayMonths += a.months;
    else if (a.kind === 'costs') costFactor *= a.factor;
    else if (a.kind === 'growth') growthFactor *= a.factor;
    else if (a.kind === 'line') lines.set(a.lineId, (lines.get(a.lineId) ?? 1) * a.factor);
    else {
      const funder = a.funder === '@largest' ? largestFunder : a.funder;
      if (funder === null) continue;
      const key = funderKey(funder);
      lost.set(key, Math.min(lost.get(key) ?? Infinity, a.fromMonth));
    }
  }
  return {
    unsignedFactor,
    delayMonths,
    costFactor,
    growthFactor,
    lineFactor: (id) => lines.get(id) ?? 1,
    lostFrom: (funder) => (lost.size === 0 ? Infinity : (lost.get(funderKey(funder)) ?? Infinity)),
  };
};
export const statusFactor = (a: ScenarioEffect, status: Status): number => (status === 'signed' ? 1 : a.unsignedFactor);
