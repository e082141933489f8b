/** The statements that the plan gives, one section each, folded but the first; and the plan as a workbook or as tables of a form. */
import { type ReactNode, useState } from 'react';
import { Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { formatAmount, formatCents, formatRate } from '#shared/base/money/format.ts';
import { BUDGET_VIEWS, type BudgetView } from '#shared/finance/budget/cerfa.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection, ProjectView } from '#shared/finance/projection/projection.ts';
import type { Figure } from '#shared/finance/projection/why.ts';
import { AskedFigure } from '../figures/asked-figure.tsx';
import { CoverageTable } from '../figures/coverage-table.tsx';
import { YearHeads } from '../figures/year-columns.tsx';
import { BalanceTable, CompositionTable, FinancingTable, FundTable, RatioTable } from '../figures/year-tables.tsx';
import { CoverageChart, ResourceChart } from '../plan-charts.tsx';
import { ProjectLines, ProjectStatement } from '../project/project-statement.tsx';
import { WorkbookTools } from '../workbook-tools.tsx';
import { isEmptyPlan, NothingPlanned } from './plan-empty.tsx';
import { TabActions } from './tab-actions.tsx';

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
          <YearHeads />
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

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: () => ReactNode;
}

const useSections = (p: Projection, view: ProjectView | null): readonly Section[] => {
  const t = useT();
  if (view !== null)
    return [
      { id: 'statement', title: `${t('scopes.statement')} (€)`, body: () => <ProjectStatement view={view} /> },
      { id: 'lines', title: `${t('scopes.lines')} (€)`, body: () => <ProjectLines view={view} /> },
      {
        id: 'coverage',
        title: `${t('projection.coverage')} (€)`,
        body: () => <CoverageTable p={view} asked={false} />,
      },
    ];
  return [
    { id: 'statement', title: `${t('projection.statement')} (€)`, body: () => <Statement p={p} /> },
    {
      id: 'coverage',
      title: `${t('projection.coverage')} (€)`,
      body: () => (
        <>
          <ResourceChart projection={p} />
          <CoverageChart projection={p} />
          <CoverageTable p={p} />
        </>
      ),
    },
    { id: 'balance', title: `${t('why.table.balance')} (€)`, body: () => <BalanceTable p={p} /> },
    { id: 'financing', title: `${t('why.table.financingPlan')} (€)`, body: () => <FinancingTable p={p} /> },
    { id: 'ratios', title: t('why.table.ratios'), body: () => <RatioTable p={p} /> },
    { id: 'composition', title: `${t('why.table.composition')} (€)`, body: () => <CompositionTable p={p} /> },
    ...(p.dedicatedFunds.length > 0
      ? [{ id: 'funds', title: `${t('why.table.funds')} (€)`, body: () => <FundTable p={p} /> }]
      : []),
  ];
};

/** What the three years come to in one sentence: the whole, or the project in its first year. */
const useSentence = (p: Projection, view: ProjectView | null): string => {
  const t = useT();
  const language = useLanguage();
  if (view === null) {
    const rate = p.coverage[0].signedRate;
    return t('projection.statementSentence', {
      result: formatCents(p.result.years[2], language, 0),
      rate: rate === null ? '–' : formatRate(rate, language),
    });
  }
  const [own] = view.balancing.years;
  return t(own < 0 ? 'scopes.sentenceLeft' : 'scopes.sentence', {
    year: 1,
    charges: formatCents(view.charges.years[0], language, 0),
    shared: formatCents(view.shared.years[0], language, 0),
    own: formatCents(Math.abs(own), language, 0),
  });
};

export const StatementsTab = ({ projection: p }: { readonly projection: Projection }) => {
  const t = useT();
  const scope = useDossier((s) => s.dossier?.plan.scope);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['statement']));
  const [asked, setAsked] = useState<BudgetView>('organisation');
  const view = asked === 'project' ? p.project : null;
  const sections = useSections(p, view);
  const sentence = useSentence(p, view);
  if (isEmptyPlan(p)) return <NothingPlanned />;
  return (
    <div className="tab-page">
      {p.project !== null && (
        <TabActions>
          <fieldset className="switch" aria-label={t('scopes.view')}>
            {BUDGET_VIEWS.map((v) => (
              <button key={v} type="button" aria-pressed={v === asked} onClick={() => setAsked(v)}>
                {t(`scopes.${v}`)}
              </button>
            ))}
          </fieldset>
        </TabActions>
      )}
      <h2 className="tab-sentence">{sentence}</h2>
      <p className="hint">{t(view === null ? `scopes.scope.said.${scope ?? 'unsaid'}` : 'scopes.ofOrganisation')}</p>
      {view !== null && view.lines.length === 0 && (
        <Notice kind="attention">{t('scopes.activities.noneInProject')}</Notice>
      )}
      <WorkbookTools />
      {sections.map(({ id, title, body }) => (
        <details
          key={id}
          className="statement"
          open={open.has(id)}
          onToggle={(e) => {
            const next = new Set(open);
            if (e.currentTarget.open) next.add(id);
            else next.delete(id);
            if (next.size !== open.size) setOpen(next);
          }}
        >
          <summary>{title}</summary>
          {open.has(id) && (
            <section className="scroll" aria-label={title}>
              {body()}
            </section>
          )}
        </details>
      ))}
    </div>
  );
};
