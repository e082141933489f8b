/** The support asked of the investor, as rules read it. */
import type { Support } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { amountFact } from '../facts.ts';
import type { Fact } from '../finding.ts';
import { E, F } from '../texts.ts';

/** A bank's loan is not ours to grant. */
export const ownSupports = (dossier: Dossier): readonly Support[] =>
  dossier.supports.filter((s) => s.kind !== 'bankLoan');
export const repayableSupports = ({ supports }: { readonly supports: readonly Support[] }): readonly Support[] =>
  supports.filter((s) => s.kind !== 'grant');
export const totalOf = (supports: readonly Support[]): number => supports.reduce((t, s) => t + s.principalCents, 0);
export const supportFact = (s: Support): Fact =>
  amountFact(['supports', s.id], F.quoted(s.label), E.quoted(s.label), s.principalCents);
