import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { SavingStatus } from '#renderer/ground/unsaved/saving-status.tsx';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';

/** When it was saved, and the two figures that a committee reads first. */
export const StatusBar = () => {
  const t = useT();
  const language = useLanguage();
  const since = useDossier((s) => s.view?.savedAt ?? '');
  const failure = useDossier((s) => s.failure);
  const p = useProjection();
  const { open } = useFindings();
  const coherence = useApp(coherenceShown);
  const toggleCoherence = useApp((s) => s.toggleCoherence);
  const month = p?.months[p.cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const rate = p?.coverage[0].signedRate;
  return (
    <footer className="status">
      <SavingStatus since={since} />
      {failure && (
        <span className="error" role="alert">
          {failureWords(t, language, failure)}
        </span>
      )}
      <span className="grow" />
      {!coherence && (
        <Button
          kind="quiet"
          label={`${t('coherence.count', { count: open.length })} – ${t('actions.toggleCoherence')}`}
          onClick={toggleCoherence}
        >
          {t('coherence.count', { count: open.length })}
        </Button>
      )}
      {p && <span>{t('dossier.lowest', { amount: formatCents(p.cash.lowestCents, language, 0), month })}</span>}
      {rate !== null && rate !== undefined && <span>{t('dossier.signed', { rate: formatRate(rate, language) })}</span>}
    </footer>
  );
};
