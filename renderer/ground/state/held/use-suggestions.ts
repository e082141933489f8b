import { useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { PORTFOLIO_FAILURES } from '#shared/contract/failures.ts';
import { MAX_TYPED_SUGGESTED, type OfferedText } from '#shared/contract/operations/dossier.ts';
import type { RepeatedText } from '#shared/dossier/content/repeated-texts.ts';
import { useDossier } from '../use-dossier.ts';

const NONE: readonly OfferedText[] = [];
/** Where a record is written in and no dossier is open, what every dossier holds is offered. */
const NO_DOSSIER = 'none';

/** What the other dossiers of the portfolio hold where a text is written again. What cannot be read is not offered, and nothing is said of it. */
export const useSuggestions = (
  of: RepeatedText | null,
): {
  readonly items: readonly OfferedText[];
  /** @param text what is typed; null: nothing is to be offered */ readonly ask: (text: string | null) => void;
} => {
  const [typed, setTyped] = useState<string | null>(null);
  const dossierId = useDossier((s) => s.dossier?.id ?? NO_DOSSIER);
  const isWanted = of !== null && typed !== null;
  const { value } = useRead(
    'dossier.suggest',
    { kind: of ?? 'funder', dossierId, text: (typed ?? '').slice(0, MAX_TYPED_SUGGESTED) },
    { wanted: isWanted, keepsLast: true, untold: PORTFOLIO_FAILURES },
  );
  return { items: isWanted ? (value ?? NONE) : NONE, ask: setTyped };
};
