import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { MOTIVATIONS } from '#shared/base/method/tables/people.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { keyPersonRisks, motivationOffer, volunteerHours } from '#shared/dossier/content/people.ts';

/** Hours that make one full-time equivalent a year. */
const FULL_YEAR_HOURS = 1_607;

/** Four motivations with the missions that answer each: a picture that helps a conversation, not a score. */
export const Motivations = () => {
  const t = useT();
  const language = useLanguage();
  const focusOn = useApp((s) => s.focusOn);
  const dossier = useDossier((s) => s.dossier);
  const p = useProjection();
  if (!dossier || !p) return null;
  const offer = motivationOffer(dossier);
  const hours = volunteerHours(dossier);
  const alone = keyPersonRisks(dossier);
  return (
    <section className="picture" aria-label={t('people.picture')} data-place="people/motivations">
      <header>
        <h2>{t('people.picture')}</h2>
      </header>
      <div className="motivations">
        {MOTIVATIONS.map((m) => {
          const { seeking = 0, unmet = 0 } = offer.find((o) => o.motivation === m.id) ?? {};
          return (
            <div key={m.id} className="motivation">
              <h3>{m.label[language]}</h3>
              {dossier.volunteerMissions
                .filter((mission) => mission.motivations.includes(m.id))
                .map((mission) => (
                  <button
                    key={mission.id}
                    type="button"
                    className="chip"
                    onClick={() => focusOn(['volunteerMissions', mission.id])}
                  >
                    {mission.name || t('people.mission')}
                    {mission.volunteers !== null && ` · ${formatNumber(mission.volunteers, language, 0)}`}
                  </button>
                ))}
              {seeking > 0 && (
                <div className="hint">
                  {unmet === 0 ? t('people.matches.met') : t('people.matches.unmet', { count: unmet })}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <p className="hint">
        {t('people.hours', {
          hours: formatNumber(hours, language, 0),
          fte: formatNumber(hours / FULL_YEAR_HOURS, language, 1),
          value: formatCents(p.inKind.years[0], language, 0),
        })}
      </p>
      {alone.length > 0 && (
        <Notice kind="attention">{t('people.alone', { skills: alone.map((s) => s.name).join(', ') })}</Notice>
      )}
    </section>
  );
};
