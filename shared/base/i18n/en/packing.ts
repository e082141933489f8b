export const packing = {
  heading: 'Committee pack',
  button: 'Committee pack…',
  help: 'A single PDF: contents, overview, dossiers side by side, then each memo, with bookmarks. The dossiers are those in the list, in the same order.',
  title: 'Title of the pack',
  plain: 'PDF with bookmarks',
  archive: 'PDF/A-1b, for archiving (no bookmarks)',
  dossiers: 'Dossiers: {{chosen}} of {{total}}',
  all: 'Tick all',
  none: 'Untick all',
  make: 'Prepare: {{dossiers}}',
  making: 'Memos prepared: {{done}} of {{total}}.',
  ready: 'The pack is ready: {{dossiers}}, {{pages}}, {{size}}.',
  again: 'Prepare another',
  tooMany:
    'A pack holds {{max}} dossiers at most; the list shows {{total}}. The first ones are offered: filter the list to choose others.',
} as const;
