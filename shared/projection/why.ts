/**
 * "Why this figure": any amount of the projection, taken apart into the lines and rules that made it. It asks the engine's own flows again rather than
 * keeping words beside the figures: the parts of a node always add up to it, to the cent.
 */
import { type CostLine, type Post, type ResourceLine, STATUSES, type Status } from '../dossier/plan.ts';
import { type ChargeHeading, HEADINGS, headingById, type ProductHeading } from '../method/headings.ts';
import { entersOwnFunds } from '../method/levers.ts';
import type { LocalText } from '../method/text.ts';
import { local } from '../method/typeset.ts';
import { type Cents, roundHalfAway, sum } from '../money/cents.ts';
import { formatCents, formatNumber, formatRate } from '../money/format.ts';
import { yearsOf } from './calendar.ts';
import { type Flows, flowsOf } from './flows.ts';
import { incomeLines } from './mix.ts';
import type { PlanInput } from './projection.ts';
import { incomeStatement } from './statements.ts';

export type Year = 1 | 2 | 3;
export type Figure =
  | { readonly kind: 'heading'; readonly heading: ProductHeading | ChargeHeading; readonly year: Year }
  | { readonly kind: 'products' | 'charges' | 'result'; readonly year: Year }
  /** month-end cash, or what came in or went out in the month; 1…36 */
  | { readonly kind: 'closing' | 'receipts' | 'payments'; readonly month: number }
  | { readonly kind: 'covered'; readonly counting: 'signed' | 'weighted' | 'full'; readonly year: Year };

export interface Why {
  readonly label: LocalText;
  readonly cents: Cents;
  /** the rule that made it from its parts or from what was typed */ readonly rule: LocalText;
  /** where the input is, when it is one */ readonly path?: readonly string[];
  /** signed; they add up to `cents` */ readonly parts: readonly Why[];
}

const bare = (text: string): LocalText => ({ fr: text, en: text });
const say = (fr: (n: typeof words) => string, en: (n: typeof words) => string): LocalText =>
  local(fr(words), en(words));
const words = {
  e: (cents: Cents, language: 'fr' | 'en'): string => formatCents(cents, language, cents % 100 === 0 ? 0 : 2),
  n: (value: number, language: 'fr' | 'en'): string => formatNumber(value, language),
  p: (rate: number, language: 'fr' | 'en'): string => formatRate(rate, language),
};
const both = (text: (w: typeof words, language: 'fr' | 'en') => readonly [string, string]): LocalText =>
  say(
    (w) => text(w, 'fr')[0],
    (w) => text(w, 'en')[1],
  );

