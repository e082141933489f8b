/** Costs that the tool works out from the plan: how, how much, and whether the plan holds them. */
import { useDeferredValue, useMemo } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatAmount, formatCents, formatRate } from '#shared/base/money/format.ts';
import { WORKED_OUT, type WorkedOut } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import type { Projection, Years } from '#shared/finance/projection/projection.ts';
import {
  corporateTaxYears,
  workedOutIn,
  workedOutLine,
  workedOutYears,
} from '#shared/finance/projection/worked-out.ts';

interface Shown {
  readonly dossier: Dossier;
  readonly projection: Projection;
  readonly kind: WorkedOut;
  readonly years: Years;
}

const useBasis = ({ dossier, kind }: Pick<Shown, 'dossier' | 'kind'>): string => {
  const t = useT();
  const language = useLanguage();
  if (kind === 'overdraft')
    return t('plan.workedOut.overdraftBasis', {
      rate: formatRate(dossier.plan.overdraftRate ?? 0, language),
      origin: dossier.plan.overdraftOrigin || t('plan.workedOut.noOrigin'),
    });
  const first = corporateTaxYears(dossier)?.[0];
  return t('plan.workedOut.taxBasis', {
    rate: formatRate(first?.rate ?? 0, language),
    limit: formatCents(first?.limitCents ?? 0, language, 0),
  });
};

const Row = (shown: Shown) => {
  const t = useT();
  const language = useLanguage();
  const { dossier, projection, kind, years } = shown;
  const basis = useBasis(shown);
  const held = workedOutIn(dossier, projection, kind);
  const label = t(`plan.workedOut.${kind}`);
  const own = dossier.costs.find((c) => c.workedOut === kind);
  const write = (): void => {
    const line = workedOutLine(dossier, kind, years, { id: crypto.randomUUID(), label });
    dispatch(label, [{ type: 'insert', collection: 'costs', index: dossier.costs.length, item: line }]);
  };
  const typed = held !== null;
  return (
    <tr>
      <td>
        {label}
        <p className="hint">{basis}</p>
      </td>
      {years.map((cents, y) => (
        <td key={PLAN_YEARS[y]} className="num">
          {formatAmount(cents, language)}
          {held !== null && held[y] !== cents && (
            <p className="hint">{t('plan.workedOut.held', { amount: formatAmount(held[y] ?? 0, language) })}</p>
          )}
        </td>
      ))}
      <td>
        {own !== undefined ? (
          <span className="hint">{t('plan.workedOut.follows')}</span>
        ) : typed ? (
          <span className="hint">{t('plan.workedOut.typed')}</span>
        ) : (
          <Button onClick={write}>{t('plan.workedOut.add')}</Button>
        )}
      </td>
    </tr>
  );
};

export const WorkedOutCosts = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const dossier = useDeferredValue(useDossier((s) => s.dossier));
  const found = useMemo(
    () =>
      WORKED_OUT.flatMap((kind) => {
        const years = dossier === null ? null : workedOutYears(dossier, kind);
        return years === null ? [] : [{ kind, years }];
      }),
    [dossier],
  );
  if (dossier === null) return null;
  const title = t('plan.workedOut.title');
  return (
    <section className="group" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="hint">{t('plan.workedOut.intro')}</p>
      </header>
      {found.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('scopes.line')}</th>
              {PLAN_YEARS.map((year) => (
                <th key={year} className="num">
                  {t('projection.year', { year })}
                </th>
              ))}
              <th>{t('plan.workedOut.inPlan')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ kind, years }) => (
              <Row key={kind} kind={kind} years={years} dossier={dossier} projection={projection} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
