import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { leafById } from '#shared/base/method/levers.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import type { QualifiedLever } from '#shared/finance/projection/qualification.ts';
import { byPriority } from '#shared/finance/projection/qualification.ts';

const HORIZONS = ['short', 'medium', null] as const;

/** Where energy is best spent, at short and at medium term: most potential for the least effort first. */
export const LeverPriorities = ({ levers }: { readonly levers: readonly QualifiedLever[] }) => {
  const t = useT();
  const language = useLanguage();
  const mark = (value: number | null): string =>
    value === null ? t('levers.markUnknown') : formatNumber(value, language, 1);
  return (
    <section className="group" aria-label={t('levers.priorities')} data-place="levers/priorities">
      <header>
        <h2>{t('levers.priorities')}</h2>
        <p className="hint">{t('levers.prioritiesIntro')}</p>
      </header>
      <div className="lever-priorities">
        {HORIZONS.map((horizon) => {
          const own = byPriority(levers.filter((l) => l.horizon === horizon));
          if (horizon === null && own.length === 0) return null;
          return (
            <div key={horizon ?? 'unknown'}>
              <h3>{t(horizon === null ? 'levers.noHorizon' : `levers.${horizon}`)}</h3>
              {own.length === 0 && <p className="hint">{t('levers.noneThen')}</p>}
              <ol>
                {own.map((l) => (
                  <li key={l.leaf}>
                    {l.leaf} {leafById(l.leaf).label[language]}{' '}
                    <span className="hint">
                      {formatCents(l.amountCents, language, 0)} ·{' '}
                      {t('levers.marks', { potential: mark(l.marks.potential), effort: mark(l.effort) })}
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          );
        })}
      </div>
    </section>
  );
};
