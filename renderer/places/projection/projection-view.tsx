import { Tag } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { OpeningBalance, PlanSettings } from '#renderer/places/records/opening.tsx';
import { InKindRows } from '#renderer/places/records/plan-records.tsx';
import { headingById } from '#shared/base/method/headings.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { formatAmount, formatRate } from '#shared/base/money/format.ts';
import { CASH_NAMES, COVERAGE_NAMES, STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { AnyFigure, Figure } from '#shared/finance/projection/why.ts';
import { AskedFigure } from './figures/asked-figure.tsx';
import { BalanceTable, CompositionTable, FinancingTable, FundTable, RatioTable } from './figures/year-tables.tsx';
import { CashChart, CoverageChart, ResourceChart } from './plan-charts.tsx';
import { PlanGrid } from './plan-grid.tsx';
import { RiskView } from './scenarios/risk-view.tsx';
import { Scenarios } from './scenarios/scenarios.tsx';
import { useProjection } from './use-projection.ts';
import { WorkbookTools } from './workbook-tools.tsx';

const Statement = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const rows = [
    ...p.headings
      .filter((h) => h.years.some((y) => y !== 0))
      .map((h) => ({
        name: headingById(h.heading).label[language],
        years: h.years,
        total: false,
        figure: (year: PlanYear): Figure => ({ kind: 'heading', heading: h.heading, year }),
      })),
    ...(['products', 'charges', 'result'] as const).map((kind) => ({
      name: STATEMENT_NAMES[kind][language],
      years: p[kind].years,
      total: true,
      figure: (year: PlanYear): Figure => ({ kind, year }),
    })),
  ];
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('projection.heading')}</th>
          {[1, 2, 3].map((year) => (
            <th key={year} className="num">
              {t('projection.year', { year })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.name}-${row.total}`} className={row.total ? 'total' : ''}>
            <td>{row.name}</td>
            {([0, 1, 2] as const).map((y) => (
              <td key={y} className="num">
                <AskedFigure
                  text={formatAmount(row.years[y], language)}
                  label={`${row.name}, ${t('projection.year', { year: y + 1 })}`}
                  figure={row.figure((y + 1) as PlanYear)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const coverageName = (kind: (typeof COVERAGE)[number]): LocalText =>
  kind === 'rate' ? SIGNED_COVERAGE.label : COVERAGE_NAMES[kind];
const COVERAGE = ['need', 'signed', 'weighted', 'full', 'rate'] as const;
const figureOf = (kind: (typeof COVERAGE)[number], year: PlanYear): AnyFigure =>
  kind === 'need'
    ? { kind: 'charges', year }
    : kind === 'rate'
      ? { kind: 'coverageRate', year }
      : { kind: 'covered', counting: kind, year };
const CoverageTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('projection.coverage')}</th>
          {COVERAGE.map((k) => (
            <th key={k} className="num">
              {coverageName(k)[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {([0, 1, 2] as const).map((y) => {
          const c = p.coverage[y];
          const shown = {
            need: formatAmount(c.needCents, language),
            signed: formatAmount(c.signedCents, language),
            weighted: formatAmount(c.weightedCents, language),
            full: formatAmount(c.fullCents, language),
            rate: c.signedRate === null ? '–' : formatRate(c.signedRate, language),
          };
          return (
            <tr key={y}>
              <td>{t('projection.year', { year: y + 1 })}</td>
              {COVERAGE.map((k) => (
                <td key={k} className="num">
                  <AskedFigure
                    text={shown[k]}
                    label={`${coverageName(k)[language]}, ${t('projection.year', { year: y + 1 })}`}
                    figure={figureOf(k, (y + 1) as PlanYear)}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const CASH = ['receipts', 'payments', 'closing'] as const;
const CashTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { cash } = p;
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('projection.month')}</th>
          <th className="num">{CASH_NAMES.receipts[language]}</th>
          <th className="num">{CASH_NAMES.payments[language]}</th>
          <th className="num">{CASH_NAMES.closing[language]}</th>
          <th>{t('stations.model.status')}</th>
        </tr>
      </thead>
      <tbody>
        {p.months.map((month, m) => (
          <tr key={month}>
            <td>{month.split('-').reverse().join('/')}</td>
            {CASH.map((kind) => (
              <td key={kind} className="num">
                <AskedFigure
                  text={formatAmount(cash[kind][m] ?? 0, language)}
                  label={`${CASH_NAMES[kind][language]}, ${month}`}
                  figure={{ kind, month: m + 1 }}
                />
              </td>
            ))}
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

export const ProjectionView = () => {
  const t = useT();
  const p = useProjection();
  if (!p) return null;
  const empty = p.headings.every((h) => h.years.every((y) => y === 0));
  const parts = [
    { title: t('grid.plan'), body: <PlanGrid projection={p} /> },
    ...(empty
      ? [{ title: t('projection.statement'), body: <p className="hint">{t('projection.empty')}</p> }]
      : [
          { title: `${t('projection.statement')} (€)`, body: <Statement p={p} /> },
          {
            title: `${t('projection.coverage')} (€)`,
            body: (
              <>
                <ResourceChart projection={p} />
                <CoverageChart projection={p} />
                <CoverageTable p={p} />
              </>
            ),
          },
          { title: `${t('projection.cash')} (€)`, body: <CashTable p={p} /> },
          { title: `${t('why.table.balance')} (€)`, body: <BalanceTable p={p} /> },
          { title: `${t('why.table.financingPlan')} (€)`, body: <FinancingTable p={p} /> },
          { title: t('why.table.ratios'), body: <RatioTable p={p} /> },
          { title: `${t('why.table.composition')} (€)`, body: <CompositionTable p={p} /> },
          ...(p.dedicatedFunds.length > 0 ? [{ title: `${t('why.table.funds')} (€)`, body: <FundTable p={p} /> }] : []),
        ]),
  ];
  const section = ({ title, body }: (typeof parts)[number]) => (
    <section key={title} className="group" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {body}
    </section>
  );
  return (
    <>
      {!empty && <CashChart projection={p} />}
      {!empty && <WorkbookTools />}
      {parts.slice(0, 3).map(section)}
      {!empty && <Scenarios projection={p} />}
      {!empty && <RiskView projection={p} />}
      {parts.slice(3).map(section)}
      <InKindRows />
      <OpeningBalance />
      <PlanSettings />
    </>
  );
};
