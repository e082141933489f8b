export const documents = {
  title: 'Documents',
  intro: 'What was asked for, received, checked. A document asked for but not seen is said in the memo.',
  document: 'Document',
  state: 'State',
  attachment: 'Attachment',
  noAttachment: '— none —',
  askAll: 'Ask for the usual documents',
  add: 'Add a document',
} as const;
