/** Whose lines the plan holds, and where it holds both, the project and the organisation side by side, year by year. */
import { formatAmount, formatTypedRate } from '#shared/base/money/format.ts';
import { budgetsTogether, type SharedClass } from '#shared/finance/budget/cerfa.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { PLAN_YEARS } from '#shared/finance/projection/calendar.ts';
import { type MemoContext, YEAR_INDEXES, yearColumns } from './context.ts';
import type { Block, TableRow } from './document.ts';

/** Whole euros, as they are inEuros elsewhere. */
const inEuros = (c: MemoContext, euros: number): string => formatAmount(euros * 100, c.language);
const rowOf = (
  c: MemoContext,
  name: string,
  { project, rest, organisation }: Omit<SharedClass, 'account' | 'label'>,
) => ({
  cells: [name, inEuros(c, project), inEuros(c, rest), inEuros(c, organisation)],
});
const totalOf = (rows: readonly SharedClass[], key: 'project' | 'rest' | 'organisation'): number =>
  rows.reduce((total, row) => total + row[key], 0);

const sideRows = (c: MemoContext, rows: readonly SharedClass[], name: string): TableRow[] => [
  ...rows.map((row) => rowOf(c, `${row.account} ${row.label[c.language]}`, row)),
  {
    ...rowOf(c, name, {
      project: totalOf(rows, 'project'),
      rest: totalOf(rows, 'rest'),
      organisation: totalOf(rows, 'organisation'),
    }),
    total: true,
  },
];

export const projectBlocks = (c: MemoContext): Block[] => {
  const { projection, dossier, language, t } = c;
  const said: Block = {
    kind: 'paragraph',
    tone: 'muted',
    text: t(`scopes.scope.said.${dossier.plan.scope ?? 'unsaid'}`),
  };
  const view = projection.project;
  if (view === null) return [said];
  return [
    said,
    ...PLAN_YEARS.map((year): Block => {
      const { charges, products } = budgetsTogether(dossier, projection, year);
      const own = totalOf(charges, 'project') - totalOf(products, 'project');
      return {
        kind: 'table',
        title: `${t('scopes.both', { year })} (€)`,
        columns: [
          { head: '', number: false, share: 1.6 },
          { head: t('scopes.project'), number: true },
          { head: t('scopes.rest'), number: true },
          { head: t('scopes.organisation'), number: true },
        ],
        rows: [
          ...sideRows(c, charges, STATEMENT_NAMES.charges[language]),
          ...sideRows(c, products, STATEMENT_NAMES.products[language]),
          {
            ...rowOf(c, t(own < 0 ? 'scopes.left' : 'scopes.balancing'), {
              project: own,
              rest: -own,
              organisation: 0,
            }),
            total: true,
          },
        ],
        note: t('memo.computed'),
      };
    }),
    {
      kind: 'table',
      title: `${t('scopes.lines')} (€)`,
      columns: [{ head: '', number: false }, { head: t('scopes.share'), number: true }, ...yearColumns(c)],
      rows: view.lines.map((line) => ({
        cells: [
          line.label,
          formatTypedRate(line.share, language),
          ...YEAR_INDEXES.map((y) => formatAmount(line.accrued.years[y], language)),
        ],
      })),
      note: t('scopes.ofOrganisation'),
    },
  ];
};
