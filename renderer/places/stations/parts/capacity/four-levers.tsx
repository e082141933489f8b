import { VerdictSign } from '#renderer/ground/components/signs.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { planMonthWords } from '#shared/base/i18n/dates.ts';
import { INVESTOR_LEVERS, NEED_CATEGORIES } from '#shared/base/method/tables/capacity.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_NEEDS: Dossier['needs'] = [];
/** What is known, added up; nothing when nobody said anything. */
const sum = (own: Dossier['needs'], of: (need: Dossier['needs'][number]) => number | null): number | null => {
  const known = own.map(of).filter((n) => n !== null);
  return known.length === 0 ? null : known.reduce((total, n) => total + n, 0);
};

/** The four levers of an investor: which are served, by whom, for how many days and how much. */
export const FourLevers = () => {
  const t = useT();
  const language = useLanguage();
  const focusOn = useApp((s) => s.focusOn);
  const needs = useDossier((s) => s.dossier?.needs ?? NO_NEEDS);
  const start = useDossier((s) => s.dossier?.plan.startMonth ?? '');
  const unplaced = needs.filter((n) => n.lever === null);
  return (
    <section className="picture" aria-label={t('capacity.plan')} data-place="capacity/plan">
      <header>
        <h2>{t('capacity.plan')}</h2>
      </header>
      <ul className="four-levers">
        {INVESTOR_LEVERS.map((lever) => {
          const own = needs.filter((n) => n.lever === lever.id);
          const days = sum(own, (n) => n.days);
          const cost = sum(own, (n) => n.costCents);
          const providers = [...new Set(own.map((n) => n.provider).filter((name) => name !== ''))];
          return (
            <li key={lever.id}>
              <VerdictSign level={own.length > 0 ? 'solid' : 'unknown'} />
              <div className="grow">
                <strong>{lever.label[language]}</strong>
                <div className="hint">
                  {own.length === 0
                    ? t('capacity.nothingPlanned')
                    : [
                        ...(days === null ? [] : [t('capacity.daysOf', { days: formatNumber(days, language, 1) })]),
                        ...(cost === null ? [] : [formatCents(cost, language, 0)]),
                        ...providers,
                      ].join(' · ')}
                </div>
                {own.map((n) => (
                  <button key={n.id} type="button" className="chip" onClick={() => focusOn(['needs', n.id])}>
                    {n.title || t('capacity.need')}
                    {n.month !== null && ` · ${planMonthWords(n.month, start, language)}`}
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {unplaced.length > 0 && (
        <p className="hint">
          {t('capacity.unplaced', { needs: unplaced.map((n) => n.title || t('capacity.need')).join(', ') })}
        </p>
      )}
    </section>
  );
};

const levelText = (level: number | null): string => (level === null ? '?' : String(level));
/** The ten domains: those that were looked at, from which level to which. */
export const Domains = () => {
  const t = useT();
  const language = useLanguage();
  const focusOn = useApp((s) => s.focusOn);
  const needs = useDossier((s) => s.dossier?.needs ?? NO_NEEDS);
  const read = NEED_CATEGORIES.filter((c) => needs.some((n) => n.category === c.id)).length;
  return (
    <section className="picture" aria-label={t('capacity.domains')} data-place="capacity/domains">
      <header className="group-head">
        <h2 className="grow">{t('capacity.domains')}</h2>
        <span className="hint">{t('capacity.domainsRead', { count: read, all: NEED_CATEGORIES.length })}</span>
      </header>
      <ul className="domains">
        {NEED_CATEGORIES.map((category) => {
          const own = needs.filter((n) => n.category === category.id);
          return (
            <li key={category.id} data-read={own.length > 0}>
              <span className="grow">{category.label[language]}</span>
              {own.length === 0 && <span className="hint">{t('capacity.notRead')}</span>}
              {own.map((n) => (
                <button
                  key={n.id}
                  type="button"
                  className="picture-link"
                  aria-label={`${n.title || t('capacity.need')} ${levelText(n.levelToday)} → ${levelText(n.levelTarget)}`}
                  onClick={() => focusOn(['needs', n.id])}
                >
                  {levelText(n.levelToday)} → <strong>{levelText(n.levelTarget)}</strong>
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
