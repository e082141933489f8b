export const folder = {
  title: 'Where the portfolio is',
  intro:
    'A portfolio is a folder: the database, the attachments, the backups. Nothing in it is copied elsewhere without you.',
  here: 'Open portfolio',
  usual: 'usual location',
  quiet: 'No known synchronisation service covers this folder.',
  engines: {
    share: 'a shared network drive',
    other: 'a synchronisation service',
  },
  copied: 'This folder is synchronised by {{engine}}.',
  risk: 'Such a service copies the database while it is being written: it may keep a half-written version, or two versions unaware of each other, and it sends it off this computer.',
  riskShare:
    'A network drive does not guarantee the locks that a database needs: two people may write at once, and a break in the connection may leave a file half written.',
  safe: 'Keep it on this computer’s own disk. To work with others, exchange .triptyque files; for a copy elsewhere, choose a second place for backups.',
  accept: 'I understand, keep it here',
  accepted: 'Noted: the warning will not come back for this folder.',
  move: 'Move the portfolio…',
  moveHelp:
    'Choose where: a “Triptyque” folder is created there, and each file is copied into it and read back. The former folder stays, under another name.',
  moving: 'Copying and reading back…',
  left: 'The former copy is still here: {{folder}}. Delete it once you no longer need it.',
  openOther: 'Open another portfolio…',
  recent: 'Recently opened portfolios',
  noRecent: 'No other portfolio.',
  noRecentHelp: 'Those you open here will be listed.',
  open: 'Open this portfolio',
  away: 'not available',
  notice: 'The portfolio is in a folder that {{engine}} copies while it is being written.',
  see: 'See what the risk is',
} as const;