/** What was typed in a resource line, in one sentence. */
const resourceRule = ({ driver, paymentDelayMonths }: ResourceLine): LocalText =>
  both((w, l) => {
    const late: readonly [string, string] =
      paymentDelayMonths > 0 && driver.kind !== 'grant'
        ? [`, payé ${paymentDelayMonths} mois après`, `, paid ${paymentDelayMonths} months later`]
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
const costRule = (line: CostLine, nameOf: (id: string) => string): LocalText =>
  both((w, l) => {
    const { driver, paymentDelayMonths: delay } = line;
    const late: readonly [string, string] =
      delay > 0 ? [`, payé ${delay} mois après`, `, paid ${delay} months later`] : ['', ''];
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
    }
  });
const postRule = (post: Post): LocalText =>
  both((w, l) => [
    `${w.n(post.fte, l)} ETP × ${w.e(post.grossMonthlyCents, l)} brut, charges ${w.p(post.chargeRate, l)} payées le mois suivant, à partir du mois ${post.firstMonth}`,
    `${w.n(post.fte, l)} FTE × ${w.e(post.grossMonthlyCents, l)} gross, charges ${w.p(post.chargeRate, l)} paid the month after, from month ${post.firstMonth}`,
  ]);

interface Sources {
  readonly input: PlanInput;
  readonly flows: Flows;
  readonly inputOf: (id: string) => Pick<Why, 'rule' | 'path'>;
}
const sourcesOf = (input: PlanInput): Sources => {
  const flows = flowsOf(input, []);
  const nameOf = (id: string): string => input.resources.find((r) => r.id === id)?.label ?? id;
  const inputOf = (id: string): Pick<Why, 'rule' | 'path'> => {
    const resource = input.resources.find((r) => r.id === id);
    if (resource) return { rule: resourceRule(resource), path: ['resources', id] };
    const cost = input.costs.find((c) => c.id === id);
    if (cost) return { rule: costRule(cost, nameOf), path: ['costs', id] };
    const post = input.posts.find((p) => p.id === id);
    if (post) return { rule: postRule(post), path: ['posts', id] };
    if (input.supports.some((s) => s.id === id))
      return { rule: local('soutien demandé', 'support asked'), path: ['supports', id] };
    return {
      rule: local(
        'amortissement linéaire depuis le mois d’achat',
        'straight-line depreciation from the month of purchase',
      ),
      path: ['investments', id],
    };
  };
  return { input, flows, inputOf };
};

const COMPUTED = local('calculé par le moteur', 'computed by the engine');
const SUM = local('somme de ses lignes', 'sum of its lines');
const leaf = (label: LocalText, cents: Cents, more: Partial<Pick<Why, 'rule' | 'path'>> = {}): Why => ({
  label,
  cents,
  rule: more.rule ?? COMPUTED,
  ...(more.path === undefined ? {} : { path: more.path }),
  parts: [],
});
const made = (label: LocalText, rule: LocalText, parts: readonly Why[]): Why => {
  const kept = parts.filter((p) => p.cents !== 0);
  return { label, cents: sum(kept.map((p) => p.cents)), rule, parts: kept };
};
const yearOf = (months: readonly Cents[], year: Year): Cents => yearsOf(months)[(year - 1) as 0 | 1 | 2] ?? 0;
const negative = (why: Why): Why => ({
  ...why,
  cents: why.cents === 0 ? 0 : -why.cents,
  parts: why.parts.map(negative),
});

/** What reaches a heading without being a line of the plan. */
const EXTRA: Partial<Record<ProductHeading | ChargeHeading, LocalText>> = {
  releases: local('quote-part des subventions d’investissement', 'share of investment subsidies released'),
  financialCharges: local('intérêts des emprunts et soutiens', 'interest on loans and supports'),
  depreciation: local('amortissement de l’existant', 'depreciation of what was owned'),
  otherIncome: local('produits constatés d’avance libérés', 'deferred income released'),
  dedicatedFundsUsed: local('utilisation des fonds dédiés', 'dedicated funds used'),
  dedicatedFundsCarried: local('report en fonds dédiés', 'dedicated funds carried forward'),
};

const whyHeading = ({ input, flows, inputOf }: Sources, heading: ProductHeading | ChargeHeading, year: Year): Why => {
  const lines = flows.lines
    .filter((l) => l.heading === heading && !entersOwnFunds(l.leaf))
    .map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id)));
  const result = incomeStatement(input, flows).headings.find((h) => h.heading === heading);
  const whole = result?.years[(year - 1) as 0 | 1 | 2] ?? 0;
  const rest = whole - sum(lines.map((l) => l.cents));
  return made(headingById(heading).label, SUM, [...lines, leaf(EXTRA[heading] ?? COMPUTED, rest)]);
};

const side = (s: Sources, which: 'product' | 'charge', year: Year): Why =>
  made(
    which === 'product' ? local('Produits', 'Income') : local('Charges', 'Charges'),
    local('somme des rubriques', 'sum of the headings'),
    HEADINGS.filter((h) => h.side === which).map((h) => whyHeading(s, h.id, year)),
  );

