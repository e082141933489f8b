export const projection = {
  heading: 'Heading',
  year: 'Year {{year}}',
  statement: 'Projected income statement',
  cash: 'Cash plan',
  month: 'Month',
  startMonth: 'First month (YYYY-MM)',
  coverage: 'Coverage of the need',
  below: 'below zero',
  unsafe: 'below safety',
  empty: 'Add a resource and a cost: the projection is computed as you type.',
} as const;
