export const documents = {
  title: 'Documents',
  intro: 'What was requested, received and checked. A document requested but not seen is mentioned in the memo.',
  document: 'Document',
  state: 'Status',
  attachment: 'Attachment',
  noAttachment: '— none —',
  askAll: 'Request the usual documents',
  add: 'Add a document',
} as const;
