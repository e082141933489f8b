/** How a line is worked out, in the few words of a cell: its inputs rather than the name of its driver. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import type { CostLine, ResourceLine } from '#shared/dossier/content/plan.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { isWorkedOut } from '#shared/finance/projection/live-costs.ts';

interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly dossier: Dossier;
}
const cents = (amount: number, language: Language): string => formatCents(amount, language, amount % 100 === 0 ? 0 : 2);
const growth = (rate: number, language: Language): string =>
  rate === 0 ? '' : `, ${rate > 0 ? '+ ' : '− '}${formatRate(Math.abs(rate), language)}`;

/** How the line is worked out, and the VAT that comes on top. */
export const driverWords = (item: ResourceLine | CostLine, words: Words): string => {
  if ('workedOut' in item && isWorkedOut(item)) return words.t('grid.words.workedOut');
  const vat =
    item.vatRate === undefined
      ? ''
      : `, ${words.t('grid.words.vat', { rate: formatRate(item.vatRate, words.language) })}`;
  return `${drivenWords(item, words)}${vat}`;
};
const drivenWords = (item: ResourceLine | CostLine, { t, language, dossier }: Words): string => {
  const { driver } = item;
  const late = item.paymentDelayMonths === 0 ? '' : `, ${t('grid.words.late', { count: item.paymentDelayMonths })}`;
  const nameOf = (id: string): string => {
    const line = dossier.resources.find((r) => r.id === id);
    return line?.label || line?.funder || '?';
  };
  switch (driver.kind) {
    case 'annual':
      return `${t('grid.words.annual')}${late}`;
    case 'volume':
      return `${formatNumber(driver.volume, language, 0)} × ${cents(driver.priceCents, language)}${growth(driver.volumeGrowth, language)}`;
    case 'members':
      return `${t('grid.words.members', { count: driver.members })} × ${cents(driver.duesCents, language)}`;
    case 'donors':
      return `${t('grid.words.donors', { count: driver.donors })} × ${cents(driver.giftCents, language)}${growth(driver.growth, language)}`;
    case 'grant':
      return t('grid.words.grant', { count: driver.schedule.length });
    case 'fixed':
      return `${t('grid.words.fixed')}${growth(driver.growth, language)}${late}`;
    case 'unit':
      return t('grid.words.unit', { amount: cents(driver.unitCents, language), line: nameOf(driver.resourceId) });
    case 'percent':
      return t('grid.words.percent', { rate: formatRate(driver.rate, language), line: nameOf(driver.resourceId) });
    case 'payroll':
      return `${t('grid.words.payroll', { rate: formatRate(driver.rate, language) })}${late}`;
    case 'wageTax':
      return `${t('grid.words.wageTax')}${late}`;
  }
};
