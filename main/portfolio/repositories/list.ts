/** The list of dossiers: filters, order, page. */
import type { DossierRow, ListQuery } from '#shared/contract/operations/portfolio.ts';
import type { ReadDb } from '../connection.ts';
import { matchExpression } from './search.ts';

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
const COLUMNS = `id, project, organisation, organisation_id AS organisationId, status, cohort_id AS cohortId, stage, model, field,
  asked_cents AS askedCents, proposed_cents AS proposedCents, granted_cents AS grantedCents, decision_date AS decisionDate, owner, completeness,
  open_questions AS openQuestions, findings, example, archived, updated_at AS updatedAt, revision`;

/** The statement behind a query, also for a test that asks SQLite how it would run it. */
export const listStatement = (
  query: ListQuery,
): { readonly rows: string; readonly total: string; readonly values: Record<string, string | number> } => {
  const values: Record<string, string | number> = { archived: query.archived ? 1 : 0 };
  const conditions = ['archived = @archived'];
  const match = matchExpression(query.text);
  if (match !== null) {
    conditions.push('number IN (SELECT rowid FROM search WHERE search MATCH @match)');
    values.match = match;
  } else if (query.text.trim() !== '') conditions.push('0');
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
  const where = conditions.join(' AND ');
  const direction = query.descending ? 'DESC' : 'ASC';
  return {
    rows: `SELECT ${COLUMNS} FROM dossiers WHERE ${where} ORDER BY ${SORT_COLUMNS[query.sort]} ${direction}, number ${direction} LIMIT @limit OFFSET @offset`,
    total: `SELECT count(*) AS n FROM dossiers WHERE ${where}`,
    values,
  };
};

export const makeList = (db: ReadDb) => {
  const count = db.prepare('SELECT count(*) AS n FROM dossiers');
  /** @returns one page; `total` matches the query, `all` counts every dossier, archived ones too */
  return (query: ListQuery): { rows: DossierRow[]; total: number; all: number } => {
    const { rows, total, values } = listStatement(query);
    const found = db.prepare(rows).all({ ...values, limit: query.limit, offset: query.offset }) as (DossierRow & {
      archived: unknown;
      example: unknown;
    })[];
    return {
      rows: found.map((row) => ({ ...row, archived: Boolean(row.archived), example: Boolean(row.example) })),
      total: (db.prepare(total).get(values) as { n: number }).n,
      all: (count.get() as { n: number }).n,
    };
  };
};
