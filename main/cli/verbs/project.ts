import { monthName } from '#shared/base/i18n/dates.ts';
import { classify, profileLabel } from '#shared/base/method/classify.ts';
import { formatAmount, formatCents, formatNumber, formatRate } from '#shared/base/money/format.ts';
import { answerText } from '#shared/dossier/content/accessors.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import { STATEMENT_NAMES } from '#shared/finance/figures/lines.ts';
import { type RatioId, SIGNED_COVERAGE, termName } from '#shared/finance/figures/ratios.ts';
import { project as projectionOf } from '#shared/finance/projection/engine.ts';
import type { Projection, ProjectView, Years } from '#shared/finance/projection/projection.ts';
import { chosenScenario, chosenView, refuseScenario, type ScenarioChoice } from '../chosen-plan.ts';
import { readDossier } from '../input.ts';
import { printable } from '../printable.ts';
import { type Call, json, succeed, type Verb } from '../verb.ts';

const SHOWN_RATIOS: readonly RatioId[] = ['cashMonths', 'equityShare'];
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
    t(`scopes.scope.said.${dossier.plan.scope ?? 'unsaid'}`),
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
        ...mixes.map((m) =>
          m.firstFunder === null
            ? projection.projectAlone
              ? t('scopes.notKnown')
              : '—'
            : formatRate(m.firstFunder.share, language),
        ),
      ],
      ...SHOWN_RATIOS.map((id) => {
        const ratio = projection.ratios.find((r) => r.id === id);
        return [
          termName(id).label[language],
          ...(ratio?.years ?? []).map((value) =>
            value === null
              ? projection.projectAlone
                ? t('scopes.notKnown')
                : '—'
              : ratio?.unit === 'rate'
                ? formatRate(value, language)
                : formatNumber(value, language, 1),
          ),
        ];
      }),
    ]),
    '',
    t('cli.lowest', {
      amount: formatCents(cash.lowestCents, language, 0),
      month: monthName(projection.months[cash.lowestMonth - 1] ?? '', language),
    }),
  ].join('\n')}\n`;
};

/** The project inside the organisation: what it costs, what it brings, what the organisation puts in. */
const projectReport = ({ language, t }: Call, dossier: Dossier, view: ProjectView): string => {
  const amounts = (label: string, years: Years): string[] => [label, ...years.map((c) => formatAmount(c, language))];
  return `${[
    `${printable(answerText(dossier, 'request.projectName') || dossier.id)} — ${t('scopes.statement')}`,
    '',
    ...table([
      [t('cli.euros'), ...[1, 2, 3].map((year) => t('projection.year', { year }))],
      amounts(STATEMENT_NAMES.charges[language], view.charges.years),
      amounts(t('scopes.shared'), view.shared.years),
      amounts(STATEMENT_NAMES.products[language], view.products.years),
      amounts(t('scopes.balancing'), view.balancing.years),
      [
        SIGNED_COVERAGE.label[language],
        ...view.coverage.map((c) => (c.signedRate === null ? '—' : formatRate(c.signedRate, language))),
      ],
    ]),
    '',
    t('scopes.ofOrganisation'),
  ].join('\n')}\n`;
};

export const projectVerb: Verb = {
  name: 'project',
  positionals: [{ name: 'DOSSIER' }],
  options: ['json', 'scenario', 'view'],
  needed: [],
  run: (call) => {
    const read = readDossier(call);
    if (!read.ok) return read.refused;
    const scenario = chosenScenario(call, read.value);
    if (scenario === null) return refuseScenario(call, read.value);
    const view = chosenView(call, read.value);
    if (typeof view !== 'string') return view;
    const projection = projectionOf(read.value, scenario.adjustments);
    if (view === 'project' && projection.project !== null)
      return succeed(
        call.options.json !== undefined
          ? json(projection.project)
          : projectReport(call, read.value, projection.project),
      );
    return succeed(call.options.json !== undefined ? json(projection) : report(call, read.value, scenario, projection));
  },
};
