import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { positioning } from '#shared/dossier/content/positioning.ts';

const KINDS = { open: 'ok', unknown: 'attention', excluded: undefined } as const;
const MARKS = { passed: '✓', failed: '✗', unknown: '?', noted: '·' } as const;

/** Support vehicles, each with the reason for every exclusion; a redirection starts from here. */
export const VehiclesParts = () => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const p = useProjection();
  const { info, say } = useApp(useShallow((s) => ({ info: s.info, say: s.say })));
  const vehicles = useTables((s) => s.vehicles);
  if (!dossier || !p) return null;
  const positions = positioning(
    dossier,
    {
      incomeYear1Cents: p.products.years[0],
      resultsCents: p.result.years,
      investmentCents: dossier.investments.reduce((total, i) => total + i.amountCents, 0),
      fte: dossier.posts.reduce((total, post) => total + (post.firstMonth <= 12 ? post.fte : 0), 0),
    },
    Number((info?.today ?? '').slice(0, 4)),
    vehicles,
  );
  const redirect = (name: string, reasons: string): void => {
    const before = answerText(dossier, 'opinion.reasons');
    const text = t('vehicles.redirected', { name, reasons });
    // The decision and its reasons are one step: undone together.
    dispatch(t('vehicles.redirect'), [
      setCommand(dossier, ['answers', 'opinion.decision'], { state: 'answered', value: 'redirected' }),
      setCommand(dossier, ['answers', 'opinion.reasons'], {
        state: 'answered',
        value: before === '' ? text : `${before}\n${text}`,
      }),
    ]);
    say(t('vehicles.done'));
  };
  return (
    <section className="group" aria-label={t('vehicles.title')} data-place="opinion/vehicles">
      <header>
        <h2>{t('vehicles.title')}</h2>
        <p className="hint">{t('vehicles.intro')}</p>
      </header>
      <table className="table">
        <thead>
          <tr>
            <th>{t('vehicles.vehicle')}</th>
            <th>{t('vehicles.outcome')}</th>
            <th>{t('vehicles.reasons')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {positions.map(({ vehicle, outcome, tests }) => {
            const name = vehicle.name[language];
            return (
              <tr key={vehicle.id}>
                <td>
                  {name}
                  <br />
                  <span className="hint">
                    {vehicle.note[language]}{' '}
                    {t('vehicles.asOf', { year: vehicle.asOf.length === 4 ? vehicle.asOf : shortDate(vehicle.asOf) })}
                  </span>
                </td>
                <td>
                  <Tag kind={KINDS[outcome]}>{t(`vehicles.outcomes.${outcome}`)}</Tag>
                </td>
                <td>
                  {tests.map((test) => (
                    <div key={test.reason.fr} className={test.outcome === 'failed' ? 'error' : 'hint'}>
                      {MARKS[test.outcome]} {test.reason[language]}
                    </div>
                  ))}
                </td>
                <td>
                  {outcome !== 'excluded' && (
                    <Button
                      kind="quiet"
                      label={`${t('vehicles.redirect')} ${name}`}
                      onClick={() => redirect(name, tests.map((test) => test.reason[language]).join(' ; '))}
                    >
                      {t('vehicles.redirect')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
