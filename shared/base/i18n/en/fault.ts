export const fault = {
  title: 'This screen has stopped',
  kept: 'What you typed was sent to the disk. Nothing already saved has changed.',
  incident: 'Incident {{incident}}, written in the log of the application.',
  reload: 'Reopen the window',
} as const;
