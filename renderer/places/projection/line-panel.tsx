/** What drives the line that is selected in the grid. */

import { Button } from '#renderer/ground/components/button.tsx';
import { ChoicesField } from '#renderer/ground/components/fields.tsx';
import { HistoryButton } from '#renderer/ground/components/history-button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch, setPlace } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { PlaceField } from '#renderer/places/records/place-field.tsx';
import { monthName } from '#shared/base/i18n/dates.ts';
import { employerCharges } from '#shared/base/method/employer-charges.ts';
import { roundHalfAway } from '#shared/base/money/cents.ts';
import { formatCents, formatRate } from '#shared/base/money/format.ts';
import { setCommand } from '#shared/dossier/content/apply.ts';
import { isDefaultRate } from '#shared/dossier/content/following.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { planMonths } from '#shared/finance/projection/calendar.ts';
import { typedInstead } from '#shared/finance/projection/worked-out.ts';
import { followsPlan } from './plan/edit-line.ts';
import { lineFields } from './plan/line-fields.ts';
import type { LineCollection, LineItem } from './plan/rows.ts';
import { AllocationKey } from './project/allocation-key.tsx';
import { projectPlan } from './use-projection.ts';

export interface LineProps {
  readonly collection: LineCollection;
  readonly item: LineItem;
  /** what undo calls the line */ readonly name: string;
}

/** The costs that a grant is reserved for. */
const Restricted = ({ item, name, dossier }: LineProps & { readonly dossier: Dossier }) => {
  const t = useT();
  const costs = [
    ...dossier.costs.map((c) => ({ id: c.id, label: c.label || t('grid.newLine.costs') })),
    ...dossier.posts.map((p) => ({ id: p.id, label: p.title || t('grid.newLine.posts') })),
  ];
  if (!('driver' in item) || item.driver.kind !== 'grant' || costs.length === 0) return null;
  return (
    <details className="restricted">
      <summary>{t('grid.restricted', { count: item.driver.restrictedTo.length })}</summary>
      <ChoicesField
        label={t('grid.field.restrictedTo')}
        values={item.driver.restrictedTo}
        options={costs}
        onChange={(ids) => setPlace(name, ['resources', item.id, 'driver', 'restrictedTo'], ids)}
      />
    </details>
  );
};

/** A cost that the tool works out: what that means, and the way to write it oneself. */
const FollowsPlan = ({ item, name, dossier }: LineProps & { readonly dossier: Dossier }) => {
  const t = useT();
  if (!('workedOut' in item) || !followsPlan(item)) return null;
  const write = (): void => {
    const typed = typedInstead(item, projectPlan(dossier));
    dispatch(name, [
      setCommand(dossier, ['costs', item.id, 'driver'], typed.driver),
      setCommand(dossier, ['costs', item.id, 'workedOut'], undefined),
    ]);
  };
  return (
    <div className="hint">
      <p>{t('plan.workedOut.follows')}</p>
      <Button onClick={write}>{t('plan.workedOut.writeMyself')}</Button>
    </div>
  );
};

/** What is there or not: an investment's subsidy, months that are not even. */
const Extras = ({ collection, item, name }: LineProps) => {
  const t = useT();
  if ('lifeYears' in item) {
    const place = ['investments', item.id, 'subsidy'];
    return item.subsidy === undefined ? (
      <Button onClick={() => setPlace(name, place, { funder: '', amountCents: 0, month: item.month })}>
        {t('grid.addSubsidy')}
      </Button>
    ) : (
      <Button onClick={() => setPlace(name, place, undefined)}>{t('grid.removeSubsidy')}</Button>
    );
  }
  const seasoned = 'driver' in item && 'seasonality' in item.driver && item.driver.seasonality !== undefined;
  return seasoned ? (
    <Button onClick={() => setPlace(name, [collection, item.id, 'driver', 'seasonality'], undefined)}>
      {t('grid.evenMonths')}
    </Button>
  ) : null;
};

/** What the pay of a post comes to with its charges, and what the formula of its month proposes. */
const ChargesHelp = ({ item, name, dossier }: LineProps & { readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  if (!('fte' in item) || item.grossMonthlyCents === 0) return null;
  const month = planMonths(dossier.plan.startMonth)[item.firstMonth - 1] ?? dossier.plan.startMonth;
  const staff = dossier.posts.reduce((total, p) => total + p.fte, 0);
  const found = employerCharges(item.grossMonthlyCents, month, staff);
  const cost = item.grossMonthlyCents * (1 + item.chargeRate) * item.fte;
  return (
    <div className="hint">
      <p>
        {t('plan.posts.cost', {
          month: formatCents(roundHalfAway(cost), language, 0),
          year: formatCents(roundHalfAway(cost * 12), language, 0),
        })}
      </p>
      {isDefaultRate(item) && (
        <p>
          {t('plan.posts.default', { rate: formatRate(item.chargeRate, language), month: monthName(month, language) })}
        </p>
      )}
      {found === null ? null : (
        <p>
          {t('plan.posts.formula', {
            rate: formatRate(found.rate, language),
            full: formatRate(found.fullRate, language),
            relief: formatRate(found.reliefRate, language),
          })}
        </p>
      )}
      {found === null || found.rate === item.chargeRate ? null : (
        <Button
          onClick={() =>
            dispatch(name, [
              setCommand(dossier, ['posts', item.id, 'chargeRate'], found.rate),
              setCommand(dossier, ['posts', item.id, 'unsaid'], ['chargeRate']),
            ])
          }
        >
          {t('plan.posts.takeFormula', { rate: formatRate(found.rate, language) })}
        </Button>
      )}
    </div>
  );
};

/** What of a line is set beside its cells: the inputs of its driver, its delays, its past. */
export const LineFields = ({ line, dossier }: { readonly line: LineProps; readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="line-fields" key={line.item.id}>
      {lineFields(line.item, dossier, t, language).map((spec) => (
        <PlaceField key={spec.path.join('.')} base={[line.collection, line.item.id]} spec={spec} change={line.name} />
      ))}
      {('driver' in line.item && !followsPlan(line.item)) || 'lifeYears' in line.item ? (
        <p className="hint">{t(`plan.vat.typed.${dossier.plan.vat ?? 'unsaid'}`)}</p>
      ) : null}
      <ChargesHelp {...line} dossier={dossier} />
      <FollowsPlan {...line} dossier={dossier} />
      <Extras {...line} />
      <Restricted {...line} dossier={dossier} />
      {line.collection === 'costs' || line.collection === 'posts' ? (
        <AllocationKey
          target={line.item.id}
          name={line.name}
          dossier={dossier}
          activityId={'activityId' in line.item ? line.item.activityId : undefined}
        />
      ) : null}
      <div>
        <HistoryButton place={[line.collection, line.item.id]} name={line.name} />
      </div>
    </div>
  );
};

export const LinePanel = ({ line }: { readonly line: LineProps | null }) => {
  const t = useT();
  const dossier = useDossier((s) => s.dossier);
  if (!dossier) return null;
  if (line === null) return <p className="line-panel hint">{t('grid.noLine')}</p>;
  const title = `${t('grid.details')} — ${line.name}`;
  return (
    <section className="line-panel" aria-label={title}>
      <h3>{title}</h3>
      <LineFields line={line} dossier={dossier} />
    </section>
  );
};
