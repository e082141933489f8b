/** Dedicated funds as rows of the calculation. */
import type { flowsOf } from '#shared/finance/projection/flows.ts';
import { type Expression, words as text } from '../cells/expression.ts';
import { headingWord, type PlanBook } from '../plan-book.ts';

type DedicatedFlow = ReturnType<typeof flowsOf>['dedicated'];
/** The months of all funds together, as the sheet of dedicated funds works them out. */
interface FundMonths {
  readonly used: (m: number) => Expression;
  readonly carried: (m: number) => Expression;
}
/** What dedicated funds give to a month, and take from it. */
export const fundRows = (book: PlanBook, dedicated: FundMonths, engine: DedicatedFlow): void => {
  const { calc, words } = book;
  calc.add({
    id: '',
    label: words.nature.used,
    nature: 'used',
    group: text(headingWord(book, 'dedicatedFundsUsed')),
    engine: engine.used,
    month: dedicated.used,
  });
  calc.add({
    id: '',
    label: words.nature.carried,
    nature: 'carried',
    group: text(headingWord(book, 'dedicatedFundsCarried')),
    engine: engine.carried,
    month: dedicated.carried,
  });
};
