import { expect, it } from 'vitest';
import { z } from 'zod';
import { textLimitAt } from './text-limit.ts';

const schema = z.strictObject({
  name: z.string().max(200).optional(),
  conditions: z.array(z.strictObject({ evidence: z.string().max(500).nullable(), amount: z.int().max(3) })),
  answers: z.record(z.string(), z.strictObject({ value: z.union([z.string().max(20_000), z.number()]) })),
  free: z.string(),
});

it.each([
  [['name'], 200],
  [['conditions', 'c1', 'evidence'], 500],
  [['conditions', '0', 'amount'], null],
  [['answers', 'request.summary', 'value'], 20_000],
  [['free'], null],
  [['nothing', 'there'], null],
  [[], null],
])('takes at %j at most %j characters', (path, limit) => {
  expect(textLimitAt(schema, path)).toBe(limit);
});
