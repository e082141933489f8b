/** The cash of the plan: its sentence, its curve with what makes each jump, a table by quarter or by month, and where the month that is looked at comes from. */
import { useCallback, useMemo, useState } from 'react';
import { ChartView } from '#renderer/ground/components/chart-view.tsx';
import { Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { planCashSentence } from '#shared/assessment/overview/cash-sentence.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import { formatAmount } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { cashCurve, cashJumps } from '#shared/papers/charts/cash-curve.ts';
import type { ChartPalette } from '#shared/papers/charts/shape.ts';
import { AskedFigure } from '../figures/asked-figure.tsx';
import { FigureWhy } from '../figures/figure-why.tsx';
import { projectPlan } from '../use-projection.ts';
import { isEmptyPlan, NothingPlanned } from './plan-empty.tsx';
import { TabActions } from './tab-actions.tsx';

const HEIGHT = 236;
const VIEWS = ['quarters', 'months'] as const;
type CashView = (typeof VIEWS)[number];
type CashKind = 'receipts' | 'vatRefunded' | 'payments' | 'vatPaid' | 'closing';
/** What the tables show, VAT below the side that it is part of, where some of it moves. */
const kindsOf = ({ cash: { vat } }: Projection): readonly CashKind[] => [
  'receipts',
  ...(vat?.refunded.some((cents) => cents !== 0) ? (['vatRefunded'] as const) : []),
  'payments',
  ...(vat?.paid.some((cents) => cents !== 0) ? (['vatPaid'] as const) : []),
  'closing',
];
const monthsOf = ({ cash }: Projection, kind: CashKind): readonly Cents[] =>
  kind === 'vatRefunded' ? (cash.vat?.refunded ?? []) : kind === 'vatPaid' ? (cash.vat?.paid ?? []) : cash[kind];

/** "T1 27", "Q1 27": quarters of the plan, which begin with its first month. */
const quarterName = (months: readonly string[], quarter: number, letter: string): string => {
  const [year = '', month = '1'] = (months[quarter * 3] ?? '').split('-');
  return Number(month) % 3 === 1
    ? `${letter}${Math.ceil(Number(month) / 3)} ${year.slice(2)}`
    : (months[quarter * 3] ?? '').split('-').reverse().join('/');
};

const Quarters = ({ p, onMonth }: { readonly p: Projection; readonly onMonth: (month: number) => void }) => {
  const t = useT();
  const language = useLanguage();
  const quarters = Array.from({ length: 12 }, (_, q) => q);
  const of = (kind: CashKind, q: number): number =>
    kind === 'closing' ? (p.cash.closing[q * 3 + 2] ?? 0) : sum(monthsOf(p, kind).slice(q * 3, q * 3 + 3));
  return (
    <div className="scroll">
      <table className="table cash-table">
        <caption className="hidden">{t('projection.byQuarter')}</caption>
        <thead>
          <tr>
            <th>{t('projection.kiloEuros')}</th>
            {quarters.map((q) => (
              <th key={q} className="num">
                {quarterName(p.months, q, t('projection.quarter'))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kindsOf(p).map((kind) => (
            <tr key={kind} className={kind === 'closing' ? 'total' : ''}>
              <th scope="row">{t(`projection.cashRow.${kind}`)}</th>
              {quarters.map((q) => {
                const text = formatAmount(
                  (kind === 'payments' || kind === 'vatPaid' ? -1 : 1) * Math.round(of(kind, q) / 1_000),
                  language,
                );
                return (
                  <td key={q} className="num">
                    {kind === 'closing' ? (
                      <button
                        type="button"
                        className="figure"
                        aria-label={`${CASH_NAMES.closing[language]}, ${p.months[q * 3 + 2]} ${text} – ${t('why.ask')}`}
                        onClick={() => onMonth(q * 3 + 2)}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Months = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { cash } = p;
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('projection.month')}</th>
          {kindsOf(p).map((kind) => (
            <th key={kind} className="num">
              {kind === 'vatRefunded' || kind === 'vatPaid'
                ? t(`projection.cashRow.${kind}`)
                : CASH_NAMES[kind][language]}
            </th>
          ))}
          <th>{t('stations.model.status')}</th>
        </tr>
      </thead>
      <tbody>
        {p.months.map((month, m) => (
          <tr key={month}>
            <td>{month.split('-').reverse().join('/')}</td>
            {kindsOf(p).map((kind) => {
              const text = formatAmount(monthsOf(p, kind)[m] ?? 0, language);
              return (
                <td key={kind} className="num">
                  {kind === 'vatRefunded' || kind === 'vatPaid' ? (
                    text
                  ) : (
                    <AskedFigure
                      text={text}
                      label={`${CASH_NAMES[kind][language]}, ${month}`}
                      figure={{ kind, month: m + 1 }}
                    />
                  )}
                </td>
              );
            })}
            <td>
              {cash.monthsBelowZero.includes(m + 1) && <Tag kind="serious">▼ {t('projection.below')}</Tag>}
              {!cash.monthsBelowZero.includes(m + 1) && cash.monthsBelowSafety.includes(m + 1) && (
                <Tag kind="attention">▽ {t('projection.unsafe')}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const CashTab = ({ projection: p, dossier }: { readonly projection: Projection; readonly dossier: Dossier }) => {
  const t = useT();
  const language = useLanguage();
  const [view, setView] = useState<CashView>('quarters');
  /** 0…35; null: the lowest one, wherever it moves to */ const [asked, setAsked] = useState<number | null>(null);
  const without = useMemo(
    () => (dossier.supports.length === 0 ? undefined : projectPlan({ ...dossier, supports: [] }).cash.closing),
    [dossier],
  );
  const make = useCallback(
    (palette: ChartPalette, width: number) =>
      cashCurve(
        p,
        language,
        palette,
        { width, height: HEIGHT },
        { jumps: cashJumps(p), ...(without === undefined ? {} : { without }) },
      ),
    [p, language, without],
  );
  if (isEmptyPlan(p)) return <NothingPlanned />;
  const month = asked ?? p.cash.lowestMonth - 1;
  return (
    <div className="tab-split">
      <TabActions>
        <Segments
          label={t('projection.tableBy')}
          value={view}
          options={VIEWS.map((id) => ({ id, label: t(`projection.by.${id}`) }))}
          onChange={setView}
        />
      </TabActions>
      <div className="tab-page">
        <h2 className="tab-sentence">{planCashSentence(p)[language]}</h2>
        <div className="tab-picture">
          <ChartView make={make} asked={month} onAsk={setAsked} bare />
        </div>
        {view === 'quarters' ? <Quarters p={p} onMonth={setAsked} /> : <Months p={p} />}
      </div>
      <aside className="tab-side" aria-label={t('why.ask')}>
        <FigureWhy dossier={dossier} figure={{ kind: 'closing', month: month + 1 }} />
      </aside>
    </div>
  );
};
