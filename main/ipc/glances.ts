/** What the list shows of a dossier that costs more than reading its row: worked out for the lines in view, once for each revision. */
import { setImmediate as others } from 'node:timers/promises';
import { type Glance, glanceOf } from '#shared/assessment/overview/glance.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { type Ok, ok } from '#shared/contract/failures.ts';
import { makeProjector } from '#shared/finance/projection/incremental.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { foundationThresholds } from './foundation-tables.ts';

/** A line is about a hundred and fifty bytes. */
const KEPT = 4_000;
/** After so long, other work comes first. */
const SLICE_MS = 8;

type Asked = InputOf<'portfolio.glances'>['dossiers'];
export const makeGlances = (portfolio: Pick<Portfolio, 'openDossier' | 'listRecords'>) => {
  const project = makeProjector();
  const kept = new Map<string, Glance>();
  let comparedWith = '';
  return async (asked: Asked): Promise<Ok<OutputOf<'portfolio.glances'>>> => {
    const thresholds = foundationThresholds(portfolio);
    const compared = JSON.stringify(thresholds);
    if (compared !== comparedWith) kept.clear();
    comparedWith = compared;
    const found: OutputOf<'portfolio.glances'> = [];
    let end = performance.now() + SLICE_MS;
    for (const { id, revision } of asked) {
      const key = `${id}/${revision}`;
      let glance = revision === null ? undefined : kept.get(key);
      if (glance === undefined) {
        if (performance.now() >= end) {
          await others();
          end = performance.now() + SLICE_MS;
        }
        const opened = portfolio.openDossier(id);
        // A damaged dossier is said when it is opened, and one that went is in the list no more.
        if (!opened.ok) continue;
        const { dossier } = opened.value;
        const now = `${id}/${opened.value.revision}`;
        glance = kept.get(now) ?? glanceOf(dossier, project(dossier), project, thresholds);
        kept.set(now, glance);
        const [oldest] = kept.keys();
        if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      }
      found.push({ id, ...glance, glyph: [...glance.glyph] });
    }
    return ok(found);
  };
};
