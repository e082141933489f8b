/** Ratios and other quotients, taken apart into the amounts that they compare. */
import { leafById } from '#shared/base/method/levers.ts';
import { local } from '#shared/base/method/typeset.ts';
import { amountOf, type Cents } from '#shared/base/money/cents.ts';
import type { Ratio, RatioId } from '../projection.ts';
import { whyBalance, whyDebtService, whyFinancing } from './balance.ts';
import { whyRunning } from './cash.ts';
import { BALANCE_NAMES, type BalanceLine, RATIO_NAMES } from './names.ts';
import { bare, leaf, negative, type Sources, SUM, sumNode, type Why, type Year, yearOf } from './node.ts';
import type { Quotient } from './quotient.ts';
import { whyCovered, whyHeading, whySide } from './statement.ts';

interface Terms {
  readonly top: Why;
  readonly by?: Why;
  readonly times?: number;
  readonly bottom?: Why;
}
const namedBalance = (s: Sources, line: BalanceLine, year: Year): Why => ({
  ...whyBalance(s, line, year),
  label: BALANCE_NAMES[line],
});
const income = ({ flows, inputOf }: Sources, year: Year, test: (line: (typeof flows)['lines'][number]) => boolean) =>
  flows.lines.filter(test).map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id)));
const costs = ({ input, flows, inputOf }: Sources, year: Year, test: (at: number) => boolean): Why[] =>
  input.costs.flatMap((c, i) =>
    test(i) ? [leaf(bare(c.label || c.id), yearOf(flows.costs[i]?.accrued ?? [], year), inputOf(c.id))] : [],
  );

const whySales = (s: Sources, year: Year): Why =>
  sumNode(
    local('Ventes', 'Sales'),
    local('ressources d’activité', 'activity resources'),
    income(s, year, (l) => l.kind === 'resource' && l.leaf !== undefined && leafById(l.leaf).logic === 'activity'),
  );
const isVariable = ({ input }: Sources, at: number): boolean => {
  const kind = input.costs[at]?.driver.kind;
  return kind === 'unit' || kind === 'percent';
};
const whyMargin = (s: Sources, year: Year): Why =>
  sumNode(
    local('Marge sur charges variables', 'Margin on variable costs'),
    local('ventes − charges variables', 'sales − variable costs'),
    [
      whySales(s, year),
      negative(
        sumNode(
          local('Charges variables', 'Variable costs'),
          local('charges à l’unité ou en part d’une ressource', 'costs by unit or as a share of a resource'),
          costs(s, year, (at) => isVariable(s, at)),
        ),
      ),
    ],
  );
const whyFixed = (s: Sources, year: Year): Why => {
  const { input, flows, inputOf } = s;
  return sumNode(
    local('Charges fixes', 'Fixed costs'),
    local(
      'charges qui ne suivent pas les ventes, amortissements compris',
      'costs that do not follow sales, depreciation included',
    ),
    [
      ...costs(s, year, (at) => !isVariable(s, at)),
      ...input.posts.map((p, i) =>
        leaf(bare(p.title || p.id), yearOf(flows.posts[i]?.accrued ?? [], year), inputOf(p.id)),
      ),
      ...input.investments.map((v, i) =>
        leaf(bare(v.label || v.id), yearOf(flows.investments[i]?.depreciation ?? [], year), inputOf(v.id)),
      ),
    ],
  );
};
const whySecured = (s: Sources, year: Year): Why =>
  sumNode(
    local('Subventions acquises', 'Signed subsidies'),
    SUM,
    income(
      s,
      year,
      (l) => l.kind === 'resource' && l.status === 'signed' && l.leaf !== undefined && leafById(l.leaf).family === 'C',
    ),
  );
const whyFree = (s: Sources, year: Year): Why => {
  const unfunded = sumNode(
    local('Immobilisations que rien ne finance', 'Fixed assets that nothing pays for'),
    local('immobilisations − subventions − emprunts', 'fixed assets − subsidies − loans'),
    [
      namedBalance(s, 'fixed', year),
      negative(namedBalance(s, 'investmentSubsidies', year)),
      negative(namedBalance(s, 'loans', year)),
    ],
  );
  return sumNode(
    local('Réserves libres', 'Free reserves'),
    local(
      'fonds propres libres + résultat − immobilisations non financées',
      'free own funds + result − unfunded assets',
    ),
    [
      namedBalance(s, 'ownFundsFree', year),
      namedBalance(s, 'result', year),
      ...(unfunded.cents > 0 ? [negative(unfunded)] : []),
    ],
  );
};
const PERMANENT = [
  'ownFundsFree',
  'ownFundsWithRecovery',
  'result',
  'investmentSubsidies',
  'dedicatedFunds',
  'loans',
] as const;

