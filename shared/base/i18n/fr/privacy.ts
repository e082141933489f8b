export const privacy = {
  file: 'donnees-personnelles',
} as const;
