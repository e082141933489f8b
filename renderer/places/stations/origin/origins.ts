/** Where a fact comes from, as the sign and the menu of a field show and write it. */
import { create } from 'zustand';
import { setPlace } from '#renderer/ground/state/dossier-store.ts';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { type Answer, cleanAnswer } from '#shared/dossier/content/answer.ts';

type Origin = Pick<Answer, 'source' | 'confidence'>;

/** The origin that was given last: one key gives it again to the next field. */
export const useLastOrigin = create<{ readonly last: Origin | null }>(() => ({ last: null }));

/** Writes the origin of an answer and remembers it. @returns false where nothing may be written, or a rule refuses it: nothing changed */
export const writeOrigin = (label: string, questionId: string, answer: Answer | undefined, origin: Origin): boolean => {
  const { source: _source, confidence: _confidence, ...rest } = answer ?? { state: 'answered' as const };
  const next = {
    ...rest,
    ...(origin.source === undefined ? {} : { source: origin.source }),
    ...(origin.confidence === undefined ? {} : { confidence: origin.confidence }),
  };
  if (!setPlace(label, ['answers', questionId], cleanAnswer(next))) return false;
  if (origin.source === undefined) return true;
  // The next field may come from the same page; the words that say it are its own.
  const { passage: _passage, ...source } = origin.source;
  useLastOrigin.setState({ last: { ...origin, source } });
  return true;
};

/** "Declared by the applicant, confidence medium", in one sentence for who cannot see the sign. */
export const originWords = (t: Translate, answer: Answer | undefined): string => {
  const source = answer?.source;
  if (source === undefined) return t('dossier.origin.none');
  const where = [
    source.detail,
    source.page === undefined ? undefined : t('dossier.origin.page', { page: source.page }),
    source.passage === undefined ? undefined : t('dossier.origin.passage', { passage: source.passage }),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return [
    t(`dossier.sources.${source.kind}`),
    ...(where === '' ? [] : [where]),
    ...(answer?.confidence === undefined
      ? []
      : [t('dossier.origin.sure', { level: t(`dossier.confidences.${answer.confidence}`) })]),
  ].join(' · ');
};
