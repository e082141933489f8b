import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { coherenceShown, useApp } from '#renderer/ground/state/app-store.ts';
import { flush } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useFindings } from '#renderer/places/coherence/use-findings.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { timeOfDay } from '#shared/base/i18n/dates.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { failureWords } from '#shared/contract/failure-words.ts';

/** When it was saved, and the two figures that a committee reads first. */
export const StatusBar = () => {
  const t = useT();
  const language = useLanguage();
  const saving = useDossier((s) => s.saving);
  const failure = useDossier((s) => s.failure);
  const p = useProjection();
  const { open } = useFindings();
  const coherence = useApp(coherenceShown);
  const toggleCoherence = useApp((s) => s.toggleCoherence);
  const month = p?.months[p.cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const rate = p?.coverage[0].signedRate;
  const saved = {
    failed: t('dossier.failed'),
    saving: t('dossier.saving'),
    saved: t('dossier.saved', { time: saving.at === '' ? '' : timeOfDay(new Date(saving.at), language) }),
  }[saving.state];
  return (
    <footer className="status">
      <span data-kind={saving.state} role="status">
        {saved}
      </span>
      {failure && (
        <>
          <span className="error" role="alert">
            {failureWords(t, language, failure)}
          </span>
          <Button kind="quiet" onClick={() => void flush()}>
            {t('common.retry')}
          </Button>
        </>
      )}
      <span className="grow" />
      {!coherence && (
        <Button kind="quiet" label={t('actions.toggleCoherence')} onClick={toggleCoherence}>
          {t('coherence.count', { count: open.length })}
        </Button>
      )}
      {p && <span>{t('dossier.lowest', { amount: formatCents(p.cash.lowestCents, language, 0), month })}</span>}
      {rate !== null && rate !== undefined && (
        <span>{t('dossier.signed', { rate: formatRate(rate, language, 0) })}</span>
      )}
    </footer>
  );
};
