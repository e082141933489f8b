import { z } from 'zod';

/**
 * The most characters that a schema takes at a place; null where it is no text, or has no limit.
 * @param path keys; a step into a list may be a position or an identifier
 */
export const textLimitAt = (schema: z.ZodType, path: readonly string[]): number | null => {
  const inside = (next: unknown, rest: readonly string[]): number | null => textLimitAt(next as z.ZodType, rest);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return inside(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) {
    const limits = schema.options.map((option) => inside(option, path)).filter((limit) => limit !== null);
    return limits.length === 0 ? null : Math.max(...limits);
  }
  if (step === undefined) return schema instanceof z.ZodString ? schema.maxLength : null;
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? inside(schema.shape[step], rest) : null;
  if (schema instanceof z.ZodArray) return inside(schema.element, rest);
  if (schema instanceof z.ZodRecord) return inside(schema.valueType, rest);
  return schema instanceof z.ZodTuple ? inside(schema.def.items[Number(step)] ?? z.never(), rest) : null;
};
