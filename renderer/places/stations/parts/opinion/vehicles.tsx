import { type KeyboardEvent, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '#renderer/ground/components/button.tsx';
import { moveFocus } from '#renderer/ground/components/controls/move-focus.ts';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useTables } from '#renderer/ground/state/tables-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { useProjection } from '#renderer/places/projection/use-projection.ts';
import { RecordRow } from '#renderer/places/records/record-row.tsx';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { type Position, positioning } from '#shared/dossier/content/positioning.ts';

const KINDS = { open: 'ok', unknown: 'attention', excluded: undefined } as const;
const OUTCOMES = ['open', 'unknown', 'excluded'] as const;
const MARKS = { passed: '✓', failed: '✗', unknown: '?', noted: '·' } as const;

/** One vehicle on one line, with what excludes it; unfolded, every test and what can be done. */
const VehicleRow = ({
  at: { vehicle, outcome, tests },
  isOpen,
  isStop,
  onToggle,
  onRedirect,
}: {
  readonly at: Position;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onToggle: () => void;
  readonly onRedirect: (name: string, reasons: string) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const name = vehicle.name[language];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const heads = event.currentTarget.closest('.record-list')?.querySelectorAll<HTMLElement>('.record-toggle') ?? [];
    if (by !== null && moveFocus(heads, event.currentTarget, by)) event.preventDefault();
  };
  const facts = tests.filter((test) => test.outcome === 'failed').map((test) => test.reason[language]);
  return (
    <RecordRow
      place={`vehicles/${vehicle.id}`}
      name={name}
      facts={[t(`vehicles.outcomes.${outcome}`), ...facts]}
      isOpen={isOpen}
      isStop={isStop}
      menuLabel={t('records.acts', { name })}
      items={[]}
      onToggle={onToggle}
      onKeyDown={onKeyDown}
    >
      {() => (
        <div className="vehicle">
          <p className="hint">
            {vehicle.note[language]}{' '}
            {t('vehicles.asOf', { year: vehicle.asOf.length === 4 ? vehicle.asOf : shortDate(vehicle.asOf) })}
          </p>
          <p>
            {t('vehicles.outcome')} <Tag kind={KINDS[outcome]}>{t(`vehicles.outcomes.${outcome}`)}</Tag>
          </p>
          <h3>{t('vehicles.reasons')}</h3>
          <div>
            {tests.map((test) => (
              <div key={test.reason.fr} className={test.outcome === 'failed' ? 'error' : 'hint'}>
                {MARKS[test.outcome]} {test.reason[language]}
              </div>
            ))}
          </div>
          {outcome !== 'excluded' && (
            <div>
              <Button
                kind="quiet"
                label={`${t('vehicles.redirect')} ${name}`}
                onClick={() => onRedirect(name, tests.map((test) => test.reason[language]).join(' ; '))}
              >
                {t('vehicles.redirect')}
              </Button>
            </div>
          )}
        </div>
      )}
    </RecordRow>
  );
};

/** Support vehicles by verdict, each with the reason for every exclusion; a redirection starts from here. */
export const VehiclesParts = () => {
  const t = useT();
  const [isUnfolded, setUnfolded] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
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
    const isWritten = dispatch(t('vehicles.redirect'), [
      setCommand(dossier, ['answers', 'opinion.decision'], { state: 'answered', value: 'redirected' }),
      setCommand(dossier, ['answers', 'opinion.reasons'], {
        state: 'answered',
        value: before === '' ? text : `${before}\n${text}`,
      }),
    ]);
    if (isWritten) say(t('vehicles.done'));
  };
  const sorted = OUTCOMES.flatMap((outcome) => positions.filter((at) => at.outcome === outcome));
  const counts = OUTCOMES.map((outcome) =>
    t('vehicles.counted', {
      outcome: t(`vehicles.outcomes.${outcome}`),
      number: positions.filter((at) => at.outcome === outcome).length,
    }),
  ).join(' · ');
  return (
    <section className="group" aria-label={t('vehicles.title')} data-place="opinion/vehicles">
      <header className="group-head">
        <h2>{t('vehicles.title')}</h2>
        <Button
          kind="quiet"
          label={`${counts} – ${t('records.unfold', { list: t('vehicles.title') })}`}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {counts} {isUnfolded ? '▴' : '▾'}
        </Button>
      </header>
      <p className="hint" hidden={!isUnfolded}>
        {t('vehicles.intro')}
      </p>
      <div className="record-list" hidden={!isUnfolded}>
        {sorted.map((at, i) => (
          <VehicleRow
            key={at.vehicle.id}
            at={at}
            isOpen={open === at.vehicle.id}
            isStop={i === 0}
            onToggle={() => setOpen(open === at.vehicle.id ? null : at.vehicle.id)}
            onRedirect={redirect}
          />
        ))}
      </div>
    </section>
  );
};
