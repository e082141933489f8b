/** What the lines of a plan come to month by month, before anything is added up. */
import type { AddUp } from './add-up.ts';
import type { CostFlow, InvestmentFlow, PostFlow } from './costs.ts';
import type { ResourceFlow } from './resources.ts';
import type { SupportFlow } from './supports.ts';

export interface LinesInMonths {
  readonly resources: readonly ResourceFlow[];
  readonly costs: readonly CostFlow[];
  readonly posts: readonly PostFlow[];
  readonly investments: readonly InvestmentFlow[];
  readonly supports: readonly SupportFlow[];
  readonly openingLoans: readonly SupportFlow[];
  /** by which every receipt but our own support comes late */ readonly delayMonths: number;
  /** what many of them come to together */ readonly addUp: AddUp;
}
