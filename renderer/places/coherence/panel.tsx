import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import { FindingCard } from './finding-card.tsx';
import { useFindings } from './use-findings.ts';

/** What does not hold together, beside whatever station is open. There is no score: each finding has its reasons. */
export const CoherencePanel = () => {
  const t = useT();
  const language = useLanguage();
  const { open, aside } = useFindings();
  const station = useApp((s) => (s.place.name === 'dossier' ? s.place.station : null));
  const groups = (['here', 'elsewhere'] as const)
    .map((name) => ({ name, findings: open.filter((f) => (f.station === station) === (name === 'here')) }))
    .filter(({ findings }) => findings.length > 0);
  const takeBack = (index: number): void => {
    const item = dossierStore.getState().dossier?.setAside[index];
    if (item) dispatch(t('coherence.takeBack'), [{ type: 'remove', collection: 'setAside', index, item }]);
  };
  return (
    <section className="coherence" aria-label={t('coherence.title')}>
      <h2>{t('coherence.count', { count: open.length })}</h2>
      {open.length === 0 && <p className="hint">{t('coherence.none')}</p>}
      {groups.map(({ name, findings }) => (
        <section key={name} className="finding-group">
          {(groups.length > 1 || name === 'elsewhere') && <h3>{t(`coherence.${name}`)}</h3>}
          <ol className="findings">
            {findings.map((finding, i) => (
              <FindingCard
                key={`${station}/${finding.rule}/${finding.subject}`}
                finding={finding}
                wasOpen={name === 'here' && i === 0}
              />
            ))}
          </ol>
        </section>
      ))}
      {aside.length > 0 && (
        <details>
          <summary>{t('coherence.aside', { count: aside.length })}</summary>
          <ol className="findings">
            {aside.map(({ finding, index, reason }) => (
              <li key={`${finding.rule}/${finding.subject}`} className="finding">
                <strong>{finding.title[language]}</strong>
                <p>
                  {t('coherence.because')} {reason}
                </p>
                <div className="finding-tools">
                  <Button
                    kind="quiet"
                    label={`${t('coherence.takeBack')} : ${finding.title[language]}`}
                    onClick={() => takeBack(index)}
                  >
                    {t('coherence.takeBack')}
                  </Button>
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};
