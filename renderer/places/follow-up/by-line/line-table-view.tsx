import { Fragment, type ReactNode } from 'react';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { ChoiceField } from '#renderer/ground/components/fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import { headingById } from '#shared/base/method/headings.ts';
import { formatAmount, formatCents, formatRate } from '#shared/base/money/format.ts';
import type { Compared, ComparedRow, LineTable, SideRows } from '#shared/decision/follow-up/by-line/line-table.ts';
import type { ActualLine } from '#shared/decision/follow-up/records.ts';
import type { ExpectedLine } from '#shared/finance/intake/actuals/expected-lines.ts';

const NONE = '–';

const Amounts = ({
  of,
  planned = true,
  actual = true,
}: {
  readonly of: Compared;
  readonly planned?: boolean;
  readonly actual?: boolean;
}) => {
  const language = useLanguage();
  return (
    <>
      <td className="num">{planned ? formatAmount(of.plannedCents, language, 2) : NONE}</td>
      <td className="num">{actual ? formatAmount(of.actualCents, language, 2) : NONE}</td>
      <td className="num">{formatAmount(of.varianceCents, language, 2)}</td>
      <td className="num">{of.rate === null ? NONE : formatRate(of.rate, language)}</td>
    </>
  );
};

/** Rows of the file behind a line, each opening its cell where the file is a document of the dossier. */
const Sources = ({ row }: { readonly row: ComparedRow }) => {
  const t = useT();
  const language = useLanguage();
  const { line } = row;
  return (
    <span className="hint by-line-sources">
      {line.from.map(({ kept }, i) => {
        const { attachmentId, file, sheet, cell } = kept.origin;
        const address = `${sheet}!${cell}`;
        const said =
          line.from.length === 1 && kept.label === line.label
            ? address
            : `${kept.label} ${formatAmount(kept.actualCents, language, 2)}`;
        return (
          <Fragment key={kept.key}>
            {i > 0 && ' · '}
            {attachmentId === null || cell === '' ? (
              <span title={`${file} · ${address}`}>{said}</span>
            ) : (
              <TippedButton
                className="link"
                tip={t('intake.openCell', { file, cell: address })}
                onClick={() => askIntake({ kind: 'cell', attachmentId, file, cell: address })}
              >
                {said}
              </TippedButton>
            )}
          </Fragment>
        );
      })}
    </span>
  );
};

const Row = ({ row, children }: { readonly row: ComparedRow; readonly children?: ReactNode }) => {
  const t = useT();
  const isOutside = row.line.plannedCents === null;
  return (
    <tr>
      <td className="by-line-name">
        {row.large && (
          <span role="img" aria-label={t('followUp.actuals.reasons')} title={t('followUp.actuals.reasons')}>
            ▲{' '}
          </span>
        )}
        {row.line.label} <Sources row={row} />
        {children}
      </td>
      <Amounts of={row} planned={!isOutside} actual={row.line.actualCents !== null} />
    </tr>
  );
};

const Side = ({
  side,
  choose,
}: {
  readonly side: SideRows;
  readonly choose: (kept: ActualLine, side: SideRows['side']) => ReactNode;
}) => {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <tbody>
        <tr className="by-line-side">
          <th colSpan={5}>{t(`intake.side.${side.side}`)}</th>
        </tr>
      </tbody>
      {side.headings.map((h) => (
        <tbody key={h.heading}>
          {h.rows.map((row) => (
            <Row key={row.line.lines.join(' ')} row={row} />
          ))}
          <tr className="by-line-heading">
            <th scope="row">{headingById(h.heading).label[language]}</th>
            <Amounts of={h} />
          </tr>
        </tbody>
      ))}
      {side.outside.length > 0 && (
        <tbody>
          {side.outside.map((row) => (
            <Row key={row.line.from[0]?.kept.key} row={row}>
              {row.line.from.map(({ kept }) => choose(kept, side.side))}
            </Row>
          ))}
          <tr className="by-line-heading">
            <th scope="row">{t('intake.actuals.outside')}</th>
            <td className="num">{NONE}</td>
            <td className="num">{formatAmount(side.outsideCents, language, 2)}</td>
            <td className="num">{formatAmount(side.outsideCents, language, 2)}</td>
            <td className="num">{NONE}</td>
          </tr>
        </tbody>
      )}
      <tbody>
        <tr className="total">
          <th scope="row">{t(`followUp.byLine.total.${side.side}`)}</th>
          <Amounts of={side} />
        </tr>
      </tbody>
    </>
  );
};

/** What was planned, what was, how far apart: line by line, by heading, by side; what no line expects apart, and counted. */
export const LineTableView = ({
  table,
  expected,
  readOnly,
  onMatch,
}: {
  readonly table: LineTable;
  readonly expected: readonly ExpectedLine[];
  readonly readOnly: boolean;
  /** a row that stood outside the plan is a line of it after all */ readonly onMatch: (
    row: ActualLine,
    line: ExpectedLine,
  ) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const totals = table.sides.map((side) =>
    t('followUp.byLine.fileTotal', {
      side: t(`intake.side.${side.side}`),
      total: formatCents(side.actualCents, language),
    }),
  );
  return (
    <>
      <p className="hint">
        {t('followUp.byLine.from', {
          files: table.files.map((f) => t('followUp.byLine.file', { name: f.name, count: f.rows })).join(', '),
        })}{' '}
        {totals.join(' · ')}
      </p>
      <div className="by-line">
        <table className="table">
          <thead>
            <tr>
              <th>{t('followUp.actuals.line')}</th>
              <th className="num">{t('followUp.actuals.rows.planned')}</th>
              <th className="num">{t('followUp.actuals.rows.actual')}</th>
              <th className="num">{t('followUp.actuals.rows.variance')}</th>
              <th className="num">{t('followUp.actuals.rows.rate')}</th>
            </tr>
          </thead>
          {table.sides.map((side) => (
            <Side
              key={side.side}
              side={side}
              choose={(kept, own) => (
                <ChoiceField
                  key={kept.key}
                  bare
                  readOnly={readOnly}
                  label={t('intake.actuals.isLine', { label: kept.label })}
                  value=""
                  empty={t('followUp.byLine.match')}
                  options={expected
                    .filter((l) => l.side === own)
                    .map((l) => ({ id: l.id, label: `${l.label} – ${headingById(l.heading).label[language]}` }))}
                  onChange={(id) => {
                    const line = expected.find((l) => l.id === id && l.side === own);
                    if (line !== undefined) onMatch(kept, line);
                  }}
                />
              )}
            />
          ))}
          <tbody>
            <tr className="total">
              <th scope="row">{t('followUp.byLine.result')}</th>
              <Amounts of={table.result} />
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
};
