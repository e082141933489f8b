export const failures = {
  general: 'This could not be done.',
  nothing: 'Nothing was changed.',
  inMemory: 'Your latest changes are kept on screen; try again.',
  input: 'A value is not accepted',
  conflict: 'The dossier changed meanwhile.',
  damagedDossier:
    'The content of this dossier no longer matches its seal: it is not opened, and nothing was written. A backup can be restored.',
  readOnly: 'The portfolio is read-only.',
  diskFull: 'The disk is full.',
  unknown: 'This dossier no longer exists.',
  file: 'This file cannot be read.',
  internal: 'The application met an error (incident {{incident}}).',
} as const;
