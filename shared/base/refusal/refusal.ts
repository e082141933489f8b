/** Why a value is refused: where, what, which rule. As data; a person reads it through `refusalWords`. */
import type { z } from 'zod';
import { type Place, placeIn, type Subject } from './place.ts';
import { type Rule, ruleOf } from './rule.ts';

export interface Refusal {
  readonly place: Place;
  /** as short text; JSON when it is no single value */ readonly value: string;
  readonly rule: Rule;
}

const SHOWN_CHARACTERS = 120;
const SHOWN_DEPTH = 4;
const SHOWN_ENTRIES = 20;

/** JSON of as much of a value as a message can show: a value from outside may be a thousand levels deep. */
const brief = (value: unknown, depth: number): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, SHOWN_CHARACTERS));
  // A message of the window can hold one; JSON cannot.
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'absent';
  if (depth === 0) return '…';
  if (Array.isArray(value)) return `[${value.slice(0, SHOWN_ENTRIES).map((v) => brief(v, depth - 1))}]`;
  const entries = Object.entries(value).slice(0, SHOWN_ENTRIES);
  return `{${entries.map(([k, v]) => `${brief(k, 1)}:${brief(v, depth - 1)}`)}}`;
};

/** A value as short text for a message. */
export const shortText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : brief(value, SHOWN_DEPTH);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 3)}…` : text;
};

export const refusal = (of: Subject, path: readonly string[], value: unknown, rule: Rule): Refusal => ({
  place: placeIn(of, path),
  value: shortText(value),
  rule,
});

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, key)
        ? (v as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );

/** All problems of a refused value, one per place; each unknown key is a place. @param prefix path of the value itself in `of` */
export const refusalsIn = (
  of: Subject,
  error: z.ZodError,
  root: unknown,
  prefix: readonly string[] = [],
): [Refusal, ...Refusal[]] => {
  const found = error.issues.flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]).map((path) =>
      refusal(of, [...prefix, ...path.map(String)], valueAt(root, path), ruleOf(issue)),
    ),
  );
  // An error of the library has one issue at least.
  return found as [Refusal, ...Refusal[]];
};
