export const records = { notKnown: '— not known —', yes: 'Yes', no: 'No' } as const;
