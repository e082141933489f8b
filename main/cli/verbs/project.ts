import { monthName } from '#shared/base/i18n/dates.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { formatAmount, formatCents, formatRate } from '#shared/base/money/format.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { SIGNED_COVERAGE } from '#shared/finance/figures/ratios.ts';
import { project as projectionOf } from '#shared/finance/projection/engine.ts';
import type { Projection, Years } from '#shared/finance/projection/projection.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { chosenScenario, refuseScenario, type ScenarioChoice } from '../scenario.ts';
import { type Call, json, succeed, type Verb } from '../verb.ts';

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
};

const report = ({ language, t }: Call, dossier: Dossier, scenario: ScenarioChoice, projection: Projection): string => {
  const amounts = (label: string, years: Years): string[] => [label, ...years.map((c) => formatAmount(c, language))];
  const { cash } = projection;
  const mixes = projection.mixes.filter((m) => m.year > 0);
  return `${[
    `${printable(answerText(dossier, 'request.projectName') || dossier.id)} — ${t('cli.scenario', { name: printable(scenario.name) })}`,
    '',
    ...table([
      [t('cli.euros'), ...[1, 2, 3].map((year) => t('projection.year', { year }))],
      amounts(STATEMENT_NAMES.products[language], projection.products.years),
      amounts(STATEMENT_NAMES.charges[language], projection.charges.years),
      amounts(STATEMENT_NAMES.result[language], projection.result.years),
      [
        SIGNED_COVERAGE.label[language],
        ...projection.coverage.map((c) => (c.signedRate === null ? '—' : formatRate(c.signedRate, language))),
      ],
      [t('cli.model'), ...mixes.map((m) => profileLabel(classify(m.byLeaf).models) || '—')],
      [
        t('cli.firstFunder'),
        ...mixes.map((m) => (m.firstFunder === null ? '—' : formatRate(m.firstFunder.share, language))),
      ],
    ]),
    '',
    t('cli.lowest', {
      amount: formatCents(cash.lowestCents, language, 0),
      month: monthName(projection.months[cash.lowestMonth - 1] ?? '', language),
    }),
  ].join('\n')}\n`;
};

export const projectVerb: Verb = {
  name: 'project',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json', 'scenario'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const scenario = chosenScenario(call, read.value);
    if (scenario === null) return refuseScenario(call, read.value);
    const projection = projectionOf(read.value, scenario.adjustments);
    return succeed(call.options.json !== undefined ? json(projection) : report(call, read.value, scenario, projection));
  },
};
