/** What the resources cover of each year, by how sure they are; every figure answers where it comes from. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import type { LocalText } from '#shared/base/method/text.ts';
import { formatAmount, formatRate } from '#shared/base/money/format.ts';
import { COVERAGE_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import type { PlanYear } from '#shared/finance/projection/calendar.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { AnyFigure } from '#shared/finance/projection/why.ts';
import { AskedFigure } from './asked-figure.tsx';

const COVERAGE = ['need', 'signed', 'weighted', 'full', 'rate'] as const;
const coverageName = (kind: (typeof COVERAGE)[number]): LocalText =>
  kind === 'rate' ? SIGNED_COVERAGE.label : COVERAGE_NAMES[kind];
const figureOf = (kind: (typeof COVERAGE)[number], year: PlanYear): AnyFigure =>
  kind === 'need'
    ? { kind: 'charges', year }
    : kind === 'rate'
      ? { kind: 'coverageRate', year }
      : { kind: 'covered', counting: kind, year };

export const CoverageTable = ({
  p,
  asked = true,
}: {
  readonly p: Pick<Projection, 'coverage'>;
  /** whether each figure answers where it comes from */ readonly asked?: boolean;
}) => {
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
                  {asked ? (
                    <AskedFigure
                      text={shown[k]}
                      label={`${coverageName(k)[language]}, ${t('projection.year', { year: y + 1 })}`}
                      figure={figureOf(k, (y + 1) as PlanYear)}
                    />
                  ) : (
                    shown[k]
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
