/** What actuals are compared with: the plan as it was decided, or the present one where no version was kept. */
import { ok } from '#shared/contract/failures.ts';
import type { Decision } from '#shared/decision/committee/records.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** @param present the dossier as it stands @param award null when it was not decided here */
export const comparedPlan = (portfolio: Portfolio, present: Dossier, award: Decision | null) => {
  const versionId = award?.reviewed?.versionId;
  const frozen = versionId === undefined ? null : portfolio.readVersion(versionId);
  // A version that did not travel with its decision is not here; one that is here and damaged is said.
  if (frozen?.ok === false && frozen.failure.code !== 'version.unknown') return frozen;
  const isDecided = frozen?.ok === true;
  return ok({ dossier: isDecided ? frozen.value.dossier : present, isDecided });
};
