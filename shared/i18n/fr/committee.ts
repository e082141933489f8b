export const committee = {
  title: 'Comité',
} as const;
