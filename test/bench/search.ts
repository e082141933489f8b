/**
 * Search as one types over a large portfolio: after each letter, the page that the window would ask for; for one letter, a word of five, and five words. The words
 * differ each turn, so that none is answered from what was found before. Beside it, on a connection of the same file, the same words asked of
 * SQLite's full-text index alone. Then the list itself: filtered, in another order, grouped.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectReading } from '#main/portfolio/connection.ts';
import { openPortfolio, portfolioPath } from '#main/portfolio/portfolio.ts';
import { matchExpression, searchWords } from '#main/portfolio/repositories/search.ts';
import { type ListQuery, NO_FILTER } from '#shared/contract/operations/list-query.ts';
import { manyDossiers } from './many-dossiers.ts';
import { type BenchRow, type Effort, medianOf, quantileOf } from './rows.ts';

const FRAME_MS = 16;
const PAGE = 60;
const BARE: ListQuery = {
  ...NO_FILTER,
  offset: 0,
  limit: PAGE,
};
const LETTERS = 'abcdefghijlmnoprstuv';
const FIVE_LETTERS = ['atelie', 'rennes', 'jardin', 'emploi', 'mobili', 'santé', 'biblio', 'forêt', 'cirque', 'langue'];
const SENTENCES = [
  'atelier numérique de quartier rennes',
  'jardin partagé compost école village',
  'insertion emploi formation chantier jeunesse',
  'accueil hébergement droit migrants femmes',
  'musique théâtre cinéma itinérant montagne',
  'santé handicap aidants seniors prévention',
];

/** Every text that the field holds while the words are typed. */
const typed = (words: string): string[] => [...words].map((_, i) => words.slice(0, i + 1));

export const measureSearch = ({ quick }: Effort): BenchRow[] => {
  const count = quick ? 2_000 : 20_000;
  const folder = mkdtempSync(join(tmpdir(), 'triptyque-bench-search-'));
  cpSync(manyDossiers(count), folder, { recursive: true });
  const portfolio = openPortfolio({ folder, now: () => new Date().toISOString(), user: () => 'Banc' });
  const bare = connectReading(portfolioPath(folder));
  const match = bare.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid').pluck();
  const asked = (query: Partial<ListQuery>): number => {
    const from = performance.now();
    const answer = portfolio.list({ ...BARE, ...query });
    if (!answer.ok) throw new Error(answer.failure.code);
    return performance.now() - from;
  };
  const raw = (text: string): number => {
    const from = performance.now();
    match.all(matchExpression(searchWords(text)));
    return performance.now() - from;
  };
  const all = `${count} dossiers`;
  const searched = (name: string, texts: readonly string[]): BenchRow => ({
    group: 'search',
    name: `${name}, ${all}, p95`,
    value: quantileOf(
      texts.map((text) => asked({ text })),
      0.95,
    ),
    unit: 'ms',
    peer: { name: 'full-text index alone', value: quantileOf(texts.map(raw), 0.95) },
    asked: { value: FRAME_MS },
  });
  const plain = bare.prepare('SELECT * FROM dossiers WHERE archived = 0 ORDER BY updated_at DESC LIMIT ?');
  const listed = (name: string, queries: readonly Partial<ListQuery>[]): BenchRow => ({
    group: 'list',
    name: `${name}, ${all}`,
    value: medianOf(queries.map(asked)),
    unit: 'ms',
    peer: {
      name: 'one SELECT of a page',
      value: medianOf(
        queries.map(() => {
          const from = performance.now();
          plain.all(PAGE);
          return performance.now() - from;
        }),
      ),
    },
    asked: { value: FRAME_MS },
  });
  try {
    asked({});
    raw('z');
    return [
      searched('one letter typed', [...LETTERS]),
      searched(
        'five letters, each key',
        FIVE_LETTERS.flatMap((word) => typed(word.slice(0, 5))),
      ),
      searched('five words, each key', SENTENCES.flatMap(typed)),
      listed('filtered by status', [
        { status: ['draft'] },
        { status: ['inReview', 'ready'] },
        { status: ['decided'] },
        { status: ['followed', 'closed'] },
      ]),
      listed('in another order', [
        { sort: 'project', descending: false },
        { sort: 'askedCents' },
        { sort: 'decisionDate' },
        { sort: 'organisation', descending: false },
      ]),
      listed('grouped', [{ group: 'status' }, { group: 'stage' }, { group: 'model' }]),
    ];
  } finally {
    bare.close();
    portfolio.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
