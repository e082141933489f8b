/** What was typed in a line, in one sentence: the rule that stands beside its amount. */

import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import { formatCents, formatNumber, formatTypedRate } from '#shared/base/money/format.ts';
import type { CostLine, Post, ResourceLine, WorkedOut } from '#shared/dossier/content/plan.ts';

const say = (fr: (n: typeof words) => string, en: (n: typeof words) => string): LocalText =>
  local(fr(words), en(words));
const words = {
  e: (cents: Cents, language: 'fr' | 'en'): string => formatCents(cents, language, cents % 100 === 0 ? 0 : 2),
  n: (value: number, language: 'fr' | 'en'): string => formatNumber(value, language),
  p: (rate: number, language: 'fr' | 'en'): string => formatTypedRate(rate, language),
};
export const both = (text: (w: typeof words, language: 'fr' | 'en') => readonly [string, string]): LocalText =>
  say(
    (w) => text(w, 'fr')[0],
    (w) => text(w, 'en')[1],
  );

/** A rule, and the VAT that its line says: on top of what is received or paid. */
const withVatSaid = (rule: LocalText, vatRate: number | undefined): LocalText =>
  vatRate === undefined
    ? rule
    : both((w, l) => [`${rule.fr}, TVA ${w.p(vatRate, l)} en plus`, `${rule.en}, VAT ${w.p(vatRate, l)} on top`]);

/** What was typed in a resource line, in one sentence. */
export const resourceRule = (line: ResourceLine): LocalText => withVatSaid(earnedRule(line), line.vatRate);
const earnedRule = ({ driver, paymentDelayMonths }: ResourceLine): LocalText =>
  both((w, l) => {
    const late: readonly [string, string] =
      paymentDelayMonths > 0 && driver.kind !== 'grant'
        ? [
            `, payé ${paymentDelayMonths} mois après`,
            `, paid ${paymentDelayMonths} ${paymentDelayMonths === 1 ? 'month' : 'months'} later`,
          ]
        : ['', ''];
    switch (driver.kind) {
      case 'annual':
        return [
          `montant annuel, réparti sur douze mois${late[0]}`,
          `yearly amount, spread over twelve months${late[1]}`,
        ];
      case 'volume':
        return [
          `${w.n(driver.volume, l)} × ${w.e(driver.priceCents, l)} en année 1, volume ${w.p(driver.volumeGrowth, l)} et prix ${w.p(driver.priceGrowth, l)} par an${late[0]}`,
          `${w.n(driver.volume, l)} × ${w.e(driver.priceCents, l)} in year 1, volume ${w.p(driver.volumeGrowth, l)} and price ${w.p(driver.priceGrowth, l)} a year${late[1]}`,
        ];
      case 'members':
        return [
          `${w.n(driver.members, l)} adhérents × ${w.e(driver.duesCents, l)}, ${w.p(driver.retention, l)} gardés et ${w.n(driver.newPerYear, l)} nouveaux par an${late[0]}`,
          `${w.n(driver.members, l)} members × ${w.e(driver.duesCents, l)}, ${w.p(driver.retention, l)} kept and ${w.n(driver.newPerYear, l)} new a year${late[1]}`,
        ];
      case 'donors':
        return [
          `${w.n(driver.donors, l)} donateurs × ${w.e(driver.giftCents, l)} en année 1${late[0]}`,
          `${w.n(driver.donors, l)} donors × ${w.e(driver.giftCents, l)} in year 1${late[1]}`,
        ];
      case 'grant': {
        const steps = driver.schedule
          .map((s) => `${w.p(s.share, l)} (${l === 'fr' ? 'mois' : 'month'} ${s.month})`)
          .join(', ');
        return [
          `convention de ${w.e(driver.totalCents, l)}, des mois ${driver.fromMonth} à ${driver.toMonth}, payée ${steps}`,
          `agreement of ${w.e(driver.totalCents, l)}, months ${driver.fromMonth} to ${driver.toMonth}, paid ${steps}`,
        ];
      }
    }
  });
const WORKED_OUT_RULES: Readonly<Record<WorkedOut, LocalText>> = {
  corporateTax: local(
    'résultat des activités lucratives, pertes antérieures déduites, au taux normal',
    'surplus of trading activities, less earlier losses, at the standard rate',
  ),
  overdraft: local(
    'découvert de la fin du mois précédent × taux annuel ÷ 12',
    'overdraft at the end of the previous month × yearly rate ÷ 12',
  ),
};
export const costRule = (line: CostLine, nameOf: (id: string) => string): LocalText =>
  line.workedOut === undefined
    ? withVatSaid(spentRule(line, nameOf), line.settlement === undefined ? line.vatRate : undefined)
    : WORKED_OUT_RULES[line.workedOut];
const spentRule = (line: CostLine, nameOf: (id: string) => string): LocalText =>
  both((w, l) => {
    const { driver, paymentDelayMonths: delay } = line;
    const late: readonly [string, string] =
      delay > 0
        ? [`, payé ${delay} mois après`, `, paid ${delay} ${delay === 1 ? 'month' : 'months'} later`]
        : ['', ''];
    switch (driver.kind) {
      case 'annual':
        return [
          `montant annuel, réparti sur douze mois${late[0]}`,
          `yearly amount, spread over twelve months${late[1]}`,
        ];
      case 'fixed':
        return [
          `${w.e(driver.yearCents, l)} en année 1, ${w.p(driver.growth, l)} par an${late[0]}`,
          `${w.e(driver.yearCents, l)} in year 1, ${w.p(driver.growth, l)} a year${late[1]}`,
        ];
      case 'unit':
        return [
          `${w.e(driver.unitCents, l)} par unité de « ${nameOf(driver.resourceId)} », ${w.p(driver.growth, l)} par an${late[0]}`,
          `${w.e(driver.unitCents, l)} per unit of “${nameOf(driver.resourceId)}”, ${w.p(driver.growth, l)} a year${late[1]}`,
        ];
      case 'percent':
        return [
          `${w.p(driver.rate, l)} de « ${nameOf(driver.resourceId)} »${late[0]}`,
          `${w.p(driver.rate, l)} of “${nameOf(driver.resourceId)}”${late[1]}`,
        ];
      case 'payroll':
        return [
          `${w.p(driver.rate, l)} du brut de tous les postes${late[0]}`,
          `${w.p(driver.rate, l)} of the gross pay of all posts${late[1]}`,
        ];
      case 'wageTax':
        return [
          `barème de la taxe sur les salaires, par salarié, sur ${w.p(driver.taxableShare, l)} du brut, franchise et décote${driver.relief ? ', moins l’abattement des associations' : ''}${late[0]}`,
          `scale of the tax on wages, by employee, on ${w.p(driver.taxableShare, l)} of gross pay, small amounts left out${driver.relief ? ', less the relief of associations' : ''}${late[1]}`,
        ];
    }
  });
export const postRule = (post: Post): LocalText =>
  both((w, l) => [
    `${w.n(post.fte, l)} ETP × ${w.e(post.grossMonthlyCents, l)} brut, charges ${w.p(post.chargeRate, l)} payées le mois suivant, à partir du mois ${post.firstMonth}${post.extraRate ? `, et ${w.p(post.extraRate, l)} du brut en plus` : ''}`,
    `${w.n(post.fte, l)} FTE × ${w.e(post.grossMonthlyCents, l)} gross, charges ${w.p(post.chargeRate, l)} paid the month after, from month ${post.firstMonth}${post.extraRate ? `, and ${w.p(post.extraRate, l)} of gross pay on top` : ''}`,
  ]);
