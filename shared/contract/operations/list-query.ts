/** What the list of dossiers is asked: words, filters that add up, an order; what it answers; and a view, which is such a question with a name. */
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

export const DossierRowSchema = z.strictObject({
  id: Id,
  project: z.string(),
  organisation: z.string(),
  organisationId: Id.nullable(),
  status: z.enum(DOSSIER_STATUSES),
  cohortId: Id.nullable(),
  stage: z.string(),
  /** computed dominant model(s) at Y0, e.g. "M4" or "M2+M4" or "" */ model: z.string(),
  field: z.string(),
  askedCents: z.int().nullable(),
  proposedCents: z.int().nullable(),
  grantedCents: z.int().nullable(),
  decisionDate: z.string(),
  owner: z.string(),
  completeness: z.number(),
  openQuestions: z.int(),
  findings: z.int(),
  example: z.boolean(),
  archived: z.boolean(),
  updatedAt: z.string(),
  revision: z.int(),
  /** its completeness, its findings and the words it is found by are being brought up to its content */ outdated:
    z.boolean(),
});
/** A group of the list: dossiers alike by what they are put together by. */
export const ListGroupSchema = z.strictObject({
  /** a status, a stage, models or the id of a cohort; "" = none said */ key: z.string(),
  count: z.int(),
  askedCents: z.int(),
  proposedCents: z.int(),
  grantedCents: z.int(),
});
export const ListPageSchema = z.strictObject({
  rows: z.array(DossierRowSchema),
  total: z.int(),
  all: z.int(),
  /** the groups in their order, when one was asked for; the rows follow one another group by group */ groups: z
    .array(ListGroupSchema)
    .optional(),
  /** dossiers whose words are being brought up: a search may not find them yet */ outdated: z.int(),
});
/** The first page of the list, and what it answers. */
export const FirstListSchema = z.strictObject({ query: ListQuerySchema, page: ListPageSchema });
export type FirstList = z.infer<typeof FirstListSchema>;

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
