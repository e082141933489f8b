/** Lines of the financing plan, taken apart. */

import { local } from '#shared/base/method/typeset.ts';
import type { Cents } from '#shared/base/money/cents.ts';
import type { Support } from '#shared/dossier/content/plan.ts';
import {
  BALANCE_NAMES,
  type BalanceLine,
  FINANCING_NAMES,
  FINANCING_NEEDS,
  FINANCING_RESOURCES,
  type FinancingLine,
} from '#shared/finance/figures/lines.ts';
import type { PlanYear } from '../calendar.ts';
import { type AtYear, whyBalance, whyBank, whyBrought } from './balance.ts';
import { bare, leaf, negative, type Sources, SUM, sumNode, type Why, yearOf } from './node.ts';
import { whyTerm } from './terms.ts';

export const whyFinancing = (s: Sources, line: FinancingLine, year: PlanYear): Why => {
  const { input, flows, inputOf } = s;
  const label = FINANCING_NAMES[line];
  const node = (parts: readonly Why[], rule = SUM): Why => sumNode(label, rule, parts);
  const receivedParts = (...kinds: readonly Support['kind'][]): Why[] =>
    input.supports.flatMap((p, i) =>
      kinds.includes(p.kind)
        ? [leaf(bare(p.label || p.id), yearOf(flows.supports[i]?.received ?? [], year), inputOf(p.id))]
        : [],
    );
  const repaid = (test: (kind: Support['kind']) => boolean): Why[] =>
    input.supports.flatMap((p, i) =>
      p.kind !== 'grant' && test(p.kind)
        ? [
            leaf(bare(p.label || p.id), yearOf(flows.supports[i]?.capitalPaid ?? [], year), {
              rule: local('capital remboursé', 'capital repaid'),
              path: ['supports', p.id],
            }),
          ]
        : [],
    );
  const ofInvestments = (pick: (flow: (typeof flows)['investments'][number]) => readonly Cents[]): Why[] =>
    input.investments.map((v, i) => {
      const flow = flows.investments[i];
      return leaf(bare(v.label || v.id), flow === undefined ? 0 : yearOf(pick(flow), year), inputOf(v.id));
    });
  const before = (year - 1) as AtYear;
  const change = (l: BalanceLine): Why =>
    sumNode(BALANCE_NAMES[l], local('fin d’année − début d’année', 'end of the year − beginning'), [
      whyBalance(s, l, year),
      negative(whyBalance(s, l, before)),
    ]);
  switch (line) {
    case 'openingCash':
      return { ...whyBank(s, before), label };
    case 'selfFinancing':
      return whyTerm(s, 'selfFinancing', year);
    case 'contributions':
      return node([...receivedParts('contributionWithRecovery'), ...whyBrought(s, (months) => yearOf(months, year))]);
    case 'investmentSubsidies':
      return node(ofInvestments((f) => f.subsidyEntered));
    case 'loans':
      return node(receivedParts('bankLoan', 'repayableAdvance'));
    case 'quasiEquity':
      return node(receivedParts('participatingLoan', 'titreAssociatif'));
    case 'investments':
      return node(ofInvestments((f) => f.paid));
    case 'dedicatedFunds':
      return node([change('dedicatedFunds')]);
    case 'workingCapital':
      return node(
        [
          change('stock'),
          change('receivables'),
          ...(['payables', 'deferredIncome'] as const).map((l) => negative(change(l))),
        ],
        local(
          'variation du stock et des créances − dettes − produits d’avance',
          'change in stock and receivables − payables − deferred income',
        ),
      );
    case 'repayments':
      return node([
        ...repaid((kind) => kind !== 'contributionWithRecovery'),
        ...input.opening.loans.map((l, i) =>
          leaf(bare(l.label), yearOf(flows.openingLoans[i]?.capitalPaid ?? [], year), {
            rule: local('capital remboursé', 'capital repaid'),
            path: ['opening', 'loans'],
          }),
        ),
      ]);
    case 'contributionsTakenBack':
      return node(repaid((kind) => kind === 'contributionWithRecovery'));
    case 'totalResources':
      return node(FINANCING_RESOURCES.map((l) => whyFinancing(s, l, year)));
    case 'totalNeeds':
      return node(FINANCING_NEEDS.map((l) => whyFinancing(s, l, year)));
    case 'closingCash':
      return node(
        [
          whyFinancing(s, 'openingCash', year),
          whyFinancing(s, 'totalResources', year),
          negative(whyFinancing(s, 'totalNeeds', year)),
        ],
        local('début d’année + ressources − besoins', 'beginning of the year + funding − needs'),
      );
  }
};
