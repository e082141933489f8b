/** Headings, totals and result of the statement, taken apart; and what resources count for against the need. */

import { type ChargeHeading, HEADINGS, headingById, type ProductHeading } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { LocalText } from '#shared/base/method/text.ts';
import { local } from '#shared/base/method/typeset.ts';
import { roundHalfAway, sum } from '#shared/base/money/cents.ts';
import { STATUSES, type Status } from '#shared/dossier/content/plan.ts';
import type { PlanYear } from '../calendar.ts';
import { incomeLines } from '../mix.ts';
import { incomeStatement, releasedMonths } from '../statements.ts';
import { both } from './line-rules.ts';
import { bare, COMPUTED, leaf, negative, type Sources, SUM, sumNode, type Why, yearOf } from './node.ts';

/** What reaches a heading without being a line of the plan. */
const EXTRA: Partial<Record<ProductHeading | ChargeHeading, LocalText>> = {
  releases: local('quote-part des subventions d’investissement', 'share of capital grants released'),
  financialCharges: local('intérêts des emprunts et soutiens', 'interest on loans and repayable support'),
  depreciation: local('amortissement de l’existant', 'depreciation of existing assets'),
  dedicatedFundsUsed: local('utilisation des fonds dédiés', 'dedicated funds used'),
  dedicatedFundsCarried: local('report en fonds dédiés', 'dedicated funds carried forward'),
};

export const whyHeading = (
  { input, flows, inputOf }: Sources,
  heading: ProductHeading | ChargeHeading,
  year: PlanYear,
): Why => {
  const lines = flows.lines
    .filter((l) => l.heading === heading && !entersOwnFunds(l.leaf))
    .map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id)));
  const result = incomeStatement(input, flows).headings.find((h) => h.heading === heading);
  const whole = result?.years[(year - 1) as 0 | 1 | 2] ?? 0;
  const deferred = input.opening.deferredIncome
    .filter((d) => (d.heading ?? 'otherIncome') === heading)
    .map((d) =>
      leaf(bare(d.label), yearOf(releasedMonths(d), year), {
        rule: local('produit constaté d’avance à l’ouverture, repris', 'income deferred at opening, released'),
        path: ['opening', 'deferredIncome'],
      }),
    );
  const rest = whole - sum([...lines, ...deferred].map((l) => l.cents));
  return sumNode(headingById(heading).label, SUM, [...lines, ...deferred, leaf(EXTRA[heading] ?? COMPUTED, rest)]);
};

export const whySide = (s: Sources, which: 'product' | 'charge', year: PlanYear): Why =>
  sumNode(
    which === 'product' ? local('Produits', 'Income') : local('Charges', 'Expenditure'),
    local('somme des rubriques', 'sum of the headings'),
    HEADINGS.filter((h) => h.side === which).map((h) => whyHeading(s, h.id, year)),
  );

export const whyResult = (s: Sources, year: PlanYear): Why =>
  sumNode(
    local(`Résultat de l’année ${year}`, `Surplus or deficit, year ${year}`),
    local('produits − charges', 'income − expenditure'),
    [whySide(s, 'product', year), negative(whySide(s, 'charge', year))],
  );

const COUNTING = {
  signed: local('Ressources acquises', 'Secured income'),
  weighted: local('Ressources pondérées par leur statut', 'Income weighted by status'),
  full: local('Toutes les ressources', 'All income'),
} as const;
const STATUS_WORDS: Readonly<Record<Status, LocalText>> = {
  signed: local('Acquis', 'Secured'),
  probable: local('Probable', 'Probable'),
  applied: local('Sollicité', 'Applied for'),
  toFind: local('À rechercher', 'To be found'),
};
export const whyCovered = (
  { input, flows, inputOf }: Sources,
  counting: 'signed' | 'weighted' | 'full',
  year: PlanYear,
): Why => {
  const lines = incomeLines(flows.lines);
  const byStatus = STATUSES.map((status) =>
    sumNode(
      STATUS_WORDS[status],
      SUM,
      lines
        .filter((l) => l.status === status)
        .map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id))),
    ),
  );
  if (counting === 'signed') return { ...(byStatus[0] as Why), label: COUNTING.signed };
  if (counting === 'full') return sumNode(COUNTING.full, local('somme des statuts', 'sum of the statuses'), byStatus);
  // A weight applies to a whole status, rounded once: the lines below it are those of the status, before its weight.
  return sumNode(
    COUNTING.weighted,
    local('chaque statut par son poids', 'each status by its weight'),
    STATUSES.map((status, i) => {
      const whole = byStatus[i]?.cents ?? 0;
      const weight = input.plan.statusWeights[status];
      return leaf(STATUS_WORDS[status], roundHalfAway(whole * weight), {
        rule: both((w, l) => [`${w.p(weight, l)} de ${w.e(whole, l)}`, `${w.p(weight, l)} of ${w.e(whole, l)}`]),
        path: ['plan', 'statusWeights', status],
      });
    }),
  );
};
