/** What the options of `memo` and `pack` choose: a template when one is named, and what is said beside it. */
import { readFileSync } from 'node:fs';
import { ruleWords } from '#shared/base/fields/rule-words.ts';
import { readJsonText } from '#shared/base/refusal/json-fault.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import {
  type Composition,
  MEMO_AUDIENCES,
  MEMO_FORMATS,
  type MemoFormat,
  MemoTemplateSchema,
  recompose,
  usualComposition,
} from '#shared/papers/memo/composition.ts';
import { DRAFT, type Edition, MEMO_MARKINGS } from '#shared/papers/memo/edition.ts';
import { fileFailure } from '../files/failures.ts';
import type { ReadInput } from './input.ts';
import { type Call, refusalLine, refuse } from './verb.ts';

export interface MemoChoice {
  readonly composition: Composition;
  readonly mark: Edition['mark'];
}
const no = (call: Call, rule: string): ReadInput<never> => ({
  ok: false,
  refused: refuse('--template', call.options.template ?? '', rule),
});
const readTemplate = (call: Call, path: string): ReadInput<MemoChoice> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (fileFailure(error) === null) throw error;
    return no(call, call.t('cli.refused.unreadable'));
  }
  const read = readJsonText(text);
  if (!read.ok) return no(call, ruleWords(call.t, call.language, { kind: 'notJson', ...read.fault }));
  const { data } = read;
  const parsed = MemoTemplateSchema.safeParse(data);
  if (!parsed.success)
    return {
      ok: false,
      refused: {
        code: 2,
        refusals: refusalsIn('memoTemplate', parsed.error, data)
          .map((r) => refusalLine(call, r))
          .map((line) => ({ ...line, path: `--template.${line.path}`, name: `--template · ${line.name ?? ''}` })),
      },
    };
  const { name: _, mark, ...composition } = parsed.data;
  return { ok: true, value: { composition, mark } };
};

/** @param usual depth when neither an option nor a template says it */
export const chosenComposition = (call: Call, usual: MemoFormat): ReadInput<MemoChoice> => {
  const { template, format, audience, mark } = call.options;
  const read: ReadInput<MemoChoice> =
    template === undefined
      ? { ok: true, value: { composition: usualComposition(usual), mark: DRAFT.mark } }
      : readTemplate(call, call.path(template));
  if (!read.ok) return read;
  const asked = {
    format: MEMO_FORMATS.find((f) => f === format) ?? read.value.composition.format,
    audience: MEMO_AUDIENCES.find((a) => a === audience) ?? read.value.composition.audience,
  };
  return {
    ok: true,
    value: {
      composition: recompose(read.value.composition, asked),
      mark: MEMO_MARKINGS.find((m) => m === mark) ?? read.value.mark,
    },
  };
};
