export const folder = {
  title: 'Where the portfolio is',
  intro:
    'A portfolio is a folder: the database, the documents, the backups. Nothing of it is copied elsewhere without you.',
  here: 'Open portfolio',
  usual: 'usual place',
  quiet: 'No synchronisation engine that we know of looks after this folder.',
  engines: {
    share: 'a shared disk on the network',
    other: 'a synchronisation engine',
  },
  copied: 'This folder is looked after by {{engine}}.',
  risk: 'Such an engine copies the database while it is written: it may keep one that is half written, or two versions unaware of each other, and it sends it out of this computer.',
  riskShare:
    'A network disk does not keep the locks that a database needs: two people may write together, and a cut may leave a file half written.',
  safe: 'Put it on this computer’s own disk. To work together, exchange .triptyque files; for a copy elsewhere, choose a second place for backups.',
  accept: 'I know, keep it here',
  accepted: 'Noted: the warning will not come back for this folder.',
  move: 'Move the portfolio…',
  moveHelp:
    'Choose where: a “Triptyque” folder is made there, each file is copied into it and read back. The former folder stays, under another name.',
  moving: 'Copying and reading back…',
  left: 'The former copy is still here: {{folder}}. Delete it once you no longer need it.',
  openOther: 'Open another portfolio…',
  recent: 'Portfolios opened before',
  noRecent: 'No other portfolio.',
  noRecentHelp: 'Those that you open here will be offered.',
  open: 'Open this portfolio',
  away: 'not there',
  notice: 'The portfolio is in a folder that {{engine}} copies while it is written.',
  see: 'See what that risks',
} as const;
