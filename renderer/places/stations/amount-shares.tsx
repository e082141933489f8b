import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatRate } from '#shared/base/money/format.ts';
import { answerNumber } from '#shared/dossier/content/accessors.ts';

/** Two rates that an administration's own follow-up keeps: granted on asked, realised on granted. */
export const AmountShares = () => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  const amount = (name: string): number | null => answerNumber(dossier, `request.${name}`);
  const shareWords = (part: number | null, whole: number | null, words: 'granted' | 'realised'): readonly string[] =>
    part === null || whole === null || whole <= 0
      ? []
      : [t(`dossier.${words}`, { rate: formatRate(part / whole, language) })];
  const words = [
    ...shareWords(amount('amountGranted'), amount('amountAsked'), 'granted'),
    ...shareWords(amount('amountRealised'), amount('amountGranted'), 'realised'),
  ];
  return words.length === 0 ? null : <p className="hint">{words.join(' · ')}</p>;
};
