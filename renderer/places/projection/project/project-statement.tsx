/** The project inside the organisation: its income by heading, its direct and shared costs, what the organisation puts in, and the lines behind. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { headingById } from '#shared/base/method/headings.ts';
import { formatTypedRate } from '#shared/base/money/format.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import type { ProjectView, Years } from '#shared/finance/projection/projection.ts';
import { YearAmounts, YearHeads } from '../figures/year-columns.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly years: Years;
  readonly total?: boolean;
  readonly hint?: string;
}

export const ProjectStatement = ({ view }: { readonly view: ProjectView }) => {
  const t = useT();
  const language = useLanguage();
  const side = (which: 'product' | 'charge'): Row[] =>
    view.headings
      .filter((h) => h.side === which && h.years.some((y) => y !== 0))
      .map((h) => ({ id: h.heading, name: headingById(h.heading).label[language], years: h.years }));
  const direct = view.charges.years.map((c, y) => c - (view.shared.years[y] ?? 0)) as unknown as Years;
  const rows: readonly Row[] = [
    ...side('charge'),
    { id: 'charges', name: STATEMENT_NAMES.charges[language], years: view.charges.years, total: true },
    // Inside the total above, not beside it.
    { id: 'direct', name: t('scopes.direct'), years: direct },
    { id: 'shared', name: t('scopes.shared'), years: view.shared.years },
    ...side('product'),
    { id: 'products', name: STATEMENT_NAMES.products[language], years: view.products.years, total: true },
    {
      id: 'balancing',
      name: t('scopes.balancing'),
      years: view.balancing.years,
      total: true,
      hint: t('scopes.balanceHint'),
    },
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
          <tr key={row.id} className={row.total === true ? 'total' : ''}>
            <td>
              {row.name} {row.hint !== undefined && <span className="hint">{row.hint}</span>}
            </td>
            <YearAmounts years={row.years} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Every line that the project bears, with the part of it. */
export const ProjectLines = ({ view }: { readonly view: ProjectView }) => {
  const t = useT();
  const language = useLanguage();
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('scopes.line')}</th>
          <th className="num">{t('scopes.share')}</th>
          <YearHeads />
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.label} <span className="hint">{headingById(line.heading).label[language]}</span>
            </td>
            <td className="num">{formatTypedRate(line.share, language)}</td>
            <YearAmounts years={line.accrued.years} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
