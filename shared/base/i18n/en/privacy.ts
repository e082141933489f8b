export const privacy = {
  file: 'personal-data',
} as const;
