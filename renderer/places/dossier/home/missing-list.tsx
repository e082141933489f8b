/** What is left to say, station by station: each thing opens at its place. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { STATION_IDS, STATION_NAMES } from '#shared/base/method/stations.ts';
import { progressByKind } from '#shared/dossier/content/completeness.ts';
import { EXPECTED_KINDS, missing } from '#shared/dossier/content/missing.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

export const MissingList = ({ dossier }: { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const progress = progressByKind(dossier);
  const stations = STATION_IDS.map((station) => ({ station, items: missing(dossier, station) })).filter(
    ({ items }) => items.length > 0,
  );
  return (
    <section aria-label={t('frame.home.missing')}>
      <h2>{t('frame.home.missing')}</h2>
      <p className="hint">
        {EXPECTED_KINDS.filter((kind) => progress[kind].expected > 0)
          .map((kind) => t(`frame.home.kinds.${kind}`, { ...progress[kind] }))
          .join(' · ')}
      </p>
      {stations.length === 0 && <p className="hint">{t('frame.home.nothingMissing')}</p>}
      {stations.map(({ station, items }) => {
        const unsaid = items.filter((item) => item.kind !== 'source').length;
        const unsourced = items.length - unsaid;
        return (
          <details key={station} className="missing-station">
            <summary className="home-row">
              <span className="grow">{STATION_NAMES[station][language]}</span>
              <span className="hint">
                {[
                  unsaid > 0 ? t('frame.toSay', { count: unsaid }) : '',
                  unsourced > 0 ? t('frame.home.toSource', { count: unsourced }) : '',
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
            </summary>
            <ul className="home-list">
              {items.map((item) => (
                <li key={`${item.kind}/${item.path.join('/')}/${item.name.fr}`}>
                  <button type="button" className="home-row" onClick={() => goTo(item.station, item.path)}>
                    <span className="grow">{item.name[language]}</span>
                    <span className="hint">{item.lacks[language]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
