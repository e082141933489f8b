import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { STATION_IDS, STATION_NAMES, type StationId } from '#shared/base/method/stations.ts';
import { progressOf } from '#shared/dossier/content/completeness.ts';

/** The twelve stations, in any order: how far each is filled, how many questions wait for the applicant. */
export const Rail = ({ id, station }: { readonly id: string; readonly station: StationId | null }) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  const waiting = dossier.bearerQuestions.filter((q) => q.status === 'open').length;
  return (
    <div className="rail">
      <nav className="rail-stations" aria-label={t('dossier.stations')}>
        {STATION_IDS.map((s) => {
          const { answered, counted, openQuestions } = progressOf(dossier, s);
          return (
            <button
              key={s}
              type="button"
              className="rail-item"
              aria-current={s === station ? 'page' : undefined}
              onClick={() => go({ name: 'dossier', id, station: s })}
            >
              <span className="name">
                {STATION_NAMES[s][language]}
                <span className="hint">
                  <span aria-hidden="true">
                    {answered}/{counted}
                  </span>
                  <span className="hidden">{t('dossier.answered', { answered, counted })}</span>
                </span>
              </span>
              <span className="rail-progress" aria-hidden="true">
                <span style={{ width: `${counted === 0 ? 0 : Math.round((100 * answered) / counted)}%` }} />
              </span>
              {openQuestions > 0 && (
                <span className="hint">{t('dossier.openQuestions', { count: openQuestions })}</span>
              )}
            </button>
          );
        })}
      </nav>
      <button
        type="button"
        className="rail-item rail-questions"
        aria-current={station === null ? 'page' : undefined}
        onClick={() => go({ name: 'questions', id })}
      >
        <span className="name">
          {t('questions.title')}
          {waiting > 0 && (
            <span className="hint">
              <span aria-hidden="true">{waiting}</span>
              <span className="hidden">{t('questions.waiting', { count: waiting })}</span>
            </span>
          )}
        </span>
      </button>
      <button type="button" className="rail-item" onClick={() => go({ name: 'followUp', id, tab: 'milestones' })}>
        <span className="name">{t('followUp.title')}</span>
      </button>
    </div>
  );
};
