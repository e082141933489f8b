/**
 * Words that a workbook goes by (titles of columns, choices of a list, natures of a row) and that were others once: a file that was written with
 * them is read still. Only English ones have changed.
 */
/** the word of then, the word of today */
const FORMER: readonly (readonly [former: string, present: string])[] = [
  ['Signed', 'Secured'],
  ['Members × dues', 'Members × membership fee'],
  ['Notified grant', 'Awarded grant'],
  ['Per unit of a resource', 'Per unit of an income line'],
  ['Share of a resource', 'Share of an income line'],
  ['Charged on a part', 'Charged on part'],
  ['Share of pay', 'Share of gross pay'],
  ['Tax on wages', 'Payroll tax'],
  ['Corporate tax, worked out', 'Corporate tax, calculated'],
  ['Interest on the overdraft, worked out', 'Interest on the overdraft, calculated'],
  ['Contribution with right of recovery', 'Recoverable contribution'],
  ['Equal annuities', 'Equal instalments'],
  ['Equal capital', 'Equal repayments of capital'],
  ['At term', 'All at the end'],
  ['Skills given', 'Skills-based giving'],
  ['Tied resource (identifier)', 'Linked income (identifier)'],
  ['Outstanding capital', 'Capital outstanding'],
  ['Computed by', 'How calculated'],
  ['Price, dues or average gift', 'Price, membership fee or average gift'],
  ['New ones a year', 'New per year'],
  ['Share that renews', 'Share that renew'],
  ['Month of the call (1 = January)', 'Renewal month (1 = January)'],
  ['Amount notified', 'Amount awarded'],
  ['Restricted to costs (identifiers)', 'Restricted to expenditure (identifiers)'],
  ['Amount a unit or a year', 'Amount per unit or per year'],
  ['Share of the resource', 'Share of the income line'],
  ['Cost of raising funds', 'Fundraising cost'],
  ['Share of costs paid', 'Share of expenditure paid'],
  ['Pay on top', 'Additional pay'],
  ['Gross a month', 'Gross per month'],
  ['Charge rate', 'Rate of employer contributions'],
  ['Yearly raise', 'Yearly increase'],
  ['Subsidy: funder', 'Capital grant: funder'],
  ['Subsidy: amount', 'Capital grant: amount'],
  ['Subsidy: month received', 'Capital grant: month received'],
  ['Grace (months)', 'Grace period (months)'],
  ['Grace (years)', 'Grace period (years)'],
  ['Brought into own funds', 'Contribution to own funds'],
  ['Cost', 'Expenditure'],
  ['Variable cost', 'Variable expenditure'],
  ['Dues', 'Membership fees'],
  ['Operating subsidies', 'Public operating grants'],
  ['Investment subsidies released', 'Capital grants released'],
  ['Other operating charges', 'Other operating expenditure'],
  ['Financial charges', 'Financial expenditure'],
  ['Exceptional charges', 'Exceptional expenditure'],
  ['A1 Dues without counterpart', 'A1 Membership fees, nothing in return'],
  ['A2 Dues with counterpart', 'A2 Membership fees, with a service in return'],
  ['B5 Public procurement and delegation', 'B5 Public contracts and delegated services'],
  ['C2 Operating subsidies', 'C2 Public operating grants'],
  ['C5 Investment subsidies (share released)', 'C5 Capital grants (share released)'],
  ['Mostly without anything in return', 'Mostly with nothing in return'],
  ['Rights', 'Defence of rights'],
  ['Association of public utility', 'Association recognised as being of public benefit'],
  ['Social-economy company', 'Social economy company'],
  ['Not created yet', 'Not yet created'],
  ['Individuals, firms or foundations', 'Individuals, companies or foundations'],
  ['Scaling', 'Scaling up'],
  ['Adoption, generalisation', 'Adoption, general use'],
  ['Economic operator with a social purpose', 'Social enterprise'],
];
/** A spreadsheet may make one kind of space of another. */
const even = (word: string): string =>
  word
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
const present = new Map(FORMER.map(([former, word]) => [even(former), even(word)]));

/** Whether what a cell says is this word, as it is written today or as it was. @param word of today, in either language */
export const isWord = (given: string, word: string): boolean => {
  const said = even(given);
  const wanted = even(word);
  return said === wanted || present.get(said) === wanted;
};
