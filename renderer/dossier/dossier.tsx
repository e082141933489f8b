import { useEffect } from 'react';
import { failureWords } from '#shared/contract/failure-words.ts';
import { answerText } from '#shared/dossier/accessors.ts';
import { progressOf } from '#shared/dossier/completeness.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/method/stations.ts';
import { formatCents, formatRate } from '#shared/money/format.ts';
import { onEvent } from '../api/client.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useProjection } from '../projection/use-projection.ts';
import { useApp } from '../state/app-store.ts';
import { flush, openDossier, redo, undo } from '../state/dossier-store.ts';
import { useDossier } from '../state/use-dossier.ts';
import { Station } from '../stations/station.tsx';

const Rail = ({ id, station }: { readonly id: string; readonly station: StationId }) => {
  const t = useT();
  const language = useLanguage();
  const { go } = useApp();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  return (
    <nav className="rail" aria-label={t('dossier.stations')}>
      {STATION_IDS.map((s) => {
        const { answered, counted } = progressOf(dossier, s);
        return (
          <button
            key={s}
            type="button"
            className="rail-item"
            aria-current={s === station ? 'page' : undefined}
            onClick={() => go({ name: 'dossier', id, station: s })}
          >
            <span>{STATION_NAMES[s][language]}</span>
            <span className="hint">{t('dossier.answered', { answered, counted })}</span>
          </button>
        );
      })}
    </nav>
  );
};

const StatusBar = () => {
  const t = useT();
  const language = useLanguage();
  const saving = useDossier((s) => s.saving);
  const failure = useDossier((s) => s.failure);
  const p = useProjection();
  const time =
    saving.at === ''
      ? ''
      : new Date(saving.at)
          .toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' })
          .replace(':', language === 'fr' ? '\u00a0h\u00a0' : ':');
  const month = p?.months[p.cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const rate = p?.coverage[0].signedRate;
  return (
    <footer className="status" aria-live="polite">
      <span data-kind={saving.state}>
        {saving.state === 'failed'
          ? t('dossier.failed')
          : saving.state === 'saving'
            ? t('dossier.saving')
            : t('dossier.saved', { time })}
      </span>
      {failure && (
        <>
          <span className="error">{failureWords(t, failure)}</span>
          <Button kind="quiet" onClick={() => void flush()}>
            {t('common.retry')}
          </Button>
        </>
      )}
      <span className="grow" />
      {p && <span>{t('dossier.lowest', { amount: formatCents(p.cash.lowestCents, language, 0), month })}</span>}
      {rate !== null && rate !== undefined && (
        <span>{t('dossier.signed', { rate: formatRate(rate, language, 0) })}</span>
      )}
    </footer>
  );
};

export const DossierScreen = ({ id, station }: { readonly id: string; readonly station: StationId }) => {
  const t = useT();
  const { go } = useApp();
  const dossier = useDossier((s) => s.dossier);
  const failure = useDossier((s) => s.failure);
  const last = useDossier((s) => s.undo.at(-1));
  const next = useDossier((s) => s.redo.at(-1));
  useEffect(() => void openDossier(id), [id]);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.topic !== 'menu') return;
        if (event.command === 'undo') undo();
        if (event.command === 'redo') redo();
        if (event.command === 'portfolio') go({ name: 'portfolio' });
      }),
    [go],
  );
  useEffect(() => {
    const send = (): void => void flush();
    window.addEventListener('blur', send);
    document.addEventListener('focusout', send);
    return () => {
      send();
      window.removeEventListener('blur', send);
      document.removeEventListener('focusout', send);
    };
  }, []);
  if (!dossier || dossier.id !== id)
    return (
      <main className="page">
        {failure ? (
          <Notice kind="serious">{failureWords(t, failure)}</Notice>
        ) : (
          <p className="hint">{t('common.loading')}</p>
        )}
      </main>
    );
  return (
    <div className="dossier">
      <div className="page-head dossier-head">
        <Button kind="quiet" onClick={() => go({ name: 'portfolio' })}>
          ← {t('common.back')}
        </Button>
        <span className="title">{answerText(dossier, 'request.projectName') || t('dossier.untitled')}</span>
        <span className="hint">{answerText(dossier, 'request.organisationName')}</span>
        <span className="grow" />
        <Button kind="quiet" disabled={!last} onClick={undo}>
          {last ? t('dossier.undo', { label: last.label }) : t('dossier.undoNone')}
        </Button>
        <Button kind="quiet" disabled={!next} onClick={redo}>
          {next ? t('dossier.redo', { label: next.label }) : t('dossier.redoNone')}
        </Button>
      </div>
      <Rail id={id} station={station} />
      <main className="centre" key={station}>
        <Station station={station} />
      </main>
      <StatusBar />
    </div>
  );
};
