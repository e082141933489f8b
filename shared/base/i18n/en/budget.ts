export const budget = {
  tables: 'CSV tables',
  year: 'Budget of year {{year}}, Cerfa shape, whole euros',
  months: 'Projection month by month',
  written: 'Table saved: {{name}}',
  import: 'Read a budget…',
  intro:
    'A one-year budget, account by account: Cerfa 12156 shape or chart of accounts of associations. Each row becomes a line of the plan.',
  paste: 'Paste the cells (account, label, amount)',
  file: 'Open a CSV file…',
  which: 'Year of the plan',
  refused: 'Some rows are refused: nothing is taken until they are corrected.',
  row: 'Row {{row}}:',
  aside_one: '{{count}} row left aside: title, total or in-kind contribution.',
  aside_many: '{{count}} rows left aside: titles, totals, in-kind contributions.',
  aside_other: '{{count}} rows left aside: titles, totals, in-kind contributions.',
  waiting_one: '{{count}} income row waits for its lever; without one it is not taken. Your choice is remembered.',
  waiting_many:
    '{{count}} income rows wait for their lever; without one they are not taken. Your choices are remembered.',
  waiting_other:
    '{{count}} income rows wait for their lever; without one they are not taken. Your choices are remembered.',
  take: 'Take into the plan',
  taken_one: '{{count}} line added to the plan, as one step.',
  taken_many: '{{count}} lines added to the plan, as one step.',
  taken_other: '{{count}} lines added to the plan, as one step.',
} as const;
