/** What was decided, in the sentence that the decision note put to the vote: minutes and slide say it with the same words. */
import type { Language } from '#shared/base/method/text.ts';
import { SUPPORT_KINDS } from '#shared/dossier/content/plan.ts';
import { resolutionSentence } from '#shared/papers/memo/note/resolution.ts';
import { vehicleText } from '../letters/letter.ts';
import type { Decision } from '../records.ts';

/** @returns the sentence without a full stop; several instruments are told by their amount alone, for a decision does not part them */
export const decidedSentence = (
  d: Pick<Decision, 'decision' | 'amountCents' | 'instrument' | 'termMonths' | 'vehicle'>,
  askedCents: number | null,
  language: Language,
): string => {
  const form = SUPPORT_KINDS.find((kind) => kind === d.instrument);
  return resolutionSentence(
    {
      decision: d.decision ?? '',
      amountCents: d.amountCents,
      askedCents,
      forms: form === undefined || d.amountCents === null ? [] : [{ form, cents: d.amountCents }],
      returns: [],
      termMonths: d.termMonths,
      towards: vehicleText(d.vehicle, language).trim(),
    },
    language,
  );
};
