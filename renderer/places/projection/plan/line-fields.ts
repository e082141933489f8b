/** What can be set of a line beside its cells: the inputs of its driver, its delays, its past. */

import type { FieldSpec } from '#renderer/places/records/place-field.tsx';
import type { Translate } from '#shared/base/i18n/translate.ts';
import { HEADINGS, headingById } from '#shared/base/method/headings.ts';
import { entersOwnFunds, usualHeading } from '#shared/base/method/levers.ts';
import { vatRatesIn } from '#shared/base/method/tables/facts/duty-facts.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatTypedRate } from '#shared/base/money/format.ts';
import { REPAYMENT_STEPS, REPAYMENTS, SETTLEMENTS } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { VAT_SETTLEMENT } from '#shared/finance/projection/vat.ts';
import { followsPlan } from './edit-line.ts';
import type { LineItem } from './rows.ts';

/** A rate of VAT is offered where the organisation charges it, of what a bank pays or receives at a price; a rate that is there stays in sight. */
const vatFields = (item: LineItem, { plan }: Dossier, t: Translate, language: Language): FieldSpec[] => {
  if ('fte' in item || 'principalCents' in item) return [];
  const { vatRate } = item;
  const priced =
    !('driver' in item) ||
    (!['grant', 'payroll', 'wageTax'].includes(item.driver.kind) &&
      !('settlement' in item && item.settlement !== undefined) &&
      !('leaf' in item && entersOwnFunds(item.leaf ?? undefined)));
  if (followsPlan(item)) return [];
  if (vatRate === undefined && !(priced && (plan.vat === 'part' || plan.vat === 'whole'))) return [];
  const rates = vatRatesIn(plan.startMonth);
  return [
    {
      path: ['vatRate'],
      kind: 'scale',
      label: t('plan.vat.rate'),
      optional: true,
      none: t('plan.vat.noRate'),
      hint: t('plan.vat.rateHint', { months: VAT_SETTLEMENT.refundedAfterMonths }),
      options: [...new Set(vatRate === undefined ? rates : [...rates, vatRate])].map((rate) => ({
        id: String(rate),
        label: formatTypedRate(rate, language),
      })),
    },
  ];
};

type Line<K extends 'resources' | 'costs'> = Dossier[K][number];

const drivenFields = ({ driver }: Line<'resources'> | Line<'costs'>, dossier: Dossier, t: Translate): FieldSpec[] => {
  const at = (key: string, kind: FieldSpec['kind'], label: string): FieldSpec => ({
    path: ['driver', key],
    kind,
    label,
  });
  const followField = (counted: boolean): FieldSpec => ({
    ...at('resourceId', 'choice', t('grid.field.followed')),
    options: dossier.resources
      .filter((r) => !counted || ['volume', 'members', 'donors'].includes(r.driver.kind))
      .map((r) => ({ id: r.id, label: r.label || r.funder || t('grid.newLine.resources') })),
  });
  switch (driver.kind) {
    case 'annual':
      return [];
    case 'volume':
      return [
        at('volume', 'number', t('grid.field.volume')),
        at('volumeGrowth', 'rate', t('grid.field.volumeGrowth')),
        at('priceCents', 'cents', t('grid.field.price')),
        at('priceGrowth', 'rate', t('grid.field.priceGrowth')),
      ];
    case 'members':
      return [
        at('members', 'number', t('grid.field.members')),
        at('newPerYear', 'number', t('grid.field.newPerYear')),
        at('retention', 'rate', t('grid.field.retention')),
        at('duesCents', 'cents', t('grid.field.dues')),
        at('renewalMonth', 'integer', t('grid.field.renewalMonth')),
      ];
    case 'donors':
      return [
        at('donors', 'number', t('grid.field.donors')),
        at('growth', 'rate', t('grid.field.donorGrowth')),
        at('giftCents', 'cents', t('grid.field.gift')),
        at('giftGrowth', 'rate', t('grid.field.giftGrowth')),
      ];
    case 'grant':
      return [
        at('totalCents', 'cents', t('grid.field.grantTotal')),
        at('fromMonth', 'planMonth', t('grid.field.fromMonth')),
        at('toMonth', 'planMonth', t('grid.field.toMonth')),
        { ...at('costShare', 'rate', t('grid.field.costShare')), optional: true },
      ];
    case 'fixed':
      return [at('yearCents', 'cents', t('grid.field.yearCost')), at('growth', 'rate', t('grid.field.costGrowth'))];
    case 'unit':
      return [
        at('unitCents', 'cents', t('grid.field.unitCost')),
        at('growth', 'rate', t('grid.field.costGrowth')),
        followField(true),
      ];
    case 'percent':
      return [at('rate', 'rate', t('grid.field.share')), followField(false)];
    case 'payroll':
      return [at('rate', 'rate', t('grid.field.payrollShare'))];
    case 'wageTax':
      return [at('taxableShare', 'rate', t('grid.field.taxableShare')), at('relief', 'flag', t('grid.field.relief'))];
  }
};

