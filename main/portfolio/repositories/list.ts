/**
 * The list of dossiers: filters, order, page. The order of all dossiers under a filter and the dossiers that hold a word are kept as numbers until something changes, so that
 * a letter more in the search, or a page further down, reads no more than the rows that are shown.
 */
import type { ListQuery } from '#shared/contract/operations/list-query.ts';
import type { DossierRow, ListGroupRow } from '#shared/contract/operations/portfolio.ts';
import { type ReadDb, storageCode } from '../connection.ts';
import { type GroupKeys, groupNumbers, readGroupKeys } from './groups.ts';
import { matchExpression, searchWords } from './search.ts';

const SORT_COLUMNS: Readonly<Record<ListQuery['sort'], string>> = {
  updatedAt: 'updated_at',
  project: 'project_key',
  organisation: 'organisation_key',
  status: 'status',
  askedCents: 'asked_cents',
  decisionDate: 'decision_date',
  completeness: 'completeness',
  model: 'model',
  stage: 'stage',
};
const COLUMNS = `d.number, id, project, organisation, organisation_id AS organisationId, status, cohort_id AS cohortId, stage, model, field,
  asked_cents AS askedCents, proposed_cents AS proposedCents, granted_cents AS grantedCents, decision_date AS decisionDate, owner, completeness,
  open_questions AS openQuestions, findings, example, archived, updated_at AS updatedAt, revision, o.number IS NOT NULL AS outdated`;
/** How many orders and words are kept: 80 kB and 2.5 kB each with twenty thousand dossiers. */
const KEPT = { orders: 8, words: 64 } as const;

/** The statement behind the order of a query, also for a test that asks SQLite how it would run it. */
export const orderStatement = (
  query: Omit<ListQuery, 'text' | 'offset' | 'limit'>,
): { readonly sql: string; readonly values: Record<string, string | number> } => {
  const values: Record<string, string | number> = { archived: query.archived ? 1 : 0 };
  const conditions = ['archived = @archived'];
  if (query.status.length > 0) {
    conditions.push('status IN (SELECT value FROM json_each(@status))');
    values.status = JSON.stringify(query.status);
  }
  if (query.cohortId !== null) {
    conditions.push('cohort_id = @cohort');
    values.cohort = query.cohortId;
  }
  if (query.models.length > 0) {
    conditions.push('EXISTS (SELECT 1 FROM json_each(@models) m WHERE instr(dossiers.model, m.value) > 0)');
    values.models = JSON.stringify(query.models);
  }
  if (query.owners !== undefined && query.owners.length > 0) {
    conditions.push('owner IN (SELECT value FROM json_each(@owners))');
    values.owners = JSON.stringify(query.owners);
  }
  const direction = query.descending ? 'DESC' : 'ASC';
  const then = (query.also ?? [])
    .filter(({ sort }) => sort !== query.sort)
    .map(({ sort, descending }) => `${SORT_COLUMNS[sort]} ${descending ? 'DESC' : 'ASC'}, `)
    .join('');
  return {
    sql: `SELECT number FROM dossiers WHERE ${conditions.join(' AND ')} ORDER BY ${SORT_COLUMNS[query.sort]} ${direction}, ${then}number ${direction}`,
    values,
  };
};

/** Keeps the last few values by their key. */
const makeShelf = <T>(size: number) => {
  const kept = new Map<string, T>();
  return {
    clear: (): void => kept.clear(),
    get: (key: string, make: () => T): T => {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
};

/** Numbers of dossiers as bits. */
type Bits = Uint8Array;
const hasBit = (bits: Bits, n: number): boolean => ((bits[n >> 3] ?? 0) & (1 << (n & 7))) !== 0;
const bitsOf = (numbers: readonly number[]): Bits => {
  const bits = new Uint8Array(((numbers.at(-1) ?? 0) >> 3) + 1);
  for (const n of numbers) bits[n >> 3] = (bits[n >> 3] ?? 0) | (1 << (n & 7));
  return bits;
};

export const makeList = (db: ReadDb) => {
  const count = db.prepare('SELECT count(*) FROM dossiers').pluck();
  const behind = db.prepare('SELECT count(*) FROM outdated').pluck();
  const page = db.prepare(
    `SELECT ${COLUMNS} FROM (SELECT key AS place, value AS number FROM json_each(@numbers)) n JOIN dossiers d ON d.number = n.number LEFT JOIN outdated o ON o.number = d.number ORDER BY n.place`,
  );
  const match = db.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid').pluck();
  // What other connections have written, and what this one has.
  const theirs = db.prepare('PRAGMA data_version').pluck();
  const ours = db.prepare('SELECT total_changes()').pluck();
  let seen = '';
  const orders = makeShelf<Int32Array>(KEPT.orders);
  const words = makeShelf<Bits>(KEPT.words);
  const keys = makeShelf<GroupKeys>(1);

  const orderOf = (query: ListQuery): Int32Array => {
    const { sql, values } = orderStatement(query);
    return orders.get(JSON.stringify([sql, values]), () =>
      Int32Array.from(db.prepare(sql).pluck().all(values) as number[]),
    );
  };
  const holding = (expression: string): Bits => {
    try {
      return bitsOf(match.all(expression) as number[]);
    } catch (error) {
      // A letter that the index does not know as one (it is younger than its table of letters) stands in no dossier.
      if (storageCode(error) === 'SQLITE_ERROR') return new Uint8Array(0);
      throw error;
    }
  };
  /** The dossiers in which each word begins a word; null = nothing is looked for. */
  const matchesOf = (text: string): Bits[] | null => {
    if (text.trim() === '') return null;
    const looked = [...new Set(searchWords(text))];
    return looked.length === 0
      ? [new Uint8Array(0)]
      : looked.map((word) => words.get(word, () => holding(matchExpression([word]))));
  };

  /** @returns one page; `total` matches the query, `all` counts every dossier, archived ones too, `outdated` those whose words and findings are not brought up yet */
  return (
    query: ListQuery,
  ): { rows: DossierRow[]; total: number; all: number; outdated: number; groups?: ListGroupRow[] } => {
    const now = `${String(theirs.get())} ${String(ours.get())}`;
    if (now !== seen) {
      orders.clear();
      words.clear();
      keys.clear();
      seen = now;
    }
    const order = orderOf(query);
    const sets = matchesOf(query.text);
    const found = sets === null ? order : order.filter((n) => sets.every((bits) => hasBit(bits, n)));
    const { group } = query;
    const grouped =
      group === undefined
        ? undefined
        : groupNumbers(
            found,
            keys.get('', () => readGroupKeys(db)),
            group,
          );
    const numbers = grouped?.numbers ?? found;
    const shown = numbers.subarray(query.offset, query.offset + query.limit);
    const rows = page.all({ numbers: JSON.stringify([...shown]) }) as (DossierRow & {
      number?: number;
      archived: unknown;
      example: unknown;
      outdated: unknown;
    })[];
    return {
      rows: rows.map(({ number: _number, ...row }) => ({
        ...row,
        archived: Boolean(row.archived),
        example: Boolean(row.example),
        outdated: Boolean(row.outdated),
      })),
      total: numbers.length,
      all: count.get() as number,
      outdated: behind.get() as number,
      ...(grouped === undefined ? {} : { groups: [...grouped.groups] }),
    };
  };
};
