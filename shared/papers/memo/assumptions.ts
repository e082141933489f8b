/** How every amount of the plan was made: the drivers of its lines, in words. */

import { headingById } from '#shared/base/method/headings.ts';
import { leafById } from '#shared/base/method/levers.ts';
import { formatCents, formatNumber, formatTypedRate, MINUS } from '#shared/base/money/format.ts';
import type { NotedLine } from '#shared/dossier/content/cell-notes.ts';
import { isDefaultRate } from '#shared/dossier/content/following.ts';
import {
  type CostDriver,
  type CostLine,
  isUnsaid,
  type Post,
  type ResourceDriver,
} from '#shared/dossier/content/plan.ts';
import { enteredNote, type MemoContext } from './context.ts';
import type { TableBlock, TableRow } from './document.ts';
import { lineOrigin } from './line-origin.ts';

const money = ({ language }: MemoContext, cents: number): string =>
  formatCents(cents, language, cents % 100 === 0 ? 0 : 2);
const growth = ({ language }: MemoContext, rate: number): string => {
  const text = formatTypedRate(rate, language);
  return text.startsWith(MINUS) || rate === 0 ? text : `+${text}`;
};
const amounts = (c: MemoContext, years: readonly number[]): string => years.map((y) => money(c, y)).join(' / ');
const lineName = ({ dossier }: MemoContext, id: string): string =>
  [...dossier.resources, ...dossier.costs].find((l) => l.id === id)?.label ??
  dossier.posts.find((p) => p.id === id)?.title ??
  id;

export const resourceDriverWords = (c: MemoContext, d: ResourceDriver): string => {
  const { t, language } = c;
  const number = (n: number): string => formatNumber(n, language);
  switch (d.kind) {
    case 'annual':
      return t('memo.driver.annual', { years: amounts(c, d.years) });
    case 'volume':
      return t('memo.driver.volume', {
        volume: number(d.volume),
        price: money(c, d.priceCents),
        volumeGrowth: growth(c, d.volumeGrowth),
        priceGrowth: growth(c, d.priceGrowth),
      });
    case 'members':
      return t('memo.driver.members', {
        members: number(d.members),
        entering: number(d.newPerYear),
        retention: formatTypedRate(d.retention, language),
        dues: money(c, d.duesCents),
      });
    case 'donors':
      return t('memo.driver.donors', {
        donors: number(d.donors),
        growth: growth(c, d.growth),
        gift: money(c, d.giftCents),
        giftGrowth: growth(c, d.giftGrowth),
      });
    case 'grant':
      return [
        t('memo.driver.grant', { total: money(c, d.totalCents), from: d.fromMonth, to: d.toMonth }),
        d.schedule
          .map((s) => t('memo.driver.paid', { share: formatTypedRate(s.share, language), month: s.month }))
          .join(', '),
        d.restrictedTo.length === 0
          ? ''
          : t('memo.driver.restricted', { costs: d.restrictedTo.map((id) => lineName(c, id)).join(', ') }),
        d.restrictedTo.length === 0 || d.costShare === undefined
          ? ''
          : t('memo.driver.costShare', { share: formatTypedRate(d.costShare, language) }),
      ]
        .filter((x) => x !== '')
        .join(' — ');
  }
};
export const costDriverWords = (c: MemoContext, d: CostDriver): string => {
  const { t } = c;
  switch (d.kind) {
    case 'annual':
      return t('memo.driver.annual', { years: amounts(c, d.years) });
    case 'unit':
      return t('memo.driver.unit', {
        price: money(c, d.unitCents),
        line: lineName(c, d.resourceId),
        growth: growth(c, d.growth),
      });
    case 'percent':
      return t('memo.driver.percent', { rate: formatTypedRate(d.rate, c.language), line: lineName(c, d.resourceId) });
    case 'fixed':
      return t('memo.driver.fixed', { year: money(c, d.yearCents), growth: growth(c, d.growth) });
    case 'payroll':
      return t('memo.driver.payroll', { rate: formatTypedRate(d.rate, c.language) });
    case 'wageTax':
      return t(d.relief ? 'memo.driver.wageTaxRelief' : 'memo.driver.wageTax', {
        share: formatTypedRate(d.taxableShare, c.language),
      });
  }
};

/** VAT that a line says, on top of its amounts. */
const vatWords = ({ t, language }: MemoContext, { vatRate }: { readonly vatRate?: number | undefined }): string[] =>
  vatRate === undefined ? [] : [t('memo.driver.vat', { rate: formatTypedRate(vatRate, language) })];
