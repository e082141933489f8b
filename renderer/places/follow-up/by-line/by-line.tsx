import { useMemo } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { askIntake } from '#renderer/ground/state/intake-store.ts';
import { IntakeMenu } from '#renderer/places/intake/door/door-buttons.tsx';
import { planMonthWords } from '#shared/base/i18n/dates.ts';
import { lineTable, yearOfMonth } from '#shared/decision/follow-up/by-line/line-table.ts';
import { ACTUAL_MONTHS, type ActualMonth } from '#shared/decision/follow-up/records.ts';
import { expectedLines } from '#shared/finance/intake/actuals/expected-lines.ts';
import type { FollowUpPart } from '../follow-up-part.ts';
import type { ComparedPlan } from '../use-followed.ts';
import { LineTableView } from './line-table-view.tsx';

/** One year of the plan, line by line, beside the accounts of that year. */
export const ByLine = ({
  id,
  body,
  set,
  at,
  plan,
  month,
  onMonth,
}: FollowUpPart & {
  readonly id: string;
  readonly plan: ComparedPlan;
  readonly month: ActualMonth;
  readonly onMonth: (month: ActualMonth) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const { dossier, projection } = plan;
  const expected = useMemo(
    () => expectedLines(dossier, projection, yearOfMonth(month), language),
    [dossier, projection, month, language],
  );
  const table = lineTable(body.actualLines, expected, month);
  const name = (m: ActualMonth): 'M12' | 'M24' | 'M36' => `M${m}`;
  return (
    <>
      <div className="row">
        <Segments
          label={t('intake.actuals.month')}
          value={name(month)}
          options={ACTUAL_MONTHS.map((m) => ({
            id: name(m),
            label: planMonthWords(m, dossier.plan.startMonth, language),
          }))}
          onChange={(next) => onMonth(ACTUAL_MONTHS.find((m) => name(m) === next) ?? month)}
        />
        <span className="grow" />
        {table !== null && <IntakeMenu dossierId={id} as="actuals" />}
      </div>
      {table === null ? (
        <EmptyState title={t('followUp.byLine.empty', { month })}>
          <p>{t('followUp.byLine.emptyWords')}</p>
          <div className="row">
            <Button kind="main" onClick={() => askIntake({ kind: 'choose', dossierId: id, as: 'actuals' })}>
              {t('followUp.byLine.take')}
            </Button>
            <Button onClick={() => askIntake({ kind: 'paste', dossierId: id, as: 'actuals', text: '' })}>
              {t('intake.door.paste')}
            </Button>
          </div>
        </EmptyState>
      ) : (
        <LineTableView
          table={table}
          expected={expected}
          readOnly={at('actualLines').lock !== null}
          onMatch={(row, line) =>
            set(
              {
                actualLines: body.actualLines.map((a) =>
                  a === row
                    ? { ...a, lines: [{ id: line.id, label: line.label.slice(0, 200), plannedCents: line.cents }] }
                    : a,
                ),
              },
              `${row.key} lines`,
            )
          }
        />
      )}
    </>
  );
};
