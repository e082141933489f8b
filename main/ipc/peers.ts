/** Dossiers decided before, as figures that a decision note stands beside. */
import { type PeerFigures, peerFigures } from '#shared/assessment/stakes/peers.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** The latest decided ones; older ones were decided by other rules, at other prices. Tool default, November 2026. */
const MOST = 60;
/** Figures of a dossier as it was at a revision: worked out once. */
const known = new Map<string, { readonly revision: number; readonly figures: PeerFigures }>();

/** @returns none where the field is not said or the list cannot be read: a note is never lost for its neighbours */
export const pastPeers = (portfolio: Pick<Portfolio, 'list' | 'openDossier'>, dossier: Dossier): PeerFigures[] => {
  const field = answerText(dossier, 'request.field');
  if (field === '') return [];
  const listed = portfolio.list({
    text: '',
    status: ['decided', 'followed', 'closed'],
    cohortId: null,
    models: [],
    archived: false,
    sort: 'decisionDate',
    descending: true,
    offset: 0,
    limit: 500,
  });
  if (!listed.ok) return [];
  return listed.value.rows
    .filter((row) => row.id !== dossier.id && row.field === field && !row.example)
    .slice(0, MOST)
    .flatMap(({ id, revision }) => {
      const before = known.get(id);
      if (before?.revision === revision) return [before.figures];
      const opened = portfolio.openDossier(id);
      if (!opened.ok) return [];
      const figures = peerFigures(opened.value.dossier, project(opened.value.dossier));
      known.set(id, { revision, figures });
      return [figures];
    });
};
