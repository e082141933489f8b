/** What a copy from outside is to the dossier that is here, and what would come of both. */

import { contentSeal } from '#main/seal/seal.ts';
import type { DossierCopy } from '#shared/archive/exchange/copy.ts';
import { parseDossier } from '#shared/dossier/content/parse.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Choices, Conflict } from '#shared/dossier/merge/conflict.ts';
import { mergeDossiers } from '#shared/dossier/merge/merge.ts';
import {
  compareTrails,
  type DossierStatus,
  type Reception,
  type Trail,
  type TrailComparison,
} from '#shared/dossier/merge/trail.ts';

export interface Here {
  readonly dossier: Dossier;
  readonly status: DossierStatus;
  readonly trail: Trail;
}
/** Where the choice between two statuses stands: it is no place of the dossier. */
export const STATUS_CONFLICT = 'status';

const keptCopy = (received: Reception): Dossier | null => {
  const parsed = parseDossier(received.copy);
  return parsed.ok ? parsed.dossier : null;
};

/** A plain dossier file has no trail: it is compared by what it says. */
export const compareCopy = (here: Here, { dossier, trail }: DossierCopy): TrailComparison => {
  if (trail !== null) return compareTrails(here.trail, trail, keptCopy, contentSeal);
  const seal = contentSeal(dossier);
  if (here.trail.lines.at(-1)?.contentSeal === seal) return { relation: 'identical', base: null };
  const isPast = here.trail.lines.some((line) => line.contentSeal === seal);
  return { relation: isPast ? 'older' : 'diverged', base: null };
};

export interface MergedCopy {
  readonly dossier: Dossier;
  readonly status: DossierStatus;
  readonly conflicts: readonly Conflict[];
}
const mergeStatus = (base: DossierStatus | null, mine: DossierStatus, theirs: DossierStatus, choices: Choices) => {
  if (mine === theirs || theirs === base) return { status: mine, conflict: null };
  if (mine === base) return { status: theirs, conflict: null };
  const conflict: Conflict = {
    id: STATUS_CONFLICT,
    path: [STATUS_CONFLICT, STATUS_CONFLICT],
    ...(base === null ? {} : { base }),
    mine,
    theirs,
    proposal: 'mine',
    reason: 'mine',
  };
  return { status: choices[STATUS_CONFLICT] === 'theirs' ? theirs : mine, conflict };
};

/** Both copies made one by the choices given; a conflict that is not chosen takes its proposal. @param theirs its content, with the ids that its documents have here */
export const mergeCopy = (
  here: Here,
  theirs: { readonly dossier: Dossier; readonly status: DossierStatus | null },
  base: TrailComparison['base'],
  choices: Choices,
): MergedCopy => {
  const merged = mergeDossiers({ base: base?.dossier ?? null, mine: here.dossier, theirs: theirs.dossier, choices });
  const { status, conflict } = mergeStatus(base?.status ?? null, here.status, theirs.status ?? here.status, choices);
  return {
    dossier: merged.dossier,
    status,
    conflicts: conflict === null ? merged.conflicts : [conflict, ...merged.conflicts],
  };
};
