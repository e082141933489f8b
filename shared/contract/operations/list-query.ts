/** What the list of dossiers is asked: words, filters that add up, an order; and a view, which is such a question with a name. */
import { z } from 'zod';
import { Id } from '#shared/dossier/content/plan.ts';
import { DOSSIER_STATUSES } from '#shared/dossier/content/schema.ts';

export const LIST_SORTS = [
  'updatedAt',
  'project',
  'organisation',
  'status',
  'askedCents',
  'decisionDate',
  'completeness',
  'model',
  'stage',
] as const;
const Sort = z.enum(LIST_SORTS);
/** The name of an assessor as it is written or looked for; '' = nobody yet. */
export const Assessor = z.string().max(200);
/** What dossiers can be put together by; each group with its number and its amounts. */
export const LIST_GROUPS = ['status', 'stage', 'model', 'cohortId', 'owner'] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];
/** Columns that can be shown or put away; the project's name is always there. */
export const LIST_COLUMNS = [
  'organisation',
  'status',
  'stage',
  'model',
  'field',
  'askedCents',
  'proposedCents',
  'grantedCents',
  'lowestCents',
  'decisionDate',
  'owner',
  'openQuestions',
  'completeness',
  'findings',
  'toSay',
  'updatedAt',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
export const ListFilterSchema = z.strictObject({
  text: z.string().max(200),
  status: z.array(z.enum(DOSSIER_STATUSES)),
  cohortId: Id.nullable(),
  models: z.array(z.string().max(10)).max(10),
  /** assessors, '' among them for dossiers that have none; none = whoever it is */ owners: z
    .array(Assessor)
    .max(100)
    .optional(),
  archived: z.boolean(),
  sort: Sort,
  descending: z.boolean(),
  /** orders among dossiers that the first one leaves equal, the stronger first */ also: z
    .array(z.strictObject({ sort: Sort, descending: z.boolean() }))
    .max(3)
    .optional(),
  /** put together by; none = one list */ group: z.enum(LIST_GROUPS).optional(),
  /** columns shown, in the order of the list of columns; none = those of a first day */ columns: z
    .array(z.enum(LIST_COLUMNS))
    .max(LIST_COLUMNS.length)
    .optional(),
  /** one line a dossier, or one column a step */ layout: z.enum(['table', 'board']).optional(),
});
export type ListFilter = z.infer<typeof ListFilterSchema>;
/** Every dossier, the one that was worked on last first. */
export const NO_FILTER: ListFilter = {
  text: '',
  status: [],
  cohortId: null,
  models: [],
  archived: false,
  sort: 'updatedAt',
  descending: true,
};
export const ListQuerySchema = ListFilterSchema.extend({
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type ListQuery = z.infer<typeof ListQuerySchema>;
/** Rows are read in pages as they come into view: the list stays as quick with ten thousand dossiers as with ten. */
export const LIST_PAGE = 100;
/** @param page from 0 on @returns what is asked for one page of the list */
export const listPage = (filter: ListFilter, page: number): ListQuery => ({
  ...filter,
  offset: page * LIST_PAGE,
  limit: LIST_PAGE,
});

/** A question that is asked again and again, under a name. */
export const SavedViewSchema = z.strictObject({ id: Id, name: z.string().min(1).max(80), filter: ListFilterSchema });
export type SavedView = z.infer<typeof SavedViewSchema>;
/** Where a person was in a dossier: its page, and the tab of the projection. */
export const LeftPageSchema = z.strictObject({
  id: Id,
  /** as it was named then */ name: z.string().max(300),
  page: z.string().max(40),
  tab: z.string().max(40).optional(),
});
export type LeftPage = z.infer<typeof LeftPageSchema>;