/** The fields of a line beside its cells, in the order in which they are asked. */
export const lineFields = (item: LineItem, dossier: Dossier, t: Translate, language: Language): FieldSpec[] => {
  const at = (path: string, kind: FieldSpec['kind'], label: string): FieldSpec => ({
    path: path.split('.'),
    kind,
    label,
  });
  const ofActivity: FieldSpec[] =
    dossier.activities.length > 0
      ? [
          {
            ...at('activityId', 'choice', t('grid.field.activity')),
            none: t('grid.noActivity'),
            options: dossier.activities.map((a) => ({ id: a.id, label: a.name })),
          },
        ]
      : [];
  if ('fte' in item)
    return [
      at('fte', 'number', t('plan.posts.fte')),
      at('grossMonthlyCents', 'cents', t('plan.posts.gross')),
      at('chargeRate', 'rate', t('plan.posts.charges')),
      at('firstMonth', 'planMonth', t('plan.posts.first')),
      { ...at('lastMonth', 'planMonth', t('plan.posts.last')), nullable: true },
      at('yearlyRaise', 'rate', t('plan.posts.raise')),
      { ...at('extraRate', 'rate', t('grid.field.extraRate')), optional: true },
      { ...at('extraMonth', 'integer', t('grid.field.extraMonth')), optional: true },
      ...ofActivity,
    ];
  if ('lifeYears' in item)
    return [
      at('amountCents', 'cents', t('plan.investments.amount')),
      at('month', 'planMonth', t('plan.investments.month')),
      at('lifeYears', 'number', t('plan.investments.life')),
      ...(item.subsidy
        ? [
            at('subsidy.funder', 'text', t('plan.investments.subsidyFunder')),
            at('subsidy.amountCents', 'cents', t('plan.investments.subsidy')),
            at('subsidy.month', 'planMonth', t('plan.investments.subsidyMonth')),
          ]
        : []),
      ...vatFields(item, dossier, t, language),
      ...ofActivity,
    ];
  if ('principalCents' in item)
    return [
      at('principalCents', 'cents', t('plan.supports.principal')),
      at('month', 'planMonth', t('plan.supports.month')),
      ...(item.kind === 'grant'
        ? [{ ...at('toMonth', 'planMonth', t('grid.field.earnedUntil')), optional: true }]
        : [
            at('annualRate', 'rate', t('plan.supports.rate')),
            {
              ...at('step', 'choice', t('plan.supports.step')),
              none: t('plan.supports.stepDefault'),
              options: REPAYMENT_STEPS.map((id) => ({ id, label: t(`plan.supports.steps.${id}`) })),
            },
            at('termYears', 'integer', t('plan.supports.term')),
            { ...at('termMonths', 'integer', t('plan.supports.termMonths')), optional: true },
            at('graceYears', 'integer', t('plan.supports.grace')),
            { ...at('graceMonths', 'integer', t('plan.supports.graceMonths')), optional: true },
            {
              ...at('repayment', 'choice', t('plan.supports.repayment')),
              options: REPAYMENTS.map((id) => ({ id, label: t(`plan.supports.repayments.${id}`) })),
            },
          ]),
      ...ofActivity,
    ];
  return [
    ...(followsPlan(item) ? [] : drivenFields(item, dossier, t)),
    ...(item.driver.kind === 'grant' ? [] : [at('paymentDelayMonths', 'integer', t('grid.field.paymentDelay'))]),
    ...vatFields(item, dossier, t, language),
    { ...at('history.0', 'cents', t('grid.field.twoYearsAgo')), nullable: true },
    { ...at('history.1', 'cents', t('grid.field.lastYear')), nullable: true },
    ...('leaf' in item
      ? [
          {
            ...at('heading', 'choice', t('grid.field.heading')),
            none: t('grid.usualHeading', { heading: headingById(usualHeading(item.leaf)).label[language] }),
            options: HEADINGS.filter((h) => h.side === 'product').map((h) => ({
              id: h.id,
              label: h.label[language],
            })),
          },
        ]
      : followsPlan(item)
        ? []
        : [
            {
              ...at('settlement', 'choice', t('grid.field.settlement')),
              none: t('grid.field.paid'),
              options: SETTLEMENTS.map((id) => ({ id, label: t(`grid.field.settlements.${id}`) })),
            },
            at('fundraising', 'flag', t('grid.field.fundraising')),
          ]),
    ...ofActivity,
  ];
};
