export const committee = {
  title: 'Committee',
} as const;
