/** Apart from the contract, so that the window names its commands without the schemas of every message. */

/** Commands of the native menu, sent to the window as events. */
export const MENU_COMMANDS = [
  'newDossier',
  'importDossier',
  'exportDossier',
  'freeze',
  'versions',
  'memo',
  'print',
  'undo',
  'redo',
  'findEverywhere',
  'palette',
  'preferences',
  'portfolio',
  'committee',
  'agenda',
  'backups',
  'lock',
  'help',
  'about',
  'toggleCoherence',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
