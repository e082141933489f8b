/** What a person calls each kind of record. */

import { translator } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { isRecordKind } from './kinds.ts';

/** @param kind one that this version does not know is shown as it is */
export const recordKindWords = (kind: string, language: Language): string =>
  isRecordKind(kind) ? translator(language)(`saving.kinds.${kind}`) : kind;
