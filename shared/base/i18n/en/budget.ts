export const budget = {
  tables: 'CSV tables',
  year: 'Budget of year {{year}}, Cerfa format, in whole euros',
  months: 'Projection month by month',
  written: 'Table saved: {{name}}',
  import: 'Import a budget or accounts…',
} as const;
