import { useCallback, useMemo, useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { DossierText } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { dispatch } from '#renderer/ground/state/dossier-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { formatAmount, formatCents, formatRate } from '#shared/base/money/format.ts';
import type { Adjustment, Scenario } from '#shared/dossier/content/plan.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { cashLines } from '#shared/papers/charts/cash-lines.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { projectPlan } from '../use-projection.ts';
import { Adjustments } from './adjustments.tsx';
import { useWhatIf, WhatIf } from './what-if.tsx';

const NO_SCENARIOS: readonly Scenario[] = [];
const HEIGHT = 200;
interface Column {
  readonly id: string;
  readonly name: string;
  readonly projection: Projection;
}

const Comparison = ({ columns }: { readonly columns: readonly Column[] }) => {
  const t = useT();
  const language = useLanguage();
  const month = (p: Projection): string => p.months[p.cash.lowestMonth - 1]?.split('-').reverse().join('/') ?? '';
  const rows: readonly (readonly [string, (p: Projection) => string])[] = [
    [CASH_NAMES.lowest[language], (p) => formatCents(p.cash.lowestCents, language, 0)],
    [t('scenarios.lowestMonth'), month],
    [t('scenarios.monthsBelowZero'), (p) => String(p.cash.monthsBelowZero.length)],
    [t('scenarios.needed'), (p) => formatCents(p.cash.neededForZeroCents, language, 0)],
    ...([0, 1, 2] as const).map((y): readonly [string, (p: Projection) => string] => [
      t('scenarios.result', { year: y + 1 }),
      (p) => formatAmount(p.result.years[y], language),
    ]),
    ...([0, 1, 2] as const).map((y): readonly [string, (p: Projection) => string] => [
      t('scenarios.cashEnd', { year: y + 1 }),
      (p) => formatAmount(p.cash.closing[y * 12 + 11] ?? 0, language),
    ]),
    [
      t('scenarios.signed', { name: SIGNED_COVERAGE.label[language] }),
      (p) => (p.coverage[0].signedRate === null ? '–' : formatRate(p.coverage[0].signedRate, language)),
    ],
  ];
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('scenarios.measure')}</th>
            {columns.map((c) => (
              <th key={c.id} className="num">
                {c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <td>{label}</td>
              {columns.map((c) => (
                <td key={c.id} className="num">
                  {of(c.projection)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Base, prudent, stress and any number more, side by side; what a scenario does not change follows the base. */
export const Scenarios = ({ projection }: { readonly projection: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const dossier = useDossier((s) => s.dossier);
  const scenarios = useDossier((s) => s.dossier?.scenarios ?? NO_SCENARIOS);
  const [open, setOpen] = useState('');
  const draft = useWhatIf();
  const columns = useMemo<readonly Column[]>(
    () =>
      dossier
        ? [
            { id: 'base', name: t('scenarios.base'), projection },
            ...scenarios.map((s) => ({ id: s.id, name: s.name, projection: projectPlan(dossier, s.adjustments) })),
            ...(draft.adjustments.length > 0
              ? [{ id: 'draft', name: t('scenarios.draft'), projection: projectPlan(dossier, draft.adjustments) }]
              : []),
          ]
        : [],
    [dossier, scenarios, projection, draft.adjustments, t],
  );
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      cashLines(
        columns.map((c) => ({ name: c.name, closing: c.projection.cash.closing })),
        projection.months,
        language,
        palette,
        { width, height: HEIGHT },
      ),
    [columns, projection, language],
  );
  const add = (name: string, adjustments: readonly Adjustment[]): void => {
    const item = { id: crypto.randomUUID(), name, adjustments: [...adjustments] } satisfies Scenario;
    dispatch(t('scenarios.add'), [{ type: 'insert', collection: 'scenarios', index: scenarios.length, item }]);
    setOpen(item.id);
  };
  return (
    <section className="group" aria-label={t('scenarios.title')} data-place="scenarios">
      <header>
        <h2>{t('scenarios.title')}</h2>
        <p className="hint">{t('scenarios.intro')}</p>
      </header>
      <ChartView make={make} />
      <Comparison columns={columns} />
      <WhatIf
        draft={draft}
        onKeep={() => {
          add(t('scenarios.fromDraft'), draft.adjustments);
          draft.throwAway();
        }}
      />
      {scenarios.map((scenario, index) => (
        <details
          key={scenario.id}
          className="record-details"
          open={open === scenario.id}
          onToggle={(e) => e.currentTarget.open && setOpen(scenario.id)}
        >
          <summary>{scenario.name || t('scenarios.unnamed')}</summary>
          <div className="stack">
            <DossierText label={t('scenarios.name')} path={['scenarios', scenario.id, 'name']} />
            <Adjustments scenario={scenario} />
            {scenario.builtIn === undefined && (
              <div>
                <Button
                  kind="quiet"
                  onClick={() =>
                    dispatch(t('scenarios.remove'), [
                      { type: 'remove', collection: 'scenarios', index, item: scenario },
                    ])
                  }
                >
                  {t('scenarios.remove')}
                </Button>
              </div>
            )}
          </div>
        </details>
      ))}
      <div>
        <Button onClick={() => add(t('scenarios.newName'), [])}>{t('scenarios.add')}</Button>
      </div>
    </section>
  );
};
