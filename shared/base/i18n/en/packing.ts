export const packing = {
  heading: 'Committee pack',
  button: 'Pack…',
  help: 'One PDF: contents, overview, dossiers side by side, then each memo; bookmarks lead to each. The dossiers are those of the list, in its order.',
  title: 'Title of the pack',
  plain: 'PDF with bookmarks',
  archive: 'PDF/A-1b, for the archives (no bookmarks)',
  dossiers: 'Dossiers: {{chosen}} of {{total}}',
  all: 'Tick all',
  none: 'Untick all',
  make: 'Make it: {{dossiers}}',
  making: 'Memos made: {{done}} of {{total}}.',
  ready: 'The pack is ready: {{dossiers}}, {{pages}}, {{size}}.',
  again: 'Make another one',
  tooMany:
    'A pack holds {{max}} dossiers at most; the list shows {{total}}. The first ones are proposed: filter the list to choose others.',
} as const;
