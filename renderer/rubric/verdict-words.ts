import type { Translate } from '#shared/i18n/translate.ts';
import type { Language } from '#shared/method/text.ts';
import { NO_BREAK } from '#shared/money/format.ts';
import type { Verdict } from '#shared/rubric/opinion.ts';
import { type Criterion, said } from '#shared/rubric/rubric.ts';

/** A verdict as it is said: the rank and the name of its level, or that it is not known, not applicable, not given. */
export const verdictWords = (
  t: Translate,
  language: Language,
  { levels }: Pick<Criterion, 'levels'>,
  verdict: Verdict | null,
): string => {
  if (verdict === null) return t('rubric.mark.none');
  if (verdict.kind === 'unknown') return t('rubric.mark.notKnown');
  if (verdict.kind === 'notApplicable') return t('rubric.mark.notApplicable');
  const at = levels.findIndex((l) => l.id === verdict.level);
  const level = levels[at];
  return level === undefined ? t('rubric.mark.none') : `${at + 1}${NO_BREAK}${said(level.name, language)}`.trim();
};