const termsOf = (s: Sources, id: RatioId, year: Year): Terms => {
  const { label, rule } = RATIO_NAMES[id];
  const need = (): Why =>
    sumNode(RATIO_NAMES.workingCapitalNeed.label, RATIO_NAMES.workingCapitalNeed.rule, [
      namedBalance(s, 'receivables', year),
      negative(namedBalance(s, 'payables', year)),
      negative(namedBalance(s, 'deferredIncome', year)),
    ]);
  const charges = (): Why => whySide(s, 'charge', year);
  const products = (): Why => whySide(s, 'product', year);
  const capacity = (): Why => whyFinancing(s, 'selfFinancing', year);
  switch (id) {
    case 'workingCapital':
      return {
        top: sumNode(label, rule, [
          ...PERMANENT.map((line) => namedBalance(s, line, year)),
          negative(namedBalance(s, 'fixed', year)),
        ]),
      };
    case 'workingCapitalNeed':
      return { top: need() };
    case 'netCash':
      return { top: namedBalance(s, 'cash', year) };
    case 'cashMonths':
      return { top: namedBalance(s, 'cash', year), times: 12, bottom: whyRunning(s, year) };
    case 'freeReserveMonths':
      return { top: whyFree(s, year), times: 12, bottom: charges() };
    case 'workingCapitalDays':
      return { top: need(), times: 365, bottom: products() };
    case 'selfFinancing':
      return { top: capacity() };
    case 'staffWeight':
      return { top: whyHeading(s, 'staff', year), bottom: charges() };
    case 'collectionCost':
      return {
        top: sumNode(
          local('Frais de recherche de fonds', 'Fundraising costs'),
          local('charges marquées comme telles', 'costs marked as such'),
          costs(s, year, (at) => s.input.costs[at]?.fundraising === true),
        ),
        bottom: sumNode(
          local('Ressources de tiers privés', 'Resources of private third parties'),
          local('famille D', 'family D'),
          income(s, year, (l) => l.leaf !== undefined && leafById(l.leaf).family === 'D'),
        ),
      };
    case 'equityShare':
      return {
        top: sumNode(local('Fonds propres et résultat', 'Own funds and result'), SUM, [
          namedBalance(s, 'ownFundsFree', year),
          namedBalance(s, 'ownFundsWithRecovery', year),
          namedBalance(s, 'result', year),
        ]),
        bottom: whyBalance(s, 'totalLiabilities', year),
      };
    case 'dscr':
      return { top: capacity(), bottom: whyDebtService(s, year) };
    case 'debtYears':
      return { top: namedBalance(s, 'loans', year), bottom: capacity() };
    case 'ourShare':
      return {
        top: sumNode(
          local('Soutien de l’année', 'Support of the year'),
          SUM,
          income(s, year, (l) => l.kind === 'support'),
        ),
        bottom: products(),
      };
    case 'breakEven':
      return { top: whyFixed(s, year), by: whySales(s, year), bottom: whyMargin(s, year) };
    case 'breakEvenAfterSubsidies': {
      const left = sumNode(
        local('Charges fixes à couvrir', 'Fixed costs to cover'),
        local('charges fixes − subventions acquises', 'fixed costs − signed subsidies'),
        [whyFixed(s, year), negative(whySecured(s, year))],
      );
      return {
        top: left.cents < 0 ? { ...left, cents: 0, parts: [] } : left,
        by: whySales(s, year),
        bottom: whyMargin(s, year),
      };
    }
  }
};

/** @param value the engine's own figure, which the terms give again */
export const whyRatio = (s: Sources, { id, unit, years }: Ratio, year: Year): Quotient => {
  const { top, by = null, times = 1, bottom = null } = termsOf(s, id, year);
  return { kind: 'quotient', ...RATIO_NAMES[id], unit, value: years[(year - 1) as 0 | 1 | 2], top, by, times, bottom };
};

/** Signed resources against the need of a year. */
export const whyCoverageRate = (s: Sources, year: Year): Quotient => {
  const top = whyCovered(s, 'signed', year);
  const bottom = whySide(s, 'charge', year);
  return {
    kind: 'quotient',
    label: local('Couverture acquise', 'Signed coverage'),
    unit: 'rate',
    value: bottom.cents > 0 ? top.cents / bottom.cents : null,
    rule: local('ressources acquises ÷ charges de l’année', 'signed resources ÷ charges of the year'),
    source: local('défaut de l’outil, novembre 2026', 'tool default, November 2026'),
    top,
    by: null,
    times: 1,
    bottom,
  };
};

/** The level that a month's cash should not fall below. */
export const whySafety = (s: Sources, month: number): Quotient => {
  const top = whyRunning(s, (Math.floor((month - 1) / 12) + 1) as Year);
  const cents: Cents = amountOf((top.cents * s.input.plan.safetyMonths) / 12, Number.MAX_SAFE_INTEGER);
  return {
    kind: 'quotient',
    label: local(`Niveau de sécurité, mois ${month}`, `Safety level, month ${month}`),
    unit: 'cents',
    value: cents,
    rule: local(
      'décaissements courants de l’année × mois de sécurité ÷ 12',
      'running payments of the year × safety months ÷ 12',
    ),
    source: local('défaut de l’outil, à régler dans le plan', 'tool default, set in the plan'),
    top,
    by: null,
    times: s.input.plan.safetyMonths / 12,
    bottom: null,
  };
};