const costWords = (c: MemoContext, line: CostLine): string =>
  [
    line.workedOut === undefined ? costDriverWords(c, line.driver) : c.t(`memo.driver.${line.workedOut}`),
    ...(line.settlement === undefined
      ? vatWords(c, line.workedOut === undefined ? line : {})
      : [c.t(`memo.driver.${line.settlement}`)]),
  ].join(' — ');
const postWords = (c: MemoContext, p: Post): string => {
  const { t, language } = c;
  const monthly = t('memo.driver.post', {
    fte: formatNumber(p.fte, language),
    gross: money(c, p.grossMonthlyCents),
    charges: isDefaultRate(p)
      ? t('memo.driver.defaultRate', { rate: formatTypedRate(p.chargeRate, language) })
      : formatTypedRate(p.chargeRate, language),
    from: p.firstMonth,
    to: p.lastMonth ?? 36,
    raise: growth(c, p.yearlyRaise),
  });
  return p.extraRate === undefined
    ? monthly
    : `${monthly} — ${t('memo.driver.extra', { rate: formatTypedRate(p.extraRate, language) })}`;
};

/** One table for resources, one for costs and posts, one for investments and supports; empty ones are left out. */
export const assumptionTables = (c: MemoContext): TableBlock[] => {
  const { dossier, t, language } = c;
  const delay = (months: number): string => (months === 0 ? '–' : String(months));
  const row = (line: NotedLine, cells: readonly string[]): TableRow => ({ cells, origin: lineOrigin(c, line) });
  const table = (title: string, second: string, rows: readonly TableRow[]): TableBlock[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            title,
            columns: [
              { head: t('stations.model.label'), number: false, share: 1 },
              { head: second, number: false, share: 1 },
              { head: t('memo.driver.head'), number: false, share: 2.2 },
              { head: t('memo.driver.delay'), number: true },
            ],
            rows,
            note: enteredNote(c, rows),
          },
        ];
  return [
    ...table(
      t('memo.assumptions.resources'),
      t('levers.lever'),
      dossier.resources.map((r) =>
        row(r, [
          r.label,
          r.leaf === null
            ? t(isUnsaid(r, 'leaf') ? 'levers.unsaid' : 'levers.outside')
            : `${r.leaf} ${leafById(r.leaf).label[language]}`,
          [resourceDriverWords(c, r.driver), ...vatWords(c, r)].join(' — '),
          r.driver.kind === 'grant' ? '–' : delay(r.paymentDelayMonths),
        ]),
      ),
    ),
    ...table(t('memo.assumptions.costs'), t('projection.heading'), [
      ...dossier.costs.map((x) =>
        row(x, [x.label, headingById(x.heading).label[language], costWords(c, x), delay(x.paymentDelayMonths)]),
      ),
      ...dossier.posts.map((p) => row(p, [p.title, headingById('staff').label[language], postWords(c, p), '–'])),
    ]),
    ...table(t('memo.assumptions.balance'), t('plan.supports.kind'), [
      ...dossier.supports.map((s) =>
        row(s, [
          s.label,
          t(`plan.supports.kinds.${s.kind}`),
          [
            t('memo.driver.support', { amount: money(c, s.principalCents), month: s.month }),
            s.kind === 'grant'
              ? t('memo.driver.earned', { from: s.month, to: s.toMonth ?? Math.min(36, s.month + 11) })
              : t('memo.driver.loan', {
                  rate: formatTypedRate(s.annualRate, language),
                  years: t('common.years', { count: s.termYears }),
                  grace: t('common.years', { count: s.graceYears }),
                }),
            t(`stations.status.${s.status}`),
          ].join(', '),
          '–',
        ]),
      ),
      ...dossier.investments.map((i) =>
        row(i, [
          i.label,
          t('memo.assumptions.investment'),
          [
            t('memo.driver.investment', {
              amount: money(c, i.amountCents),
              month: i.month,
              years: t('common.years', { count: i.lifeYears }),
            }),
            ...(i.subsidy === undefined
              ? []
              : [
                  t('memo.driver.subsidy', {
                    amount: money(c, i.subsidy.amountCents),
                    funder: i.subsidy.funder,
                    month: i.subsidy.month,
                  }),
                ]),
          ].join(', '),
          '–',
        ]),
      ),
    ]),
  ];
};
