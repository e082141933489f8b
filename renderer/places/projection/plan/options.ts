/** The choices of the plan's cells, and how a typed or pasted text finds one. */

import type { GridOption } from '#renderer/ground/grid/sheet.ts';
import { translator } from '#shared/base/i18n/translate.ts';
import { HEADINGS } from '#shared/base/method/headings.ts';
import { LEAVES } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { foldTyped } from '#shared/base/text/accents.ts';
import { STATUSES, SUPPORT_KINDS } from '#shared/dossier/content/plan.ts';
import { OUTSIDE_LEVERS } from '#shared/finance/workbook/words.ts';

/** Headings that the engine fills by itself. */
const COMPUTED = ['dedicatedFundsCarried'];
export const RESOURCE_DRIVERS = ['annual', 'volume', 'members', 'donors', 'grant'] as const;
export const COST_DRIVERS = ['annual', 'fixed', 'unit', 'percent', 'payroll', 'wageTax'] as const;

export interface PlanOptions {
  readonly leaves: readonly GridOption[];
  readonly headings: readonly GridOption[];
  readonly supportKinds: readonly GridOption[];
  readonly statuses: readonly GridOption[];
  readonly resourceDrivers: readonly GridOption[];
  readonly costDrivers: readonly GridOption[];
}
const build = (language: Language): PlanOptions => {
  const t = translator(language);
  const other = translator(language === 'fr' ? 'en' : 'fr');
  return {
    leaves: [
      ...LEAVES.filter((l) => !l.balanceSheet && l.id !== 'C5').map((l) => ({
        id: l.id,
        label: `${l.id} ${l.label[language]}`,
        aliases: [l.label.fr, l.label.en, `${l.id} ${l.label.fr}`, `${l.id} ${l.label.en}`],
      })),
      { id: OUTSIDE_LEVERS, label: t('levers.outside'), aliases: [other('levers.outside')] },
    ],
    headings: HEADINGS.filter((h) => h.side === 'charge' && !COMPUTED.includes(h.id)).map((h) => ({
      id: h.id,
      label: h.label[language],
      aliases: [h.label.fr, h.label.en, h.accounts['2025'], h.accounts['2018']],
    })),
    supportKinds: SUPPORT_KINDS.map((id) => ({
      id,
      label: t(`plan.supports.kinds.${id}`),
      aliases: [other(`plan.supports.kinds.${id}`)],
    })),
    statuses: STATUSES.map((id) => ({
      id,
      label: t(`stations.status.${id}`),
      aliases: [other(`stations.status.${id}`)],
    })),
    resourceDrivers: RESOURCE_DRIVERS.map((id) => ({
      id,
      label: t(`grid.driver.${id}`),
      aliases: [other(`grid.driver.${id}`)],
    })),
    costDrivers: COST_DRIVERS.map((id) => ({
      id,
      label: t(`grid.driver.${id}`),
      aliases: [other(`grid.driver.${id}`)],
    })),
  };
};
const built: Record<Language, PlanOptions> = { fr: build('fr'), en: build('en') };
export const planOptions = (language: Language): PlanOptions => built[language];

/** The option that a text names, whatever its case, accents and spaces, in either language; null when none does. */
export const optionNamed = (options: readonly GridOption[], text: string): string | null => {
  const wanted = foldTyped(text);
  return (
    options.find((o) => [o.id, o.label, ...(o.aliases ?? [])].some((name) => foldTyped(name) === wanted))?.id ?? null
  );
};
