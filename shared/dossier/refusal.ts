import type { z } from 'zod';

/** Why a value is refused: where, what, which rule. Rules are zod codes or keys of the catalogue (`failures.rule.*`). */
export interface Refusal {
  readonly path: string;
  readonly value: string;
  readonly rule: string;
}

/** A value as short text for a message. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'absent');
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

const at = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (v !== null && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    root,
  );

const ruleOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return `format ${issue.format === 'regex' ? String(issue.pattern) : issue.format}`;
    case 'invalid_union':
      return 'one of the allowed forms';
    default:
      return issue.code;
  }
};

/** All problems of a refused value, one per place. @param prefix path of the value itself */
export const refusals = (error: z.ZodError, root: unknown, prefix: readonly string[] = []): Refusal[] =>
  error.issues.map((issue) => ({
    path: [...prefix, ...issue.path.map(String)].join('.') || '(root)',
    value: shown(at(root, issue.path)),
    rule: ruleOf(issue),
  }));
