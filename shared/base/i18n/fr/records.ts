export const records = { notKnown: '— non connu —', yes: 'Oui', no: 'Non' } as const;
