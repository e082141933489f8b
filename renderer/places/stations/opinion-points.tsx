import { Button } from '#renderer/ground/components/button.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const KINDS = [
  { kind: 'strength', title: 'stations.opinion.strengths' },
  { kind: 'reservation', title: 'stations.opinion.reservations' },
  { kind: 'unknown', title: 'stations.opinion.unknowns' },
] as const;
type Point = Dossier['opinionPoints'][number];
const NO_POINTS: readonly Point[] = [];

/** Strengths, reservations and unknowns: arguments, never marks. */
export const OpinionPoints = () => {
  const t = useT();
  const points = useDossier((s) => s.dossier?.opinionPoints ?? NO_POINTS);
  return (
    <>
      {KINDS.map(({ kind, title }) => (
        <section key={kind} className="group" aria-label={t(title)}>
          <header>
            <h2>{t(title)}</h2>
          </header>
          <div className="stack">
            {points.map(
              (point, index) =>
                point.kind === kind && (
                  <div key={point.id} className="row line">
                    <div className="grow">
                      <DossierText
                        bare
                        multiline
                        label={`${t(title)} ${index + 1}`}
                        path={['opinionPoints', point.id, 'text']}
                      />
                    </div>
                    <label className="row" title={t('stations.opinion.internalHelp')}>
                      <input
                        type="checkbox"
                        aria-label={`${t('stations.opinion.internal')} — ${t(title)} ${index + 1}`}
                        checked={point.internal === true}
                        onChange={(e) =>
                          setPlace(t(title), ['opinionPoints', point.id, 'internal'], e.target.checked || undefined)
                        }
                      />
                      {t('stations.opinion.internal')}
                    </label>
                    <HistoryButton
                      place={['opinionPoints', point.id]}
                      name={point.text.slice(0, 40) || `${t(title)} ${index + 1}`}
                      short
                    />
                    <Button
                      kind="quiet"
                      label={`${t('common.remove')} ${point.text.slice(0, 40)}`}
                      onClick={() =>
                        dispatch(t(title), [{ type: 'remove', collection: 'opinionPoints', index, item: point }])
                      }
                    >
                      {t('common.remove')}
                    </Button>
                  </div>
                ),
            )}
            <div>
              <Button
                label={`${t('stations.opinion.addPoint')} — ${t(title)}`}
                onClick={() =>
                  dispatch(t(title), [
                    {
                      type: 'insert',
                      collection: 'opinionPoints',
                      index: points.length,
                      item: { id: crypto.randomUUID(), kind, text: '' },
                    },
                  ])
                }
              >
                {t('stations.opinion.addPoint')}
              </Button>
            </div>
          </div>
        </section>
      ))}
    </>
  );
};