const whyReceipts = ({ input, flows, inputOf }: Sources, month: number): Why => {
  const at = (months: readonly Cents[]): Cents => months[month - 1] ?? 0;
  return made(
    local('Encaissements', 'Receipts'),
    local('ce qui arrive à la banque ce mois-là', 'what reaches the bank that month'),
    [
      ...flows.resources.map((f) => leaf(bare(f.line.label || f.line.id), at(f.cash), inputOf(f.line.id))),
      ...input.supports.map((s, i) =>
        leaf(bare(s.label || s.id), at(flows.supports[i]?.received ?? []), inputOf(s.id)),
      ),
      ...input.investments.map((v, i) =>
        leaf(bare(v.subsidy?.funder || v.label), at(flows.investments[i]?.subsidyReceived ?? []), inputOf(v.id)),
      ),
      ...input.opening.receivables
        .filter((r) => r.month === month)
        .map((r) =>
          leaf(bare(r.label), r.amountCents, {
            rule: local('créance d’ouverture', 'opening receivable'),
            path: ['opening', 'receivables'],
          }),
        ),
    ],
  );
};
const whyPayments = ({ input, flows, inputOf }: Sources, month: number): Why => {
  const at = (months: readonly Cents[]): Cents => months[month - 1] ?? 0;
  const debt = (
    label: string,
    flow: { interestPaid: readonly Cents[]; capitalPaid: readonly Cents[] } | undefined,
    path: readonly string[],
  ): Why =>
    leaf(bare(label), at(flow?.interestPaid ?? []) + at(flow?.capitalPaid ?? []), {
      rule: local('échéance : capital et intérêts', 'instalment: capital and interest'),
      path,
    });
  return made(
    local('Décaissements', 'Payments'),
    local('ce qui quitte la banque ce mois-là', 'what leaves the bank that month'),
    [
      ...input.costs.map((c, i) => leaf(bare(c.label || c.id), at(flows.costs[i]?.cash ?? []), inputOf(c.id))),
      ...input.posts.map((p, i) => leaf(bare(p.title || p.id), at(flows.posts[i]?.cash ?? []), inputOf(p.id))),
      ...input.investments.map((v, i) =>
        leaf(bare(v.label || v.id), at(flows.investments[i]?.paid ?? []), inputOf(v.id)),
      ),
      ...input.supports.map((s, i) => debt(s.label || s.id, flows.supports[i], ['supports', s.id])),
      ...input.opening.loans.map((l, i) => debt(l.label, flows.openingLoans[i], ['opening', 'loans'])),
      ...input.opening.payables
        .filter((p) => p.month === month)
        .map((p) =>
          leaf(bare(p.label), p.amountCents, {
            rule: local('dette d’ouverture', 'opening payable'),
            path: ['opening', 'payables'],
          }),
        ),
    ],
  );
};
const whyClosing = (s: Sources, month: number): Why => {
  const rule = local('solde précédent + encaissements − décaissements', 'previous balance + receipts − payments');
  const label = local(`Solde de fin du mois ${month}`, `Month-end balance, month ${month}`);
  let before = s.input.opening.cashCents;
  for (let m = 1; m < month; m += 1) before += whyReceipts(s, m).cents - whyPayments(s, m).cents;
  return made(label, rule, [
    month === 1
      ? leaf(local('Trésorerie d’ouverture', 'Opening cash'), before, {
          rule: local('bilan d’ouverture', 'opening balance'),
          path: ['opening', 'cashCents'],
        })
      : leaf(local(`Solde de fin du mois ${month - 1}`, `Month-end balance, month ${month - 1}`), before, { rule }),
    whyReceipts(s, month),
    negative(whyPayments(s, month)),
  ]);
};

const COUNTING = {
  signed: local('Ressources acquises', 'Signed resources'),
  weighted: local('Ressources pondérées par leur statut', 'Resources weighted by their status'),
  full: local('Toutes les ressources', 'All resources'),
} as const;
const STATUS_WORDS: Readonly<Record<Status, LocalText>> = {
  signed: local('Acquis', 'Signed'),
  probable: local('Probable', 'Probable'),
  applied: local('Sollicité', 'Applied for'),
  toFind: local('À rechercher', 'To be found'),
};
const whyCovered = ({ input, flows, inputOf }: Sources, counting: 'signed' | 'weighted' | 'full', year: Year): Why => {
  const lines = incomeLines(flows.lines);
  const byStatus = STATUSES.map((status) =>
    made(
      STATUS_WORDS[status],
      SUM,
      lines
        .filter((l) => l.status === status)
        .map((l) => leaf(bare(l.label || l.id), yearOf(l.accrued.months, year), inputOf(l.id))),
    ),
  );
  if (counting === 'signed') return { ...(byStatus[0] as Why), label: COUNTING.signed };
  if (counting === 'full') return made(COUNTING.full, local('somme des statuts', 'sum of the statuses'), byStatus);
  // A weight applies to a whole status, rounded once: the lines below it are those of the status, before its weight.
  return made(
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

/** @returns the figure taken apart; a figure of nothing has no parts */
export const why = (input: PlanInput, figure: Figure): Why => {
  const s = sourcesOf(input);
  switch (figure.kind) {
    case 'heading':
      return whyHeading(s, figure.heading, figure.year);
    case 'products':
      return side(s, 'product', figure.year);
    case 'charges':
      return side(s, 'charge', figure.year);
    case 'result':
      return made(local('Résultat', 'Result'), local('produits − charges', 'income − charges'), [
        side(s, 'product', figure.year),
        negative(side(s, 'charge', figure.year)),
      ]);
    case 'receipts':
      return whyReceipts(s, figure.month);
    case 'payments':
      return whyPayments(s, figure.month);
    case 'closing':
      return whyClosing(s, figure.month);
    case 'covered':
      return whyCovered(s, figure.counting, figure.year);
  }
};
