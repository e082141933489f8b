/** What the status bar says of an open dossier: how many findings where they are not shown, and the two figures that a committee reads first, which open why. */
import { Button } from '#renderer/ground/components/button.tsx';
import { useNarrow } from '#renderer/ground/components/use-media.ts';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';

/** From here down the two figures are said in few words, and what the bar at the top leads to is not said twice. */
const FEW_WORDS = 760;

export const DossierFigures = () => {
  const t = useT();
  const language = useLanguage();
  const failure = useDossier((s) => s.failure);
  const p = useProjection();
  const { open } = useFindings();
  const coherence = useApp(coherenceShown);
  const toggleCoherence = useApp((s) => s.toggleCoherence);
  const isShort = useNarrow(FEW_WORDS);
  const month = p?.months[p.cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const rate = p?.coverage[0].signedRate ?? null;
  const lowest = p === null ? '' : t('dossier.lowest', { amount: formatCents(p.cash.lowestCents, language, 0), month });
  const signed = rate === null ? '' : t('dossier.signed', { rate: formatRate(rate, language) });
  return (
    <>
      {failure && (
        <span className="error" role="alert">
          {failureWords(t, language, failure)}
        </span>
      )}
      <span className="grow" />
      {!coherence && !isShort && (
        <Button
          kind="quiet"
          label={`${t('coherence.count', { count: open.length })} – ${t('actions.toggleCoherence')}`}
          onClick={toggleCoherence}
        >
          {t('coherence.count', { count: open.length })}
        </Button>
      )}
      {p !== null && (
        <Button
          kind="quiet"
          label={`${lowest} – ${t('frame.status.why')}`}
          onClick={() => askFigure({ kind: 'closing', month: p.cash.lowestMonth })}
        >
          {isShort ? t('dossier.lowestShort', { amount: formatCents(p.cash.lowestCents, language, 0) }) : lowest}
        </Button>
      )}
      {rate !== null && (
        <Button
          kind="quiet"
          label={`${signed} – ${t('frame.status.why')}`}
          onClick={() => askFigure({ kind: 'coverageRate', year: 1 })}
        >
          {isShort ? t('dossier.signedShort', { rate: formatRate(rate, language) }) : signed}
        </Button>
      )}
    </>
  );
};
