import { useMemo } from 'react';
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
import { actualsFromLines } from '#shared/decision/follow-up/by-line/line-table.ts';
import { periodName } from '#shared/decision/follow-up/period-name.ts';
import type { Actual, ActualMonth } from '#shared/decision/follow-up/records.ts';
import { actualSheet } from './actual-sheet.ts';
import { ByLine } from './by-line/by-line.tsx';
import type { FollowUpPart } from './follow-up-part.ts';
import type { ComparedPlan } from './use-followed.ts';

const GRAIN_IDS = Object.keys(GRAINS) as Grain[];
/** Three totals by year or by half, or one year line by line. */
export type ActualsView = Grain | 'lines';

/** Variances that are far enough to be explained, each with its reason. */
const Reasons = ({
  actuals,
  lines,
  at,
  set,
}: Pick<FollowUpPart, 'at' | 'set'> & {
  readonly actuals: readonly Actual[];
  readonly lines: readonly VarianceLine[];
}) => {
  const t = useT();
  const language = useLanguage();
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
  return (
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
      {lines.length === 0 && <p className="hint">{t('followUp.actuals.noLarge')}</p>}
      {lines.map((l) => (
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
  );
};

/** What was planned as it was decided, what was, how far apart, and why. */
export const Actuals = ({
  id,
  body,
  set,
  at,
  plan,
  view,
  onView,
  month,
  onMonth,
}: FollowUpPart & {
  readonly id: string;
  readonly plan: ComparedPlan;
  readonly view: ActualsView;
  readonly onView: (view: ActualsView) => void;
  readonly month: ActualMonth;
  readonly onMonth: (month: ActualMonth) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const grain: Grain = view === 'lines' ? 'year' : view;
  const { actuals, actualLines } = body;
  const lineTotals = useMemo(() => actualsFromLines(actualLines), [actualLines]);
  const { projection, version } = plan;
  const sheet = useMemo(
    () =>
      actualSheet({
        projection,
        actuals,
        lineTotals,
        grain,
        t,
        language,
        write: (next, place) => set({ actuals: next }, place),
      }),
    [projection, actuals, lineTotals, grain, t, language, set],
  );
  const large = varianceLines(projection, actuals, grain, lineTotals).filter((l) => l.large || l.reason !== '');
  const isEmpty = [...projection.products.years, ...projection.charges.years].every((cents) => cents === 0);
  return (
    <section className="stack" aria-label={t('followUp.tab.actuals')}>
      <div className="row">
        <p className="hint grow">
          {version === null
            ? t('followUp.actuals.current')
            : t('followUp.actuals.decided', { name: version.name, date: shortDate(version.at) })}{' '}
          {t(view === 'lines' ? 'followUp.byLine.intro' : 'followUp.actuals.intro')}
        </p>
        <Segments
          label={t('followUp.actuals.grain')}
          value={view}
          options={[
            ...GRAIN_IDS.map((g) => ({ id: g as ActualsView, label: t(`followUp.actuals.grains.${g}`) })),
            { id: 'lines' as const, label: t('followUp.byLine.view') },
          ]}
          onChange={onView}
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
      {view === 'lines' ? (
        <ByLine id={id} body={body} set={set} at={at} plan={plan} month={month} onMonth={onMonth} />
      ) : (
        <>
          <div className="actuals" data-grain={grain}>
            <Grid key={grain} sheet={sheet} label={t('followUp.actuals.grid')} />
          </div>
          <Reasons actuals={actuals} lines={large} at={at} set={set} />
        </>
      )}
    </section>
  );
};
