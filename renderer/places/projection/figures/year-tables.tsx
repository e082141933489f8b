/** What the projection says year by year beside the statement and the cash plan; every figure answers where it comes from. */
import type { ReactNode } from 'react';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { LEAF_IDS, leafById } from '#shared/base/method/levers.ts';
import { formatAmount, formatNumber } from '#shared/base/money/format.ts';
import {
  ASSETS,
  BALANCE_NAMES,
  type BalanceLine,
  FINANCING_NAMES,
  FINANCING_NEEDS,
  FINANCING_RESOURCES,
  type FinancingLine,
  LIABILITIES,
} from '#shared/finance/figures/lines.ts';
import { OF_ORGANISATION, type RatioId, termName } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Mix, Projection } from '#shared/finance/projection/projection.ts';
import type { AtYear } from '#shared/finance/projection/why/balance.ts';
import type { MixYear } from '#shared/finance/projection/why/composition.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import { AskedFigure } from './asked-figure.tsx';
import { figureText } from './figure-text.ts';

interface Row {
  readonly name: string;
  readonly hint?: string;
  readonly total?: boolean;
  /** null: nothing to show */ readonly cells: readonly ({
    readonly text: string;
    /** absent: a word, which nothing explains further */ readonly figure?: AnyFigure;
  } | null)[];
}
const YEARS = [1, 2, 3] as const;

