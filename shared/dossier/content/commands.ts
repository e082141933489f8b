/**
 * Every change to a dossier, wherever it comes from (a keystroke, undo, an import), is a list of commands.
 * Commands are data, carry what they replace, and can therefore be inverted, stored as history and replayed.
 */
import { z } from 'zod';
import { COLLECTION_NAMES } from './schema.ts';

const Json: z.ZodType<unknown> = z.unknown();
/** Steps from the dossier to a value: ['answers', id], ['plan', 'startMonth'], ['resources', itemId, 'label'], ['drafts', key]. Items are named by id, not position. */
export const PathSchema = z.array(z.string().min(1).max(300)).min(2).max(8);
export type Path = z.infer<typeof PathSchema>;

export const CommandSchema = z.discriminatedUnion('type', [
  /** `before`/`after` absent = the key is absent */
  z.strictObject({ type: z.literal('set'), path: PathSchema, before: Json.optional(), after: Json.optional() }),
  z.strictObject({
    type: z.literal('insert'),
    collection: z.enum(COLLECTION_NAMES),
    index: z.int().min(0).max(500),
    item: Json,
  }),
  z.strictObject({
    type: z.literal('remove'),
    collection: z.enum(COLLECTION_NAMES),
    index: z.int().min(0).max(500),
    item: Json,
  }),
  z.strictObject({
    type: z.literal('move'),
    collection: z.enum(COLLECTION_NAMES),
    id: z.string().max(64),
    from: z.int().min(0).max(500),
    to: z.int().min(0).max(500),
  }),
]);
export type Command = z.infer<typeof CommandSchema>;
