export const vehicles = {
  title: 'Positioning among support vehicles',
  intro:
    'A dated table, not exhaustive, to be checked with whoever runs each vehicle before relying on it. Every exclusion has its reason; what is not known excludes nobody.',
  vehicle: 'Vehicle',
  outcome: 'Outcome',
  reasons: 'Why',
  asOf: '(terms of {{year}})',
  outcomes: { open: 'Open', unknown: 'To be checked', excluded: 'Excluded' },
  redirect: 'Redirect to this vehicle',
  redirected: 'Redirection proposed to “{{name}}”: {{reasons}}.',
  done: 'Decision “Redirected” proposed, with its reasons.',
} as const;
