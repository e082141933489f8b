/** Short texts of other dossiers, offered where one is written again: those that hold what is typed, the most written first. */
import type { OfferedText, SuggestionQuery } from '#shared/contract/operations/dossier.ts';
import { REPEATED_TEXTS } from '#shared/dossier/content/repeated-texts.ts';
import type { ReadDb } from '../connection.ts';
import { ERASED } from '../erasure/words.ts';
import { matchExpression, searchWords } from './search.ts';

/** How many dossiers are looked into, the last written first: what was never written since is not what one looks for, and the answer comes within a frame or two. */
const LOOKED_INTO = 300;
const SHOWN = 8;

interface Written {
  readonly dossier: string;
  readonly text: string;
}
/** The example is a fiction: nothing of it enters a dossier by itself. */
const OTHERS = 'd.id <> @own AND d.example = 0';
const lastWritten = (archived: 0 | 1): string =>
  `SELECT * FROM (SELECT d.id, d.updated_at FROM dossiers d WHERE d.archived = ${archived} AND ${OTHERS} ORDER BY d.updated_at DESC LIMIT ${LOOKED_INTO})`;

export const makeSuggestions = (db: ReadDb) => {
  // Each half follows the index of the list.
  const recent = db
    .prepare(`${lastWritten(0)} UNION ALL ${lastWritten(1)} ORDER BY updated_at DESC LIMIT ${LOOKED_INTO}`)
    .pluck();
  const holding = db
    .prepare(
      `SELECT d.id FROM dossiers d WHERE d.number IN (SELECT rowid FROM search WHERE search MATCH @words) AND ${OTHERS} ORDER BY d.updated_at DESC LIMIT ${LOOKED_INTO}`,
    )
    .pluck();
  const written = db.prepare(
    `SELECT dossier, text FROM (
       SELECT i.key AS rank, p.dossier_id AS dossier, CASE WHEN json_valid(p.body) THEN p.body ->> @path END AS text
       FROM json_each(@dossiers) i JOIN dossier_parts p ON p.dossier_id = i.value AND p.kind = @kind AND p.collection = @collection
     ) WHERE text <> '' ORDER BY rank`,
  );
  const dossiersFor = (own: string, words: readonly string[]): unknown[] =>
    words.length === 0 ? recent.all({ own }) : holding.all({ own, words: matchExpression(words) });

  return ({ kind: of, dossierId, text: typed }: SuggestionQuery): OfferedText[] => {
    const words = searchWords(typed);
    const dossiers = JSON.stringify(dossiersFor(dossierId, words));
    const found = new Map<string, { readonly text: string; readonly dossiers: Set<string> }>();
    for (const place of REPEATED_TEXTS[of]) {
      const [kind, collection] = place.of === 'answers' ? ['answer', ''] : ['item', place.of];
      const path = `$.${place.field.join('.')}`;
      for (const { dossier, text } of written.all({ dossiers, kind, collection, path }) as Written[]) {
        const own = searchWords(text);
        // Whatever was erased stays so; what is typed already needs no offer.
        if (text.includes(ERASED) || !words.every((word) => own.some((one) => one.startsWith(word)))) continue;
        const key = own.join(' ');
        const known = found.get(key) ?? { text: text.trim(), dossiers: new Set() };
        found.set(key, known);
        known.dossiers.add(dossier);
      }
    }
    const begins = (key: string): number => Number(key.startsWith(words.join(' ')));
    // Those that begin with what is typed, then the most written; of equals, the last written stays before.
    return [...found]
      .filter(([, { text }]) => text !== '' && text !== typed.trim())
      .sort(([a, x], [b, y]) => begins(b) - begins(a) || y.dossiers.size - x.dossiers.size)
      .slice(0, SHOWN)
      .map(([, one]) => ({ text: one.text, dossiers: one.dossiers.size }));
  };
};
