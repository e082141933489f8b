import { answerText } from '#shared/dossier/accessors.ts';
import { setCommand } from '#shared/dossier/apply.ts';
import { positioning } from '#shared/dossier/positioning.ts';
import { shortDate } from '#shared/i18n/dates.ts';
import { useLanguage, useT } from '../../app/language.tsx';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/notice.tsx';
import { useProjection } from '../../projection/use-projection.ts';
import { useApp } from '../../state/app-store.ts';
import { dispatch } from '../../state/dossier-store.ts';
import { useTables } from '../../state/tables-store.ts';
import { useDossier } from '../../state/use-dossier.ts';

const KINDS = { open: 'ok', unknown: 'attention', excluded: undefined } as const;
const MARKS = { passed: '✓', failed: '✗', unknown: '?', noted: '·' } as const;

/** Support vehicles, each with the reason for every exclusion; a redirection starts from here. */
export const VehiclesParts = () => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const p = useProjection();
  const { info, say } = useApp();
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
