import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import { BALANCE_NAMES } from '#shared/finance/figures/lines.ts';
import { openingEntry } from '#shared/finance/intake/entry/opening-entry.ts';
import type { FileState } from './file/file-state.ts';

const sum = (items: readonly { readonly amountCents: number }[]): number =>
  items.reduce((s, i) => s + i.amountCents, 0);

/** The opening balance that accounts give, both sides before anything enters; the person says whether it replaces the one of the plan. */
export const OpeningPanel = ({
  state,
  onState,
}: {
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { opening, lines, periods } = state.reading;
  if (opening === null) return null;
  const period =
    periods
      .map((p) => p.id)
      .sort()
      .at(-1) ?? '';
  const entry = openingEntry(opening, lines, period);
  const assets = [
    [BALANCE_NAMES.fixed, entry.fixedAssetsNetCents],
    [BALANCE_NAMES.deposits, entry.depositsCents ?? 0],
    [BALANCE_NAMES.stock, entry.stockCents ?? 0],
    [BALANCE_NAMES.receivables, sum(entry.receivables)],
    [BALANCE_NAMES.prepaid, entry.prepaidCents ?? 0],
    [BALANCE_NAMES.cash, entry.cashCents],
  ] as const;
  const liabilities = [
    [BALANCE_NAMES.ownFundsFree, entry.ownFundsFreeCents],
    [BALANCE_NAMES.ownFundsWithRecovery, entry.ownFundsWithRecoveryCents],
    [BALANCE_NAMES.investmentSubsidies, entry.investmentSubsidiesCents ?? 0],
    [BALANCE_NAMES.dedicatedFunds, sum(entry.dedicatedFunds)],
    [BALANCE_NAMES.provisions, entry.provisionsCents ?? 0],
    [BALANCE_NAMES.loans, entry.loans.reduce((s, l) => s + l.outstandingCents, 0)],
    [BALANCE_NAMES.payables, sum(entry.payables)],
    [BALANCE_NAMES.deferredIncome, sum(entry.deferredIncome)],
  ] as const;
  const column = (rows: typeof assets | typeof liabilities, total: string) => (
    <table className="table">
      <tbody>
        {rows
          .filter(([, cents]) => cents !== 0)
          .map(([name, cents]) => (
            <tr key={name.fr}>
              <td>{name[language]}</td>
              <td className="num">{formatCents(cents, language)}</td>
            </tr>
          ))}
        <tr className="total">
          <td>{total}</td>
          <td className="num">
            {formatCents(
              rows.reduce((s, [, c]) => s + c, 0),
              language,
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
  return (
    <section className="intake-opening" aria-label={t('plan.opening.title')}>
      <label className="row">
        <input
          type="checkbox"
          checked={state.takesOpening}
          onChange={(e) => onState({ ...state, takesOpening: e.target.checked })}
        />
        {t('intake.openingTake')}
      </label>
      <div className="intake-sides">
        {column(assets, BALANCE_NAMES.totalAssets[language])}
        {column(liabilities, BALANCE_NAMES.totalLiabilities[language])}
      </div>
      {(entry.fixedAssetsNetCents > 0 || entry.loans.length > 0) && (
        <p className="hint">
          {entry.loans[0] === undefined
            ? t('intake.openingDefaults', { months: entry.fixedAssetsRemainingMonths })
            : t('intake.openingDefaultsLoans', {
                months: entry.fixedAssetsRemainingMonths,
                count: entry.loans[0].remainingYears,
              })}
        </p>
      )}
    </section>
  );
};
