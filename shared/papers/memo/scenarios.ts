/** The plan put to the test: the dossier's own scenarios, and the plan without what is asked. */

import { monthName } from '#shared/base/i18n/dates.ts';
import { formatNumber, formatTypedRate } from '#shared/base/money/format.ts';
import { clip } from '#shared/base/text/clip.ts';
import type { Adjustment, Scenario } from '#shared/dossier/content/plan.ts';
import { CASH_NAMES } from '#shared/finance/figures/lines.ts';
import { project } from '#shared/finance/projection/engine.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import { adjustmentsOf, standsOn } from '#shared/finance/projection/scenarios.ts';
import { euros, type MemoContext } from './context.ts';
import type { TableBlock } from './document.ts';

/** What the words of a scenario need: the screen has no more. */
export type ScenarioContext = Pick<MemoContext, 't' | 'language' | 'dossier'>;

export const scenarioName = ({ t }: Pick<MemoContext, 't'>, scenario: Scenario): string =>
  scenario.builtIn === undefined ? clip(scenario.name, 60, '…').text : t(`memo.scenarios.${scenario.builtIn}`);

/** What a scenario changes, in words. */
export const adjustmentWords = (c: ScenarioContext, a: Adjustment): string => {
  const { t, language, dossier } = c;
  const times = (factor: number): string => formatNumber(factor, language);
  switch (a.kind) {
    case 'unsignedFactor':
      return t('memo.adjust.unsignedFactor', { factor: times(a.factor) });
    case 'delay':
      return t('memo.adjust.delay', { count: a.months });
    case 'costs':
      return t(a.factor < 1 ? 'memo.adjust.costsDown' : 'memo.adjust.costsUp', {
        change: formatTypedRate(Math.abs(a.factor - 1), language),
      });
    case 'growth':
      return t('memo.adjust.growth', { factor: times(a.factor) });
    case 'line': {
      const line = [...dossier.resources, ...dossier.costs].find((l) => l.id === a.lineId);
      return t('memo.adjust.line', { line: line?.label ?? a.lineId, factor: times(a.factor) });
    }
    case 'loseFunder':
      return a.funder === '@largest'
        ? t('memo.adjust.loseLargest', { month: a.fromMonth })
        : t('memo.adjust.loseFunder', { funder: a.funder, month: a.fromMonth });
  }
};

/**
 * Lowest cash, its month, months below zero and the result of year 3, scenario by scenario.
 * @param count how many scenarios beside the base; all of them by default
 */
export const scenarioTable = (c: MemoContext, count?: number): TableBlock => {
  const { dossier, projection, language, t } = c;
  const row = (name: string, p: Projection, total = false) => ({
    cells: [
      name,
      euros(c, p.cash.lowestCents),
      monthName(p.months[p.cash.lowestMonth - 1] ?? '', language),
      String(p.cash.monthsBelowZero.length),
      euros(c, p.result.years[2]),
    ],
    ...(total ? { total } : {}),
  });
  return {
    kind: 'table',
    title: `${t('memo.scenarios.title')} (€)`,
    columns: [
      { head: '', number: false },
      { head: CASH_NAMES.lowest[language], number: true },
      { head: t('memo.scenarios.month'), number: true },
      { head: t('memo.scenarios.below'), number: true },
      { head: t('memo.scenarios.result'), number: true },
    ],
    rows: [
      row(t('memo.scenarios.base'), projection, true),
      ...dossier.scenarios
        .slice(0, count)
        .map((s) => row(scenarioName(c, s), project(dossier, adjustmentsOf(s, dossier.scenarios)))),
      ...(dossier.supports.length > 0 ? [row(t('memo.scenarios.without'), project({ ...dossier, supports: [] }))] : []),
    ],
    // What each one changes stands beside its figures.
    note: [...scenarioWords(c).slice(0, count), t('memo.scenarios.note')].join(' · '),
  };
};
/** What a scenario changes, in one line: what it stands on, then its own changes. */
export const scenarioLine = (c: ScenarioContext, scenario: Scenario): string => {
  const on = standsOn(scenario, c.dossier.scenarios);
  const changes = [
    ...(on === null ? [] : [c.t('memo.adjust.standsOn', { name: scenarioName(c, on) })]),
    ...scenario.adjustments.map((a) => adjustmentWords(c, a)),
  ];
  return `${scenarioName(c, scenario)} — ${changes.length === 0 ? c.t('memo.adjust.none') : changes.join(', ')}`;
};
export const scenarioWords = (c: ScenarioContext): string[] => c.dossier.scenarios.map((s) => scenarioLine(c, s));
