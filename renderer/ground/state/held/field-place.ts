import type { Lock } from '#renderer/ground/saving/lock.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import type { RepeatedText } from '#shared/dossier/content/repeated-texts.ts';

/** A text, and the value that it stands for. */
export interface Typed {
  readonly value: unknown;
  readonly text: string;
  /** why it is no value, as it is said at the field; null when it is one */ readonly said: string | null;
  /** what stands at the place while it is none: the first of these that the place takes */ readonly without: readonly unknown[];
}
/** One place that is written in, wherever it is kept: in the open dossier or in a record. The fields of the window know nothing else of it. */
export interface FieldPlace {
  /** as it is kept */ readonly value: unknown;
  /** what was typed and is not a value, or breaks a rule; undefined when nothing is */ readonly text:
    | string
    | undefined;
  /** the rule that what stands there breaks */ readonly refusal: Refusal | null;
  /** the most characters that a text may have there; null = no text, or no limit */ readonly limit: number | null;
  /** why nothing can be written; null when it can */ readonly lock: Lock | 'fixed' | null;
  /** what the other dossiers of the portfolio can offer there; null or absent = nothing */ readonly suggests?: RepeatedText | null;
  /** @param label the field, as it is called: what is named in "Undo: …" */ readonly write: (
    value: unknown,
    label: string,
  ) => void;
  /** what a field whose text stands for a value says */ readonly type: (typed: Typed, label: string) => void;
}

/** A place that is shown and never written. */
export const fixedPlace = (value: unknown): FieldPlace => ({
  value,
  text: undefined,
  refusal: null,
  limit: null,
  lock: 'fixed',
  write: () => undefined,
  type: () => undefined,
});
