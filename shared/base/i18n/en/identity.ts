export const identity = {
  title: 'Identity on documents',
  help: 'Kept with the portfolio: anyone who opens it prints the same name and logo on memos and letters.',
  name: 'Printed name',
  address: 'Address at the top of letters',
  place: 'Town that letters are sent from',
  logo: 'Printed logo',
  noLogo: 'No logo: documents carry the name only.',
  choose: 'Choose a logo…',
  remove: 'Remove the logo',
  refused:
    'This file is neither a readable PNG nor a JPEG, or is more than 6,000 pixels a side. The logo has not changed; choose a simpler picture.',
} as const;
