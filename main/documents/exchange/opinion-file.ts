/** An opinion as a file: JSON of its published schema, hostile until parsed. */
import { readFileSync, statSync } from 'node:fs';
import { onFiles } from '#main/files/failures.ts';
import { MAX_OPINION_BYTES, type ParsedOpinion, parseOpinionText } from '#shared/assessment/rubric/opinion-file.ts';
import type { Refusal } from '#shared/base/refusal/refusal.ts';
import { type Failure, fail, ok, refusedAt } from '#shared/contract/failures.ts';

const CODES = { newer: 'dossier.newer', unknownFormat: 'file.unknownFormat', invalid: 'input.invalid' } as const;
/** A refused opinion as the failure of whoever asked for it: the first problem, by its path, its value and the rule. */
export const opinionFailure = ({
  kind,
  refusals: [first],
}: Exclude<ParsedOpinion, { ok: true }>): Failure<(typeof CODES)[keyof typeof CODES]> => ({
  code: CODES[kind],
  kept: 'nothingChanged',
  next: ['correct'],
  ...(first === undefined ? {} : refusedAt(first)),
});

/** @param problems is given every problem of the content, when the content is what is wrong */
export const readOpinionFile = (path: string, problems: (refusals: readonly Refusal[]) => void = () => undefined) =>
  onFiles(() => {
    const file = statSync(path);
    if (!file.isFile()) return fail({ code: 'file.unreadable', kept: 'nothingChanged', next: ['chooseFolder'] });
    if (file.size > MAX_OPINION_BYTES)
      return fail({
        code: 'file.tooLarge',
        value: String(file.size),
        rule: { kind: 'bytes', limit: MAX_OPINION_BYTES },
        kept: 'nothingChanged',
      });
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return fail({ code: 'file.unknownFormat', rule: { kind: 'notUtf8' }, kept: 'nothingChanged' });
    }
    const parsed = parseOpinionText(text);
    if (parsed.ok) return ok(parsed.file);
    problems(parsed.refusals);
    return fail(opinionFailure(parsed));
  });
