/** What the options of `memo` and `pack` choose: a template when one is named, and what is said beside it. */
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
import { type ReadInput, readJsonFile } from './input.ts';
import { type Call, refusalLine } from './verb.ts';

export interface MemoChoice {
  readonly composition: Composition;
  readonly mark: Edition['mark'];
}
const readTemplate = (call: Call): ReadInput<MemoChoice> => {
  const read = readJsonFile(call, 'template');
  if (!read.ok) return read;
  const { value: data } = read;
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
      : readTemplate(call);
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
