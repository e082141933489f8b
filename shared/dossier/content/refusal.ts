import type { z } from 'zod';

/** Why a value is refused: where, what, which rule. Rules are zod codes or keys of the catalogue (`failures.rule.*`). */
export interface Refusal {
  readonly path: string;
  readonly value: string;
  readonly rule: string;
}

const SHOWN_CHARACTERS = 120;
const SHOWN_DEPTH = 4;
const SHOWN_ENTRIES = 20;

/** JSON of as much of a value as a message can show: a value from outside may be a thousand levels deep. */
const brief = (value: unknown, depth: number): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, SHOWN_CHARACTERS));
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

const at = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, key)
        ? (v as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );

const unitOf = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '');

const ruleOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_big':
      return `at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `format ${issue.format === 'regex' ? String(issue.pattern) : issue.format}`;
    case 'custom':
      return issue.message;
    case 'invalid_union':
      return 'one of the allowed forms';
    default:
      return issue.code;
  }
};

/** All problems of a refused value, one per place; each unknown key is a place. @param prefix path of the value itself */
export const refusals = (error: z.ZodError, root: unknown, prefix: readonly string[] = []): Refusal[] => {
  const refusal = (path: readonly PropertyKey[], rule: string): Refusal => ({
    path: [...prefix, ...path.map(String)].join('.') || '(root)',
    value: shortText(at(root, path)),
    rule,
  });
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => refusal([...issue.path, key], `unknown key ${key}`))
      : [refusal(issue.path, ruleOf(issue))],
  );
};
