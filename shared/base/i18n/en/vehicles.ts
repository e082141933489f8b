export const vehicles = {
  title: 'Where the project stands among support vehicles',
  intro:
    'A dated table, not exhaustive, to be checked with each provider before relying on it. Every exclusion has its reason; what is not known excludes nobody.',
  outcome: 'Outcome',
  reasons: 'Why',
  asOf: '(terms of {{year}})',
  outcomes: { open: 'Open', unknown: 'To be checked', excluded: 'Excluded' },
  counted: '{{outcome}}: {{number}}',
  redirect: 'Redirect to this vehicle',
  redirected: 'Redirection proposed to “{{name}}”: {{reasons}}.',
  done: 'Decision “Redirect” proposed, with its reasons.',
} as const;
