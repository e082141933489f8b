import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { headingById } from '#shared/base/method/headings.ts';
import { sum } from '#shared/base/money/cents.ts';
import { formatAmount, formatCents } from '#shared/base/money/format.ts';
import type { ExpectedLine } from '#shared/finance/intake/actuals/expected-lines.ts';
import type { MatchedRow } from '#shared/finance/intake/actuals/match-rows.ts';

const OUTSIDE = 'outside';
const idsOf = (lines: readonly ExpectedLine[]): string => lines.map((l) => l.id).join(' ');
const MOST_NAMED = 3;
/** Lines by name; many of them, the first and how many more. */
const namesOf = (lines: readonly ExpectedLine[]): string =>
  lines.length <= MOST_NAMED
    ? lines.map((l) => l.label).join(' + ')
    : `${lines
        .slice(0, MOST_NAMED)
        .map((l) => l.label)
        .join(' + ')} + ${lines.length - MOST_NAMED}`;

/** Each row of the file and the line of the plan that it is: another line, or none, is a choice away. */
export const MatchedRows = ({
  rows,
  expected,
  shown,
  onShow,
  onChoose,
}: {
  readonly rows: readonly MatchedRow[];
  readonly expected: readonly ExpectedLine[];
  readonly shown: readonly string[];
  readonly onShow: (rows: readonly string[]) => void;
  readonly onChoose: (row: MatchedRow, lines: readonly string[]) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const optionsOf = (row: MatchedRow) => [
    { id: OUTSIDE, label: t('intake.actuals.outside') },
    // What the file does not tell apart stays together until somebody says otherwise.
    ...(row.lines.length > 1 ? [{ id: idsOf(row.lines), label: namesOf(row.lines) }] : []),
    ...expected
      .filter((l) => l.side === row.side)
      .map((l) => ({ id: l.id, label: `${l.label} – ${headingById(l.heading).label[language]}` })),
  ];
  const sides = (['product', 'charge'] as const)
    .map((side) => ({ side, own: rows.filter((r) => r.side === side) }))
    .filter(({ own }) => own.length > 0);
  return (
    <table className="table intake-lines">
      <thead>
        <tr>
          <th>{t('intake.line.theirs')}</th>
          <th className="num">{t('followUp.actuals.rows.actual')}</th>
          <th>{t('intake.actuals.matched')}</th>
        </tr>
      </thead>
      {sides.map(({ side, own }) => (
        <tbody key={side}>
          <tr className="total">
            <th>{t(`intake.side.${side}`)}</th>
            <td className="num">{formatCents(sum(own.map((r) => r.cents)), language)}</td>
            <td />
          </tr>
          {own.map((row) => (
            <tr
              key={row.row}
              data-lit={shown.includes(row.row)}
              onMouseEnter={() => onShow([row.row])}
              onFocus={() => onShow([row.row])}
            >
              <td>
                {row.account !== null && !row.label.startsWith(row.account) && (
                  <span className="hint">{row.account}</span>
                )}{' '}
                {row.label}
              </td>
              <td className="num" title={row.cell}>
                {formatAmount(row.cents, language, 2)}
              </td>
              <td>
                <ChoiceField
                  bare
                  label={t('intake.actuals.isLine', { label: row.label })}
                  value={row.lines.length === 0 ? OUTSIDE : idsOf(row.lines)}
                  empty={t('common.choose')}
                  options={optionsOf(row)}
                  onChange={(id) => {
                    if (id !== '') onChoose(row, id === OUTSIDE ? [] : id.split(' '));
                  }}
                />
                {row.lines.length > 0 && (
                  <span className="hint">
                    {t('intake.actuals.planned')} {formatAmount(sum(row.lines.map((l) => l.cents)), language, 2)}
                    {row.by === null ? '' : ` · ${t(`intake.actuals.by.${row.by}`)}`}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};
