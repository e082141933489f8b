export const charts = {
  cash: 'Month-end cash (k€)',
  safety: 'safety level',
  cashSummary: 'The lowest point is {{amount}}, in {{month}}.',
  trajectory: 'Trajectory of the model',
  trajectorySummary: 'From {{from}} today to {{to}} in year 3.',
  asTable: 'See the data',
} as const;
