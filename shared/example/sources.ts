/** What the lines of the example's plan cite: the papers that its (fictitious) applicant handed in. */
import type { CellNotes } from '#shared/dossier/content/cell-notes.ts';
import type { WordPair } from './assessment.ts';

type Cited = Readonly<Record<string, readonly [WordPair, 'low' | 'medium' | 'high']>>;
const ACCOUNTS: Cited[string] = [['Comptes 2026 provisoires, p. 6', 'Provisional 2026 accounts, p. 6'], 'medium'];

/** By line, then by cell. */
const SOURCES: Readonly<Record<string, Cited>> = {
  region: { driver: [['Convention 2026-114, article 4', 'Agreement 2026-114, article 4'], 'high'], today: ACCOUNTS },
  city: {
    driver: [['Courrier de la métropole du 18/09/2026', 'Letter from the city of 18/09/2026'], 'medium'],
    today: ACCOUNTS,
  },
  jobs: {
    driver: [['Convention avec l’État 2026–2028, annexe 2', 'Agreement with the State 2026–2028, annex 2'], 'high'],
  },
  firms: {
    y0: [['Quatre devis signés, 46 200 €', 'Four signed quotes, €46,200'], 'high'],
    y1: [['Trois lettres d’intention', 'Three letters of intent'], 'low'],
  },
  foundation: { driver: [['Convention du 02/06/2026', 'Agreement of 02/06/2026'], 'high'] },
  rent: {
    driver: [['Bail de l’atelier sud et factures 2026', 'Lease of the south workshop and 2026 invoices'], 'high'],
  },
};

/** @param say the words of the language of the example */
export const citedCells = (id: string, say: (words: WordPair) => string): { readonly cells?: CellNotes } => {
  const cited = SOURCES[id];
  return cited === undefined
    ? {}
    : {
        cells: Object.fromEntries(
          Object.entries(cited).map(([cell, [words, confidence]]) => [cell, { source: say(words), confidence }]),
        ),
      };
};
