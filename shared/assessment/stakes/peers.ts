/** A dossier beside those that we decided before, of the same field and size: read from three on, always with how many. */
import { answerNumber, answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { costPerResult, supportCents } from './results.ts';

export const PEER_FIGURES = ['costPerResult', 'signedYear1', 'shareOfIncome', 'support'] as const;
export type PeerFigure = (typeof PEER_FIGURES)[number];
export interface PeerFigures {
  readonly dossierId: string;
  /** id of the field (request.field); empty when not said */ readonly field: string;
  /** products of year 1, in cents */ readonly productsCents: number;
  readonly figures: Readonly<Record<PeerFigure, number | null>>;
}
/** Fewer than this say nothing. Tool default, November 2026. */
export const LEAST_PEERS = 3;
/** The same size: products of year 1 between a third of ours and three times. Tool default, November 2026. */
export const SIZE_RATIO = 3;

export const peerFigures = (dossier: Dossier, p: Projection): PeerFigures => {
  const products = p.products.years[0];
  const granted = answerNumber(dossier, 'request.amountGranted') ?? supportCents(dossier);
  return {
    dossierId: dossier.id,
    field: answerText(dossier, 'request.field'),
    productsCents: products,
    figures: {
      costPerResult: costPerResult(dossier),
      signedYear1: p.coverage[0].signedRate,
      shareOfIncome: products <= 0 ? null : granted / products,
      support: granted > 0 ? granted : null,
    },
  };
};

export interface PeerRow {
  readonly figure: PeerFigure;
  readonly own: number | null;
  /** of the others; null when fewer than LEAST_PEERS have it */ readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** how many others have it */ readonly count: number;
}
const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
/** @param past every other decided dossier; which are comparable is judged here */
export const besidePeers = (own: PeerFigures, past: readonly PeerFigures[]): readonly PeerRow[] => {
  const alike = past.filter(
    (x) =>
      x.dossierId !== own.dossierId &&
      x.field === own.field &&
      own.field !== '' &&
      x.productsCents * SIZE_RATIO >= own.productsCents &&
      x.productsCents <= own.productsCents * SIZE_RATIO,
  );
  return PEER_FIGURES.map((figure) => {
    const values = alike.flatMap((x) => x.figures[figure] ?? []).sort((a, b) => a - b);
    const enough = values.length >= LEAST_PEERS;
    return {
      figure,
      own: own.figures[figure],
      median: enough ? middle(values) : null,
      lowest: enough ? (values[0] ?? null) : null,
      highest: enough ? (values.at(-1) ?? null) : null,
      count: values.length,
    };
  });
};
