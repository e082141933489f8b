import { useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { Grid } from '#renderer/ground/grid/grid.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import type { FieldPlace } from '#renderer/ground/state/held/field-place.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { LARGE_VARIANCE } from '#shared/base/method/tables/follow-up.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import {
  GRAINS,
  type Grain,
  type VarianceLine,
  varianceLines,
  withActual,
} from '#shared/decision/follow-up/actuals.ts';
import { periodName } from '#shared/decision/follow-up/period-name.ts';
import { actualSheet } from './actual-sheet.ts';
import type { FollowUpPart } from './follow-up-part.ts';
import type { ComparedPlan } from './use-followed.ts';

const GRAIN_IDS = Object.keys(GRAINS) as Grain[];

/** What was planned as it was decided, what was, how far apart, and why. */
export const Actuals = ({
  id,
  body,
  set,
  at,
  plan,
}: FollowUpPart & { readonly id: string; readonly plan: ComparedPlan }) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const [grain, setGrain] = useState<Grain>('year');
  const { actuals } = body;
  const { projection, version } = plan;
  const sheet = useMemo(
    () =>
      actualSheet({ projection, actuals, grain, t, language, write: (next, place) => set({ actuals: next }, place) }),
    [projection, actuals, grain, t, language, set],
  );
  const large = varianceLines(projection, actuals, grain).filter((l) => l.large || l.reason !== '');
  const nameOf = (l: VarianceLine): string =>
    `${periodName(t, l.period)} · ${t(`followUp.actuals.measures.${l.measure}`)}`;
  /** The reason of one figure: it stands in a list whose items have no name, by their position. */
  const reasonAt = (l: VarianceLine): FieldPlace => {
    const index = actuals.findIndex((a) => a.period === l.period && a.measure === l.measure);
    return {
      ...at('actuals', String(index), 'reason'),
      value: l.reason,
      write: (reason) =>
        set({ actuals: withActual(actuals, l, { reason: String(reason) }) }, `${l.period} ${l.measure} reason`),
    };
  };
  const isEmpty = [...projection.products.years, ...projection.charges.years].every((cents) => cents === 0);
  return (
    <section className="stack" aria-label={t('followUp.tab.actuals')}>
      <div className="row">
        <p className="hint grow">
          {version === null
            ? t('followUp.actuals.current')
            : t('followUp.actuals.decided', { name: version.name, date: shortDate(version.at) })}{' '}
          {t('followUp.actuals.intro')}
        </p>
        <Segments
          label={t('followUp.actuals.grain')}
          value={grain}
          options={GRAIN_IDS.map((g) => ({ id: g, label: t(`followUp.actuals.grains.${g}`) }))}
          onChange={setGrain}
        />
      </div>
      {isEmpty && (
        <EmptyState title={t('followUp.actuals.empty')}>
          <p>{t('followUp.actuals.emptyWords')}</p>
          <Button onClick={() => go({ name: 'dossier', id, station: 'projection' })}>
            {t('followUp.actuals.toPlan')}
          </Button>
        </EmptyState>
      )}
      <div className="actuals" data-grain={grain}>
        <Grid key={grain} sheet={sheet} label={t('followUp.actuals.grid')} />
      </div>
      <div className="group">
        <header>
          <h2>{t('followUp.actuals.reasons')}</h2>
          <p className="hint">
            {t('followUp.actuals.reasonsHint', {
              rate: formatRate(LARGE_VARIANCE.rate, language),
              amount: formatCents(LARGE_VARIANCE.cents, language, 0),
            })}
          </p>
        </header>
        {large.length === 0 && <p className="hint">{t('followUp.actuals.noLarge')}</p>}
        {large.map((l) => (
          <TextPlace
            key={`${l.period}-${l.measure}`}
            label={`${t('followUp.actuals.reason')} · ${nameOf(l)}`}
            hint={
              l.varianceCents === null
                ? ''
                : [
                    formatCents(l.varianceCents, language, 0),
                    ...(l.rate === null ? [] : [formatRate(l.rate, language)]),
                  ].join(' · ')
            }
            at={reasonAt(l)}
          />
        ))}
      </div>
    </section>
  );
};
