import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import type { FileDifference } from '#shared/finance/intake/entry/difference.ts';
import type { FileState } from './file/file-state.ts';

/** The file is known: what changed since it was taken, and what somebody wrote since, which stays unless it is ticked. */
export const DifferencePanel = ({
  difference,
  state,
  onState,
}: {
  readonly difference: FileDifference;
  readonly state: FileState;
  readonly onState: (state: FileState) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const tick = (line: string, on: boolean): void =>
    onState({ ...state, overwrite: on ? [...state.overwrite, line] : state.overwrite.filter((l) => l !== line) });
  return (
    <section className="intake-difference" aria-label={t('intake.difference.title')}>
      <h3>{t('intake.difference.title')}</h3>
      <p className="hint">
        {t('intake.difference.counts', {
          same: difference.sameCount,
          changed: difference.changed.length,
          fresh: difference.freshCount,
          gone: difference.gone.length,
        })}
      </p>
      {difference.changed.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('plan.label')}</th>
              <th>{t('intake.difference.period')}</th>
              <th className="num">{t('intake.difference.before')}</th>
              <th className="num">{t('intake.difference.after')}</th>
              <th>{t('intake.difference.edited')}</th>
            </tr>
          </thead>
          <tbody>
            {difference.changed.map((c) => (
              <tr key={`${c.line} ${c.period}`}>
                <td>{c.label}</td>
                <td>{c.period}</td>
                <td className="num">{c.beforeCents === null ? '–' : formatCents(c.beforeCents, language)}</td>
                <td className="num">{formatCents(c.afterCents, language)}</td>
                <td>
                  {c.isEdited && (
                    <label className="row">
                      <input
                        type="checkbox"
                        checked={state.overwrite.includes(c.line)}
                        onChange={(e) => tick(c.line, e.target.checked)}
                      />
                      {t('intake.difference.overwrite')}
                    </label>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {difference.gone.length > 0 && (
        <p className="hint">{t('intake.difference.gone', { labels: difference.gone.join(', ') })}</p>
      )}
    </section>
  );
};
