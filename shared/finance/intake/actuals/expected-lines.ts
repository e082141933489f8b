/** What a plan expects of one of its years, line by line; what it works out beside its lines stands under its heading, so that all of it adds up to the income statement. */
import { type ChargeHeading, headingById, type ProductHeading } from '#shared/base/method/headings.ts';
import { entersOwnFunds } from '#shared/base/method/levers.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Cents, sum } from '#shared/base/money/cents.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';
import type { Projection } from '#shared/finance/projection/projection.ts';
import type { Side } from '../lexicon/entry.ts';

export interface ExpectedLine {
  /** of a line of the plan; of a heading, for what the plan works out under it beside its lines: dedicated funds, releases, interest */ readonly id: string;
  readonly label: string;
  readonly side: Side;
  readonly heading: ProductHeading | ChargeHeading;
  readonly leaf: string | null;
  readonly account: string | null;
  readonly cents: Cents;
}
/** A year of the plan, counted from 0. */
export type YearOfPlan = 0 | 1 | 2;

/** @param year 0, 1, 2 of the plan @param language of what no line names @returns lines whose sums by side are the products and charges of that year, to the cent */
export const expectedLines = (
  plan: Pick<Dossier, 'resources' | 'costs'>,
  { lines, headings }: Pick<Projection, 'lines' | 'headings'>,
  year: YearOfPlan,
  language: Language,
): ExpectedLine[] => {
  const accounts = new Map([...plan.resources, ...plan.costs].map((l) => [l.id, l.account ?? null] as const));
  const own = lines
    // A loan brings nothing to the statement, nor does an investment once it is written off.
    .filter((l) => !entersOwnFunds(l.leaf) && (l.accrued.years[year] !== 0 || !/^(?:support|investment)$/.test(l.kind)))
    .map(
      (l): ExpectedLine => ({
        id: l.id,
        label: l.label,
        side: headingById(l.heading).side,
        heading: l.heading,
        leaf: l.leaf ?? null,
        account: accounts.get(l.id) ?? null,
        cents: l.accrued.years[year],
      }),
    );
  const worked = headings.flatMap(({ heading, side, years }): ExpectedLine[] => {
    const cents = years[year] - sum(own.filter((l) => l.heading === heading).map((l) => l.cents));
    const label = headingById(heading).label[language];
    return cents === 0 ? [] : [{ id: `plan-${heading}`, label, side, heading, leaf: null, account: null, cents }];
  });
  return [...own, ...worked];
};
