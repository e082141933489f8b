/** What the plan bears, one figure a line; each was sought on the same engine, all else equal. */
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { formatCents } from '#shared/base/money/format.ts';
import { MAX_DELAY_MONTHS, type PlanBears } from '#shared/finance/risk/seek.ts';

export const BearsCard = ({ bears, months }: { readonly bears: PlanBears; readonly months: readonly string[] }) => {
  const t = useT();
  const language = useLanguage();
  const euros = (cents: number): string => formatCents(cents, language, 0);
  const month = (index: number | null): string =>
    index === null ? t('risk.never') : (months[index - 1]?.split('-').reverse().join('/') ?? '');
  const delay = bears.longestDelayMonths;
  const lost = bears.funders.find((f) => f.borne);
  const rows: readonly (readonly [string, string])[] = [
    bears.grantForZeroCents > 0
      ? [t('risk.row.needed'), euros(bears.grantForZeroCents)]
      : [t('risk.row.spare'), euros(bears.spareCents)],
    ...(bears.spareSupportCents > 0 ? [[t('risk.row.spareSupport'), euros(bears.spareSupportCents)] as const] : []),
    [t('risk.row.safety'), euros(bears.grantForSafetyCents)],
    [t('risk.row.signedOnly'), euros(bears.grantSignedOnlyCents)],
    [
      t('risk.row.delay'),
      delay === null
        ? t('risk.none')
        : delay >= MAX_DELAY_MONTHS
          ? t('risk.row.orMore', { months: t('levers.months', { count: delay }) })
          : t('levers.months', { count: delay }),
    ],
    // A post that starts with the plan can start no earlier: nothing is learnt of it.
    ...bears.posts
      .filter((p) => p.plannedMonth > 1 || p.earliestMonth === null)
      .map((p) => [t('risk.row.post', { post: p.title }), month(p.earliestMonth)] as const),
    [t('risk.row.loss'), lost === undefined ? t('risk.nobody') : lost.funder],
  ];
  return (
    <section className="risk-card" aria-label={t('risk.bears')}>
      <h3>{t('risk.bears')}</h3>
      <dl className="risk-rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('risk.bearsIntro')}</p>
    </section>
  );
};
