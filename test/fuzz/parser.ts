/** What a row of the table of parsers is, and when an answer is one that was declared. */
import { strToU8 } from 'fflate';
import { translator } from '#shared/base/i18n/translate.ts';
import { failureWords } from '#shared/contract/failure-words.ts';
import { FailureSchema, type Result } from '#shared/contract/failures.ts';
import type { Form } from './mutate.ts';

export interface Parser {
  readonly name: string;
  /** functions that what comes from outside goes through here: 'path#name' */ readonly through: readonly string[];
  readonly form: Form;
  /** sound inputs, which the edits begin from */ readonly seeds: () =>
    | readonly Uint8Array[]
    | Promise<readonly Uint8Array[]>;
  /** cases in the suite; by command as many as there is time for */ readonly cases: number;
  /**
   * @param folder of this case alone, empty
   * @returns 'understood', or how it was refused
   * @throws where the answer is none that was declared
   */
  readonly read: (bytes: Uint8Array, folder: string) => string | Promise<string>;
}
export const UNDERSTOOD = 'understood';

/** @throws where what must hold does not */
export const hold = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

const LANGUAGES = ['fr', 'en'] as const;
/** A value, or a failure of the contract that has its words. @returns its code */
export const answered = (result: Result<unknown>): string => {
  if (result.ok) return UNDERSTOOD;
  const failure = FailureSchema.parse(result.failure);
  hold(failure.code !== 'internal', 'a fault of ours passed for a refusal');
  for (const language of LANGUAGES) {
    const words = failureWords(translator(language), language, failure);
    hold(words.length > 10 && !/\bundefined\b|\[object|NaN/.test(words), `words of ${failure.code}: ${words}`);
  }
  return failure.code;
};
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const seedTexts = (...texts: readonly string[]) => texts.map((text) => strToU8(text));
export const seedJson = (...values: readonly unknown[]) => values.map((value) => strToU8(JSON.stringify(value)));
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
