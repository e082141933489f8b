export const fault = {
  title: 'This screen has stopped',
  kept: 'What you typed was sent to disk. Nothing already saved has changed.',
  incident: 'Incident {{incident}}, recorded in the application’s log.',
  reload: 'Reopen the window',
} as const;
