import { answerText } from '#shared/dossier/accessors.ts';
import type { Adjustment } from '#shared/dossier/plan.ts';
import type { Dossier } from '#shared/dossier/schema.ts';
import { monthName } from '#shared/i18n/dates.ts';
import { classify, profileLabel } from '#shared/method/classify.ts';
import { formatAmount, formatCents, formatRate } from '#shared/money/format.ts';
import { project as projectionOf } from '#shared/projection/engine.ts';
import type { Projection, Years } from '#shared/projection/projection.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, done, json, refuse, type Verb } from '../verb.ts';

interface Chosen {
  readonly name: string;
  readonly adjustments: readonly Adjustment[];
}
/** base; else the scenario of that identifier, else the built-in one of that name. */
const chosenScenario = ({ t }: Call, dossier: Dossier, wanted: string): Chosen | null => {
  const found = dossier.scenarios.find((s) => s.id === wanted) ?? dossier.scenarios.find((s) => s.builtIn === wanted);
  if (found !== undefined) return found;
  return wanted === 'base' ? { name: t('cli.base'), adjustments: [] } : null;
};

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
};

const report = ({ language, t }: Call, dossier: Dossier, scenario: Chosen, projection: Projection): string => {
  const amounts = (label: string, years: Years): string[] => [label, ...years.map((c) => formatAmount(c, language))];
  const { cash } = projection;
  const mixes = projection.mixes.filter((m) => m.year > 0);
  return `${[
    `${printable(answerText(dossier, 'request.projectName') || dossier.id)} — ${t('cli.scenario', { name: printable(scenario.name) })}`,
    '',
    ...table([
      [t('cli.euros'), ...[1, 2, 3].map((year) => t('projection.year', { year }))],
      amounts(t('projection.products'), projection.products.years),
      amounts(t('projection.charges'), projection.charges.years),
      amounts(t('projection.result'), projection.result.years),
      [
        t('cli.coverage'),
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

export const project: Verb = {
  name: 'project',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json', 'scenario'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const wanted = call.options.scenario ?? 'base';
    const scenario = chosenScenario(call, read.value, wanted);
    if (scenario === null) {
      const values = [...new Set(['base', ...read.value.scenarios.map((s) => s.id)])].join(', ');
      return refuse('--scenario', wanted, call.t('cli.refused.oneOf', { values }));
    }
    const projection = projectionOf(read.value, scenario.adjustments);
    return done(call.options.json !== undefined ? json(projection) : report(call, read.value, scenario, projection));
  },
};