const YearTable = ({
  head,
  columns,
  rows,
}: {
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}) => (
  <table className="table">
    <thead>
      <tr>
        <th>{head}</th>
        {columns.map((column) => (
          <th key={column} className="num">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, hint, total, cells }) => (
        <tr key={name} className={total === true ? 'total' : ''}>
          <td>
            {name} {hint !== undefined && <span className="hint">{hint}</span>}
          </td>
          {columns.map((column, i) => {
            const cell = cells[i];
            return (
              <td key={column} className="num">
                {cell?.figure ? (
                  <AskedFigure text={cell.text} label={`${name}, ${column}`} figure={cell.figure} />
                ) : (
                  (cell?.text ?? '–')
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);
const useYearNames = (): { opening: string; today: string; years: readonly string[] } => {
  const t = useT();
  return {
    opening: t('why.table.opening'),
    today: t('stations.model.today'),
    years: YEARS.map((year) => t('projection.year', { year })),
  };
};

export const BalanceTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { opening, years } = useYearNames();
  const sheets = [p.openingBalance, ...p.balanceSheets].map(({ assets, liabilities, ...totals }) => ({
    ...assets,
    ...liabilities,
    ...totals,
  }));
  const row = (line: BalanceLine, total = false): Row[] =>
    total || sheets.some((s) => s[line] !== 0)
      ? [
          {
            name: BALANCE_NAMES[line][language],
            total,
            cells: sheets.map((s, year) => ({
              text: formatAmount(s[line], language),
              figure: { kind: 'balance', line, year: year as AtYear },
            })),
          },
        ]
      : [];
  return (
    <YearTable
      head={t('why.table.atYearEnd')}
      columns={[opening, ...years]}
      rows={[
        ...ASSETS.flatMap((line) => row(line)),
        ...row('totalAssets', true),
        ...LIABILITIES.flatMap((line) => row(line)),
        ...row('totalLiabilities', true),
      ]}
    />
  );
};

export const FinancingTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { years } = useYearNames();
  const plans = p.financingPlans.map(({ resources, needs, ...cash }) => ({
    ...resources,
    ...needs,
    ...cash,
    totalResources: Object.values(resources).reduce((a, b) => a + b, 0),
    totalNeeds: Object.values(needs).reduce((a, b) => a + b, 0),
  }));
  const row = (line: FinancingLine, total = false): Row[] =>
    total || plans.some((plan) => plan[line] !== 0)
      ? [
          {
            name: FINANCING_NAMES[line][language],
            total,
            cells: plans.map((plan, y) => ({
              text: formatAmount(plan[line], language),
              figure: { kind: 'financing', line, year: (y + 1) as PlanYear },
            })),
          },
        ]
      : [];
  return (
    <YearTable
      head={t('why.table.financing')}
      columns={years}
      rows={[
        ...row('openingCash'),
        ...FINANCING_RESOURCES.flatMap((line) => row(line)),
        ...row('totalResources', true),
        ...FINANCING_NEEDS.flatMap((line) => row(line)),
        ...row('totalNeeds', true),
        ...row('closingCash', true),
      ]}
    />
  );
};

export const RatioTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { years } = useYearNames();
  const isUnknown = (id: RatioId): boolean => p.projectAlone && OF_ORGANISATION.has(id);
  return (
    <>
      {p.projectAlone && <p className="hint">{t('scopes.notKnownWhy')}</p>}
      <YearTable
        head={t('why.table.ratio')}
        columns={years}
        rows={p.ratios
          .filter((r) => isUnknown(r.id) || r.years.some((y) => y !== null))
          .map((r) => ({
            name: termName(r.id).label[language],
            hint: termName(r.id).rule[language],
            cells: r.years.map((value, y) =>
              value === null
                ? isUnknown(r.id)
                  ? { text: t('scopes.notKnown') }
                  : null
                : {
                    text: figureText(t, language, value, r.unit),
                    figure: { kind: 'ratio', ratio: r.id, year: (y + 1) as PlanYear },
                  },
            ),
          }))}
      />
    </>
  );
};

/** Resources by lever and by funder, and how concentrated they are, with and without the support asked. */
export const CompositionTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const { today, years } = useYearNames();
  const { mixes } = p;
  const amount = (cents: number | undefined, figure: AnyFigure): Row['cells'][number] =>
    cents === undefined || cents === 0 ? null : { text: formatAmount(cents, language), figure };
  const funders = [...new Set(mixes.flatMap((mix) => Object.keys(mix.byFunder)))];
  const index = (name: string, by: 'leaf' | 'funder', before: boolean, of: (mix: Mix) => number | null): Row => ({
    name,
    cells: mixes.map((mix) => {
      const value = of(mix);
      return value === null
        ? p.projectAlone
          ? { text: t('scopes.notKnown') }
          : null
        : {
            text: formatNumber(value, language, 4),
            figure: { kind: 'concentration', by, before, year: mix.year as MixYear },
          };
    }),
  });
  const table = (head: string, rows: readonly Row[]): ReactNode => (
    <YearTable head={head} columns={[today, ...years]} rows={rows} />
  );
  const total: Row = {
    name: t('why.table.total'),
    total: true,
    cells: mixes.map((mix) => amount(mix.totalCents, { kind: 'resources', year: mix.year })),
  };
  return (
    <>
      {table(t('why.table.lever'), [
        ...LEAF_IDS.filter((leaf) => mixes.some((mix) => mix.byLeaf[leaf] !== undefined)).map((leaf) => ({
          name: `${leaf} ${leafById(leaf).label[language]}`,
          cells: mixes.map((mix) => amount(mix.byLeaf[leaf], { kind: 'leaf', leaf, year: mix.year })),
        })),
        total,
      ])}
      {table(t('why.table.funder'), [
        ...funders.map((funder) => ({
          name: funder,
          cells: mixes.map((mix) => amount(mix.byFunder[funder], { kind: 'funder', funder, year: mix.year })),
        })),
        total,
      ])}
      {table(t('why.table.concentration'), [
        index(t('why.table.byLever'), 'leaf', false, (mix) => mix.hhiLeaf),
        index(t('why.table.byLeverBefore'), 'leaf', true, (mix) => mix.hhiLeafBefore),
        index(t('why.table.byFunder'), 'funder', false, (mix) => mix.hhiFunder),
        index(t('why.table.byFunderBefore'), 'funder', true, (mix) => mix.hhiFunderBefore),
      ])}
      <p className="hint">{t('why.table.concentrationHint')}</p>
    </>
  );
};

/** The roll-forward of every restricted resource. */
export const FundTable = ({ p }: { readonly p: Projection }) => {
  const t = useT();
  const language = useLanguage();
  const columns = ['opening', 'received', 'carried', 'used', 'closing'] as const;
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('memo.funds.fund')}</th>
          <th className="num">{t('memo.funds.year')}</th>
          {columns.map((column) => (
            <th key={column} className="num">
              {t(`memo.funds.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {p.dedicatedFunds.flatMap((fund) =>
          YEARS.map((n) => {
            const y = n - 1;
            const year = fund.years[y];
            return year === undefined ? null : (
              <tr key={`${fund.resourceId}-${n}`}>
                <td>{y === 0 ? fund.label : ''}</td>
                <td className="num">{y + 1}</td>
                {columns.map((column) => (
                  <td key={column} className="num">
                    {column === 'closing' || column === 'opening' ? (
                      <AskedFigure
                        text={formatAmount(year[column], language)}
                        label={`${fund.label}, ${t(`memo.funds.${column}`)} ${y + 1}`}
                        figure={{
                          kind: 'fund',
                          fundId: fund.resourceId,
                          year: (column === 'closing' ? y + 1 : y) as AtYear,
                        }}
                      />
                    ) : (
                      formatAmount(year[column], language)
                    )}
                  </td>
                ))}
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
};
