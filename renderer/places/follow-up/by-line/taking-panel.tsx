import { Segments } from '#renderer/ground/components/segments.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import { saysNothingNew, type TakenActuals, type TakingMode } from '#shared/decision/follow-up/by-line/take-file.ts';
import type { ActualMonth } from '#shared/decision/follow-up/records.ts';

const MODES = ['version', 'beside'] as const satisfies readonly TakingMode[];

/** The month already holds rows: what the file changes of them, and whether it stands for them or beside them. */
export const TakingPanel = ({
  taken,
  month,
  mode,
  onMode,
}: {
  readonly taken: TakenActuals;
  readonly month: ActualMonth;
  readonly mode: TakingMode;
  /** null: most of its rows are there already, so that it can only be the next version */ readonly onMode:
    | ((mode: TakingMode) => void)
    | null;
}) => {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="intake-difference" aria-label={t('intake.actuals.again')}>
      <header className="row">
        <h3 className="grow">{t(onMode === null ? 'intake.actuals.again' : 'intake.actuals.taking', { month })}</h3>
        {onMode !== null && (
          <Segments
            label={t('intake.actuals.taking', { month })}
            value={mode}
            options={MODES.map((id) => ({ id, label: t(`intake.actuals.modes.${id}`) }))}
            onChange={onMode}
          />
        )}
      </header>
      <p className="hint">
        {saysNothingNew(taken)
          ? t('intake.actuals.nothingNew')
          : t('intake.actuals.counts', {
              same: taken.sameCount,
              changed: taken.changed.length,
              rematched: taken.rematchedCount,
              fresh: taken.fresh.length,
              gone: taken.gone.length,
            })}
      </p>
      {taken.changed.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('plan.label')}</th>
              <th className="num">{t('intake.actuals.before')}</th>
              <th className="num">{t('intake.actuals.after')}</th>
            </tr>
          </thead>
          <tbody>
            {taken.changed.map((c) => (
              <tr key={`${c.label} ${c.beforeCents} ${c.afterCents}`}>
                <td>{c.label}</td>
                <td className="num">{formatCents(c.beforeCents, language)}</td>
                <td className="num">{formatCents(c.afterCents, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {taken.gone.length > 0 && (
        <p className="hint">{t('intake.actuals.gone', { labels: taken.gone.map((a) => a.label).join(', ') })}</p>
      )}
    </section>
  );
};
