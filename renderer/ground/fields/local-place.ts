import { useState } from 'react';
import type { z } from 'zod';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { refusalsIn } from '#shared/base/refusal/refusal.ts';
import { textLimitAt } from '#shared/base/refusal/text-limit.ts';

export interface LocalPlace<T> extends FieldPlace {
  readonly value: T;
  /** it holds a text that is no value, or a value that breaks its rule */ readonly isRefused: boolean;
}
/**
 * A place of a dialog, which is written nowhere until the dialog says so.
 * @param schema the rule that what is typed must keep
 */
export const useLocalPlace = <T>(initial: T, schema?: z.ZodType): LocalPlace<T> => {
  const [value, setValue] = useState(initial);
  const [text, setText] = useState<string | undefined>();
  // What is empty is not written yet: a dialog that needs it keeps its button closed.
  const parsed = value === '' ? undefined : schema?.safeParse(value);
  const refusal = parsed?.success === false ? refusalsIn('input', parsed.error, value)[0] : null;
  return {
    value,
    text,
    isRefused: text !== undefined || refusal !== null,
    refusal,
    limit: schema === undefined ? null : textLimitAt(schema, []),
    lock: null,
    write: (next) => {
      setValue(next as T);
      setText(undefined);
    },
    type: ({ value: next, text: typed, said, without }) => {
      setValue((said === null ? next : without[0]) as T);
      setText(said === null ? undefined : typed);
    },
  };
};
